import type { History, Subject } from "./subject.js";

type Change = Partial<Subject["comment"]> & {
  author?: Partial<Subject["author"]>;
  history?: Partial<History>;
};

/** A comment to try filters on, by an author without a past, unless told otherwise. */
export function someSubject(text: string, { author, history, ...comment }: Change = {}): Subject {
  const createdAt = new Date("2026-03-09T20:24:00Z");
  return {
    site: "demo",
    comment: { id: "this", revision: 1, text, lang: null, links: [], createdAt, ...comment },
    author: { id: "ada", name: "Ada", ...author },
    story: { id: "article", url: null, section: null },
    history: { byAuthor: [], sameText: [], ...history },
  };
}

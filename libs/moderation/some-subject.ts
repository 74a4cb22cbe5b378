import { type History, noHistory, type Standing, type Subject } from "./subject.js";

type Change = Partial<Subject["comment"]> & {
  author?: Partial<Subject["author"]>;
  story?: Partial<Subject["story"]>;
  site?: Partial<Subject["site"]>;
  history?: Partial<History>;
};

export const newcomer: Standing = { published: 0, rejected: 0, since: null, guest: false, badges: [] };

/** A comment to try filters on, by an author without a past, unless told otherwise. */
export function someSubject(
  text: string,
  { author, story, site, history, ...comment }: Change = {},
): Subject {
  const createdAt = new Date("2026-03-09T20:24:00Z");
  return {
    site: { id: "demo", languages: ["fr", "en"], timeZone: "Europe/Paris", ...site },
    comment: { id: "this", revision: 1, text, lang: null, links: [], createdAt, ...comment },
    author: { id: "ada", name: "Ada", standing: null, ...author },
    story: { id: "article", url: null, section: null, ...story },
    history: { ...noHistory, ...history },
  };
}

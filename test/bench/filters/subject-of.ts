import { noHistory, type Subject } from "#moderation";

/** A comment of an author who is well known, in a quiet hour. */
export function subjectOf(text: string): Subject {
  const createdAt = new Date("2026-03-09T20:24:00Z");
  const since = new Date("2024-01-01T00:00:00Z");
  return {
    site: { id: "bench", languages: ["fr"], timeZone: "Europe/Paris" },
    comment: { id: "this", revision: 1, text, lang: "fr", links: [], createdAt },
    author: {
      id: "ada",
      name: "Ada",
      standing: { published: 100, rejected: 1, since, guest: false, badges: [] },
    },
    story: { id: "article", url: null, section: null },
    history: noHistory,
  };
}

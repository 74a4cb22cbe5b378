import type { SuggestedChange } from "#contract";
import type { CompiledFilterSet } from "../pipeline.js";
import { noHistory, type Subject } from "../subject.js";

/** What would say of a domain by itself that it is on a list; a link may be one too many, whatever it leads to. */
const ofDomains: ReadonlySet<string> = new Set(["deny", "shortener"]);

/** Whether a filter finds a word or domain by itself already, in whatever way it is listed. */
export async function isKnownAlready(filters: CompiledFilterSet, change: SuggestedChange): Promise<boolean> {
  if (change.kind !== "word" && change.kind !== "domain") return false;
  const kinds = new Map(filters.set.filters.map(({ id, type }) => [id, type]));
  const { findings } = await filters.judge(alone(change));
  return findings.some(({ filter, rule }) => {
    const kind = kinds.get(filter);
    return change.kind === "word"
      ? kind === "words" || kind === "regex"
      : kind === "links" && ofDomains.has(rule);
  });
}

/** A comment that says nothing else, by nobody. */
function alone(change: Extract<SuggestedChange, { kind: "word" | "domain" }>): Subject {
  const text = change.kind === "word" ? change.word : change.domain;
  return {
    site: { id: "", languages: [], timeZone: "UTC" },
    comment: { id: "", revision: 1, text, lang: null, links: [], createdAt: new Date(0) },
    author: { id: "", name: "", standing: null },
    story: { id: "", url: null, section: null },
    history: noHistory,
  };
}

import type { StoryChange, StoryRules } from "#contract";
import type { StoredRules } from "./story.schema.js";

type Said = { readonly [Name in keyof StoredRules]?: StoredRules[Name] | undefined };

const unsaid: StoredRules = {
  closed: false,
  readOnly: false,
  mode: "discussion",
  opensAt: null,
  closesAt: null,
  guests: [],
};

/** The rules of a story, the usual ones where nothing was said. */
export function rulesOf(said: Said | null): StoredRules {
  return { ...unsaid, ...saidOf(said ?? {}) };
}

/** What is said of rules in something that may say more, and may leave some unsaid. */
export function saidOf(said: Said): Partial<StoredRules> {
  const { closed, readOnly, mode, opensAt, closesAt, guests } = said;
  const named = Object.entries({ closed, readOnly, mode, opensAt, closesAt, guests });
  return Object.fromEntries(named.filter(([, value]) => value !== undefined));
}

/** Rules as they are kept; what is not named is not among them. */
export function storedRules(named: StoryChange): Partial<StoredRules> {
  const { opensAt, closesAt, ...rules } = named;
  return saidOf({ ...rules, ...said("opensAt", opensAt), ...said("closesAt", closesAt) });
}

export function presentRules({ opensAt, closesAt, ...rules }: StoredRules): StoryRules {
  return { ...rules, opensAt: opensAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null };
}

function said(name: "opensAt" | "closesAt", moment: string | null | undefined): Partial<StoredRules> {
  return moment === undefined ? {} : { [name]: moment === null ? null : new Date(moment) };
}

import type { ContentKind, Filter, Finding, PerspectiveAttribute } from "#contract";

/** What stands for an attribute: the learner's score, or what some filters of the site find. */
type Source = "learner" | { looksFor: (filter: Filter) => boolean; means?: (finding: Finding) => boolean };

/** Filters that say that they look for something, and of moderation endpoints what they call so. */
function about(kinds: readonly ContentKind[], categories: readonly string[] = []): Source {
  return {
    looksFor: (filter) => isAbout(filter, kinds) || (filter.type === "moderation" && categories.length > 0),
    means: ({ about, rule }) =>
      (about !== undefined && kinds.includes(about)) || categories.some((one) => isOf(rule, one)),
  };
}

function isAbout({ about }: Filter, kinds: readonly ContentKind[]): boolean {
  return about !== undefined && kinds.includes(about);
}

function isOf(rule: string, category: string): boolean {
  return rule === category || rule.startsWith(`${category}/`);
}

const rude: readonly ContentKind[] = ["insult", "hate", "threat"];
const grave = 3;

const sources: Record<PerspectiveAttribute, Source> = {
  TOXICITY: "learner",
  LIKELY_TO_REJECT: "learner",
  SEVERE_TOXICITY: {
    looksFor: (filter) => isAbout(filter, rude),
    means: ({ severity = 1 }) => severity >= grave,
  },
  IDENTITY_ATTACK: about(["hate"], ["hate"]),
  INSULT: about(["insult"], ["harassment"]),
  PROFANITY: {
    looksFor: (filter) => (filter.type === "words" || filter.type === "regex") && isAbout(filter, ["insult"]),
  },
  THREAT: about(["threat"], ["harassment/threatening", "hate/threatening"]),
  SEXUALLY_EXPLICIT: about(["sexual"], ["sexual"]),
  SPAM: { looksFor: ({ type }) => type === "links" || type === "akismet" },
};

/** An attribute that a site has something for. */
export interface KnownAttribute {
  /** as clients call it */
  name: string;
  /** what of the findings stands for it; "learner": its score does */
  found: "learner" | ((findings: readonly Finding[]) => readonly Finding[]);
}

function known(name: PerspectiveAttribute, filters: readonly Filter[]): KnownAttribute[] {
  const source = sources[name];
  if (source === "learner") return [{ name, found: source }];
  const looking = new Set(filters.filter(source.looksFor).map(({ id }) => id));
  const { means = () => true } = source;
  if (looking.size === 0) return [];
  const found = (findings: readonly Finding[]) =>
    findings.filter((one) => looking.has(one.filter) && one.rule !== "no-answer" && means(one));
  return [{ name, found }];
}

/** The attributes that a site's filters and learner stand for. */
export function attributesOf(
  filters: readonly Filter[],
  names: readonly PerspectiveAttribute[],
): KnownAttribute[] {
  return names.flatMap((name) => known(name, filters));
}

/** What a listed word or pattern comes to, by how grave it is: lists know no probability. */
const ofLists = [0.7, 0.85, 0.95] as const;

/** How probable the finding makes it, 0…1. */
export function probabilityOf({ score, severity = 1 }: Finding, filter: Filter | undefined): number {
  if (filter?.type !== "words" && filter?.type !== "regex") return score;
  return ofLists[Math.min(severity, grave) - 1] ?? score;
}

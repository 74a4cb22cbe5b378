import { z } from "zod";
import { authorFilter } from "./author-filter.js";
import { brakes } from "./brakes.js";
import { filterBase, severityDegree } from "./filter-base.js";
import { drafted } from "./filter-drafts.js";
import { type FilterFault, forms } from "./filter-faults.js";
import { learnerFilter } from "./learner-filter.js";
import { rule } from "./rules.js";
import { akismetFilter, httpFilter, moderationFilter, policyFilter } from "./service-filters.js";
import {
  charactersFilter,
  languageFilter,
  lengthFilter,
  personalFilter,
  regexFilter,
  shoutingFilter,
} from "./text-filters.js";
import { contentKind } from "./wellbeing.js";
import { localized, textLanguage, verdictKind } from "./words.js";

export const wordMatch = z.enum(["word", "prefix", "stem", "phrase"]);
export type WordMatch = z.infer<typeof wordMatch>;

const lang = textLanguage
  .optional()
  .describe(
    "whose forms `stem` means; else those of the comment's language, or of the site's where nobody can tell it",
  );

const word = z.string().trim().min(1, "must not be empty").max(200, "must be 200 characters at most");

export const wordsFilter = z.strictObject({
  ...filterBase,
  type: z.literal("words"),
  lang,
  words: z
    .array(
      z.union([
        word,
        z.strictObject({
          word,
          match: wordMatch.default("word"),
          lang: lang.describe("the list's, unless it says its own"),
          severity: severityDegree,
        }),
      ]),
    )
    .max(50_000, "must be 50,000 words at most"),
  except: z.array(word).max(10_000).default([]).describe("words and phrases that never count"),
  fold: z.boolean().default(true).describe("see through accents, look-alikes, spacing and repetition"),
});
export type WordsFilter = z.infer<typeof wordsFilter>;

const host = z.string().trim().toLowerCase().regex(forms.domain, "must be a domain such as spam.example");

export const linksFilter = z.strictObject({
  ...filterBase,
  type: z.literal("links"),
  allow: z.array(host).max(10_000).default([]).describe("domains that never count, with their subdomains"),
  deny: z.array(host).max(10_000).default([]).describe("domains that always count, with their subdomains"),
  max: z
    .int()
    .min(0)
    .max(1000)
    .optional()
    .describe("more links than this count; domains without a scheme, too"),
  shorteners: z
    .boolean()
    .default(false)
    .describe("links by services that hide where they lead, such as bit.ly, count"),
  firstPosts: z
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe("any link counts of an author with fewer published comments"),
});
export type LinksFilter = z.infer<typeof linksFilter>;

export const repeatsFilter = z.strictObject({
  ...filterBase,
  type: z.literal("repeats"),
  similarity: z.number().min(0.5).max(1).default(0.9),
  othersSimilarity: z
    .number()
    .min(0.8)
    .max(1)
    .optional()
    .describe(
      "how alike a text by others counts, if it is long (below 0.8 it would not be found reliably); without it, only the same",
    ),
  window: z
    .int()
    .min(1)
    .max(2_592_000)
    .default(3600)
    .describe("seconds looked back; for what is only alike by others, a week at most"),
});
export type RepeatsFilter = z.infer<typeof repeatsFilter>;

export const floodOf = z.enum(["author", "story", "address"]);
export type FloodOf = z.infer<typeof floodOf>;

/** How long it is kept from which network a comment came, in seconds. */
export const networkKept = 3600;

export const floodFilter = z.strictObject({
  ...filterBase,
  type: z.literal("flood"),
  by: floodOf
    .optional()
    .describe(
      "whose comments are counted: the author's (as without it), the story's, or those from the network of an address (/24, in IPv6 /48); a story's count only as a burst against its usual rate",
    ),
  max: z.int().min(1).max(10_000),
  seconds: z.int().min(1).max(86_400),
});
export type FloodFilter = z.infer<typeof floodFilter>;

export const filter = z.discriminatedUnion("type", [
  wordsFilter,
  regexFilter,
  linksFilter,
  repeatsFilter,
  floodFilter,
  shoutingFilter,
  lengthFilter,
  charactersFilter,
  personalFilter,
  languageFilter,
  authorFilter,
  httpFilter,
  akismetFilter,
  moderationFilter,
  policyFilter,
  learnerFilter,
]);
export type Filter = z.infer<typeof filter>;
export type FilterType = Filter["type"];
export type FilterOf<Type extends FilterType> = Extract<Filter, { type: Type }>;

type Named = readonly { id?: string | undefined }[];

/** Where filters and rules have the id of one before them. */
export function usedTwice(
  lists: Record<"filters" | "rules", Named>,
): { path: (string | number)[]; id: string }[] {
  const seen = new Set<string>();
  return (["filters", "rules"] as const).flatMap((list) =>
    lists[list].flatMap(({ id }, index) => {
      if (id === undefined) return [];
      const isTwice = seen.has(id);
      seen.add(id);
      return isTwice ? [{ path: [list, index, "id"], id }] : [];
    }),
  );
}

/** A site's filters as one document: what a draft holds and each version gives back. */
export const filterSet = z
  .strictObject({
    filters: z.array(filter).max(100, "must be 100 filters at most").default([]),
    rules: z
      .array(rule)
      .max(200, "must be 200 rules at most")
      .optional()
      .describe("come after the filters; the first that is true decides"),
    default: verdictKind.default("publish"),
  })
  .superRefine(({ filters, rules = [] }, context) => {
    for (const { path, id } of usedTwice({ filters, rules }))
      context.addIssue({
        ...{ code: "custom", path, message: `is used twice: "${id}"` },
        params: { name: "used-twice", value: id } satisfies FilterFault,
      });
  })
  .meta({ id: "FilterSet" });
export type FilterSet = z.infer<typeof filterSet>;

/** A set as it goes out: what is secret stays. */
export function shownFilterSet(set: FilterSet): FilterSet {
  return { ...set, filters: set.filters.map(withoutSecret) };
}

function withoutSecret(filter: Filter): Filter {
  if (!("secret" in filter)) return filter;
  const { secret: _secret, ...shown } = filter;
  return shown;
}

/** What one filter saw in a comment. `start` and `end` in UTF-16 units of the text as typed; both null where it points at no words. */
export const finding = z
  .object({
    filter: z.string(),
    rule: z.string(),
    start: z.int().nullable(),
    end: z.int().nullable(),
    score: z.number().describe("0…1"),
    severity: z.int().optional().describe("1…3, where the filter says how grave it is"),
    message: localized,
    masked: z.literal(true).optional().describe("the words are masked, or would be"),
    about: contentKind.optional().describe("what its filter looks for"),
  })
  .meta({ id: "StoredFinding" });
export type Finding = z.infer<typeof finding>;

/** What the site's learner thought of a comment when it was judged, and what it knew of its author. */
export const opinion = z
  .object({
    probability: z.number().describe("of a rejection, 0…1"),
    snapshot: z.int().describe("of the learner; 0 as long as it was taught nothing here"),
    decisions: z.int().describe("that it had been taught by then"),
    published: z.int().optional().describe("of the author's comments"),
    rejected: z.int().optional(),
  })
  .meta({ id: "Opinion" });
export type Opinion = z.infer<typeof opinion>;

/** What the machine concludes from the findings, and why. Kept with the comment. */
export const verdict = z
  .object({
    verdict: verdictKind,
    version: z.int().describe("of the filter set"),
    decidedBy: z.string().nullable().describe("the filter or rule that decided, or null for the default"),
    reason: localized.describe("for moderators"),
    told: localized
      .optional()
      .describe("what the author is told, where it holds or rejects and no reason of the site's says it"),
    ground: z.string().optional().describe("the site's reason that the filter gives, by its id"),
    findings: z.array(finding),
    unasked: z
      .array(z.string())
      .optional()
      .describe(
        "the filters whose services were not asked, or who count a network that nobody knows: what they would find is absent",
      ),
    learner: opinion.optional().describe("absent where it had not begun"),
  })
  .meta({ id: "Verdict" });
export type Verdict = z.infer<typeof verdict>;

export const filterVersion = z
  .object({
    version: z.int(),
    note: z.string(),
    by: z.object({ kind: z.enum(["person", "machine"]), id: z.string(), name: z.string() }),
    at: z.iso.datetime(),
  })
  .meta({ id: "FilterVersion" });

/** The site's versions, newest first. */
export const filterOverview = z
  .object({
    active: z.int(),
    shadow: z.int().nullable(),
    draft: filterSet.nullable(),
    brakes,
    drafted: drafted.nullable().describe("who saved the draft last, and when"),
    versions: z.array(filterVersion),
  })
  .meta({ id: "FilterOverview" });
export type FilterOverview = z.infer<typeof filterOverview>;

export const newFilterVersion = z
  .strictObject({ note: z.string().trim().max(500).default("") })
  .meta({ id: "NewFilterVersion" });

export const activation = z.strictObject({ version: z.int().min(1) }).meta({ id: "Activation" });

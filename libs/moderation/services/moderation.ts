import { z } from "zod";
import type { Finding, Localized, ModerationFilter } from "#contract";
import { percent, quoted } from "../language.js";
import type { Consult } from "./services.js";

/** More of a text is not sent, in UTF-16 units: endpoints take no more. */
const longestSent = 30_000;

const answer = z.object({
  results: z
    .array(
      z
        .object({
          flagged: z.boolean().optional(),
          categories: z.record(z.string(), z.boolean().nullable()).default({}),
          category_scores: z.record(z.string(), z.number().min(0).max(1).nullable()).default({}),
        })
        .refine(({ flagged, categories }) => flagged !== undefined || Object.keys(categories).length > 0),
    )
    .min(1)
    .max(1),
});
type Result = z.infer<typeof answer>["results"][number];

/** The categories of OpenAI; those of others are told by their names. */
const categories: ReadonlyMap<string, Localized> = new Map([
  ["harassment", { fr: "du harcèlement", en: "harassment" }],
  ["harassment/threatening", { fr: "du harcèlement avec menaces", en: "threatening harassment" }],
  ["hate", { fr: "de la haine", en: "hate" }],
  ["hate/threatening", { fr: "de la haine avec menaces", en: "threatening hate" }],
  ["illicit", { fr: "une aide à un acte illicite", en: "help with a wrongdoing" }],
  ["illicit/violent", { fr: "une aide à un acte illicite et violent", en: "help with a violent wrongdoing" }],
  ["self-harm", { fr: "de l’automutilation", en: "self-harm" }],
  ["self-harm/instructions", { fr: "une aide à l’automutilation", en: "help with self-harm" }],
  ["self-harm/intent", { fr: "l’intention de se faire du mal", en: "an intent of self-harm" }],
  ["sexual", { fr: "un contenu sexuel", en: "sexual content" }],
  ["sexual/minors", { fr: "un contenu sexuel sur des mineurs", en: "sexual content about minors" }],
  ["violence", { fr: "de la violence", en: "violence" }],
  ["violence/graphic", { fr: "de la violence crue", en: "graphic violence" }],
]);

function found(filter: string, category: string, score: number): Finding {
  const what = categories.get(category) ?? quoted(category);
  const message = {
    fr: `le service «\u202f${filter}\u202f» y voit ${what.fr} (${percent("fr", score)})`,
    en: `the service “${filter}” sees ${what.en} in it (${percent("en", score)})`,
  };
  return { filter, rule: category, start: null, end: null, score, message };
}

function counts({ thresholds }: ModerationFilter, { categories }: Result, category: string, score: number) {
  if (thresholds === undefined) return categories[category] === true;
  const least = thresholds[category];
  return least !== undefined && score >= least;
}

/** What an endpoint flags without a score, it is sure of. */
function scoresIn({ categories, category_scores: scores }: Result): { category: string; score: number }[] {
  const names = new Set([...Object.keys(categories), ...Object.keys(scores)]);
  return [...names].map((category) => ({
    category,
    score: scores[category] ?? (categories[category] ? 1 : 0),
  }));
}

/** The rule of what an endpoint flags without saying for what: no category of its own. */
export const unsaid = "flagged";

function flagged(filter: string): Finding {
  const message = {
    fr: `le service «\u202f${filter}\u202f» le signale, sans dire pourquoi`,
    en: `the service “${filter}” flags it, without saying why`,
  };
  return { filter, rule: unsaid, start: null, end: null, score: 1, message };
}

function findingsIn(filter: ModerationFilter, result: Result): Finding[] {
  const { id, thresholds, except = [] } = filter;
  const counted = scoresIn(result).filter(({ category, score }) => counts(filter, result, category, score));
  const isBare = counted.length === 0 && thresholds === undefined && result.flagged === true;
  if (isBare) return [flagged(id)];
  return counted
    .filter(({ category }) => !except.includes(category))
    .sort((one, other) => other.score - one.score)
    .map(({ category, score }) => found(id, category, score));
}

/** A moderation endpoint, which is told of the text alone. */
export function moderation(filter: ModerationFilter): Consult {
  return async ({ comment: { id, revision, text }, site }, services) => {
    const input = text.slice(0, longestSent);
    const { results } = await services.ask({
      site: site.id,
      service: filter,
      url: filter.url,
      contentType: "application/json",
      body: JSON.stringify({ model: filter.model, input }),
      id: `${id}-${revision}-${filter.id}`,
      same: [input],
      read: ({ body }): unknown => JSON.parse(body),
      answer,
    });
    return { findings: results.flatMap((result) => findingsIn(filter, result)) };
  };
}

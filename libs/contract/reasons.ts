import { z } from "zod";
import { flagReason, type FlagReason } from "./readers.js";
import { type Localized, textLanguage } from "./words.js";

/** Words of the site's own, in the languages that it speaks: what it does not say in one is read in the other. */
export const spoken = (most: number) =>
  z
    .partialRecord(textLanguage, z.string().trim().min(1, "must not be empty").max(most))
    .refine((texts) => Object.keys(texts).length > 0, "must be said in a language at least");

export const reasonId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "must be lower-case letters, digits and hyphens, 40 at most");

/** Why a site refuses comments. */
export const reason = z
  .strictObject({
    id: reasonId,
    title: spoken(60).describe("what moderators read"),
    text: spoken(500).describe("what the author reads in the statement of reasons"),
    category: z.string().trim().min(1).max(60).optional().describe("the site's own, for its figures"),
    legal: z.boolean().optional().describe("against the law, rather than the site's own rules"),
    retired: z.boolean().optional().describe("no longer to be chosen; kept for what was decided by it"),
  })
  .meta({ id: "Reason" });
export type Reason = z.infer<typeof reason>;

const mostReasons = 100;

/** A site's own reasons, in the order of the number keys. */
export const siteReasons = z
  .array(reason)
  .max(mostReasons)
  .refine((reasons) => reasons.some(({ retired }) => !retired), "must have one that can be chosen")
  .refine(
    (reasons) => new Set(reasons.map(({ id }) => id)).size === reasons.length,
    "must not have one id twice",
  );

export const shownReasons = z
  .object({ items: z.array(reason).describe("in the order of the number keys; retired ones, too") })
  .meta({ id: "Reasons" });
export type ShownReasons = z.infer<typeof shownReasons>;

/** A filter that gives a reason of the site's, and where that filter is. */
export const reasonGiven = z.object({
  reason: reasonId,
  in: z.enum(["active", "shadow", "draft"]),
  filter: z.string(),
});
export type ReasonGiven = z.infer<typeof reasonGiven>;

interface Said {
  title: Localized;
  text: Localized;
  legal?: true;
}

const builtIn: Record<FlagReason, Said> = {
  abuse: same("Insulte ou attaque", "Insult or attack"),
  spam: {
    title: { fr: "Spam, publicité", en: "Spam, advertising" },
    text: { fr: "Publicité", en: "Advertising" },
  },
  "off-topic": same("Hors sujet", "Off topic"),
  illegal: { ...same("Contenu illicite", "Illegal content"), legal: true },
  "personal-data": same("Données personnelles", "Personal data"),
  other: { title: { fr: "Autre", en: "Other" }, text: { fr: "Autre motif", en: "Another reason" } },
};

function same(fr: string, en: string): Said {
  return { title: { fr, en }, text: { fr, en } };
}

/** The reasons of a site that has none of its own. */
export const builtInReasons: readonly (Reason & Said)[] = flagReason.options.map((id) => ({
  id,
  ...builtIn[id],
}));

/** A site's own words in every language: where one is missing, those of the other. */
export function inEachLanguage({ fr, en }: Reason["text"]): Localized {
  return { fr: fr ?? en ?? "", en: en ?? fr ?? "" };
}

/** What authors are told of what filters decided, where nothing more can be said. */
export const toldInGeneral: Localized = {
  fr: "Les filtres automatiques de ce site en ont décidé ainsi.",
  en: "This site’s automatic filters have decided so.",
};

/** A list that takes another's place keeps what was in that one, retired: old decisions name it. */
export function succeeding(before: readonly Reason[], after: readonly Reason[]): Reason[] {
  const named = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !named.has(id));
  return [...after, ...gone.map((one) => ({ ...one, retired: true }))].slice(0, mostReasons);
}

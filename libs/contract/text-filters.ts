import { z } from "zod";
import { filterBase, filterId, severityDegree } from "./filter-base.js";
import { forms } from "./filter-faults.js";

export const pattern = z.strictObject({
  name: filterId,
  pattern: z
    .string()
    .min(1, "must not be empty")
    .max(2000, "must be 2,000 characters at most")
    .describe("in RE2's syntax; \\b, \\w and \\d know ASCII only, \\p{L} knows every letter"),
  severity: severityDegree,
});
export type Pattern = z.infer<typeof pattern>;

export const regexFilter = z.strictObject({
  ...filterBase,
  type: z.literal("regex"),
  patterns: z.array(pattern).max(1000, "must be 1,000 patterns at most"),
});
export type RegexFilter = z.infer<typeof regexFilter>;

export const shoutingFilter = z.strictObject({
  ...filterBase,
  type: z.literal("shouting"),
  share: z.number().min(0.1).max(1).default(0.7).describe("of capitals among the letters, 0…1"),
  letters: z.int().min(1).max(10_000).default(20).describe("shorter texts never shout"),
});
export type ShoutingFilter = z.infer<typeof shoutingFilter>;

const characters = z.int().min(1).max(1_000_000);

export const lengthFilter = z.strictObject({
  ...filterBase,
  type: z.literal("length"),
  min: characters.optional().describe("characters, as a reader counts them"),
  max: characters.optional(),
});
export type LengthFilter = z.infer<typeof lengthFilter>;

export const charactersFilter = z.strictObject({
  ...filterBase,
  type: z.literal("characters"),
  scripts: z
    .array(z.string().trim().min(1).max(40))
    .max(50)
    .optional()
    .describe("the only ones that letters may be of, by their Unicode names: Latin, Greek, Arabic, …"),
  emoji: z.int().min(0).max(10_000).optional().describe("more emoji than this count"),
  marks: z.int().min(1).max(100).optional().describe("more marks on one letter than this count"),
  run: z.int().min(2).max(1000).optional().describe("the same character more often in a row counts"),
  unseen: z.boolean().default(false).describe("characters that nobody sees count, but for those in emoji"),
});
export type CharactersFilter = z.infer<typeof charactersFilter>;

export const personalKind = z.enum(["mail", "phone", "iban", "card"]);
export type PersonalKind = z.infer<typeof personalKind>;

export const personalFilter = z.strictObject({
  ...filterBase,
  type: z.literal("personal"),
  kinds: z
    .array(personalKind)
    .min(1, "must name one kind")
    .default([...personalKind.options])
    .describe("of personal data"),
  mask: z
    .boolean()
    .optional()
    .describe(
      "replaced by a word about it before readers see it; moderators see what stood there, and can put it back",
    ),
});
export type PersonalFilter = z.infer<typeof personalFilter>;

export const languageFilter = z.strictObject({
  ...filterBase,
  type: z.literal("language"),
  allow: z
    .array(z.string().regex(forms.language, "must be a language of two letters such as fr"))
    .max(50)
    .optional()
    .describe("without it, the site's languages"),
  letters: z.int().min(10).max(1000).default(40).describe("of shorter texts nobody can tell"),
});
export type LanguageFilter = z.infer<typeof languageFilter>;

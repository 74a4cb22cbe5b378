import { z } from "zod";

/** What some texts of a filter set have to be like. */
export const forms = {
  id: /^[a-z0-9][a-z0-9-]{0,47}$/,
  domain: /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u,
  time: /^(?:[01]\d|2[0-3]):[0-5]\d$/,
  language: /^[a-z]{2}$/,
} as const;

const form = z.enum(["id", "domain", "time", "language", "address", "secret"]);
export type Form = z.infer<typeof form>;

const kind = z.enum(["list", "object", "text", "number", "whole", "boolean", "other"]);
export type Kind = z.infer<typeof kind>;

const names = z.array(z.string());
const meant = z.string().nullable().describe("of those that there are, the one that is most like it");
const at = z.int().describe("of the condition, in UTF-16 units from 0");

function named<const Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) {
  return z.object({ name: z.literal(name), ...shape });
}

/** What can be wrong in a filter set, with what a sentence about it speaks of. */
export const filterFault = z
  .discriminatedUnion("name", [
    named("missing", { wanted: z.array(kind) }),
    named("type", { wanted: z.array(kind) }),
    named("choice", { choices: names }),
    named("word-entry", {}),
    named("unknown-members", { members: names }),
    named("too-small", { least: z.number() }),
    named("too-big", { most: z.number() }),
    named("empty", {}),
    named("too-short", { least: z.number() }),
    named("too-long", { most: z.number() }),
    named("too-many", { most: z.number() }),
    named("form", { form }),
    named("used-twice", { value: z.string() }),
    named("no-letters", { word: z.string() }),
    named("one-letter", { word: z.string() }),
    named("form-common", { word: z.string(), common: z.string() }),
    named("several-words", { word: z.string(), match: z.string() }),
    named("domain-impossible", { domain: z.string() }),
    named("domain-allowed", { domain: z.string() }),
    named("asks-nothing", { members: names }),
    named("length-crossed", { most: z.number() }),
    named("script-unknown", { script: z.string() }),
    named("language-untold", { language: z.string(), known: names }),
    named("no-pattern", {
      why: z.string().describe("as RE2 says it"),
      instead: z.enum(["around", "back", "syntax"]).describe("what it may have been meant to do"),
    }),
    named("pattern-large", { steps: z.int(), most: z.int() }),
    named("pattern-of-nothing", {}),
    named("model-rejects", {}),
    named("budget-without-cost", {}),
    named("budget-small", { cost: z.number() }),
    named("secret-missing", {}),
    named("secret-of-another", { origin: z.string() }),
    named("address-private", { host: z.string() }),
    named("name-unknown", { value: z.string(), at, known: names }),
    named("member-unknown", { value: z.string(), at }),
    named("no-condition", { at, why: z.string().describe("its code in CEL"), summary: z.string() }),
    named("condition-type", { type: z.string() }),
    named("call-unknown", { call: z.string(), known: names }),
    named("filter-unknown", { id: z.string(), at, meant, known: names }),
    named("reason-unknown", { id: z.string(), meant, known: names }),
    named("filter-unnamed", { at }),
    named("loop-within", { at }),
  ])
  .meta({ id: "FilterFault" });
export type FilterFault = z.infer<typeof filterFault>;
export type FilterFaultName = FilterFault["name"];

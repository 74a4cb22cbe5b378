import type { Completion } from "@codemirror/autocomplete";
import { emptyOf, type Schema } from "../schema.js";

/** The members that an object of one of these forms may still get. @param written how a key is written, and what after it */
export function keysFor(
  forms: readonly Schema[],
  present: readonly string[],
  written: (key: string, schema: Schema) => string,
): Completion[] {
  const there = new Set(present);
  const all = new Map(forms.flatMap(({ properties = {} }) => Object.entries(properties)));
  return Array.from(all)
    .filter(([key]) => !there.has(key))
    .map(([key, schema]) => ({
      label: key,
      type: "property",
      apply: written(key, schema),
      ...(schema.description !== undefined && { info: schema.description }),
      boost: forms.some(({ required = [] }) => required.includes(key)) ? 1 : 0,
    }));
}

/** The values that something of one of these forms may have, where they can be counted. */
export function valuesFor(forms: readonly Schema[], written: (value: unknown) => string): Completion[] {
  const values = forms.flatMap((form) => {
    if (form.const !== undefined) return [form.const];
    if (form.enum) return form.enum;
    return form.type === "boolean" ? [true, false] : [];
  });
  return [...new Set(values)].map((value) => ({ label: String(value), type: "enum", apply: written(value) }));
}

/** What a list may get more of: an object with all that it cannot be without. */
export function itemsFor(forms: readonly Schema[], written: (item: unknown) => string): Completion[] {
  return forms.flatMap(({ properties, required = [] }) => {
    if (!properties) return [];
    const item = Object.fromEntries(required.map((key) => [key, emptyOf(properties[key] ?? {})]));
    const kind = properties.type?.const;
    return {
      label: typeof kind === "string" ? kind : `{ ${required.join(", ")} }`,
      type: "class",
      apply: written(item),
    };
  });
}

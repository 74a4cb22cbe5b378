import type { ComponentType } from "preact";
import type { FieldProps } from "./fields.js";
import { PatternsField } from "./patterns-field.js";
import { PlainListField, WordsField } from "./words-field.js";

/** Members that are more than a field: by kind and name. A kind without any has a form all the same, by its schema. */
export const editors: Readonly<Record<string, ComponentType<FieldProps>>> = {
  "words.words": WordsField,
  "words.except": PlainListField,
  "links.allow": PlainListField,
  "links.deny": PlainListField,
  "regex.patterns": PatternsField,
};

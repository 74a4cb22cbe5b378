import type { z } from "zod";
import { filter, type FilterFault, filterFault, type Form, forms, type Kind } from "#contract";

type Issue = z.core.$ZodIssue;
type WrongUnion = Extract<Issue, { code: "invalid_union" }>;

const types = filter.options.map(({ shape }) => shape.type.value);

/** zod's words for what a value is, in ours. */
const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ["array", "list"],
  ["object", "object"],
  ["record", "object"],
  ["string", "text"],
  ["number", "number"],
  ["int", "whole"],
  ["boolean", "boolean"],
]);

const kindWords: ReadonlyMap<string, string> = new Map([
  ["array", "a list"],
  ["object", "an object"],
  ["int", "a whole number"],
]);

/** What is wrong with the shape of a set, and what would be right, where zod's own sentence says only the first. */
export function shapeMessage(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type": {
      const wanted = wordsFor(issue.expected);
      return issue.input === undefined
        ? `is missing: it must be ${wanted}`
        : `must be ${wanted}; it is ${wordsOf(issue.input)}`;
    }
    case "invalid_union":
      return unionMessage(issue);
    case "invalid_value":
      return `must be one of ${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys":
      return `has members that are not known here: ${issue.keys.join(", ")}; take them out or mend their names`;
    case "too_small":
      return issue.origin === "number" ? `must be ${String(issue.minimum)} or more` : issue.message;
    case "too_big":
      return issue.origin === "number" ? `must be ${String(issue.maximum)} or less` : issue.message;
    case "invalid_format":
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return issue.message;
  }
}

function unionMessage(issue: WrongUnion): string {
  if (issue.discriminator !== undefined) return `must be one of ${types.join(", ")}`;
  if (isWord(issue))
    return 'must be a word, or an object such as {"word": "…", "match": "stem", "severity": 2}';
  return `must be ${wantedBy(issue).map(wordsFor).join(" or ")}; it is ${wordsOf(issue.input)}`;
}

/** The same by name; undefined for what has none. */
export function shapeFault(issue: Issue): FilterFault | undefined {
  switch (issue.code) {
    case "invalid_type":
      return { name: issue.input === undefined ? "missing" : "type", wanted: [kindFor(issue.expected)] };
    case "invalid_union":
      if (issue.discriminator !== undefined) return { name: "choice", choices: types };
      return isWord(issue)
        ? { name: "word-entry" }
        : { name: "type", wanted: [...new Set(wantedBy(issue).map(kindFor))] };
    case "invalid_value":
      return { name: "choice", choices: issue.values.map(String) };
    case "unrecognized_keys":
      return { name: "unknown-members", members: issue.keys };
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum));
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum));
    case "invalid_format": {
      const form = formOf(issue.pattern);
      return form && { name: "form", form };
    }
    case "custom":
      return filterFault.safeParse(issue.params).data;
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
      return undefined;
  }
}

function tooSmall(origin: string, least: number): FilterFault {
  if (origin !== "string" && origin !== "array") return { name: "too-small", least };
  return least === 1 ? { name: "empty" } : { name: "too-short", least };
}

function tooBig(origin: string, most: number): FilterFault {
  if (origin === "string") return { name: "too-long", most };
  return { name: origin === "array" ? "too-many" : "too-big", most };
}

function formOf(pattern: string | undefined): Form | undefined {
  const names = ["id", "domain", "time", "language"] as const;
  return names.find((name) => String(forms[name]) === pattern);
}

function isWord({ path }: WrongUnion): boolean {
  return path.at(-2) === "words";
}

/** What each form of a union would have been. */
function wantedBy({ errors }: WrongUnion): string[] {
  return errors.flat().flatMap((one) => (one.code === "invalid_type" ? [one.expected] : []));
}

function kindFor(expected: string): Kind {
  return kinds.get(expected) ?? "other";
}

function wordsFor(expected: string): string {
  return kindWords.get(expected) ?? `a ${expected}`;
}

function wordsOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : `of type ${typeof value}`;
}

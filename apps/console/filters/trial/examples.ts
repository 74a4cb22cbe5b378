import { keep, kept } from "../../connection/stored.js";

export const wishes = ["out", "held"] as const;

/** A text of which the operator knows what has to become of it. */
export interface Example {
  text: string;
  /** `out`: readers must see it; `held`: they must not, before a person has */
  wanted: (typeof wishes)[number];
}

const most = 50;

/** Those that are kept in this browser, the newest first. */
export function examplesOf(site: string): readonly Example[] {
  return kept(keyOf(site), areExamples) ?? [];
}

export function keepExamples(site: string, examples: readonly Example[]): void {
  keep(keyOf(site), examples);
}

/** With one more, which takes the place of the same text. */
export function withExample(examples: readonly Example[], one: Example): readonly Example[] {
  return [one, ...examples.filter(({ text }) => text !== one.text)].slice(0, most);
}

function keyOf(site: string): string {
  return `palabre:console:examples:${site}`;
}

function areExamples(value: unknown): value is Example[] {
  return Array.isArray(value) && value.every(isExample);
}

function isExample(value: unknown): value is Example {
  return (
    typeof value === "object" &&
    value !== null &&
    "text" in value &&
    typeof value.text === "string" &&
    "wanted" in value &&
    wishes.some((one) => one === value.wanted)
  );
}

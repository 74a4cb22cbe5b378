import { conditionCalls, type FilterSet, type InputError } from "#contract";
import { readCondition } from "../rules/conditions.js";
import { mentionsOf } from "../rules/mentions.js";

const allowed: ReadonlySet<string> = new Set(conditionCalls);

function notCallable(name: string): string {
  if (name === "matches")
    return '"matches" is not for rules: let a "regex" filter look, and ask found("its id")';
  return `"${name}" is not for rules: there are ${conditionCalls.join(", ")}`;
}

function conditionFaults(when: string, filters: ReadonlySet<string>): string[] {
  const read = readCondition(when);
  if ("fault" in read) return [read.fault];
  const { calls, filters: asked, unnamed, nested } = mentionsOf(read.node);
  const known = Array.from(filters).join(", ");
  return [
    ...Array.from(calls)
      .filter((name) => !allowed.has(name))
      .map(notCallable),
    ...asked
      .filter(({ id }) => !filters.has(id))
      .map(({ id, at }) => `knows no filter "${id}" (at character ${at + 1}): there are ${known || "none"}`),
    ...unnamed.map((at) => `must name a filter by its id in quotation marks (at character ${at + 1})`),
    ...nested.map((at) => `has a loop within a loop (at character ${at + 1}): ask for one thing at a time`),
  ];
}

/** Conditions that cannot be read, ask for what there is not, or would take too long. Paths are within the set. */
export function ruleFaults({ rules = [], filters }: FilterSet): InputError[] {
  const ids = new Set(filters.map(({ id }) => id));
  return rules.flatMap(({ when }, index) =>
    conditionFaults(when, ids).map((message) => ({ path: `rules.${index}.when`, message })),
  );
}

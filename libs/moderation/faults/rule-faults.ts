import { conditionCalls, type InputError, type Rule } from "#contract";
import { type ConditionFault, readCondition } from "../rules/conditions.js";
import { mentionsOf } from "../rules/mentions.js";
import { proposed } from "./nearest.js";

const allowed: ReadonlySet<string> = new Set(conditionCalls);

function notCallable(call: string): ConditionFault {
  const others = `there are ${conditionCalls.join(", ")}`;
  const instead = 'let a "regex" filter look, and ask found("its id")';
  return {
    message: `"${call}" is not for rules: ${call === "matches" ? instead : others}`,
    filterFault: { name: "call-unknown", call, known: [...conditionCalls] },
  };
}

function filterUnknown(id: string, at: number, known: string[]): ConditionFault {
  const { meant, said } = proposed(id, known);
  return {
    message: `knows no filter "${id}" (at character ${at + 1}): ${said}there are ${known.join(", ") || "none"}`,
    filterFault: { name: "filter-unknown", id, at, meant, known },
  };
}

/** @param filters the ids that there are; null where that can't be said */
function conditionFaults(when: string, filters: ReadonlySet<string> | null): ConditionFault[] {
  const read = readCondition(when);
  if ("message" in read) return [read];
  const { calls, filters: asked, unnamed, nested } = mentionsOf(read.node);
  const known = Array.from(filters ?? []);
  return [
    ...Array.from(calls)
      .filter((name) => !allowed.has(name))
      .map(notCallable),
    ...asked
      .filter(({ id }) => filters !== null && !filters.has(id))
      .map(({ id, at }) => filterUnknown(id, at, known)),
    ...unnamed.map((at): ConditionFault => ({
      message: `must name a filter by its id in quotation marks (at character ${at + 1})`,
      filterFault: { name: "filter-unnamed", at },
    })),
    ...nested.map((at): ConditionFault => ({
      message: `has a loop within a loop (at character ${at + 1}): ask for one thing at a time`,
      filterFault: { name: "loop-within", at },
    })),
  ];
}

/** A condition that cannot be read, asks for what there is not, or would take too long. Paths are within the rule.
 *  @param filters the ids that there are; null where that can't be said */
export function ruleFaults({ when }: Pick<Rule, "when">, filters: ReadonlySet<string> | null): InputError[] {
  return conditionFaults(when, filters).map((found) => ({ path: "when", ...found }));
}

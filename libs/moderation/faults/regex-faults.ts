import { RE2JS, RE2JSException } from "re2js";
import type { FilterFault, InputError, Pattern, RegexFilter } from "#contract";

/** Steps of a pattern's program. A larger one is slow to build, and nothing that people write. */
const mostSteps = 2000;
const looksAround = /\(\?<?[=!]/;
const refersBack = /\\[1-9]|\\k<|\(\?P=/;

type Instead = Extract<FilterFault, { name: "no-pattern" }>["instead"];

const advice: Record<Instead, string> = {
  around: "RE2 does not look around: match what is around it, too",
  back: "RE2 does not refer back to a group: write out what may come again",
  syntax: "write it in RE2's syntax",
};

function insteadOf(pattern: string): Instead {
  if (looksAround.test(pattern)) return "around";
  return refersBack.test(pattern) ? "back" : "syntax";
}

type Found = Pick<InputError, "message" | "filterFault">;

function fault(pattern: string): Found | null {
  try {
    const ready = RE2JS.compile(pattern);
    const steps = ready.programSize();
    if (steps > mostSteps)
      return {
        message: `has ${steps} steps, ${mostSteps} at most: repeat less`,
        filterFault: { name: "pattern-large", steps, most: mostSteps },
      };
    return ready.test("")
      ? {
          message: "matches the empty text, so it would be found everywhere: ask for something",
          filterFault: { name: "pattern-of-nothing" },
        }
      : null;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const why = error.message.replace("error parsing regexp: ", "");
    const instead = insteadOf(pattern);
    return {
      message: `is no pattern: ${why}; ${advice[instead]}`,
      filterFault: { name: "no-pattern", why, instead },
    };
  }
}

function nameFault(patterns: readonly Pattern[], { name }: Pattern, index: number): Found | null {
  return patterns.findIndex((other) => other.name === name) < index
    ? { message: `is used twice: "${name}"`, filterFault: { name: "used-twice", value: name } }
    : null;
}

/** Patterns that are none, or blow up, or match everything, and names that say nothing of which one was found. */
export function regexFaults({ patterns }: RegexFilter): InputError[] {
  return patterns.flatMap((one, index) => {
    const faults = { pattern: fault(one.pattern), name: nameFault(patterns, one, index) };
    return Object.entries(faults).flatMap(([member, found]) =>
      found === null ? [] : [{ path: `patterns.${index}.${member}`, ...found }],
    );
  });
}

import { RE2JS, RE2JSException } from "re2js";
import type { InputError, Pattern, RegexFilter } from "#contract";

/** Steps of a pattern's program. A larger one is slow to build, and nothing that people write. */
const mostSteps = 2000;
const looksAround = /\(\?<?[=!]/;
const refersBack = /\\[1-9]|\\k<|\(\?P=/;

function advice(pattern: string): string {
  if (looksAround.test(pattern)) return "RE2 does not look around: match what is around it, too";
  if (refersBack.test(pattern)) return "RE2 does not refer back to a group: write out what may come again";
  return "write it in RE2's syntax";
}

function fault(pattern: string): string | null {
  try {
    const ready = RE2JS.compile(pattern);
    if (ready.programSize() > mostSteps)
      return `has ${ready.programSize()} steps, ${mostSteps} at most: repeat less`;
    return ready.test("")
      ? "matches the empty text, so it would be found everywhere: ask for something"
      : null;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return `is no pattern: ${error.message.replace("error parsing regexp: ", "")}; ${advice(pattern)}`;
  }
}

function nameFault(patterns: readonly Pattern[], { name }: Pattern, index: number): string | null {
  return patterns.findIndex((other) => other.name === name) < index ? `is used twice: "${name}"` : null;
}

/** Patterns that are none, or blow up, or match everything, and names that say nothing of which one was found. */
export function regexFaults({ patterns }: RegexFilter): InputError[] {
  return patterns.flatMap((one, index) => {
    const faults = { pattern: fault(one.pattern), name: nameFault(patterns, one, index) };
    return Object.entries(faults).flatMap(([member, message]) =>
      message === null ? [] : [{ path: `patterns.${index}.${member}`, message }],
    );
  });
}

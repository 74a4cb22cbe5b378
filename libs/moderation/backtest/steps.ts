import type { BacktestStep } from "#contract";
import { measuredShare } from "#discussion";
import { type Fates, sumOf } from "./fates.js";

/** What was written on one day: what the filters would keep from readers, and what they would let pass. */
export interface DayTally {
  /** such as 2026-03-09 */
  day: string;
  kept: Fates;
  passed: Fates;
}

const dayLength = 86_400_000;
/** So many steps are told of. */
const mostSteps = 60;

/** Days from the first to the last, so many at once that there are few of them; days on which nothing was written count, too. */
export function stepsOf(days: readonly DayTally[]): BacktestStep[] {
  const numbers = days.map(({ day }) => numberOf(day));
  if (numbers.length === 0) return [];
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const atOnce = Math.ceil((last - first + 1) / mostSteps);
  const steps = Array.from({ length: Math.ceil((last - first + 1) / atOnce) }, (): DayTally[] => []);
  for (const day of days) steps[Math.floor((numberOf(day.day) - first) / atOnce)]?.push(day);
  return steps.map((within, index) => {
    const from = first + index * atOnce;
    return { from: named(from), to: named(Math.min(last, from + atOnce - 1)), ...measured(within) };
  });
}

function measured(days: readonly DayTally[]): Omit<BacktestStep, "from" | "to"> {
  const kept = sumOf(days.map((day) => day.kept));
  const passed = sumOf(days.map((day) => day.passed));
  return {
    ...sumOf([kept, passed]),
    precision: measuredShare({ part: kept.rejected, of: kept.published + kept.rejected }),
    recall: measuredShare({ part: kept.rejected, of: kept.rejected + passed.rejected }),
  };
}

function numberOf(day: string): number {
  return Date.parse(day) / dayLength;
}

function named(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

import type { BacktestResult, MeasuredShare } from "#contract";
import { csvOf } from "#discussion/csv.js";

const verdicts = ["publish", "flag", "hold", "reject"] as const;
const shareNames = ["part", "of", "low", "high"];

/** Everything that is shown of a backtest, for spreadsheets: numbers as numbers, shares between 0 and 1. */
export function resultFile(result: BacktestResult): string {
  const { matrix, precision, recall, rejections, filters, rules, overlaps, moves, steps, masked } = result;
  return csvOf([
    ["verdict", "published by people", "rejected by people", "undecided"],
    ...verdicts.map((one) => [one, matrix[one].published, matrix[one].rejected, matrix[one].undecided]),
    [],
    ["measure", ...shareNames],
    ["precision", ...cells(precision)],
    ["recall", ...cells(recall)],
    ["rejections", ...cells(rejections)],
    [],
    ["comments with something masked"],
    [masked],
    [],
    [
      "from",
      "to",
      "published by people",
      "rejected by people",
      "undecided",
      ...named("precision"),
      ...named("recall"),
    ],
    ...steps.map((one) => [
      ...[one.from, one.to, one.published, one.rejected, one.undecided],
      ...[...cells(one.precision), ...cells(one.recall)],
    ]),
    [],
    [
      "filter or rule",
      "comments",
      "alone",
      "decides",
      "published by people",
      "rejected by people",
      "undecided",
      "not asked about",
    ],
    ...filters.map((one) => [
      ...[one.filter, one.hits, one.alone, one.decides],
      ...[one.published, one.rejected, one.undecided],
      one.unasked ?? 0,
    ]),
    [],
    ["filter", "word or pattern", "comments", "published by people", "rejected by people", "undecided"],
    ...rules.map((one) => [one.filter, one.rule, one.hits, one.published, one.rejected, one.undecided]),
    [],
    ["rule", "behind rule", "comments"],
    ...filters.flatMap(({ filter, behind = [] }) =>
      behind.map(({ rule, comments }) => [filter, rule, comments]),
    ),
    [],
    ["filter", "and filter", "comments"],
    ...overlaps.map(({ filters: [one, other], both }) => [one, other, both]),
    [],
    ["was", "would", "published by people", "rejected by people", "undecided"],
    ...moves.map((one) => [one.was, one.would, one.published, one.rejected, one.undecided]),
  ]);
}

function cells({ part, of, low, high }: MeasuredShare): number[] {
  return [part, of, low, high];
}

function named(name: string): string[] {
  return shareNames.map((one) => `${name} ${one}`);
}

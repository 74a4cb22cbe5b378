import type { TransparencyReport } from "#contract";
import { csvOf } from "#discussion";

/** All of a year's report for spreadsheets, a number a line: numbers as numbers, times in s. */
export function reportFile(report: TransparencyReport): string {
  return csvOf([["section", "what", "by", "number"], ...linesOf([], report)]);
}

type Line = (string | number | null)[];

/** Each number with the names that lead to it; what a list has is named by its first text. */
function linesOf(path: readonly string[], value: unknown): Line[] {
  if (typeof value === "number") return [[path[0] ?? "", path[1] ?? "", path.slice(2).join(" "), value]];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => linesOf([...path, nameOf(one)], one));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => linesOf([...path, name], one));
}

function nameOf(one: unknown): string {
  if (typeof one !== "object" || one === null) return "";
  return Object.values(one).find((value) => typeof value === "string") ?? "";
}

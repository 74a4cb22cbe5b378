import type { ProblemDetails } from "#contract";
import { asRefusal } from "../connection/refusal.js";
import { sentenceOf } from "../connection/use-sending.js";
import { settingFault } from "../texts/setting-faults.js";
import { speech } from "../texts/speak.js";

/** What would be right, by the place where something is wrong. */
export function faultsIn(problem: ProblemDetails | null): ReadonlyMap<string, string> {
  const { lang } = speech.peek();
  return new Map(
    (problem?.errors ?? []).map(({ path, message }) => [path, settingFault(lang, path, message)]),
  );
}

/** Why settings were refused, where places are not shown one by one. */
export function refusedSetting(error: unknown): string {
  const said = new Set(faultsIn(asRefusal(error).problem).values());
  return said.size > 0 ? [...said].join(" ") : sentenceOf(error);
}

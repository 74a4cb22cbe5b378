import { asRefusal } from "../connection/refusal.js";
import { sentenceOf } from "../connection/use-sending.js";
import { settingFault } from "../texts/setting-faults.js";
import { speech } from "../texts/speak.js";

/** Why settings were refused: what would be right, for each place where something is wrong. */
export function refusedSetting(error: unknown): string {
  const { lang } = speech.peek();
  const faults = asRefusal(error).problem?.errors ?? [];
  const said = new Set(faults.map(({ path, message }) => settingFault(lang, path, message)));
  return said.size > 0 ? [...said].join(" ") : sentenceOf(error);
}

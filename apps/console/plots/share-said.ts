import type { MeasuredShare } from "#contract";
import { speech } from "../texts/speak.js";
import { backtestTexts } from "../texts/backtests.js";

export function percentOf({ part, of }: Pick<MeasuredShare, "part" | "of">): string {
  return of === 0 ? "–" : speech.value.percent(part / of);
}

/** « 71 % à 88 % » */
export function intervalSaid({ of, low, high }: MeasuredShare): string {
  const { lang, percent } = speech.value;
  return of === 0 ? "–" : backtestTexts[lang].shares.between(percent(low), percent(high));
}

/** « 12 sur 15 » */
export function countSaid({ part, of }: Pick<MeasuredShare, "part" | "of">): string {
  const { lang, number } = speech.value;
  return backtestTexts[lang].shares.ofSo(number(part), number(of));
}

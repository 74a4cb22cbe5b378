import type { MeasuredShare } from "#contract";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";

/** A share between 0 and 1 as it is shown, with the interval where the true one lies. */
export interface ShownShare {
  /** null where there was nothing to measure */
  share: number | null;
  low: number;
  high: number;
  /** what it was measured on, in words */
  counted: string;
}

export function shown({ part, of, low, high }: MeasuredShare): ShownShare {
  const { lang, number } = speech.value;
  const counted = backtestTexts[lang].shares.ofSo(number(part), number(of));
  return { share: of === 0 ? null : part / of, low, high, counted };
}

export function percentOf({ share }: Pick<ShownShare, "share">): string {
  return share === null ? "–" : speech.value.percent(share);
}

/** « 71 % à 88 % » */
export function intervalSaid({ share, low, high }: ShownShare): string {
  const { lang, percent } = speech.value;
  return share === null ? "–" : backtestTexts[lang].shares.between(percent(low), percent(high));
}

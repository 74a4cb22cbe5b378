import type { Backtest } from "#contract";
import { backtestTexts } from "../texts/backtests.js";
import { changedVersionSaid } from "../suggestions/change-said.js";
import { speech } from "../texts/speak.js";

/** « les 10 000 derniers commentaires au plus, depuis le 9 mars » */
export function spanSaid({ last, from, to }: Pick<Backtest, "last" | "from" | "to">): string {
  const { lang, count, moments } = speech.value;
  const said = backtestTexts[lang];
  const [begin, end] = [from, to].map((moment) => (moment === null ? null : moments.full(moment)));
  return [count(said.lastOf, last), said.between(begin ?? null, end ?? null)].filter(Boolean).join(", ");
}

export function filtersSaid({ filters }: Pick<Backtest, "filters">): string {
  if (typeof filters === "object") return changedVersionSaid(filters, speech.value);
  return backtestTexts[speech.value.lang].filters(filters);
}

/** How far one has come. */
export function progressSaid({ state, done, total }: Pick<Backtest, "state" | "done" | "total">): string {
  const { lang, number } = speech.value;
  const said = backtestTexts[lang];
  if (total === null) return said.counting;
  return state === "done" ? number(total) : said.of(number(done), number(total));
}

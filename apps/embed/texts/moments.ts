import type { Speech } from "./speak.js";

const units = [
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;
const day = 86_400_000;

export interface Moments {
  /** « Le 09/03/2026 à 20:24 » */
  full: (iso: string) => string;
  /** « il y a 5 min » during the first day, then the full moment */
  short: (iso: string, now: number) => string;
}

/** How moments are said in a language, in the site's time zone. */
export function momentsIn({ lang, texts }: Pick<Speech, "lang" | "texts">, timeZone: string): Moments {
  const date = new Intl.DateTimeFormat(lang, { ...texts.date, timeZone });
  const time = new Intl.DateTimeFormat(lang, { timeStyle: "short", timeZone });
  const ago = new Intl.RelativeTimeFormat(lang, { style: "short" });
  const full = (iso: string) => texts.at(date.format(new Date(iso)), time.format(new Date(iso)));
  const short = (iso: string, now: number) => {
    const past = now - Date.parse(iso);
    if (past >= day) return full(iso);
    const unit = units.find(([, length]) => past >= length);
    return unit ? ago.format(-Math.floor(past / unit[1]), unit[0]) : texts.justNow;
  };
  return { full, short };
}

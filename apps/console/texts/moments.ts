import type { InsightsStep } from "#contract";

export interface Moments {
  /** « 9 mars 2026 à 20:24 » */
  full: (iso: string) => string;
  /** the time of day alone on the same day, else the day with it */
  short: (iso: string, now: number) => string;
  /** how long something has been going on: « 12 min », « 3 h », « 2 j » */
  span: (iso: string, now: number) => string;
  /** how long so many minutes are, exactly: « 30 min », « 2 h », « 1 h 30 min » */
  length: (minutes: number) => string;
  /** when a step of some length begins, by the clocks of a time zone: « 9 mars », « 20:00 » */
  step: (iso: string, step: InsightsStep, timeZone: string) => string;
  /** the days of a span by the clocks of a time zone, its end not in it: « 1 janvier – 31 décembre 2026 » */
  days: (from: string, to: string, timeZone: string) => string;
  /** how long something took, in s: « 40 s », « 12 min », « 3 h » */
  seconds: (n: number) => string;
  /** how old something is, in words: « 3 ans »; null for less than a day */
  age: (iso: string, now: number) => string | null;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const brief = [
  ["day", 2 * day, day],
  ["hour", hour, hour],
  ["minute", 0, minute],
] as const;

const long = [
  ["year", 365.25 * day],
  ["month", 30.44 * day],
  ["day", day],
] as const;

const lengths = [
  ["day", 172_800, 86_400],
  ["hour", 5_400, 3_600],
  ["minute", 90, 60],
] as const;

const stepForms: Record<InsightsStep, Intl.DateTimeFormatOptions> = {
  hour: { weekday: "short", hour: "2-digit", minute: "2-digit" },
  day: { weekday: "short", day: "numeric", month: "short" },
  week: { day: "numeric", month: "short", year: "numeric" },
};

/** How moments are said in a language (BCP 47), by the clock of the reader. */
export function momentsIn(lang: string): Moments {
  const dated = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "short" });
  const days = new Intl.DateTimeFormat(lang, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  const times = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit" });
  // French keeps a space before the unit, even where there is little room
  const least = lang.startsWith("fr") ? "short" : "narrow";
  const inUnit = unitsIn(lang);
  return {
    full: (iso) => dated.format(new Date(iso)),
    short: (iso, now) => (now - Date.parse(iso) < day / 2 ? times : days).format(new Date(iso)),
    span(iso, now) {
      const past = Math.max(0, now - Date.parse(iso));
      if (past < minute) return `<\u00a0${inUnit(1, "minute", least)}`;
      const [unit, , length] = brief.find(([, from]) => past >= from) ?? brief[2];
      return inUnit(Math.floor(past / length), unit, least);
    },
    length(minutes) {
      const inHours = Math.floor(minutes / 60);
      const parts = [
        ...(inHours > 0 ? [inUnit(inHours, "hour", least)] : []),
        ...(minutes % 60 > 0 ? [inUnit(minutes % 60, "minute", least)] : []),
      ];
      return parts.join("\u00a0");
    },
    step: (iso, step, timeZone) =>
      new Intl.DateTimeFormat(lang, { ...stepForms[step], timeZone }).format(new Date(iso)),
    days: (from, to, timeZone) =>
      new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone }).formatRange(
        Date.parse(from),
        Date.parse(to) - 1,
      ),
    seconds(n) {
      const [unit, , length] = lengths.find(([, from]) => n >= from) ?? (["second", 0, 1] as const);
      const told = n / length;
      return inUnit(
        told < 10 && unit !== "second" ? Math.round(told * 10) / 10 : Math.round(told),
        unit,
        least,
      );
    },
    age(iso, now) {
      const past = now - Date.parse(iso);
      const found = long.find(([, length]) => past >= length);
      return found ? inUnit(Math.floor(past / found[1]), found[0], "long") : null;
    },
  };
}

/** Numbers with their units. Formatters are dear to make, and a list needs many of the same. */
function unitsIn(
  lang: string,
): (n: number, unit: string, unitDisplay: "narrow" | "short" | "long") => string {
  const formats = new Map<string, Intl.NumberFormat>();
  return (n, unit, unitDisplay) => {
    const key = `${unit} ${unitDisplay}`;
    const format = formats.get(key) ?? new Intl.NumberFormat(lang, { style: "unit", unit, unitDisplay });
    formats.set(key, format);
    return format.format(n);
  };
}

import type { TextLanguage } from "#contract";

const parts = {
  fr: {
    locale: "fr",
    date: { day: "2-digit", month: "2-digit", year: "numeric" },
    said: (date: string, time: string) => `Le ${date} à ${time}`,
  },
  en: {
    locale: "en-GB",
    date: { day: "numeric", month: "long", year: "numeric" },
    said: (date: string, time: string) => `${date} at ${time}`,
  },
} as const;

/** How moments are said in a language, by the clock of a time zone: « Le 09/03/2026 à 20:24 », “9 March 2026 at 20:24”. */
export function momentsIn(language: TextLanguage, timeZone: string): (iso: string) => string {
  const { locale, date, said } = parts[language];
  const dates = new Intl.DateTimeFormat(locale, { ...date, timeZone });
  const times = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone });
  return (iso) => said(dates.format(new Date(iso)), times.format(new Date(iso)));
}

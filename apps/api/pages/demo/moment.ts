import { momentsIn } from "../moment.js";

const zone = "Europe/Paris";

const moments = { fr: momentsIn("fr", zone), en: momentsIn("en", zone) };

/** When an article came out, as the paper says it: « Le 09/03/2026 à 20:24 », “9 March 2026 at 20:24”. Time of Paris. */
export function publicationMoment(language: "fr" | "en", at: Date): string {
  return moments[language](at.toISOString());
}

/** The day in full, as it stands over the paper's name. */
export function dayInFull(language: "fr" | "en", at: Date): string {
  return new Intl.DateTimeFormat(language === "fr" ? "fr" : "en-GB", {
    dateStyle: "full",
    timeZone: zone,
  }).format(at);
}

const zone = "Europe/Paris";

const french = new Intl.DateTimeFormat("fr", {
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  timeZone: zone,
});
const english = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: zone,
});
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone });

/** When an article came out, as the paper says it: « Le 09/03/2026 à 20:24 », “9 March 2026 at 20:24”. Time of Paris. */
export function publicationMoment(language: "fr" | "en", at: Date): string {
  return language === "fr"
    ? `Le ${french.format(at)} à ${clock.format(at)}`
    : `${english.format(at)} at ${clock.format(at)}`;
}

/** The day in full, as it stands over the paper's name. */
export function dayInFull(language: "fr" | "en", at: Date): string {
  return new Intl.DateTimeFormat(language === "fr" ? "fr" : "en-GB", {
    dateStyle: "full",
    timeZone: zone,
  }).format(at);
}

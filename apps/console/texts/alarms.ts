import type { TextLanguage } from "#contract";
import type { Plural } from "./texts.js";

/** What the rail says of brakes, and of what a shadow would do that is drastic. */
interface AlarmTexts {
  title: string;
  /** what there is, for whoever hears it */
  each: (what: string) => string;
  brakes: Plural;
  alarms: Plural;
}

const fr: AlarmTexts = {
  title: "Freins et alertes",
  each: (what) => `\u00a0: ${what}`,
  brakes: { one: "# frein serré", other: "# freins serrés" },
  alarms: { one: "# alerte de l’ombre", other: "# alertes de l’ombre" },
};

const en: AlarmTexts = {
  title: "Brakes and alarms",
  each: (what) => `: ${what}`,
  brakes: { one: "# brake on", other: "# brakes on" },
  alarms: { one: "# alarm of the shadow", other: "# alarms of the shadow" },
};

export const alarmTexts: Record<TextLanguage, AlarmTexts> = { fr, en };

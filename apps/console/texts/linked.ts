import type { TextLanguage } from "#contract";
import type { Plural } from "./texts.js";

/** What is said of people who write from the same network, and may be the same. */
export interface LinkedTexts {
  title: string;
  /** before one looks: how little it proves, and that it is noted */
  about: string;
  act: string;
  none: (days: string) => string;
  crowded: string;
  found: Plural;
  last: (day: string) => string;
  wrote: (name: string) => string;
}

const fr: LinkedTexts = {
  title: "Peut-être la même personne",
  about: "Un réseau se partage\u00a0: ce n’est pas une preuve. Le registre retient que vous avez regardé.",
  act: "Qui écrit du même réseau\u202f?",
  none: (days) => `Personne à signaler ces ${days} derniers jours.`,
  crowded: "Un réseau dont cette personne se sert est trop fréquenté pour dire quoi que ce soit.",
  found: { one: "# personne", other: "# personnes" },
  last: (day) => `la dernière fois le ${day}`,
  wrote: (name) => `Les commentaires de ${name}`,
};

const en: LinkedTexts = {
  title: "Possibly the same person",
  about: "Networks are shared: this proves nothing. The trail keeps that you have looked.",
  act: "Who writes from the same network?",
  none: (days) => `Nobody to speak of in the last ${days} days.`,
  crowded: "A network that this person uses is too busy to say anything.",
  found: { one: "# person", other: "# people" },
  last: (day) => `last on ${day}`,
  wrote: (name) => `Comments by ${name}`,
};

/** Apart from the others, since only who looks needs them. */
export const linkedTexts: Record<TextLanguage, LinkedTexts> = { fr, en };

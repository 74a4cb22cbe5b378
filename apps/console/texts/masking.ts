import type { TextLanguage } from "#contract";

/** What is said where personal data is masked. */
export interface MaskingTexts {
  title: string;
  text: string;
  hint: string;
  add: string;
  found: string;
  none: string;
  /** of a stretch that is masked, or left */
  label: (words: string) => string;
  final: string;
  send: string;
  nothing: string;
}

const fr: MaskingTexts = {
  title: "Masquer des données personnelles",
  text: "Le texte",
  hint: "Sélectionnez les mots à masquer, puis Entrée.",
  add: "Masquer la sélection",
  found: "Seront masqués",
  none: "Rien n’est encore choisi.",
  label: (words) => `«\u202f${words}\u202f»`,
  final: "Définitif\u00a0: les mots masqués ne sont gardés nulle part. L’auteur en est averti.",
  send: "Masquer",
  nothing: "Choisissez d’abord ce qui doit être masqué.",
};

const en: MaskingTexts = {
  title: "Mask personal data",
  text: "The text",
  hint: "Select the words to mask, then press Enter.",
  add: "Mask the selection",
  found: "To be masked",
  none: "Nothing is chosen yet.",
  label: (words) => `“${words}”`,
  final: "For good: what is masked is kept nowhere. The author is told.",
  send: "Mask",
  nothing: "Choose first what is to be masked.",
};

/** Apart from the others, since only who masks something needs them. */
export const maskingTexts: Record<TextLanguage, MaskingTexts> = { fr, en };

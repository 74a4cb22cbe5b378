import type { TextLanguage } from "#contract";
import type { Plural } from "./texts.js";

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
  /** of words that filters have masked */
  original: { title: string; putBack: string };
  /** comments of others in which the same words stand */
  quoted: {
    title: string;
    found: Plural;
    hint: string;
    open: (author: string) => string;
    send: string;
    leave: string;
  };
}

const fr: MaskingTexts = {
  title: "Masquer des données personnelles",
  text: "Le texte",
  hint: "Sélectionnez les mots à masquer, puis Entrée.",
  add: "Masquer la sélection",
  found: "Seront masqués",
  none: "Rien n’est encore choisi.",
  label: (words) => `«\u202f${words}\u202f»`,
  final:
    "Définitif\u00a0: les mots masqués disparaissent aussi des notes, des motifs et des signalements de lecteurs\u202f; seul un signalement d’illicite les garde. L’auteur est averti.",
  send: "Masquer",
  nothing: "Choisissez d’abord ce qui doit être masqué.",
  original: { title: "Avant le masquage par les filtres", putBack: "Remettre ces mots" },
  quoted: {
    title: "Masquer aussi ailleurs",
    found: {
      one: "# autre commentaire a les mêmes mots",
      other: "# autres commentaires ont les mêmes mots",
    },
    hint: "Les mots y seront masqués de la même façon, et leurs auteurs avertis.",
    open: (author) => `Voir le commentaire de ${author}`,
    send: "Masquer là aussi",
    leave: "Laisser",
  },
};

const en: MaskingTexts = {
  title: "Mask personal data",
  text: "The text",
  hint: "Select the words to mask, then press Enter.",
  add: "Mask the selection",
  found: "To be masked",
  none: "Nothing is chosen yet.",
  label: (words) => `“${words}”`,
  final:
    "For good: what is masked leaves the notes, reasons and readers’ reports, too; only a notice of illegal content keeps it. The author is told.",
  send: "Mask",
  nothing: "Choose first what is to be masked.",
  original: { title: "Before the filters masked it", putBack: "Put these words back" },
  quoted: {
    title: "Mask elsewhere, too",
    found: { one: "# other comment has the same words", other: "# other comments have the same words" },
    hint: "The words are masked there in the same way, and their authors are told.",
    open: (author) => `See the comment by ${author}`,
    send: "Mask there, too",
    leave: "Leave",
  },
};

/** Apart from the others, since only who masks something needs them. */
export const maskingTexts: Record<TextLanguage, MaskingTexts> = { fr, en };

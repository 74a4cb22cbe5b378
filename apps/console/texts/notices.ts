import type { NoticesQuery, TextLanguage } from "#contract";

/** What the page says where notices are found again. */
export interface NoticeTexts {
  title: string;
  intro: string;
  filters: string;
  state: string;
  any: string;
  states: Record<NonNullable<NoticesQuery["state"]>, string>;
  from: string;
  to: string;
  none: string;
  /** in the place of a name that the list does not tell */
  named: string;
  /** the text that a notice is about */
  about: string;
  toCase: string;
}

const fr: NoticeTexts = {
  title: "Contenus illicites",
  intro:
    "Tout ce qui a été signalé comme illicite, le plus récent d’abord, avec sa réponse et son dossier daté.",
  filters: "Chercher un signalement",
  state: "État",
  any: "tous",
  states: { open: "en attente", answered: "traités" },
  from: "Reçu du",
  to: "au",
  none: "Aucun signalement.",
  named: "Nom donné, à lire dans le cas",
  about: "Le texte signalé",
  toCase: "Ouvrir le cas",
};

const en: NoticeTexts = {
  title: "Illegal content",
  intro: "All that was reported as illegal, the latest first, with its answer and its dated file.",
  filters: "Find a notice",
  state: "State",
  any: "all",
  states: { open: "waiting", answered: "answered" },
  from: "Received from",
  to: "to",
  none: "No notices.",
  named: "Name given, told in the case",
  about: "The reported text",
  toCase: "Open the case",
};

export const noticeTexts: Record<TextLanguage, NoticeTexts> = { fr, en };

import type { JobState, TextLanguage } from "#contract";
import type { Plural } from "./texts.js";

/** What the page of the decisions on many comments says. */
export interface JobTexts {
  title: string;
  intro: string;
  none: string;
  list: string;
  states: Record<JobState, string>;
  by: (name: string, moment: string) => string;
  undoneBy: (name: string) => string;
  /** what was decided on */
  select: { named: Plural; wave: string; author: string; search: string };
  act: Record<"publish" | "reject", string>;
  show: string;
  undo: string;
  sure: string;
  keep: string;
  /** waves of which what still comes is decided on */
  standing: string;
  term: { standing: Record<"publish" | "reject", (name: string, until: string) => string>; end: string };
}

const fr: JobTexts = {
  title: "Décisions groupées",
  intro:
    "Ce que l’équipe a décidé d’un coup sur plusieurs commentaires. Pendant un jour, chacune s’annule d’un seul geste\u202f; ce que quelqu’un a décidé depuis reste.",
  none: "Rien n’a été décidé d’un coup depuis un mois.",
  list: "Les dernières",
  states: { running: "en cours", done: "faite", undoing: "s’annule", undone: "annulée" },
  by: (name, moment) => `${name}, ${moment}`,
  undoneBy: (name) => `annulée par ${name}`,
  select: {
    named: { one: "# commentaire coché", other: "# commentaires cochés" },
    wave: "une vague",
    author: "ce qu’une personne a écrit",
    search: "ce qu’une recherche a trouvé",
  },
  act: { publish: "Publier", reject: "Refuser" },
  show: "Voir ces commentaires",
  undo: "Tout annuler",
  sure: "Oui, tout annuler",
  keep: "Laisser",
  standing: "Vagues décidées d’avance",
  term: {
    standing: {
      publish: (name, until) => `Ce qui en vient encore est publié par ${name} jusqu’au ${until}.`,
      reject: (name, until) => `Ce qui en vient encore est refusé par ${name} jusqu’au ${until}.`,
    },
    end: "Ne plus décider d’avance",
  },
};

const en: JobTexts = {
  title: "Group decisions",
  intro:
    "What the team has decided on several comments at once. For a day, each can be taken back in one go; what somebody has decided since stays.",
  none: "Nothing was decided on at once for a month.",
  list: "The latest",
  states: { running: "under way", done: "done", undoing: "being undone", undone: "undone" },
  by: (name, moment) => `${name}, ${moment}`,
  undoneBy: (name) => `undone by ${name}`,
  select: {
    named: { one: "# ticked comment", other: "# ticked comments" },
    wave: "a wave",
    author: "what one person wrote",
    search: "what a search has found",
  },
  act: { publish: "Publish", reject: "Reject" },
  show: "Show these comments",
  undo: "Undo all",
  sure: "Yes, undo all",
  keep: "Leave it",
  standing: "Waves decided on in advance",
  term: {
    standing: {
      publish: (name, until) => `What still comes of it is published by ${name} until ${until}.`,
      reject: (name, until) => `What still comes of it is rejected by ${name} until ${until}.`,
    },
    end: "No longer decide in advance",
  },
};

export const jobTexts: Record<TextLanguage, JobTexts> = { fr, en };

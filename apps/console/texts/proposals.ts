import type { TextLanguage } from "#contract";
import type { Plural } from "./texts.js";

/** What the page of the acts says that take two people. */
export interface ProposalTexts {
  intro: string;
  none: string;
  list: string;
  /** one of them, with whom it is about */
  title: (kind: string, name: string) => string;
  by: (name: string, when: string) => string;
  mine: (when: string) => string;
  until: (when: string) => string;
  what: string;
  /** so many of somebody's comments */
  chosen: Plural;
  sought: string;
  /** what the author of an appeal is told */
  answer: string;
  reason: string;
  note: string;
  text: string;
  toCase: string;
  person: (name: string) => string;
  confirm: string;
  decline: string;
  declineWhy: string;
  declineSend: string;
  withdraw: string;
  waits: string;
  done: Record<"confirmed" | "declined" | "withdrawn", string>;
}

const fr: ProposalTexts = {
  intro: "Le site veut deux personnes pour ces actes\u00a0: l’une propose, une autre confirme ou écarte.",
  none: "Rien n’attend une seconde personne.",
  list: "Actes proposés",
  title: (kind, name) => `${kind}\u00a0: ${name}`,
  by: (name, when) => `Proposé par ${name}, ${when}`,
  mine: (when) => `Proposé par vous, ${when}`,
  until: (when) => `Sans réponse, c’est abandonné le ${when}.`,
  what: "Portée",
  chosen: { one: "# commentaire choisi", other: "# commentaires choisis" },
  sought: "ce que trouve une recherche",
  answer: "Réponse à l’appel",
  reason: "Motif",
  note: "Note",
  text: "Le commentaire",
  toCase: "Ouvrir le cas",
  person: (name) => `Ce que l’on sait de ${name}`,
  confirm: "Confirmer",
  decline: "Écarter…",
  declineWhy: "Pourquoi cet acte est-il écarté\u202f?",
  declineSend: "Écarter",
  withdraw: "Retirer ma proposition",
  waits: "Attend une autre personne que vous.",
  done: { confirmed: "Confirmé\u00a0: c’est fait.", declined: "Écarté.", withdrawn: "Proposition retirée." },
};

const en: ProposalTexts = {
  intro: "The site wants two people for these acts: one proposes, another confirms or declines.",
  none: "Nothing waits for a second person.",
  list: "Proposed acts",
  title: (kind, name) => `${kind}: ${name}`,
  by: (name, when) => `Proposed by ${name}, ${when}`,
  mine: (when) => `Proposed by you, ${when}`,
  until: (when) => `Unanswered, it lapses on ${when}.`,
  what: "Scope",
  chosen: { one: "# chosen comment", other: "# chosen comments" },
  sought: "what a search finds",
  answer: "Answer to the appeal",
  reason: "Reason",
  note: "Note",
  text: "The comment",
  toCase: "Open the case",
  person: (name) => `What is known of ${name}`,
  confirm: "Confirm",
  decline: "Decline…",
  declineWhy: "Why is it declined?",
  declineSend: "Decline",
  withdraw: "Withdraw my proposal",
  waits: "Waits for somebody else than you.",
  done: { confirmed: "Confirmed: it is done.", declined: "Declined.", withdrawn: "Proposal withdrawn." },
};

/** Apart from the others, since only who opens that page needs them. */
export const proposalTexts: Record<TextLanguage, ProposalTexts> = { fr, en };

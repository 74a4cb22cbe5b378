import type { TextLanguage } from "#contract";
import type { Plural } from "./texts.js";

/** What the page of the learner says. */
export interface ModelTexts {
  title: string;
  intro: string;
  nothing: string;
  decisions: string;
  decisionsNote: (published: string, rejected: string) => string;
  undone: string;
  seen: string;
  recent: string;
  at: (moment: string) => string;
  starter: string;
  drift: (moment: string) => string;
  thresholds: {
    title: string;
    lead: (share: string) => string;
    reject: string;
    hold: string;
    from: (score: string) => string;
    wrongAtMost: (share: string) => string;
    proven: string;
    unproven: string;
    notYet: Plural;
    noFilter: string;
    filter: (name: string) => string;
  };
  measured: {
    title: string;
    lead: (score: string) => string;
    precision: string;
    recall: string;
    of: (n: string) => string;
  };
  reliability: {
    title: string;
    lead: string;
    said: string;
    happened: string;
    weight: string;
    band: string;
    error: (share: string) => string;
  };
  export: string;
  import: string;
  importHint: string;
  imported: string;
  reset: string;
  resetStarter: string;
  resetNothing: string;
  resetHint: string;
  keep: string;
  done: string;
}

const fr: ModelTexts = {
  title: "Apprentissage",
  intro:
    "Ce que la machine a appris des décisions des modérateurs, et combien elle a raison sur des commentaires dont elle n’avait rien appris.",
  nothing: "Personne n’a encore décidé de rien\u00a0: il n’y a rien à apprendre.",
  decisions: "Décisions apprises",
  decisionsNote: (published, rejected) => `${published} publications, ${rejected} refus`,
  undone: "Reprises ou corrigées",
  seen: "Textes lus",
  recent: "Décisions mesurées",
  at: (moment) => `Au ${moment}.`,
  starter: "Il a commencé avec ce que Palabre avait appris ailleurs.",
  drift: (moment) => `Depuis le ${moment}, ses scores ne disent plus ce que font les personnes.`,
  thresholds: {
    title: "Quand il agit",
    lead: (share) =>
      `L’opérateur accepte au plus ${share} de refus à tort\u00a0; les décisions récentes doivent le prouver.`,
    reject: "Refuser seul",
    hold: "Retenir",
    from: (score) => `à partir d’un score de ${score}`,
    wrongAtMost: (share) => `au plus ${share} à tort, à 95\u00a0%`,
    proven: "prouvé par les décisions récentes",
    unproven: "par défaut, pas encore prouvé",
    notYet: {
      one: "Pas encore\u00a0: après # décision de plus au moins.",
      other: "Pas encore\u00a0: après # décisions de plus au moins.",
    },
    noFilter: "Aucun filtre en vigueur n’est celui de l’apprentissage\u00a0: il n’agit pas.",
    filter: (name) => `Filtre\u00a0: ${name}`,
  },
  measured: {
    title: "Précision et rappel",
    lead: (score) =>
      `Si l’on retenait tout à partir d’un score de ${score}, sur des commentaires dont il n’avait rien appris.`,
    precision: "Précision",
    recall: "Rappel",
    of: (n) => `sur ${n} environ`,
  },
  reliability: {
    title: "Fiabilité des scores",
    lead: "Ce qu’il dit, et ce que les personnes ont fait. Sur la diagonale, il dit juste.",
    said: "Score moyen",
    happened: "Refusés par les personnes",
    weight: "Décisions",
    band: "Scores",
    error: (share) => `Écart moyen\u00a0: ${share}.`,
  },
  export: "Exporter",
  import: "Importer",
  importHint: "Un fichier exporté d’un site de Palabre. Il remplace tout ce qui a été appris.",
  imported: "Importé.",
  reset: "Recommencer",
  resetStarter: "Oui, avec le modèle de départ",
  resetNothing: "Oui, sans rien",
  resetHint: "Tout ce qui a été appris des décisions du site est oublié.",
  keep: "Garder",
  done: "C’est fait.",
};

const en: ModelTexts = {
  title: "Learner",
  intro:
    "What the machine has learned from moderators’ decisions, and how right it is on comments that it had learned nothing from.",
  nothing: "Nobody has decided anything yet: there is nothing to learn.",
  decisions: "Decisions learned",
  decisionsNote: (published, rejected) => `${published} published, ${rejected} rejected`,
  undone: "Taken back or corrected",
  seen: "Texts read",
  recent: "Decisions measured",
  at: (moment) => `As of ${moment}.`,
  starter: "It began with what Palabre had learned elsewhere.",
  drift: (moment) => `Since ${moment}, its scores no longer say what people do.`,
  thresholds: {
    title: "When it acts",
    lead: (share) =>
      `The operator accepts ${share} of wrong rejections at most; recent decisions have to prove it.`,
    reject: "Reject by itself",
    hold: "Hold",
    from: (score) => `from a score of ${score} on`,
    wrongAtMost: (share) => `${share} wrong at most, at 95%`,
    proven: "proved by recent decisions",
    unproven: "by default, not proved yet",
    notYet: {
      one: "Not yet: after # more decision at the least.",
      other: "Not yet: after # more decisions at the least.",
    },
    noFilter: "None of the active filters is the learner’s: it does nothing.",
    filter: (name) => `Filter: ${name}`,
  },
  measured: {
    title: "Precision and recall",
    lead: (score) =>
      `If everything were kept back from a score of ${score} on, of comments that it had not learned from.`,
    precision: "Precision",
    recall: "Recall",
    of: (n) => `of some ${n}`,
  },
  reliability: {
    title: "How reliable scores are",
    lead: "What it says, and what people did. On the diagonal it says what is so.",
    said: "Mean score",
    happened: "Rejected by people",
    weight: "Decisions",
    band: "Scores",
    error: (share) => `Off by ${share} on average.`,
  },
  export: "Export",
  import: "Import",
  importHint: "A file exported from a site of Palabre. It takes the place of all that was learned.",
  imported: "Imported.",
  reset: "Begin anew",
  resetStarter: "Yes, with the starter model",
  resetNothing: "Yes, with nothing",
  resetHint: "All that was learned from the site’s decisions is forgotten.",
  keep: "Keep it",
  done: "Done.",
};

export const modelTexts: Record<TextLanguage, ModelTexts> = { fr, en };

import type { TextLanguage } from "#contract";

/** What the page of a year's transparency report says. */
export interface TransparencyTexts {
  intro: string;
  year: string;
  csv: string;
  none: string;
  groups: Record<"comments" | "notices" | "appeals" | "sanctions" | "reasons" | "machine", string>;
  reason: string;
  noReason: string;
  machine: string;
  people: string;
  p90: string;
  errors: Record<"refusals" | "publications" | "audit", string>;
  /** how much that is, and between which shares the true one lies at 95 % */
  share: (said: Record<"part" | "of" | "low" | "high", string>) => string;
  received: string;
  published: string;
  removed: string;
  byWhom: (machine: string, people: string) => string;
  noticesRemoved: string;
  noticesKept: string;
  inTime: string;
  median: string;
  upheld: string;
  overturned: string;
  moderators: string;
  imposed: string;
  lifted: (n: string) => string;
  readers: {
    title: string;
    hidden: string;
    shown: string;
    publish: string;
    hide: string;
    look: string;
  };
  statements: {
    title: string;
    intro: string;
    settings: string;
    from: string;
    to: string;
    format: string;
    save: string;
    wrongSpan: string;
  };
}

const fr: TransparencyTexts = {
  intro:
    "Ce qui a été fait en un an, compté à l’instant (règlement sur les services numériques, articles 15 et 24).",
  year: "Année",
  csv: "Enregistrer en CSV",
  none: "Rien n’a été reçu cette année-là.",
  groups: {
    comments: "Commentaires",
    notices: "Signalements de contenu illicite",
    appeals: "Appels",
    sanctions: "Sanctions",
    reasons: "Motifs des refus et des retraits",
    machine: "Erreurs des filtres",
  },
  reason: "Motif",
  noReason: "sans motif, ou par les filtres",
  machine: "Par les filtres",
  people: "Par une personne",
  p90: "9 sur 10 attendent moins de",
  errors: {
    refusals: "Refus renversés par une personne",
    publications: "Publications retirées par une personne",
    audit: "Accord à l’aveugle sur un échantillon",
  },
  share: ({ part, of, low, high }) => `${part} sur ${of}\u202f; entre ${low} et ${high}, à 95\u00a0%`,
  received: "Reçus",
  published: "Publiés",
  removed: "Refusés ou retirés",
  byWhom: (machine, people) => `${machine} par les filtres, ${people} par une personne`,
  noticesRemoved: "Commentaire retiré",
  noticesKept: "Commentaire maintenu",
  inTime: "Traités dans le délai",
  median: "Attente médiane",
  upheld: "Rejetés",
  overturned: "Accueillis",
  moderators: "Personnes qui ont modéré",
  imposed: "Prononcées",
  lifted: (n) => `${n} levées depuis`,
  readers: {
    title: "Pour les lecteurs",
    hidden: "Le rapport de cette année n’est pas publié.",
    shown: "Le rapport de cette année est publié.",
    publish: "Publier le rapport",
    hide: "Ne plus le publier",
    look: "Le lire comme les lecteurs",
  },
  statements: {
    title: "Motivations des décisions",
    intro: "Dans la forme de la base de données européenne, sans donnée personnelle.",
    settings: "Ce qu’ils disent du site se règle dans les réglages",
    from: "Du",
    to: "Au",
    format: "Format",
    save: "Enregistrer les motivations",
    wrongSpan: "Le premier jour doit venir avant le dernier.",
  },
};

const en: TransparencyTexts = {
  intro: "What was done in a year, counted just now (Digital Services Act, articles 15 and 24).",
  year: "Year",
  csv: "Save as CSV",
  none: "Nothing came in that year.",
  groups: {
    comments: "Comments",
    notices: "Notices of illegal content",
    appeals: "Appeals",
    sanctions: "Sanctions",
    reasons: "Why comments were refused or taken down",
    machine: "Errors of the filters",
  },
  reason: "Reason",
  noReason: "without a reason, or by the filters",
  machine: "By the filters",
  people: "By a person",
  p90: "9 in 10 wait less than",
  errors: {
    refusals: "Refusals that a person reversed",
    publications: "Publications that a person took down",
    audit: "Blind agreement on a sample",
  },
  share: ({ part, of, low, high }) => `${part} of ${of}; between ${low} and ${high}, at 95%`,
  received: "Received",
  published: "Published",
  removed: "Refused or removed",
  byWhom: (machine, people) => `${machine} by filters, ${people} by people`,
  noticesRemoved: "Comment removed",
  noticesKept: "Comment kept",
  inTime: "Answered in time",
  median: "Median wait",
  upheld: "Dismissed",
  overturned: "Granted",
  moderators: "People who moderated",
  imposed: "Imposed",
  lifted: (n) => `${n} lifted since`,
  readers: {
    title: "For readers",
    hidden: "The report of this year is not published.",
    shown: "The report of this year is published.",
    publish: "Publish the report",
    hide: "Publish it no longer",
    look: "Read it as readers do",
  },
  statements: {
    title: "Statements of reasons",
    intro: "In the form of the European database, without personal data.",
    settings: "What they say of the site is set in the settings",
    from: "From",
    to: "To",
    format: "Format",
    save: "Save the statements",
    wrongSpan: "The first day has to come before the last.",
  },
};

export const transparencyTexts: Record<TextLanguage, TransparencyTexts> = { fr, en };

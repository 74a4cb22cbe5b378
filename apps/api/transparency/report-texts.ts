import type { FlagReason, SanctionKind, TextLanguage } from "#contract";

interface ReportTexts {
  title: (year: number) => string;
  span: (from: string, to: string) => string;
  article: string;
  comments: string;
  received: string;
  published: string;
  removed: string;
  machine: string;
  people: string;
  reasons: string;
  reason: string;
  known: Record<FlagReason, string>;
  /** of what the machine refused */
  byFilters: string;
  /** reasons in the site's own words */
  own: string;
  notices: string;
  noticesReceived: string;
  taken: string;
  kept: string;
  open: string;
  byMachine: string;
  inTime: string;
  median: string;
  appeals: string;
  appealsReceived: string;
  overturned: string;
  upheld: string;
  sanctions: string;
  sanction: string;
  imposed: string;
  lifted: string;
  kinds: Record<SanctionKind, string>;
  automation: string;
  refusals: string;
  publications: string;
  audit: string;
  share: (share: string, part: string, of: string) => string;
  interval: (low: string, high: string) => string;
  moderators: string;
  waited: string;
  none: string;
}

/** What the page of a year's report says. */
export const reportTexts: Readonly<Record<TextLanguage, ReportTexts>> = {
  fr: {
    title: (year) => `Rapport de transparence ${year}`,
    span: (from, to) => `Du ${from} au ${to}`,
    article:
      "Sur la modération des commentaires, selon les articles 15 et 24 du règlement européen sur les services numériques.",
    comments: "Commentaires",
    received: "Reçus",
    published: "Publiés",
    removed: "Refusés ou retirés",
    machine: "Par les filtres",
    people: "Par une personne",
    reasons: "Motifs des refus et des retraits",
    reason: "Motif",
    known: {
      abuse: "Insulte ou attaque",
      spam: "Publicité",
      "off-topic": "Hors sujet",
      illegal: "Contenu illicite",
      "personal-data": "Données personnelles",
      other: "Autre motif",
    },
    byFilters: "Refus automatiques des filtres",
    own: "Autres règles du site",
    notices: "Signalements de contenu illicite",
    noticesReceived: "Reçus",
    taken: "Commentaire retiré",
    kept: "Commentaire maintenu",
    open: "Sans réponse encore",
    byMachine: "Traités par les seuls filtres",
    inTime: "Traités dans le délai",
    median: "Temps médian de réponse",
    appeals: "Appels",
    appealsReceived: "Reçus",
    overturned: "Accueillis",
    upheld: "Rejetés",
    sanctions: "Sanctions",
    sanction: "Sanction",
    imposed: "Prononcées",
    lifted: "Levées depuis",
    kinds: {
      warn: "Avertissement",
      premoderate: "Lecture avant publication",
      suspend: "Suspension",
      ban: "Exclusion",
      shadow: "Mise à l’écart (publicité)",
    },
    automation: "Décisions automatiques",
    refusals: "Refus des filtres qu’une personne a renversés",
    publications: "Publications des filtres qu’une personne a retirées",
    audit: "Accord à l’aveugle entre personnes et filtres, sur un échantillon",
    share: (share, part, of) => `${share} (${part} sur ${of})`,
    interval: (low, high) => `entre ${low} et ${high}, à 95\u00a0%`,
    moderators: "Personnes qui ont modéré",
    waited: "Attente médiane d’une décision par une personne",
    none: "Néant.",
  },
  en: {
    title: (year) => `Transparency report ${year}`,
    span: (from, to) => `From ${from} to ${to}`,
    article: "On the moderation of comments, under articles 15 and 24 of the European Digital Services Act.",
    comments: "Comments",
    received: "Received",
    published: "Published",
    removed: "Refused or taken down",
    machine: "By the filters",
    people: "By a person",
    reasons: "Why comments were refused or taken down",
    reason: "Reason",
    known: {
      abuse: "Insult or attack",
      spam: "Advertising",
      "off-topic": "Off topic",
      illegal: "Illegal content",
      "personal-data": "Personal data",
      other: "Another reason",
    },
    byFilters: "Refused by the filters",
    own: "Other rules of the site",
    notices: "Notices of illegal content",
    noticesReceived: "Received",
    taken: "Comment taken down",
    kept: "Comment kept",
    open: "Not answered yet",
    byMachine: "Answered by filters alone",
    inTime: "Answered in time",
    median: "Median time to answer",
    appeals: "Appeals",
    appealsReceived: "Received",
    overturned: "Granted",
    upheld: "Rejected",
    sanctions: "Sanctions",
    sanction: "Sanction",
    imposed: "Imposed",
    lifted: "Lifted since",
    kinds: {
      warn: "Warning",
      premoderate: "Reading before publication",
      suspend: "Suspension",
      ban: "Ban",
      shadow: "Shadow ban (advertising)",
    },
    automation: "Automatic decisions",
    refusals: "Refusals by the filters that a person reversed",
    publications: "Publications by the filters that a person took down",
    audit: "Blind agreement of people with the filters, on a sample",
    share: (share, part, of) => `${share} (${part} of ${of})`,
    interval: (low, high) => `between ${low} and ${high}, at 95%`,
    moderators: "People who moderated",
    waited: "Median wait for a person’s decision",
    none: "None.",
  },
};

import type { SuggestedChange, TextLanguage } from "#contract";
import type { Plural } from "./texts.js";

/** What the page of suggestions says. */
export interface SuggestionTexts {
  title: string;
  intro: string;
  look: string;
  lookAgain: string;
  never: string;
  looking: string;
  progress: string;
  failed: string;
  looked: (moment: string, version: string) => string;
  comments: Plural;
  decisions: (rejected: string, published: string) => string;
  outdated: (version: string) => string;
  nothing: string;
  missingPassed: Plural;
  missingHeld: Plural;
  kinds: Record<SuggestedChange["kind"], { title: string; lead: string }>;
  held: Plural;
  left: Plural;
  authors: Plural;
  perDay: (n: string) => string;
  people: (rejected: string, published: string, undecided: string) => string;
  right: (share: string, interval: string) => string;
  /** of what is decided with nobody asked */
  error: (now: string, then: string) => string;
  errorHint: string;
  examples: string;
  noExamples: string;
  backtest: string;
  draft: string;
  drafted: string;
  toDraft: string;
  dismiss: string;
  dismissed: Plural;
  dismissedBy: (name: string, moment: string) => string;
  restore: string;
  /** for those who hear the button without what stands beside it */
  of: (act: string, change: string) => string;
}

const fr: SuggestionTexts = {
  title: "Suggestions",
  intro:
    "Ce que les décisions des personnes suggèrent pour les filtres, sur les 90\u00a0derniers jours et 50\u202f000\u00a0commentaires au plus. La machine cherche d’elle-même dans la nuit qui suit une décision. Rien n’entre en vigueur de soi-même.",
  look: "Chercher",
  lookAgain: "Chercher de nouveau",
  never: "Rien n’a encore été cherché.",
  looking: "Recherche en cours…",
  progress: "Avancement de la recherche",
  failed: "La recherche a échoué. Essayez de nouveau.",
  looked: (moment, version) => `Cherché le ${moment}, pour la version ${version} des filtres\u00a0:`,
  comments: { one: "# commentaire lu", other: "# commentaires lus" },
  decisions: (rejected, published) =>
    `refusés\u00a0: ${rejected}, publiés par des personnes\u00a0: ${published}.`,
  outdated: (version) =>
    `La version ${version} est en vigueur depuis\u00a0: cherchez de nouveau pour savoir ce qu’il en est.`,
  nothing: "Rien à suggérer\u00a0: les décisions ne prouvent rien que les filtres ne sachent déjà.",
  missingPassed: {
    one: "Pour des mots et des domaines, il manque au moins # refus de ce que les filtres laissent passer.",
    other: "Pour des mots et des domaines, il manque au moins # refus de ce que les filtres laissent passer.",
  },
  missingHeld: {
    one: "Pour des filtres et des seuils, il manque au moins # décision sur ce que les filtres retiennent ou signalent.",
    other:
      "Pour des filtres et des seuils, il manque au moins # décisions sur ce que les filtres retiennent ou signalent.",
  },
  kinds: {
    word: {
      title: "Mots",
      lead: "Ils annoncent un refus dans ce que les filtres laissent passer, et ne sont dans aucun filtre.",
    },
    domain: {
      title: "Domaines",
      lead: "Les liens qui y mènent annoncent un refus, et aucun filtre ne les arrête.",
    },
    filter: {
      title: "Filtres qui coûtent du temps",
      lead: "Les personnes publient presque tout ce qu’ils retiennent ou signalent.",
    },
    category: {
      title: "Catégories de services extérieurs",
      lead: "Le service les voit, et les personnes publient presque tout ce qu’il retient ou signale pour elles seules.",
    },
    threshold: {
      title: "Seuils",
      lead: "Un peu plus larges, ils demanderaient moins de travail, sans plus d’erreurs qu’aujourd’hui.",
    },
  },
  held: { one: "# commentaire serait retenu", other: "# commentaires seraient retenus" },
  left: { one: "# cas de moins à examiner", other: "# cas de moins à examiner" },
  authors: { one: "# auteur", other: "# auteurs" },
  perDay: (n) => `${n} par jour`,
  people: (rejected, published, undecided) =>
    `Refusés\u00a0: ${rejected} · publiés par des personnes\u00a0: ${published} · sans décision\u00a0: ${undecided}`,
  right: (share, interval) => `juste à ${share} (${interval})`,
  error: (now, then) =>
    `Erreur de ce qui se décide sans personne\u00a0: aujourd’hui ${now}, avec ce changement ${then}`,
  errorHint:
    "L’erreur\u00a0: parmi tous les commentaires que les filtres publient ou refusent seuls, ceux dont des personnes ont décidé autrement ensuite. Ce dont personne n’a décidé compte comme juste.",
  examples: "Exemples",
  noExamples: "Les commentaires ne sont plus là.",
  backtest: "Rejouer",
  draft: "Mettre dans le brouillon",
  drafted: "C’est dans le brouillon.",
  toDraft: "Voir le brouillon",
  dismiss: "Écarter",
  dismissed: { one: "# suggestion écartée", other: "# suggestions écartées" },
  dismissedBy: (name, moment) => `Écartée par ${name} le ${moment}.`,
  restore: "Reprendre",
  of: (act, change) => `${act}\u00a0: ${change}`,
};

const en: SuggestionTexts = {
  title: "Suggestions",
  intro:
    "What people’s decisions suggest for the filters, over the last 90 days and 50,000 comments at most. The machine looks by itself in the night after a decision. Nothing is ever active by itself.",
  look: "Look",
  lookAgain: "Look again",
  never: "Nothing has been looked for yet.",
  looking: "Looking…",
  progress: "How far the search has come",
  failed: "The search failed. Try again.",
  looked: (moment, version) => `Looked for on ${moment}, for version ${version} of the filters:`,
  comments: { one: "# comment read", other: "# comments read" },
  decisions: (rejected, published) => `rejected: ${rejected}, published by people: ${published}.`,
  outdated: (version) => `Version ${version} is active since: look again to know how things are.`,
  nothing: "Nothing to suggest: decisions prove nothing that the filters do not know.",
  missingPassed: {
    one: "For words and domains, at least # more rejection of what the filters let pass is missing.",
    other: "For words and domains, at least # more rejections of what the filters let pass are missing.",
  },
  missingHeld: {
    one: "For filters and thresholds, at least # more decision on what the filters hold or flag is missing.",
    other:
      "For filters and thresholds, at least # more decisions on what the filters hold or flag are missing.",
  },
  kinds: {
    word: {
      title: "Words",
      lead: "They foretell a rejection in what the filters let pass, and are in no filter.",
    },
    domain: { title: "Domains", lead: "Links to them foretell a rejection, and no filter stops them." },
    filter: {
      title: "Filters that cost time",
      lead: "People publish nearly all that these hold or flag.",
    },
    category: {
      title: "Categories of external services",
      lead: "The service sees them, and people publish nearly all that it holds or flags for these alone.",
    },
    threshold: {
      title: "Thresholds",
      lead: "A bit wider, they would ask for less work, with no more errors than now.",
    },
  },
  held: { one: "# comment would be held", other: "# comments would be held" },
  left: { one: "# case fewer to look at", other: "# cases fewer to look at" },
  authors: { one: "# author", other: "# authors" },
  perDay: (n) => `${n} a day`,
  people: (rejected, published, undecided) =>
    `Rejected: ${rejected} · published by people: ${published} · undecided: ${undecided}`,
  right: (share, interval) => `right in ${share} (${interval})`,
  error: (now, then) => `Error of what is decided with nobody asked: now ${now}, with this change ${then}`,
  errorHint:
    "The error: of all comments that the filters publish or reject alone, those that people decided otherwise since. What nobody decided on counts as right.",
  examples: "Examples",
  noExamples: "The comments are gone.",
  backtest: "Backtest",
  draft: "Put into the draft",
  drafted: "It is in the draft.",
  toDraft: "See the draft",
  dismiss: "Dismiss",
  dismissed: { one: "# dismissed suggestion", other: "# dismissed suggestions" },
  dismissedBy: (name, moment) => `Dismissed by ${name} on ${moment}.`,
  restore: "Take up again",
  of: (act, change) => `${act}: ${change}`,
};

export const suggestionTexts: Record<TextLanguage, SuggestionTexts> = { fr, en };

import type { BreakerState, ServiceOutage, ServiceUse, TextLanguage } from "#contract";
import type { Plural } from "./texts.js";

/** What the view of the services outside says. */
interface ServicesTexts {
  lead: string;
  none: string;
  table: string;
  service: string;
  state: string;
  states: Record<BreakerState | "spent", string>;
  stateHints: Record<BreakerState | "spent", string>;
  askedToday: string;
  failedToday: string;
  askedDays: string;
  failedDays: string;
  median: string;
  late: string;
  cost: string;
  counted: string;
  today: string;
  days: string;
  asked: string;
  answered: string;
  failed: string;
  kept: string;
  paid: string;
  times: string;
  nothing: string;
  server: string;
  lastFailure: string;
  noFailure: string;
  failedAt: (moment: string, message: string) => string;
  since: (moment: string) => string;
  price: string;
  free: string;
  budget: string;
  noBudget: string;
  spentOf: (spent: string, budget: string) => string;
  limits: string;
  limitsSaid: (seconds: string, tries: string, concurrency: string) => string;
  without: string;
  onFailure: Record<ServiceUse["onFailure"], string>;
  key: string;
  keySet: (moment: string) => string;
  keyMissing: string;
  keyNone: string;
  outage: Record<ServiceOutage["why"], (filter: string, moment: string) => string>;
  tries: Plural;
  look: string;
}

const fr: ServicesTexts = {
  lead: "Ceux que les filtres en vigueur interrogent, comptés par jours UTC. Mis à jour toutes les 15\u00a0s.",
  none: "Les filtres en vigueur n’interrogent aucun service.",
  table: "Les services côte à côte",
  service: "Service",
  state: "État",
  states: {
    closed: "interrogé",
    open: "au repos",
    "half-open": "à l’essai",
    spent: "budget épuisé",
  },
  stateHints: {
    closed: "Chaque question part.",
    open: "Après cinq échecs de suite, rien ne part\u202f; une question essaie de temps en temps, au plus tard après une minute.",
    "half-open": "Une question essaie s’il est de retour\u202f; les autres n’attendent pas.",
    spent: "Rien ne part avant le mois prochain, ou un budget plus grand.",
  },
  askedToday: "Demandes aujourd’hui",
  failedToday: "Échecs aujourd’hui",
  askedDays: "Demandes en 30\u00a0jours",
  failedDays: "Échecs en 30\u00a0jours",
  median: "Médiane",
  late: "95\u00a0%",
  cost: "Coût du mois",
  counted: "Compté",
  today: "Aujourd’hui",
  days: "30\u00a0jours",
  asked: "Demandes",
  answered: "Réponses",
  failed: "Échecs",
  kept: "Déjà répondues",
  paid: "Coût",
  times: "Médiane\u202f/\u202f95\u00a0%",
  nothing: "–",
  server: "Serveur",
  lastFailure: "Dernier échec",
  noFailure: "Aucun en 30\u00a0jours",
  failedAt: (moment, message) => `${moment}\u00a0: ${message}`,
  since: (moment) => `depuis le ${moment}`,
  price: "Coût d’une demande",
  free: "Rien",
  budget: "Budget du mois",
  noBudget: "Sans limite",
  spentOf: (spent, budget) => `${spent} sur ${budget}`,
  limits: "Limites",
  limitsSaid: (seconds, tries, concurrency) =>
    `${seconds} en tout, ${tries}, ${concurrency} à la fois par processus`,
  without: "Sans réponse",
  onFailure: { hold: "Le commentaire est retenu.", ignore: "Le commentaire continue sans elle." },
  key: "Clé",
  keySet: (moment) => `Écrite le ${moment}`,
  keyMissing: "Il en faut une\u00a0: rien n’est demandé.",
  keyNone: "Aucune, et il n’en faut pas forcément",
  outage: {
    failing: (filter, moment) => `Le service «\u202f${filter}\u202f» ne répond pas depuis le ${moment}.`,
    spent: (filter, moment) => `Le budget du service «\u202f${filter}\u202f» est épuisé depuis le ${moment}.`,
  },
  tries: { one: "# essai", other: "# essais" },
  look: "Voir les services",
};

const en: ServicesTexts = {
  lead: "Those that the active filters ask, counted by days in UTC. Brought up to date every 15\u00a0s.",
  none: "The active filters ask no services.",
  table: "The services side by side",
  service: "Service",
  state: "State",
  states: { closed: "asked", open: "resting", "half-open": "on trial", spent: "budget spent" },
  stateHints: {
    closed: "Every question goes out.",
    open: "After five failures in a row nothing goes out; one question tries now and then, after a minute at the latest.",
    "half-open": "One question tries whether it is back; the others don’t wait.",
    spent: "Nothing goes out before next month, or a larger budget.",
  },
  askedToday: "Requests today",
  failedToday: "Failures today",
  askedDays: "Requests in 30 days",
  failedDays: "Failures in 30 days",
  median: "Median",
  late: "95%",
  cost: "Cost this month",
  counted: "Counted",
  today: "Today",
  days: "30 days",
  asked: "Requests",
  answered: "Answers",
  failed: "Failures",
  kept: "Answered before",
  paid: "Cost",
  times: "Median / 95%",
  nothing: "–",
  server: "Server",
  lastFailure: "Last failure",
  noFailure: "None in 30 days",
  failedAt: (moment, message) => `${moment}: ${message}`,
  since: (moment) => `since ${moment}`,
  price: "Cost of a request",
  free: "Nothing",
  budget: "Budget for the month",
  noBudget: "No limit",
  spentOf: (spent, budget) => `${spent} of ${budget}`,
  limits: "Limits",
  limitsSaid: (seconds, tries, concurrency) =>
    `${seconds} in all, ${tries}, ${concurrency} at once per process`,
  without: "Without an answer",
  onFailure: { hold: "The comment is held.", ignore: "The comment goes on without it." },
  key: "Key",
  keySet: (moment) => `Written on ${moment}`,
  keyMissing: "It wants one: nothing is asked.",
  keyNone: "None, and it may not want one",
  outage: {
    failing: (filter, moment) => `The service “${filter}” has not been answering since ${moment}.`,
    spent: (filter, moment) => `The budget of the service “${filter}” has been spent since ${moment}.`,
  },
  tries: { one: "# try", other: "# tries" },
  look: "See the services",
};

export const serviceTexts: Record<TextLanguage, ServicesTexts> = { fr, en };

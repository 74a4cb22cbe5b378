import type { Delivery, TextLanguage, Webhook, WebhookEvent } from "#contract";
import type { Plural } from "./texts.js";

/** What the page of webhooks says. */
export interface WebhookTexts {
  intro: string;
  none: string;
  list: string;
  kinds: Record<Webhook["kind"], string>;
  kindHints: Record<Webhook["kind"], string>;
  events: Record<WebhookEvent | "test", string>;
  paused: string;
  test: string;
  testOf: (id: string) => string;
  log: string;
  logOf: (id: string) => string;
  change: string;
  changeOf: (id: string) => string;
  pause: string;
  pauseOf: (id: string) => string;
  resume: string;
  resumeOf: (id: string) => string;
  remove: string;
  removeOf: (id: string) => string;
  removeSure: (id: string) => string;
  add: string;
  id: string;
  idHint: string;
  url: string;
  kind: string;
  what: string;
  save: string;
  cancel: string;
  newSecret: string;
  /** above a secret that is told this once */
  secret: (id: string) => string;
  copy: string;
  copied: string;
  tested: string;
  noEvent: string;
  noDelivery: string;
  states: Record<Delivery["state"], string>;
  tries: Plural;
  last: (status: string) => string;
  replay: string;
  replayOf: (event: string, moment: string) => string;
  replayed: string;
}

const fr: WebhookTexts = {
  intro:
    "Ce que Palabre annonce aux services du site, signé selon Standard Webhooks, ou à un salon de discussion. Personne n’y est nommé.",
  none: "Aucun service n’est prévenu.",
  list: "Services prévenus",
  kinds: { standard: "Service", chat: "Salon" },
  kindHints: {
    standard: "Standard Webhooks, avec une signature",
    chat: "une ligne pour Slack ou Mattermost",
  },
  events: {
    "comment.held": "Commentaire en attente",
    "comment.decided": "Commentaire jugé",
    "comment.reported": "Commentaire signalé par des lecteurs",
    "notice.received": "Signalement de contenu illicite",
    "appeal.received": "Appel d’un auteur",
    "appeal.decided": "Appel jugé",
    "deadline.near": "Échéance proche",
    "wave.begun": "Début d’une vague",
    "job.done": "Fin d’une décision groupée",
    "filters.alarm": "Alerte sur les filtres dans l’ombre",
    "filters.braked": "Frein mis à un filtre",
    "suggestions.found": "Nouvelles suggestions pour les filtres",
    "service.down": "Service extérieur en panne, ou budget épuisé",
    "service.back": "Service extérieur de retour",
    "model.drift": "Dérive des scores appris",
    test: "Essai",
  },
  paused: "en pause",
  test: "Essayer",
  testOf: (id) => `Essayer ${id}`,
  log: "Envois",
  logOf: (id) => `Envois à ${id}`,
  change: "Modifier",
  changeOf: (id) => `Modifier ${id}`,
  pause: "Mettre en pause",
  pauseOf: (id) => `Mettre en pause ${id}`,
  resume: "Reprendre",
  resumeOf: (id) => `Reprendre les envois à ${id}`,
  remove: "Retirer",
  removeOf: (id) => `Retirer ${id}`,
  removeSure: (id) => `Oui, retirer ${id}`,
  add: "Prévenir un service",
  id: "Nom court",
  idHint: "Minuscules, chiffres et traits d’union",
  url: "Adresse",
  kind: "Forme",
  what: "Ce qui lui est annoncé",
  save: "Enregistrer",
  cancel: "Annuler",
  newSecret: "Changer de secret",
  secret: (id) => `Le secret de ${id}, pour vérifier les signatures. Il ne sera plus affiché.`,
  copy: "Copier",
  copied: "Copié",
  tested: "L’essai est parti.",
  noEvent: "Choisissez ce qui lui est annoncé.",
  noDelivery: "Rien ne lui a été envoyé ces trente derniers jours.",
  states: { waiting: "en cours", delivered: "reçu", failed: "abandonné" },
  tries: { one: "# essai", other: "# essais" },
  last: (status) => `dernier\u00a0: ${status}`,
  replay: "Renvoyer",
  replayOf: (event, moment) => `Renvoyer «\u202f${event}\u202f» du ${moment}`,
  replayed: "Le message est reparti.",
};

const en: WebhookTexts = {
  intro:
    "What Palabre tells the site’s own services, signed as Standard Webhooks has it, or a chat. Nobody is named in it.",
  none: "No service is told of anything.",
  list: "Services that are told",
  kinds: { standard: "Service", chat: "Chat" },
  kindHints: { standard: "Standard Webhooks, with a signature", chat: "a line for Slack or Mattermost" },
  events: {
    "comment.held": "Comment held",
    "comment.decided": "Comment decided on",
    "comment.reported": "Comment reported by readers",
    "notice.received": "Notice of illegal content",
    "appeal.received": "Appeal by an author",
    "appeal.decided": "Appeal decided on",
    "deadline.near": "Deadline near",
    "wave.begun": "Beginning of a wave",
    "job.done": "End of a decision on many",
    "filters.alarm": "Alarm about the filters in shadow",
    "filters.braked": "Brake put on a filter",
    "suggestions.found": "New suggestions for the filters",
    "service.down": "External service down, or its budget spent",
    "service.back": "External service back",
    "model.drift": "Drift of the learned scores",
    test: "Test",
  },
  paused: "paused",
  test: "Test",
  testOf: (id) => `Test ${id}`,
  log: "Deliveries",
  logOf: (id) => `Deliveries to ${id}`,
  change: "Change",
  changeOf: (id) => `Change ${id}`,
  pause: "Pause",
  pauseOf: (id) => `Pause ${id}`,
  resume: "Resume",
  resumeOf: (id) => `Resume deliveries to ${id}`,
  remove: "Remove",
  removeOf: (id) => `Remove ${id}`,
  removeSure: (id) => `Yes, remove ${id}`,
  add: "Tell a service",
  id: "Short name",
  idHint: "Lower-case letters, digits and hyphens",
  url: "Address",
  kind: "Form",
  what: "What it is told of",
  save: "Save",
  cancel: "Cancel",
  newSecret: "Change the secret",
  secret: (id) => `The secret of ${id}, to check signatures by. It will not be shown again.`,
  copy: "Copy",
  copied: "Copied",
  tested: "The test is on its way.",
  noEvent: "Choose what it is told of.",
  noDelivery: "Nothing was sent to it in the last thirty days.",
  states: { waiting: "on its way", delivered: "delivered", failed: "given up" },
  tries: { one: "# try", other: "# tries" },
  last: (status) => `last: ${status}`,
  replay: "Send anew",
  replayOf: (event, moment) => `Send anew “${event}” of ${moment}`,
  replayed: "The message is on its way again.",
};

export const webhookTexts: Record<TextLanguage, WebhookTexts> = { fr, en };

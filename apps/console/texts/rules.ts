import type { GraveKind, ReasonGiven, TextLanguage } from "#contract";

/** What the page of the site's rules says. */
export interface RulesTexts {
  title: string;
  saved: string;
  save: string;
  /** of the two languages */
  languages: Record<TextLanguage, string>;
  reasons: {
    title: string;
    intro: string;
    builtIn: string;
    own: string;
    back: string;
    /** a reason by its place, which is its key */
    nth: (n: string) => string;
    name: (language: string) => string;
    text: (language: string) => string;
    legal: string;
    up: (name: string) => string;
    down: (name: string) => string;
    retire: (name: string) => string;
    restore: (name: string) => string;
    retired: string;
    add: string;
    missing: string;
    /** a filter that gives a reason, and where that filter is */
    giving: (filter: string, reason: string, where: ReasonGiven["in"]) => string;
    /** why a reason can't be taken off; @param by filters, each with its reason */
    given: (by: string) => string;
  };
  fourEyes: { title: string; intro: string; kinds: Record<GraveKind, string> };
  links: { title: string; intro: string; turn: string };
  desks: {
    title: string;
    intro: string;
    none: string;
    name: (language: string) => string;
    people: string;
    remove: (name: string) => string;
    add: string;
    missing: string;
  };
}

const fr: RulesTexts = {
  title: "Règles",
  saved: "Enregistré.",
  save: "Enregistrer",
  languages: { fr: "français", en: "anglais" },
  reasons: {
    title: "Motifs de refus",
    intro:
      "Dans l’ordre des touches. L’auteur lit le texte dans sa langue\u202f; ce qui manque dans l’une est lu dans l’autre.",
    builtIn: "Le site refuse avec les motifs de Palabre.",
    own: "Écrire les motifs du site",
    back: "Revenir aux motifs de Palabre",
    nth: (n) => `Motif ${n}`,
    name: (language) => `Nom, en ${language}`,
    text: (language) => `Ce que lit l’auteur, en ${language}`,
    legal: "Contraire à la loi, et non aux seules règles du site",
    up: (name) => `Monter «\u202f${name}\u202f»`,
    down: (name) => `Descendre «\u202f${name}\u202f»`,
    retire: (name) => `Retirer «\u202f${name}\u202f» de la liste`,
    restore: (name) => `Remettre «\u202f${name}\u202f»`,
    retired: "Retirés\u00a0: ils restent lisibles dans les décisions passées",
    add: "Ajouter un motif",
    missing: "Chaque motif veut un nom et un texte, dans une langue au moins.",
    giving: (filter, reason, where) =>
      `${filter} (${{ active: "qui juge", shadow: "dans l’ombre", draft: "dans le brouillon" }[where]}) donne «\u202f${reason}\u202f»`,
    given: (by) =>
      `Des filtres donnent encore un motif retiré\u00a0: ${by}. Donnez-leur-en d’abord un autre, ou gardez-le.`,
  },
  fourEyes: {
    title: "Actes à deux",
    intro: "Ce qui est coché est proposé par l’un, et fait quand un autre le confirme.",
    kinds: {
      permanentBan: "Exclure quelqu’un sans terme",
      rejectAll: "Refuser d’un coup tous les commentaires d’une personne, ou dix au moins des siens seuls",
      republishAfterNotice: "Republier ce qui fut retiré après un signalement",
      activateFilters: "Activer des filtres qui refusent seuls",
    },
  },
  links: {
    title: "Invités",
    intro:
      "Pour chaque commentaire, une empreinte du réseau est gardée 30 jours, jamais l’adresse. Décocher efface tout ce qui est gardé.",
    turn: "Garder qui écrit du même réseau, et le montrer aux modérateurs qui le demandent",
  },
  desks: {
    title: "Services",
    intro: "À qui un cas peut être confié, outre les collègues par leur nom.",
    none: "Aucun service.",
    name: (language) => `Nom du service, en ${language}`,
    people: "Qui en est",
    remove: (name) => `Supprimer «\u202f${name}\u202f»`,
    add: "Ajouter un service",
    missing: "Chaque service veut un nom.",
  },
};

const en: RulesTexts = {
  title: "Rules",
  saved: "Saved.",
  save: "Save",
  languages: { fr: "French", en: "English" },
  reasons: {
    title: "Reasons for a refusal",
    intro:
      "In the order of the keys. Authors read the text in their language; what is missing in one is read in the other.",
    builtIn: "The site refuses with Palabre’s reasons.",
    own: "Write the site’s own",
    back: "Go back to Palabre’s reasons",
    nth: (n) => `Reason ${n}`,
    name: (language) => `Name, in ${language}`,
    text: (language) => `What the author reads, in ${language}`,
    legal: "Against the law, rather than the site’s rules alone",
    up: (name) => `Move “${name}” up`,
    down: (name) => `Move “${name}” down`,
    retire: (name) => `Take “${name}” off the list`,
    restore: (name) => `Put “${name}” back`,
    retired: "Retired: they stay readable in past decisions",
    add: "Add a reason",
    missing: "Each reason wants a name and a text, in one language at least.",
    giving: (filter, reason, where) =>
      `${filter} (${{ active: "which judges", shadow: "in shadow", draft: "in the draft" }[where]}) gives “${reason}”`,
    given: (by) =>
      `Filters still give a reason that you take off: ${by}. Let them give another first, or keep it.`,
  },
  fourEyes: {
    title: "Acts by two",
    intro: "What is ticked is proposed by one person, and done when another confirms it.",
    kinds: {
      permanentBan: "To ban somebody without an end",
      rejectAll: "To reject at once all of a person’s comments, or ten or more of theirs alone",
      republishAfterNotice: "To publish again what was taken down after a notice",
      activateFilters: "To activate filters that reject alone",
    },
  },
  links: {
    title: "Guests",
    intro:
      "Of each comment, a hash of its network is kept for 30 days, never the address. To untick this erases all that is kept.",
    turn: "Keep who writes from the same network, and show it to moderators who ask",
  },
  desks: {
    title: "Desks",
    intro: "Whom a case can be passed on to, besides colleagues by name.",
    none: "No desk.",
    name: (language) => `Name of the desk, in ${language}`,
    people: "Who is there",
    remove: (name) => `Remove “${name}”`,
    add: "Add a desk",
    missing: "Each desk wants a name.",
  },
};

/** Apart from the others, since only operators who open that page need them. */
export const rulesTexts: Record<TextLanguage, RulesTexts> = { fr, en };

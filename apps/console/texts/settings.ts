import type { Settings, SettingsFigures, TextLanguage } from "#contract";
import type { Plural } from "./texts.js";

interface Said {
  label: string;
  /** what it does */
  hint: string;
}

/** Settings that have a field of their own on the page of settings. */
type Shown = Exclude<
  keyof Settings,
  | "limits"
  | "goals"
  | "escalation"
  | "statementExport"
  | "transparencyReports"
  | "fourEyes"
  | "desks"
  | "reasons"
  | "linkGuests"
  | "featuredLabel"
>;

/** What the page of the site's settings says. */
export interface SettingsTexts {
  title: string;
  intro: string;
  groups: Record<"site" | "moderation" | "limits" | "readers" | "law" | "statements" | "signIn", string>;
  fields: Record<Shown, Said>;
  limits: Record<keyof Settings["limits"], Said>;
  goals: Record<keyof Settings["goals"], Said>;
  escalation: Said & { hours: Said; nobody: string };
  featured: { hint: string; fr: string; en: string };
  modes: Record<Settings["moderation"], Said>;
  units: {
    characters: string;
    minutes: string;
    seconds: string;
    hours: string;
    days: string;
    percent: string;
    comments: string;
  };
  noLimit: string;
  save: string;
  saved: string;
  revert: string;
  unchanged: string;
  conflict: string;
  replace: string;
  take: string;
  sso: {
    title: string;
    former: (moment: string) => string;
    overlap: string;
    overlaps: Record<0 | 1 | 24 | 168, string>;
    secret: Said;
    jwks: Said;
    isSet: string;
    isNot: string;
    make: string;
    made: string;
    own: string;
    set: string;
    remove: string;
    removeSure: string;
    wrongJwks: string;
    keep: string;
    copy: string;
    copied: string;
  };
  keys: {
    title: string;
    intro: string;
    none: string;
    name: string;
    nameHint: string;
    make: string;
    made: string;
    madeBy: (name: string, moment: string) => string;
    until: (moment: string) => string;
    over: (moment: string) => string;
    endLater: string;
    endNow: string;
  };
  effect: {
    title: string;
    days: { 1: string; 7: string };
    span: string;
    of: Plural;
    part: string;
    none: string;
    nothing: string;
    uncounted: (settings: string) => string;
    figures: Record<keyof SettingsFigures, string>;
    foreign: Plural;
    now: string;
    then: string;
  };
  perspective: Record<"title" | "label" | "hint" | "make" | "endFormer", string> & {
    former: (moment: string) => string;
  };
  erasing: Record<"none" | "unknown" | "sure" | "keep", string> & { entries: Plural };
  elsewhere: { title: string; rules: string; webhooks: string; transparency: string };
}

const fr: SettingsTexts = {
  title: "Réglages",
  intro: "Ce qui vaut pour tout le site. Chaque changement est noté au registre.",
  groups: {
    site: "Le site",
    moderation: "Modération",
    limits: "Limites",
    readers: "Lecteurs et pages",
    law: "Délais et conservation",
    statements: "Base européenne de transparence",
    signIn: "Connexion",
  },
  fields: {
    name: { label: "Nom", hint: "Tel que les lecteurs et la console le lisent." },
    languages: {
      label: "Langues",
      hint: "Codes séparés par des virgules, la principale d’abord\u00a0: fr, en. Les textes de Palabre et le filtre des langues les suivent.",
    },
    timeZone: {
      label: "Fuseau horaire",
      hint: "Celui des heures affichées, des horaires des règles et des jours des chiffres.",
    },
    moderation: {
      label: "Quand un commentaire paraît",
      hint: "Ce que les filtres refusent ou retiennent ne paraît dans aucun cas sans une personne.",
    },
    trustedAfter: {
      label: "Confiance après",
      hint: "Une personne lit d’abord les commentaires d’un auteur, jusqu’à ce que tant d’entre eux aient été publiés. 0\u00a0: personne n’attend.",
    },
    newAuthors: {
      label: "Nouveaux auteurs relus",
      hint: "Tant de premiers commentaires publiés d’un auteur sont relus après coup, dans leur propre file. 0\u00a0: aucun.",
    },
    audit: {
      label: "Audit de la machine",
      hint: "Part de ce que les filtres décident seuls, tirée au sort pour qu’une personne en décide sans le savoir.",
    },
    auditPeople: {
      label: "Audit des personnes",
      hint: "Part de ce que les modérateurs décident, tirée au sort pour qu’un collègue en décide sans le savoir.",
    },
    editWindow: {
      label: "Correction par l’auteur",
      hint: "Aussi longtemps qu’un auteur peut corriger son commentaire. 0\u00a0: jamais.",
    },
    guests: { label: "Invités", hint: "Écrire sans compte, sous un nom choisi." },
    registration: { label: "Inscription", hint: "Créer un compte du site, avec un mot de passe." },
    reactions: {
      label: "Réactions",
      hint: "Séparées par des virgules. up et down sont les votes\u202f; les autres sont des émotions.",
    },
    origins: {
      label: "Pages autorisées",
      hint: "Une origine par ligne, comme https://www.journal.example. Sans aucune, toute page peut montrer les discussions.",
    },
    noticeDeadline: { label: "Signalements de contenu illicite", hint: "Délai pour y répondre." },
    appealDeadline: { label: "Appels", hint: "Délai pour entendre un auteur qui conteste." },
    trailDays: {
      label: "Conservation du registre",
      hint: "Les entrées plus anciennes sont effacées pour de bon. Vide\u00a0: le registre est gardé.",
    },
    staffTwoFactor: {
      label: "Codes pour l’équipe",
      hint: "Qui se connecte avec un mot de passe a besoin d’un code en plus.",
    },
  },
  limits: {
    commentLength: {
      label: "Longueur d’un commentaire",
      hint: "Un texte plus long est refusé avant l’envoi.",
    },
    postsPerMinute: {
      label: "Commentaires par auteur",
      hint: "Au-delà, l’auteur attend la minute suivante.",
    },
    postsPerMinutePerAddress: {
      label: "Commentaires par adresse",
      hint: "Une adresse peut être partagée par beaucoup de lecteurs.",
    },
    reactionsPerMinute: {
      label: "Réactions par lecteur",
      hint: "Au-delà, le lecteur attend la minute suivante.",
    },
    flagsPerMinute: {
      label: "Signalements par lecteur",
      hint: "Au-delà, le lecteur attend la minute suivante.",
    },
  },
  goals: {
    held: {
      label: "Objectif pour «\u202fRetenus\u202f»",
      hint: "La file dit ce qui attend depuis plus longtemps. Vide\u00a0: sans objectif.",
    },
    reported: {
      label: "Objectif pour «\u202fSignalés\u202f»",
      hint: "De même pour ce que les lecteurs signalent.",
    },
  },
  escalation: {
    label: "Prévenus avant l’échéance",
    hint: "Ces personnes apprennent qu’un signalement ou un appel approche de son échéance sans réponse.",
    hours: { label: "Avance", hint: "Si longtemps avant l’échéance." },
    nobody: "Personne d’autre dans l’équipe.",
  },
  featured: {
    hint: "Comment le site appelle les choix de la rédaction. Vide\u00a0: comme Palabre.",
    fr: "Choix de la rédaction, en français",
    en: "Choix de la rédaction, en anglais",
  },
  modes: {
    auto: { label: "Après les filtres", hint: "En quelques millisecondes, sauf ce qu’ils retiennent." },
    pre: { label: "Après une personne", hint: "Chaque commentaire attend qu’un modérateur le publie." },
    post: { label: "Aussitôt", hint: "Avant même les filtres, qui le retirent s’il le faut." },
  },
  units: {
    characters: "caractères",
    minutes: "min",
    seconds: "s",
    hours: "h",
    days: "jours",
    percent: "%",
    comments: "commentaires",
  },
  noLimit: "sans limite",
  save: "Enregistrer",
  saved: "Enregistré.",
  revert: "Annuler les changements",
  unchanged: "Rien n’a changé.",
  conflict: "Quelqu’un a changé ces réglages entre-temps. Rien n’a été enregistré.",
  replace: "Remplacer quand même",
  take: "Prendre ce qui est enregistré",
  sso: {
    title: "Clés de votre connexion",
    former: (moment) => `enregistré\u00a0; celui d’avant vaut encore jusqu’au ${moment}`,
    overlap: "L’ancien vaut encore",
    overlaps: { 0: "plus du tout", 1: "1 heure", 24: "24 heures", 168: "7 jours" },
    secret: {
      label: "Secret HS256",
      hint: "Signe les jetons de votre propre connexion. Il n’est jamais montré à nouveau.",
    },
    jwks: {
      label: "Clés publiques (JWKS)",
      hint: "Pour des jetons signés en RS256, ES256 ou EdDSA. Pour changer de clé sans coupure, publiez les deux le temps du passage.",
    },
    isSet: "enregistré",
    isNot: "rien d’enregistré",
    make: "Créer un nouveau secret",
    made: "Le nouveau secret, affiché cette seule fois.",
    own: "Nouveau JWKS, en JSON",
    set: "Enregistrer les clés",
    remove: "Retirer",
    removeSure: "Oui, retirer",
    wrongJwks: 'Ce n’est pas un JWKS\u00a0: {"keys": […]}.',
    keep: "Garder",
    copy: "Copier",
    copied: "Copié",
  },
  keys: {
    title: "Clés du serveur du site",
    intro:
      "Avec une clé, votre serveur peut ce que peut un opérateur\u00a0: ouvrir et fermer des discussions, renommer ou effacer un lecteur. Pour en changer sans coupure, créez la nouvelle, puis mettez fin à l’ancienne dans 24 heures.",
    none: "Aucune clé.",
    name: "À quoi elle sert",
    nameHint: "Un nom pour la reconnaître. Elle vaut un an.",
    make: "Créer une clé",
    made: "La nouvelle clé, affichée cette seule fois.",
    madeBy: (name, moment) => `créée par ${name}, ${moment}`,
    until: (moment) => `vaut jusqu’au ${moment}`,
    over: (moment) => `finie le ${moment}`,
    endLater: "Y mettre fin dans 24 h",
    endNow: "Y mettre fin",
  },
  effect: {
    title: "Ce que cela aurait changé",
    days: { 1: "24 heures", 7: "7 jours" },
    span: "Période",
    of: { one: "Sur # commentaire arrivé", other: "Sur # commentaires arrivés" },
    part: "les plus récents seulement",
    none: "Aucun commentaire n’est arrivé.",
    nothing: "Rien n’aurait changé pour eux.",
    uncounted: (settings) =>
      `N’est pas calculé\u00a0: ${settings}. Palabre ne garde ni l’adresse ni la page d’où l’on écrit, ni ce qui a été refusé à l’envoi.`,
    figures: {
      tooLong: "refusés, trop longs",
      tooFast: "refusés, trop d’un coup",
      byGuests: "refusés, d’invités",
      rejected: "refusés par les filtres",
      waiting: "attendent une personne",
      published: "publiés sans personne",
      newcomers: "relus après coup, de nouveaux auteurs",
      drawn: "tirés au sort pour l’audit (en moyenne)",
      lateEdits: "corrections hors délai",
    },
    foreign: {
      one: "dans aucune des langues, sur # lu",
      other: "dans aucune des langues, sur les # derniers",
    },
    now: "tel quel",
    then: "ainsi",
  },
  perspective: {
    title: "Clé de la porte de Perspective",
    label: "Clé",
    hint: "Les clients de Perspective changent d’adresse et de clé, et rien d’autre. Elle n’ouvre rien d’autre.",
    make: "Faire une clé",
    former: (moment) => `Une clé est faite\u202f; celle d’avant compte jusqu’au ${moment}.`,
    endFormer: "Mettre fin à celle d’avant",
  },
  erasing: {
    entries: {
      one: "Cela efface pour toujours # entrée du registre, trop ancienne.",
      other: "Cela efface pour toujours # entrées du registre, trop anciennes.",
    },
    none: "Aucune entrée du registre n’est assez ancienne pour être effacée aujourd’hui\u202f; elles le seront en vieillissant.",
    unknown:
      "Cela efface pour toujours les entrées du registre qui sont plus anciennes. Leur nombre n’a pas pu être compté.",
    sure: "Effacer et enregistrer",
    keep: "Garder comme avant",
  },
  elsewhere: {
    title: "Ailleurs",
    rules: "Motifs de refus, actes à deux, pupitres et invités du même réseau",
    webhooks: "Services prévenus",
    transparency: "Rapports de transparence et exposés des motifs",
  },
};

const en: SettingsTexts = {
  title: "Settings",
  intro: "What holds for the whole site. Each change is noted in the trail.",
  groups: {
    site: "The site",
    moderation: "Moderation",
    limits: "Limits",
    readers: "Readers and pages",
    law: "Deadlines and retention",
    statements: "European transparency database",
    signIn: "Sign-in",
  },
  fields: {
    name: { label: "Name", hint: "As readers and the console read it." },
    languages: {
      label: "Languages",
      hint: "Codes with commas between, the main one first: fr, en. Palabre’s own texts and the filter of languages go by them.",
    },
    timeZone: {
      label: "Time zone",
      hint: "Of the times shown, the schedules of rules, and the days of figures.",
    },
    moderation: {
      label: "When a comment appears",
      hint: "What the filters reject or hold never appears without a person.",
    },
    trustedAfter: {
      label: "Trusted after",
      hint: "A person reads an author’s comments first, until so many of them were published. 0: nobody waits.",
    },
    newAuthors: {
      label: "New authors looked at",
      hint: "So many of an author’s first published comments are looked at afterwards, in a queue of their own. 0: none.",
    },
    audit: {
      label: "Audit of the machine",
      hint: "The share of what filters decide by themselves that is drawn for a person to decide on, not knowing of it.",
    },
    auditPeople: {
      label: "Audit of people",
      hint: "The share of what moderators decide that is drawn for a colleague to decide on, not knowing of it.",
    },
    editWindow: {
      label: "Changes by the author",
      hint: "For so long an author may change a comment. 0: never.",
    },
    guests: { label: "Guests", hint: "Writing without an account, under a name of one’s choice." },
    registration: { label: "Registration", hint: "Making an account of the site, with a password." },
    reactions: {
      label: "Reactions",
      hint: "With commas between. up and down are the votes; the others are emotions.",
    },
    origins: {
      label: "Pages allowed",
      hint: "An origin a line, such as https://www.journal.example. With none, any page may show the discussions.",
    },
    noticeDeadline: {
      label: "Notices of illegal content",
      hint: "The time in which they are to be answered.",
    },
    appealDeadline: { label: "Appeals", hint: "The time in which an author who appeals is to be heard." },
    trailDays: {
      label: "How long the trail is kept",
      hint: "Older entries are gone for good. Empty: the trail is kept.",
    },
    staffTwoFactor: {
      label: "Codes for the team",
      hint: "Whoever signs in with a password needs a code as well.",
    },
  },
  limits: {
    commentLength: { label: "Length of a comment", hint: "A longer text is refused before it is sent." },
    postsPerMinute: {
      label: "Comments by an author",
      hint: "With more, the author waits for the next minute.",
    },
    postsPerMinutePerAddress: {
      label: "Comments from an address",
      hint: "An address may be shared by many readers.",
    },
    reactionsPerMinute: {
      label: "Reactions by a reader",
      hint: "With more, the reader waits for the next minute.",
    },
    flagsPerMinute: {
      label: "Reports by a reader",
      hint: "With more, the reader waits for the next minute.",
    },
  },
  goals: {
    held: { label: "Goal for “Held”", hint: "The queue says what has waited longer. Empty: no goal." },
    reported: { label: "Goal for “Reported”", hint: "The same for what readers report." },
  },
  escalation: {
    label: "Told before the deadline",
    hint: "These people hear that a notice or an appeal comes near its deadline without an answer.",
    hours: { label: "How long before", hint: "So long before the deadline." },
    nobody: "Nobody else in the team.",
  },
  featured: {
    hint: "What the site calls the newsroom’s picks. Empty: as Palabre does.",
    fr: "Newsroom’s picks, in French",
    en: "Newsroom’s picks, in English",
  },
  modes: {
    auto: { label: "After the filters", hint: "Within milliseconds, except what they hold." },
    pre: { label: "After a person", hint: "Each comment waits for a moderator to publish it." },
    post: { label: "At once", hint: "Before the filters even, which take it off where they have to." },
  },
  units: {
    characters: "characters",
    minutes: "min",
    seconds: "s",
    hours: "h",
    days: "days",
    percent: "%",
    comments: "comments",
  },
  noLimit: "no limit",
  save: "Save",
  saved: "Saved.",
  revert: "Undo the changes",
  unchanged: "Nothing has changed.",
  conflict: "Somebody has changed these settings meanwhile. Nothing was saved.",
  replace: "Replace all the same",
  take: "Take what is saved",
  sso: {
    title: "Keys of your own sign-in",
    former: (moment) => `set; the one before still counts until ${moment}`,
    overlap: "The one before counts",
    overlaps: { 0: "no longer", 1: "1 hour more", 24: "24 hours more", 168: "7 days more" },
    secret: { label: "HS256 secret", hint: "Signs the tokens of your own sign-in. It is never shown again." },
    jwks: {
      label: "Public keys (JWKS)",
      hint: "For tokens signed with RS256, ES256 or EdDSA. To change keys without a break, publish both until all tokens have the new one.",
    },
    isSet: "set",
    isNot: "none",
    make: "Make a new secret",
    made: "The new secret, shown this once.",
    own: "New JWKS, as JSON",
    set: "Save the keys",
    remove: "Remove",
    removeSure: "Yes, remove",
    wrongJwks: 'This is no JWKS: {"keys": […]}.',
    keep: "Keep",
    copy: "Copy",
    copied: "Copied",
  },
  keys: {
    title: "Keys for the site’s server",
    intro:
      "With a key your server may do what an operator may: open and close discussions, rename or erase a reader. To change keys without a break, make the new one, then end the old one in 24 hours.",
    none: "No key.",
    name: "What it is for",
    nameHint: "A name to know it by. It counts for a year.",
    make: "Make a key",
    made: "The new key, shown this once.",
    madeBy: (name, moment) => `made by ${name}, ${moment}`,
    until: (moment) => `counts until ${moment}`,
    over: (moment) => `ended on ${moment}`,
    endLater: "End in 24 h",
    endNow: "End now",
  },
  effect: {
    title: "What this would have changed",
    days: { 1: "24 hours", 7: "7 days" },
    span: "Span",
    of: { one: "Of # comment that came in", other: "Of # comments that came in" },
    part: "the newest only",
    none: "No comment came in.",
    nothing: "Nothing would have changed for them.",
    uncounted: (settings) =>
      `Not computed: ${settings}. Palabre keeps neither the address nor the page that one writes from, nor what was refused as it was sent.`,
    figures: {
      tooLong: "refused, too long",
      tooFast: "refused, too many at once",
      byGuests: "refused, by guests",
      rejected: "rejected by the filters",
      waiting: "wait for a person",
      published: "published without a person",
      newcomers: "looked at afterwards, by new authors",
      drawn: "drawn for the audit (on average)",
      lateEdits: "changes after the time for them",
    },
    foreign: {
      one: "in none of the languages, of # looked at",
      other: "in none of the languages, of the newest #",
    },
    now: "as it is",
    then: "like this",
  },
  perspective: {
    title: "Key to Perspective’s door",
    label: "Key",
    hint: "Clients of Perspective’s change their address and key, and nothing else. It opens nothing else.",
    make: "Make a key",
    former: (moment) => `There is a key; the one before counts until ${moment}.`,
    endFormer: "End the one before",
  },
  erasing: {
    entries: {
      one: "This erases # entry of the trail for good, which is older.",
      other: "This erases # entries of the trail for good, which are older.",
    },
    none: "No entry of the trail is old enough to be erased today; they will be as they grow older.",
    unknown: "This erases for good what is older in the trail. How much that is could not be counted.",
    sure: "Erase and save",
    keep: "Keep as before",
  },
  elsewhere: {
    title: "Elsewhere",
    rules: "Reasons, acts that take two, desks, and guests of the same network",
    webhooks: "Services that are told",
    transparency: "Transparency reports and statements of reasons",
  },
};

export const settingsTexts: Record<TextLanguage, SettingsTexts> = { fr, en };

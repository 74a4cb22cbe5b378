import {
  builtInReasons,
  type Filter,
  type FilterType,
  inEachLanguage,
  type Localized,
  type Settings,
  toldInGeneral,
  type Verdict,
} from "#contract";

/** What authors are told of a filter that says nothing itself: true of all its kind, and nothing of how the site moderates. */
const byKind: Record<FilterType, Localized> = {
  words: {
    fr: "Il contient des mots que les filtres de ce site arrêtent.",
    en: "It has words that this site’s filters stop.",
  },
  regex: {
    fr: "Il contient une tournure que les filtres de ce site arrêtent.",
    en: "It has a wording that this site’s filters stop.",
  },
  links: {
    fr: "Il contient des liens que ce site n’admet pas, en si grand nombre, ou pas encore de ce compte.",
    en: "It has links that this site does not take, or not so many, or not yet from this account.",
  },
  repeats: {
    fr: "Il répète un texte qui a déjà été écrit ici.",
    en: "It repeats a text that was written here before.",
  },
  flood: {
    fr: "Trop de commentaires ont été écrits en peu de temps.",
    en: "Too many comments were written in a short time.",
  },
  shouting: {
    fr: "Il est écrit presque tout en majuscules.",
    en: "Almost all of it is in capitals.",
  },
  length: {
    fr: "Il est trop court ou trop long pour ce site.",
    en: "It is too short or too long for this site.",
  },
  characters: {
    fr: "Il contient des caractères que ce site n’admet pas, ou pas en si grand nombre.",
    en: "It has characters that this site does not take, or not so many.",
  },
  personal: {
    fr: "Il contient des données personnelles, comme une adresse ou un numéro.",
    en: "It has personal data, such as an address or a number.",
  },
  language: {
    fr: "Il semble écrit dans une autre langue que celles de ce site.",
    en: "It seems to be in another language than this site’s.",
  },
  author: {
    fr: "Ce site tient compte de l’ancienneté des comptes et du sort de leurs commentaires passés.",
    en: "This site takes into account how old an account is and what became of its comments.",
  },
  http: {
    fr: "Un service automatique que ce site interroge l’a signalé.",
    en: "An automatic service that this site asks has pointed it out.",
  },
  akismet: {
    fr: "Un service automatique y a reconnu du spam.",
    en: "An automatic service took it for spam.",
  },
  moderation: {
    fr: "Un service automatique de modération l’a signalé.",
    en: "An automatic moderation service has pointed it out.",
  },
  policy: {
    fr: "Un modèle de langue l’a trouvé contraire à la charte de ce site.",
    en: "A language model found it to be against this site’s policy.",
  },
  learner: {
    fr: "Un programme l’a jugé, d’après sa ressemblance avec des commentaires que les modérateurs de ce site ont refusés.",
    en: "A program judged it, by its likeness to comments that this site’s moderators have refused.",
  },
};

export const toldOfSilence: Localized = {
  fr: "Il n’a pas pu être vérifié automatiquement\u00a0: une personne le lit.",
  en: "It could not be checked automatically: a person reads it.",
};

export const toldOfBrake: Localized = {
  fr: "Une personne le lit avant qu’il paraisse.",
  en: "A person reads it before it appears.",
};

/** Its own sentence, else its reason, by which the site tells its authors, else what is true of its kind. */
export function toldByFilter({ type, told, reason }: Filter): Pick<Verdict, "told" | "ground"> {
  const ground = reason === undefined ? {} : { ground: reason };
  if (told) return { told: inEachLanguage(told), ...ground };
  return reason === undefined ? { told: byKind[type] } : ground;
}

/** What a comment's author is told of a verdict: what moderators read is not for them. */
export function toldAuthor({ told, ground }: Verdict, { reasons }: Pick<Settings, "reasons">): Localized {
  const reason = (reasons ?? builtInReasons).find(({ id }) => id === ground);
  return told ?? (reason && inEachLanguage(reason.text)) ?? toldInGeneral;
}

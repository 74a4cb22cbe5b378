import type { TextLanguage } from "#contract";

type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

export interface Texts {
  comments: Counted;
  moreReplies: Counted;
  discussion: string;
  empty: string;
  closed: string;
  more: string;
  comment: (name: string) => string;
  replies: (name: string) => string;
  removed: string;
  edited: string;
  featured: string;
  /** beside the name of somebody without an account */
  guest: string;
}

export const texts: Readonly<Record<TextLanguage, Texts>> = {
  fr: {
    comments: { one: "# commentaire", other: "# commentaires" },
    moreReplies: { one: "Voir # autre réponse", other: "Voir # autres réponses" },
    discussion: "Commentaires",
    empty: "Personne n’a encore commenté cet article.",
    closed: "La discussion est fermée. On peut toujours la lire.",
    more: "Voir plus de commentaires",
    comment: (name) => `Commentaire de ${name}`,
    replies: (name) => `Réponses à ${name}`,
    removed: "Ce commentaire a été retiré.",
    edited: "modifié",
    featured: "Sélection de la rédaction",
    guest: "invité",
  },
  en: {
    comments: { one: "# comment", other: "# comments" },
    moreReplies: { one: "Show # more reply", other: "Show # more replies" },
    discussion: "Comments",
    empty: "Nobody has commented on this article yet.",
    closed: "The discussion is closed. It can still be read.",
    more: "Show more comments",
    comment: (name) => `Comment by ${name}`,
    replies: (name) => `Replies to ${name}`,
    removed: "This comment was removed.",
    edited: "edited",
    featured: "Editors’ pick",
    guest: "guest",
  },
};

/** A number with what is counted: `counted("fr", 3, texts.comments)`. */
export function counted(language: TextLanguage, count: number, forms: Counted): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace("#", new Intl.NumberFormat(language).format(count));
}

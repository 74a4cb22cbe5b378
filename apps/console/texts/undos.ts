import type { FilterUndo, TextLanguage } from "#contract";
import type { Plural } from "./texts.js";

/** What the page says on which filters' decisions are taken back. */
export interface UndoTexts {
  title: string;
  intro: string;
  form: {
    title: string;
    version: string;
    any: string;
    source: string;
    sourceHint: string;
    from: string;
    to: string;
    by: string;
    submit: string;
    missing: string;
    wrongSpan: string;
  };
  list: string;
  none: string;
  back: string;
  what: (version: string | null, source: string | null) => string;
  span: (from: string, to: string) => string;
  by: (version: string) => string;
  states: Record<FilterUndo["state"], string>;
  ordered: (name: string, moment: string) => string;
  count: Plural;
  empty: string;
  tried: (n: string, of: string) => string;
  /** before all is found that it is about */
  counting: string;
  /** comments whose text becomes another */
  retyped: Plural;
  textChanges: string;
  decided: Plural;
  left: Plural;
  undone: Plural;
  moves: string;
  from: string;
  to: string;
  comments: string;
  noMove: string;
  carryOut: Plural;
  sure: string;
  takeBack: string;
  keep: string;
  each: string;
  stays: string;
  open: string;
  more: string;
}

const fr: UndoTexts = {
  title: "Reprises",
  intro:
    "Tout ce qu’une version, un filtre ou une règle a décidé ou masqué pendant un temps est jugé à nouveau par une autre version, montré, puis repris d’un coup. Ce que des personnes ont décidé reste.",
  form: {
    title: "Que reprendre\u202f?",
    version: "Décidé par la version",
    any: "toutes",
    source: "par le filtre ou la règle",
    sourceHint: "Son nom court. Vide\u00a0: tout ce que la version a décidé.",
    from: "Écrit du",
    to: "au",
    by: "Jugé à nouveau par",
    submit: "Voir ce qui changerait",
    missing: "Choisissez une version, ou nommez un filtre ou une règle.",
    wrongSpan: "Le début doit précéder la fin.",
  },
  list: "Reprises du site",
  none: "Rien n’a été repris jusqu’ici.",
  back: "Toutes les reprises",
  what: (version, source) =>
    version !== null && source !== null
      ? `${source}, version ${version}`
      : (source ?? `Version ${version ?? ""}`),
  span: (from, to) => `du ${from} au ${to}`,
  by: (version) => `jugé à nouveau par la version ${version}`,
  states: {
    trying: "examen en cours",
    tried: "examiné",
    running: "reprise en cours",
    done: "repris",
    undoing: "retour en arrière en cours",
    undone: "annulé",
  },
  ordered: (name, moment) => `demandé par ${name}, ${moment}`,
  count: { one: "# commentaire concerné.", other: "# commentaires concernés." },
  empty: "Aucun commentaire n’est concerné.",
  tried: (n, of) => `${n} sur ${of} jugés à nouveau`,
  counting: "On en trouve encore.",
  retyped: {
    one: "# texte change\u00a0: ce que des filtres y ont masqué.",
    other: "# textes changent\u00a0: ce que des filtres y ont masqué.",
  },
  textChanges: "ce qui est masqué change",
  decided: { one: "# a changé.", other: "# ont changé." },
  left: { one: "# est resté tel quel.", other: "# sont restés tels quels." },
  undone: { one: "# est redevenu ce qu’il était.", other: "# sont redevenus ce qu’ils étaient." },
  moves: "Ce qu’ils deviendraient",
  from: "De",
  to: "À",
  comments: "Commentaires",
  noMove: "Rien ne changerait.",
  carryOut: { one: "Changer ce commentaire", other: "Changer ces # commentaires" },
  sure: "Oui, changer",
  takeBack: "Revenir en arrière",
  keep: "Ne rien changer",
  each: "Chaque commentaire",
  stays: "reste tel quel",
  open: "Voir le cas",
  more: "Suite",
};

const en: UndoTexts = {
  title: "Undo",
  intro:
    "All that a version, a filter or a rule decided or masked in a time is judged again by another version, shown, and then taken back as one. What people decided stands.",
  form: {
    title: "What to take back?",
    version: "Decided by version",
    any: "any",
    source: "by the filter or rule",
    sourceHint: "Its short name. Empty: all that the version decided.",
    from: "Written from",
    to: "to",
    by: "Judged again by",
    submit: "See what would change",
    missing: "Choose a version, or name a filter or a rule.",
    wrongSpan: "It has to begin before it ends.",
  },
  list: "What was taken back",
  none: "Nothing was taken back so far.",
  back: "All of them",
  what: (version, source) =>
    version !== null && source !== null
      ? `${source}, version ${version}`
      : (source ?? `Version ${version ?? ""}`),
  span: (from, to) => `from ${from} to ${to}`,
  by: (version) => `judged again by version ${version}`,
  states: {
    trying: "being looked at",
    tried: "looked at",
    running: "being taken back",
    done: "taken back",
    undoing: "being put back",
    undone: "put back",
  },
  ordered: (name, moment) => `asked for by ${name}, ${moment}`,
  count: { one: "# comment is concerned.", other: "# comments are concerned." },
  empty: "No comment is concerned.",
  tried: (n, of) => `${n} of ${of} judged again`,
  counting: "More are being found.",
  retyped: {
    one: "# text changes: what filters have masked in it.",
    other: "# texts change: what filters have masked in them.",
  },
  textChanges: "what is masked changes",
  decided: { one: "# has changed.", other: "# have changed." },
  left: { one: "# was left as it is.", other: "# were left as they are." },
  undone: { one: "# is again what it was.", other: "# are again what they were." },
  moves: "What they would become",
  from: "From",
  to: "To",
  comments: "Comments",
  noMove: "Nothing would change.",
  carryOut: { one: "Change this comment", other: "Change these # comments" },
  sure: "Yes, change",
  takeBack: "Put back",
  keep: "Change nothing",
  each: "Each comment",
  stays: "is left as it is",
  open: "Show the case",
  more: "More",
};

export const undoTexts: Record<TextLanguage, UndoTexts> = { fr, en };

import type { BacktestState, TextLanguage, VerdictKind } from "#contract";
import type { Plural } from "./texts.js";

/** What the page of backtests says, and what its plots are called wherever they are drawn. */
export interface BacktestTexts {
  title: string;
  intro: string;
  begin: {
    title: string;
    filters: string;
    draft: string;
    version: (n: string) => string;
    active: string;
    beside: string;
    nothing: string;
    last: string;
    from: string;
    to: string;
    spanHint: string;
    submit: string;
    wrongSpan: string;
  };
  list: string;
  none: string;
  more: string;
  filters: (filters: "draft" | number) => string;
  states: Record<BacktestState, string>;
  of: (done: string, total: string) => string;
  counting: string;
  back: string;
  cancel: string;
  resume: string;
  copyLink: string;
  linkCopied: string;
  csv: string;
  csvChanges: string;
  set: string;
  remove: string;
  removeSure: string;
  keep: string;
  span: (last: Plural) => string;
  lastOf: Plural;
  between: (from: string | null, to: string | null) => string;
  begunBy: (name: string, moment: string) => string;
  nothing: string;
  undecidedAll: string;
  masked: Plural;
  live: string;
  table: string;
  matrix: {
    title: string;
    lead: string;
    people: string;
    machine: string;
    rejected: string;
    published: string;
    undecided: string;
    kept: string;
    passed: string;
    cells: { hit: string; miss: string; alarm: string; pass: string };
    undecidedNote: Plural;
    byVerdict: string;
    verdict: string;
  };
  verdicts: Record<VerdictKind, string>;
  shares: {
    title: string;
    lead: string;
    precision: string;
    recall: string;
    rejections: string;
    hints: { precision: string; recall: string; rejections: string };
    measure: string;
    share: string;
    interval: string;
    counted: string;
    ofSo: (part: string, of: string) => string;
    between: (low: string, high: string) => string;
    none: string;
  };
  time: {
    title: string;
    lead: string;
    when: string;
    judged: string;
    days: (from: string, to: string) => string;
  };
  sources: {
    title: string;
    lead: string;
    filter: string;
    hits: string;
    alone: string;
    decides: string;
    right: string;
    right2: string;
    wrong: string;
    undecided: string;
    never: string;
    neverTrue: string;
    neverCount: Plural;
    /** of a rule: behind which others it stood, and on how many comments */
    behind: (rules: string) => string;
    alwaysBehind: (rules: string) => string;
    behindOne: (rule: string, n: string) => string;
    behindNote: string;
    unasked: Plural;
    unaskedNote: string;
    rules: string;
    rule: string;
    allRules: Plural;
    none: string;
  };
  overlaps: {
    title: string;
    lead: string;
    none: string;
    others: Plural;
    first: Plural;
    both: (one: string, other: string, n: string) => string;
  };
  changes: {
    title: string;
    lead: Plural;
    none: string;
    move: string;
    all: string;
    people: string;
    anyPeople: string;
    peopleSaid: { published: string; rejected: string; undecided: string };
    was: string;
    would: string;
    byDefault: string;
    unknownBy: string;
    open: string;
    openOf: (name: string) => string;
    noneSuch: string;
    author: (name: string, moment: string) => string;
    marks: (filters: string) => string;
    byPeople: { published: string; rejected: string; undecided: string };
  };
  right: { title: string; of: (name: string) => string; choices: Record<"publish" | "reject", string> };
  unfound: {
    title: string;
    lead: string;
    /** of how many, how many were found nowhere */
    of: (filter: string, count: string, of: string) => string;
    more: Plural;
  };
  compare: {
    title: string;
    with: string;
    choose: string;
    noOther: string;
    stop: string;
    lead: Plural;
    one: (name: string) => string;
    other: (name: string) => string;
    difference: string;
    clear: string;
    unclear: string;
    points: (n: string) => string;
    apart: string;
    pairs: string;
    list: string;
    same: string;
  };
}

const fr: BacktestTexts = {
  title: "Rejeux",
  intro:
    "Un brouillon ou une version juge à nouveau les commentaires passés, chacun comme il aurait été jugé alors. Rien ne change sur le site.",
  begin: {
    title: "Rejouer le passé",
    filters: "Filtres",
    draft: "le brouillon",
    version: (n) => `la version ${n}`,
    active: "en vigueur",
    beside: "Comparés à",
    nothing: "rien d’autre",
    last: "Au plus, les derniers",
    from: "Écrits du",
    to: "au",
    spanHint: "Sans date, les plus récents.",
    submit: "Rejouer",
    wrongSpan: "La première date doit précéder la dernière.",
  },
  list: "Rejeux du site",
  none: "Aucun rejeu pour l’instant.",
  more: "Plus anciens",
  filters: (filters) => (filters === "draft" ? "Brouillon" : `Version ${filters}`),
  states: { running: "en cours", done: "terminé", cancelled: "interrompu", failed: "échoué" },
  of: (done, total) => `${done} sur ${total}`,
  counting: "Décompte des commentaires…",
  back: "Tous les rejeux",
  cancel: "Interrompre",
  resume: "Reprendre",
  copyLink: "Copier le lien",
  linkCopied: "Lien copié",
  csv: "Chiffres (CSV)",
  csvChanges: "Commentaires (CSV)",
  set: "Filtres rejoués (JSON)",
  remove: "Supprimer",
  removeSure: "Oui, supprimer ce rejeu",
  keep: "Garder",
  span: (last) => last.other,
  lastOf: { one: "le dernier commentaire", other: "les # derniers commentaires au plus" },
  between: (from, to) =>
    from && to ? `du ${from} au ${to}` : from ? `depuis le ${from}` : to ? `jusqu’au ${to}` : "",
  begunBy: (name, moment) => `lancé par ${name}, ${moment}`,
  nothing: "Aucun commentaire dans cet intervalle.",
  masked: {
    one: "Dans # commentaire, quelque chose serait masqué.",
    other: "Dans # commentaires, quelque chose serait masqué.",
  },
  undecidedAll:
    "Personne n’a encore décidé d’aucun de ces commentaires\u00a0: précision et rappel ne peuvent pas être mesurés.",
  live: "Les chiffres grandissent avec le rejeu.",
  table: "Voir en tableau",
  matrix: {
    title: "Les personnes face à la machine",
    lead: "Chaque commentaire sur lequel une personne a décidé, selon ce que ces filtres auraient conclu.",
    people: "Les personnes",
    machine: "Les filtres",
    rejected: "ont refusé",
    published: "ont publié",
    undecided: "sans décision",
    kept: "retiennent",
    passed: "laissent passer",
    cells: { hit: "à raison", miss: "manqués", alarm: "à tort", pass: "à raison" },
    undecidedNote: {
      one: "# autre commentaire sans décision d’une personne.",
      other: "# autres commentaires sans décision d’une personne.",
    },
    byVerdict: "Par verdict",
    verdict: "Verdict",
  },
  verdicts: { publish: "publier", flag: "signaler", hold: "retenir", reject: "refuser" },
  shares: {
    title: "Précision et rappel",
    lead: "La part mesurée, et l’intervalle où se trouve la vraie à 95\u00a0% (Wilson).",
    precision: "Précision",
    recall: "Rappel",
    rejections: "Refus justes",
    hints: {
      precision: "de ce qu’ils retiennent, la part refusée par les personnes",
      recall: "de ce que les personnes ont refusé, la part qu’ils retiennent",
      rejections: "de ce qu’ils refusent seuls, la part refusée par les personnes",
    },
    measure: "Mesure",
    share: "Part",
    interval: "Intervalle à 95\u00a0%",
    counted: "Commentaires",
    ofSo: (part, of) => `${part} sur ${of}`,
    between: (low, high) => `${low} à ${high}`,
    none: "rien à mesurer",
  },
  time: {
    title: "Au fil du temps",
    lead: "Précision et rappel par jour ou groupe de jours, avec leur intervalle à 95\u00a0%.",
    when: "Jours",
    judged: "Commentaires",
    days: (from, to) => (from === to ? from : `${from} – ${to}`),
  },
  sources: {
    title: "La part de chaque filtre et de chaque règle",
    lead: "Combien de commentaires, et ce que les personnes en ont fait.",
    filter: "Filtre ou règle",
    hits: "Commentaires",
    alone: "seul à voir",
    decides: "décide",
    right: "Part refusée",
    right2: "refusés par les personnes",
    wrong: "publiés par les personnes",
    undecided: "sans décision",
    never: "n’a rien trouvé",
    neverTrue: "jamais vraie",
    neverCount: {
      one: "# filtre ou règle n’a rien trouvé.",
      other: "# filtres ou règles n’ont rien trouvé.",
    },
    behind: (rules) => `derrière ${rules}`,
    alwaysBehind: (rules) => `vraie, mais toujours derrière ${rules}`,
    behindOne: (rule, n) => `«\u202f${rule}\u202f» (${n})`,
    behindNote:
      "Plusieurs règles peuvent être vraies d’un même commentaire\u00a0: la première décide, les autres sont derrière elle. Une règle toujours derrière une autre ne décide rien.",
    unasked: { one: "non interrogé sur # commentaire", other: "non interrogé sur # commentaires" },
    unaskedNote:
      "Ce qu’un filtre aurait trouvé là où il n’a pas été interrogé manque à ces chiffres. Certains services extérieurs, payants surtout, ne sont interrogés que sur demande\u00a0; les réseaux ne sont pas gardés à cette fin, et les commentaires d’avant l’apprentissage n’ont pas de score.",
    rules: "Mots, motifs et domaines qui ont trouvé le plus",
    rule: "Mot ou motif",
    allRules: { one: "Voir l’unique", other: "Voir les #" },
    none: "Rien n’a été trouvé.",
  },
  overlaps: {
    title: "Recouvrements",
    lead: "Commentaires où deux filtres ont trouvé quelque chose\u00a0; sur la diagonale, tous ceux d’un filtre.",
    none: "Aucun commentaire n’a été trouvé par deux filtres.",
    others: { one: "Montrer l’autre filtre", other: "Montrer les # autres filtres" },
    first: { one: "Montrer le premier", other: "Montrer les # premiers" },
    both: (one, other, n) => `${one} et ${other}\u00a0: ${n}`,
  },
  changes: {
    title: "Commentaires au sort changé",
    lead: {
      one: "# commentaire aurait un autre verdict.",
      other: "# commentaires auraient un autre verdict.",
    },
    none: "Aucun verdict ne changerait.",
    move: "Du verdict d’alors au nouveau",
    all: "tous",
    people: "Décision des personnes",
    anyPeople: "toutes",
    peopleSaid: { published: "publiés", rejected: "refusés", undecided: "sans décision" },
    was: "Alors",
    would: "Maintenant",
    byDefault: "par défaut",
    unknownBy: "filtre inconnu",
    open: "Voir le cas",
    openOf: (name) => `Voir le cas de ${name}`,
    noneSuch: "Aucun commentaire de cette sorte.",
    author: (name, moment) => `${name}, ${moment}`,
    marks: (filters) => `Marqué par ${filters}`,
    byPeople: {
      published: "Une personne l’a publié",
      rejected: "Une personne l’a refusé",
      undecided: "Personne n’a décidé",
    },
  },
  right: {
    title: "Ce qui aurait été juste",
    of: (name) => `Ce qui aurait été juste pour ${name}`,
    choices: { publish: "Publier", reject: "Refuser" },
  },
  unfound: {
    title: "Mots et motifs jamais trouvés",
    lead: "Dans aucun des commentaires rejoués. Cela ne dit pas qu’ils sont de trop\u00a0: un mot peut être rare.",
    of: (filter, count, of) => `${filter}\u00a0: ${count} sur ${of}`,
    more: { one: "et # autre", other: "et # autres" },
  },
  compare: {
    title: "Côte à côte",
    with: "Comparer avec",
    choose: "choisir un rejeu",
    noOther: "Aucun autre rejeu des mêmes commentaires. Lancez-en un avec «\u202fComparés à\u202f».",
    stop: "Ne plus comparer",
    lead: {
      one: "Ils jugent différemment # commentaire.",
      other: "Ils jugent différemment # commentaires.",
    },
    one: (name) => `A · ${name}`,
    other: (name) => `B · ${name}`,
    difference: "Différence",
    clear: "différence nette",
    unclear: "pas de différence prouvée",
    points: (n) => `${n} pt`,
    apart: "Ces deux rejeux n’ont pas jugé les mêmes commentaires\u00a0: ils ne se comparent pas.",
    pairs: "Où ils diffèrent",
    list: "Commentaires jugés différemment",
    same: "Ils jugent tous les commentaires de la même façon.",
  },
};

const en: BacktestTexts = {
  title: "Backtests",
  intro:
    "A draft or a version judges past comments anew, each as it would have been judged then. Nothing changes on the site.",
  begin: {
    title: "Judge the past anew",
    filters: "Filters",
    draft: "the draft",
    version: (n) => `version ${n}`,
    active: "active",
    beside: "Compared with",
    nothing: "nothing else",
    last: "At most, the last",
    from: "Written from",
    to: "to",
    spanHint: "Without dates, the newest.",
    submit: "Begin",
    wrongSpan: "The first day has to come before the last.",
  },
  list: "The site’s backtests",
  none: "No backtest so far.",
  more: "Earlier ones",
  filters: (filters) => (filters === "draft" ? "Draft" : `Version ${filters}`),
  states: { running: "running", done: "done", cancelled: "cancelled", failed: "failed" },
  of: (done, total) => `${done} of ${total}`,
  counting: "Counting the comments…",
  back: "All backtests",
  cancel: "Cancel",
  resume: "Resume",
  copyLink: "Copy the link",
  linkCopied: "Link copied",
  csv: "Figures (CSV)",
  csvChanges: "Comments (CSV)",
  set: "Filters tried (JSON)",
  remove: "Delete",
  removeSure: "Yes, delete this backtest",
  keep: "Keep it",
  span: (last) => last.other,
  lastOf: { one: "the last comment", other: "the last # comments at most" },
  between: (from, to) =>
    from && to ? `from ${from} to ${to}` : from ? `since ${from}` : to ? `until ${to}` : "",
  begunBy: (name, moment) => `begun by ${name}, ${moment}`,
  nothing: "No comment in this span.",
  masked: {
    one: "In # comment, something would be masked.",
    other: "In # comments, something would be masked.",
  },
  undecidedAll:
    "No person has decided on any of these comments yet: neither precision nor recall can be measured.",
  live: "The figures grow with the backtest.",
  table: "Show as a table",
  matrix: {
    title: "People against the machine",
    lead: "Each comment that a person has decided on, by what these filters would have concluded.",
    people: "People",
    machine: "Filters",
    rejected: "rejected",
    published: "published",
    undecided: "undecided",
    kept: "keep back",
    passed: "let pass",
    cells: { hit: "rightly", miss: "missed", alarm: "wrongly", pass: "rightly" },
    undecidedNote: {
      one: "# more comment that no person decided on.",
      other: "# more comments that no person decided on.",
    },
    byVerdict: "By verdict",
    verdict: "Verdict",
  },
  verdicts: { publish: "publish", flag: "flag", hold: "hold", reject: "reject" },
  shares: {
    title: "Precision and recall",
    lead: "The share as measured, and the interval where the true one lies at 95% (Wilson).",
    precision: "Precision",
    recall: "Recall",
    rejections: "Right rejections",
    hints: {
      precision: "of what they keep back, the share that people rejected",
      recall: "of what people rejected, the share that they keep back",
      rejections: "of what they reject by themselves, the share that people rejected",
    },
    measure: "Measure",
    share: "Share",
    interval: "Interval at 95%",
    counted: "Comments",
    ofSo: (part, of) => `${part} of ${of}`,
    between: (low, high) => `${low} to ${high}`,
    none: "nothing to measure",
  },
  time: {
    title: "Over time",
    lead: "Precision and recall by day, or so many days, with their interval at 95%.",
    when: "Days",
    judged: "Comments",
    days: (from, to) => (from === to ? from : `${from} – ${to}`),
  },
  sources: {
    title: "The share of each filter and rule",
    lead: "How many comments, and what people did with them.",
    filter: "Filter or rule",
    hits: "Comments",
    alone: "alone",
    decides: "decides",
    right: "Share rejected",
    right2: "rejected by people",
    wrong: "published by people",
    undecided: "undecided",
    never: "found nothing",
    neverTrue: "never true",
    neverCount: { one: "# filter or rule found nothing.", other: "# filters or rules found nothing." },
    behind: (rules) => `behind ${rules}`,
    alwaysBehind: (rules) => `true, but always behind ${rules}`,
    behindOne: (rule, n) => `“${rule}” (${n})`,
    behindNote:
      "Several rules may be true of one comment: the first decides, the others stand behind it. A rule that is always behind another decides nothing.",
    unasked: { one: "not asked about # comment", other: "not asked about # comments" },
    unaskedNote:
      "Where a filter was not asked, what it would have found is missing from these figures. Some services outside, above all those that cost something, are asked only on request; networks are not kept for this, and comments from before the learner began have no score.",
    rules: "Words, patterns and domains that found most",
    rule: "Word or pattern",
    allRules: { one: "Show the one", other: "Show all #" },
    none: "Nothing was found.",
  },
  overlaps: {
    title: "Overlap",
    lead: "Comments in which two filters found something; on the diagonal, all of one filter.",
    none: "No comment was found by two filters.",
    others: { one: "Show the other filter", other: "Show the # other filters" },
    first: { one: "Show the first", other: "Show the first #" },
    both: (one, other, n) => `${one} and ${other}: ${n}`,
  },
  changes: {
    title: "Comments whose fate would change",
    lead: { one: "# comment would have another verdict.", other: "# comments would have another verdict." },
    none: "No verdict would change.",
    move: "From the verdict then to the new one",
    all: "all",
    people: "What people decided",
    anyPeople: "any",
    peopleSaid: { published: "published", rejected: "rejected", undecided: "undecided" },
    was: "Then",
    would: "Now",
    byDefault: "by default",
    unknownBy: "filter not known",
    open: "Show the case",
    openOf: (name) => `Show the case of ${name}`,
    noneSuch: "No comment of this kind.",
    author: (name, moment) => `${name}, ${moment}`,
    marks: (filters) => `Marked by ${filters}`,
    byPeople: {
      published: "A person published it",
      rejected: "A person rejected it",
      undecided: "Nobody has decided",
    },
  },
  right: {
    title: "What would have been right",
    of: (name) => `What would have been right for ${name}`,
    choices: { publish: "Publish", reject: "Reject" },
  },
  unfound: {
    title: "Words and patterns never found",
    lead: "In none of the comments that were judged again. That does not make them useless: a word may be rare.",
    of: (filter, count, of) => `${filter}: ${count} of ${of}`,
    more: { one: "and # more", other: "and # more" },
  },
  compare: {
    title: "Side by side",
    with: "Compare with",
    choose: "choose a backtest",
    noOther: "There is no other backtest of the same comments. Begin one with “Compared with”.",
    stop: "Compare no longer",
    lead: { one: "They judge # comment differently.", other: "They judge # comments differently." },
    one: (name) => `A · ${name}`,
    other: (name) => `B · ${name}`,
    difference: "Difference",
    clear: "a clear difference",
    unclear: "no difference proved",
    points: (n) => `${n} pp`,
    apart: "These two have not judged the same comments: they can’t be compared.",
    pairs: "Where they differ",
    list: "Comments judged differently",
    same: "They judge every comment the same way.",
  },
};

export const backtestTexts: Record<TextLanguage, BacktestTexts> = { fr, en };

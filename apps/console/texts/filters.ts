import type { Brake, TextLanguage, VerdictKind, Weekday } from "#contract";
import type { Plural } from "./texts.js";

interface Member {
  label: string;
  hint?: string;
}

/** What the page of the filters says. */
export interface FiltersTexts {
  views: Record<"list" | "document" | "differences" | "versions" | "services", string>;
  viewsLabel: string;
  saving: Record<"saved" | "waiting" | "faulty" | "conflict" | "failed", string>;
  /** of a document or file that is not sent for its size */
  tooLarge: (size: string, most: string) => string;
  /** beside a draft that nobody has changed */
  unchanged: (version: string) => string;
  faults: Plural;
  faultsHint: string;
  faultOf: (place: string) => string;
  undo: string;
  conflict: (name: string) => string;
  conflictUnknown: string;
  takeTheirs: string;
  keepMine: string;
  filters: string;
  rules: string;
  rulesHint: string;
  default: string;
  addFilter: string;
  addRule: string;
  kind: string;
  add: string;
  cancel: string;
  remove: (id: string) => string;
  removeShort: string;
  retry: string;
  removed: (id: string) => string;
  up: (id: string) => string;
  down: (id: string) => string;
  moved: (id: string, place: string) => string;
  hits: Plural;
  hitsHint: string;
  none: string;
  noRules: string;
  choose: string;
  back: string;
  keys: { choose: string; open: string; move: string; remove: string; back: string };
  kinds: Record<string, { name: string; what: string }>;
  then: Record<VerdictKind | "none", string>;
  /** after « if », in a row */
  thenShort: Record<VerdictKind | "none", string>;
  severities: Record<"1" | "2" | "3", string>;
  members: Record<string, Member>;
  /** where a kind's member means something of its own: « links.max » */
  own: Record<string, Member>;
  values: Record<string, string>;
  reasonGiven: Required<Member>;
  /** what authors are told of a filter, in each language */
  told: Record<TextLanguage, string>;
  toldHint: string;
  more: string;
  unset: string;
  secretKept: string;
  lines: string;
  days: Record<Weekday, string>;
  words: {
    title: string;
    count: Plural;
    search: string;
    searchShort: string;
    found: Plural;
    nothing: string;
    paste: string;
    pasteHint: string;
    take: string;
    taken: (added: string, twice: string, empty: string) => string;
    tooMany: string;
    file: string;
    export: string;
    word: (n: string) => string;
    match: string;
    severity: string;
    remove: (word: string) => string;
    all: string;
    setMatch: string;
    setSeverity: string;
    apply: (n: string) => string;
    changed: Plural;
    removeAll: (n: string) => string;
    nextFault: string;
    matches: Record<"word" | "prefix" | "stem" | "phrase", string>;
    forms: Record<TextLanguage, string>;
    warned: Plural;
  };
  /** of a list whose entries are no words, by its name */
  plainList: (
    list: string,
  ) => Pick<FiltersTexts["words"], "title" | "search" | "paste" | "pasteHint" | "word" | "all">;
  patterns: {
    name: string;
    pattern: string;
    severity: string;
    add: string;
    remove: (name: string) => string;
    hint: string;
  };
  rule: {
    name: string;
    when: string;
    whenHint: string;
    sentence: (condition: string) => string;
    /** of a rule that rejects by what the learner says */
    unproven: string;
    reason: Record<TextLanguage, string>;
    reasonHint: string;
    scheduled: string;
    from: string;
    until: string;
    days: string;
  };
  trial: {
    title: string;
    text: string;
    placeholder: string;
    author: string;
    authors: Record<"unknown" | "made" | "guest" | "real", string>;
    published: string;
    rejected: string;
    age: string;
    name: string;
    badges: string;
    place: string;
    section: string;
    url: string;
    at: string;
    /** a share of which the learner thinks that people would reject it */
    score: (share: string) => string;
    weights: string;
    noWords: string;
    unbraked: (verdict: string) => string;
    id: string;
    idHint: string;
    against: string;
    set: string;
    draft: string;
    active: (version: string) => string;
    version: (version: string) => string;
    another: string;
    verdict: string;
    decidedBy: string;
    byDefault: string;
    time: string;
    services: string;
    unasked: (services: string) => string;
    /** rules that are true, too, and do not decide */
    behind: (rules: string) => string;
    moderatorsRead: string;
    authorReads: string;
    authorReadsNothing: string;
    languages: Record<TextLanguage, string>;
    findings: string;
    times: string;
    faulty: string;
    verdicts: Record<VerdictKind, string>;
    examples: string;
    examplesHint: string;
    keep: Record<"out" | "held", string>;
    wanted: Record<"out" | "held", string>;
    right: (right: string, all: string) => string;
    isRight: string;
    isWrong: (verdict: string) => string;
    open: (text: string) => string;
    forget: (text: string) => string;
  };
  brakes: {
    /** in a row */
    on: string;
    /** of what only holds, which goes on */
    holds: string;
    source: Record<Brake["effect"], (id: string) => string>;
    version: (version: string) => string;
    look: string;
  };
  document: {
    title: string;
    format: string;
    keys: string;
    unread: string;
    loading: string;
  };
  differences: {
    from: string;
    to: string;
    draft: string;
    none: string;
    added: string;
    removed: string;
    changed: string;
    reordered: string;
    before: string;
    after: string;
    wordsAdded: Plural;
    wordsRemoved: Plural;
    wordsChanged: Plural;
    /** where what is written is not saved yet */
    asSaved: string;
    nothing: string;
  };
  versions: {
    title: string;
    make: string;
    note: string;
    noteHint: string;
    made: (version: string) => string;
    wait: string;
    /** where the draft is a version */
    nothingNew: (version: string) => string;
    backtestDraft: string;
    active: string;
    shadow: string;
    machine: string;
    noNote: string;
    compare: (version: string) => string;
    compareShort: string;
    load: (version: string) => string;
    loadShort: string;
    loaded: (version: string) => string;
    activate: (version: string) => string;
    activateShort: string;
    activateWhat: (version: string, active: string) => string;
    activateBackWhat: (version: string, active: string) => string;
    activated: (version: string) => string;
    proposed: (version: string) => string;
    backtest: string;
    shadowOn: (version: string) => string;
    shadowShort: string;
    shadowOff: string;
    shadowed: (version: string) => string;
    unshadowed: string;
    shadowHint: string;
  };
}

const fr: FiltersTexts = {
  views: {
    list: "Liste",
    document: "Document",
    differences: "Différences",
    versions: "Versions",
    services: "Services externes",
  },
  viewsLabel: "Vue",
  saving: {
    saved: "Brouillon enregistré",
    waiting: "Enregistrement…",
    faulty: "Pas enregistré\u00a0: à corriger",
    conflict: "Pas enregistré\u00a0: changé par quelqu’un d’autre",
    failed: "Pas enregistré",
  },
  tooLarge: (size, most) =>
    `${size}, c’est plus qu’un jeu de filtres ne peut avoir (${most})\u00a0: raccourcissez ses listes. Rien n’en a été envoyé.`,
  unchanged: (version) => `Comme la version ${version}, en vigueur`,
  faults: { one: "# faute", other: "# fautes" },
  faultsHint: "Le brouillon est enregistré dès qu’il n’en reste plus.",
  faultOf: (place) => `Aller à ${place}`,
  undo: "Annuler",
  conflict: (name) => `${name} a enregistré un autre brouillon entre-temps.`,
  conflictUnknown: "Un autre brouillon a été enregistré entre-temps.",
  takeTheirs: "Prendre le sien",
  keepMine: "Garder le mien",
  filters: "Filtres",
  rules: "Règles",
  rulesHint: "Après les filtres\u202f; la première qui est vraie décide.",
  default: "Sinon",
  addFilter: "Ajouter un filtre",
  addRule: "Ajouter une règle",
  kind: "Sorte",
  add: "Ajouter",
  cancel: "Annuler",
  remove: (id) => `Retirer ${id}`,
  removeShort: "Retirer",
  retry: "Réessayer",
  removed: (id) => `${id} est retiré. Annuler le remet.`,
  up: (id) => `Monter ${id}`,
  down: (id) => `Descendre ${id}`,
  moved: (id, place) => `${id} est à la place ${place}`,
  hits: { one: "# trouvé", other: "# trouvés" },
  hitsHint: "commentaires où il a trouvé quelque chose ces 30 derniers jours",
  none: "Aucun filtre\u00a0: tout suit ce qui est dit plus bas.",
  noRules: "Aucune règle\u00a0: le plus grave de ce que disent les filtres décide.",
  choose: "Choisissez un filtre ou une règle pour le lire et le changer, ou ajoutez-en un.",
  back: "Tous les filtres",
  keys: {
    choose: "choisir",
    open: "modifier",
    move: "déplacer",
    remove: "retirer",
    back: "revenir à la liste",
  },
  kinds: {
    words: { name: "Mots", what: "une liste de mots et d’expressions, même déguisés" },
    regex: { name: "Motifs", what: "des expressions régulières, selon RE2" },
    links: { name: "Liens", what: "domaines interdits, ou trop de liens" },
    repeats: { name: "Répétitions", what: "presque le même texte, encore" },
    flood: { name: "Débit", what: "trop de commentaires en peu de temps" },
    shouting: { name: "Majuscules", what: "des textes qui crient" },
    length: { name: "Longueur", what: "trop court ou trop long" },
    characters: { name: "Caractères", what: "alphabets étrangers, trop d’émojis, caractères invisibles" },
    personal: { name: "Données personnelles", what: "adresses, téléphones, IBAN, cartes" },
    language: { name: "Langue", what: "une autre langue que celles du site" },
    author: { name: "Auteur", what: "nouveaux venus, souvent refusés" },
    learner: { name: "Appris", what: "ce que les décisions de l’équipe ont appris au site" },
    http: { name: "Service à vous", what: "demande à une adresse, avec une signature" },
    akismet: { name: "Akismet", what: "demande à Akismet si c’est du spam" },
    moderation: { name: "Service de modération", what: "catégories et scores d’un service du type d’OpenAI" },
    policy: { name: "Charte", what: "un modèle de langue juge selon la charte du site" },
  },
  then: {
    none: "Constater seulement",
    publish: "Publier",
    flag: "Publier et signaler",
    hold: "Retenir",
    reject: "Refuser",
  },
  thenShort: {
    none: "constate",
    publish: "publie",
    flag: "publie et signale",
    hold: "retient",
    reject: "refuse",
  },
  severities: { "1": "1 · ordinaire", "2": "2 · sérieux", "3": "3 · grave" },
  members: {
    id: { label: "Nom court", hint: "Minuscules, chiffres et traits d’union" },
    type: { label: "Sorte" },
    default: { label: "Sinon" },
    then: { label: "Ce qui s’ensuit" },
    about: { label: "Ce qu’il cherche", hint: "Où cela pèse sur qui le lit\u00a0: voilé et compté" },
    severity: { label: "Gravité", hint: "Les files vont selon elle" },
    except: { label: "Exceptions", hint: "Mots et expressions qui ne comptent jamais, un par ligne" },
    lang: {
      label: "Langue des mots",
      hint: "Celle dont «\u202ftoutes les formes\u202f» suit les règles\u202f; vide\u00a0: celle du commentaire",
    },
    fold: { label: "Voir à travers accents, sosies, espaces et répétitions" },
    allow: { label: "Domaines admis", hint: "Un par ligne, avec leurs sous-domaines" },
    deny: { label: "Domaines interdits", hint: "Un par ligne, avec leurs sous-domaines" },
    similarity: { label: "Ressemblance", hint: "De 0,5 à 1, où 1 est le même texte" },
    othersSimilarity: {
      label: "Ressemblance à d’autres auteurs",
      hint: "De 0,8 à 1, pour les longs textes\u202f; vide\u00a0: le même texte seulement",
    },
    window: { label: "Regarder en arrière, en secondes" },
    seconds: { label: "En combien de secondes" },
    share: { label: "Part de majuscules", hint: "De 0,1 à 1" },
    letters: { label: "À partir de combien de lettres" },
    min: { label: "Au moins, en caractères" },
    max: { label: "Au plus" },
    scripts: {
      label: "Alphabets admis",
      hint: "Par leur nom Unicode\u00a0: Latin, Greek, Arabic…, un par ligne",
    },
    emoji: { label: "Émojis, au plus" },
    marks: { label: "Signes sur une lettre, au plus" },
    run: { label: "Le même caractère de suite, au plus" },
    unseen: { label: "Caractères que personne ne voit" },
    kinds: { label: "Ce qui est cherché" },
    fewerPublished: { label: "Moins de commentaires publiés que" },
    moreRejected: { label: "Part de refusés au-dessus de", hint: "De 0 à 1, parmi les jugés" },
    decided: { label: "À partir de combien de jugés" },
    younger: { label: "Compte plus jeune que, en secondes" },
    spamReasons: {
      label: "Motifs qui veulent dire spam",
      hint: "Par leur nom court, un par ligne\u202f; vide\u00a0: «\u202fspam\u202f» et ceux de cette catégorie",
    },
    maxWrongRejections: { label: "Part de refus à tort, au plus", hint: "0,005\u00a0: un sur 200" },
    url: { label: "Adresse" },
    secret: { label: "Secret" },
    key: { label: "Clé" },
    model: { label: "Modèle" },
    deadline: { label: "Délai, en millisecondes" },
    onFailure: { label: "Sans réponse" },
    cost: { label: "Prix d’une question" },
    budget: { label: "Budget du mois" },
    policy: { label: "Charte" },
    tries: { label: "Essais, au plus" },
    concurrency: { label: "Questions à la fois, au plus" },
    priority: { label: "Priorité", hint: "La plus haute est demandée d’abord" },
    sections: { label: "Rubriques", hint: "Une par ligne\u202f; vide\u00a0: partout" },
    stories: { label: "Articles", hint: "Un par ligne, par son identifiant\u202f; vide\u00a0: partout" },
    shorteners: { label: "Raccourcisseurs d’adresses" },
    firstPosts: { label: "Liens dans les premiers commentaires d’un auteur, jusqu’au" },
    mask: {
      label: "Masquer ce qui est trouvé",
      hint: "Les lecteurs ne le voient pas\u202f; la modération peut le remettre",
    },
    by: {
      label: "Compté par",
      hint: "Article\u00a0: si c’est plus que d’habitude. Réseau\u00a0: gardé une heure, en empreinte seulement",
    },
  },
  own: {
    "links.max": { label: "Liens, au plus" },
    "moderation.except": {
      label: "Catégories qui ne comptent pas",
      hint: "Comme le service les nomme, une par ligne",
    },
    "flood.max": { label: "Commentaires, au plus" },
    "length.max": { label: "Au plus, en caractères" },
    "language.allow": {
      label: "Langues admises",
      hint: "Deux lettres chacune, une par ligne\u202f; vide\u00a0: celles du site",
    },
  },
  values: {
    mail: "adresses électroniques",
    phone: "téléphones",
    iban: "IBAN",
    card: "cartes de paiement",
    hold: "retenir",
    ignore: "continuer",
    fr: "français",
    en: "anglais",
    author: "auteur",
    address: "réseau",
    story: "article",
  },
  reasonGiven: {
    label: "Motif donné à l’auteur",
    hint: "Un de ceux du site\u202f; sans lui, une phrase selon la sorte du filtre",
  },
  told: { fr: "Ce que lit l’auteur, en français", en: "Ce que lit l’auteur, en anglais" },
  toldHint: "À la place du motif\u202f; la modération lit toujours ce qui a été trouvé",
  more: "Plus de réglages",
  unset: "–",
  secretKept: "Gardé tel qu’il est\u202f; écrivez-en un autre pour le changer",
  lines: "un par ligne",
  days: {
    mon: "lundi",
    tue: "mardi",
    wed: "mercredi",
    thu: "jeudi",
    fri: "vendredi",
    sat: "samedi",
    sun: "dimanche",
  },
  words: {
    title: "Mots",
    count: { one: "# mot", other: "# mots" },
    search: "Chercher un mot",
    searchShort: "Chercher",
    found: { one: "# trouvé", other: "# trouvés" },
    nothing: "Rien ne correspond.",
    paste: "Ajouter des mots",
    pasteHint:
      "Un par ligne, ou un tableau\u00a0: mot, correspondance, gravité, langue. Une liste collée est ajoutée aussitôt.",
    take: "Ajouter à la liste",
    taken: (added, twice, empty) =>
      `Ajoutés\u00a0: ${added} · déjà là\u00a0: ${twice} · vides\u00a0: ${empty}`,
    tooMany: "La liste tient 50 000 mots.",
    file: "Importer un fichier",
    export: "Exporter",
    word: (n) => `Mot ${n}`,
    match: "Correspondance",
    severity: "Gravité",
    remove: (word) => `Retirer ${word}`,
    all: "Pour tous ceux de la liste",
    setMatch: "Correspondance de tous",
    setSeverity: "Gravité de tous",
    apply: (n) => `Les changer tous (${n})`,
    changed: { one: "# mot changé", other: "# mots changés" },
    removeAll: (n) => `Les retirer tous (${n})`,
    nextFault: "Faute suivante",
    matches: { word: "mot entier", prefix: "début", stem: "toutes les formes", phrase: "expression" },
    forms: { fr: "formes (fr.)", en: "formes (angl.)" },
    warned: { one: "# remarque", other: "# remarques" },
  },
  plainList: (list) => ({
    title: list,
    search: `Chercher dans «\u202f${list}\u202f»`,
    paste: `Ajouter à «\u202f${list}\u202f»`,
    pasteHint: "Un par ligne. Une liste collée est ajoutée aussitôt.",
    word: (n) => `${list}, ${n}`,
    all: "Pour tous ceux qui sont trouvés",
  }),
  patterns: {
    name: "Nom",
    pattern: "Motif",
    severity: "Gravité",
    add: "Ajouter un motif",
    remove: (name) => `Retirer ${name}`,
    hint: "Syntaxe de RE2\u202f; \\b, \\w et \\d ne connaissent que l’ASCII, \\p{L} toutes les lettres.",
  },
  rule: {
    name: "Règle",
    when: "Quand",
    whenHint: "Une condition en CEL. Ctrl et Espace proposent ce qu’elle peut demander.",
    sentence: (condition) => `quand ${condition}`,
    unproven:
      "Ce qu’elle ne refuserait que d’après le score appris est retenu, tant que ce score n’a pas prouvé qu’il peut refuser seul.",
    reason: { fr: "Motif, en français", en: "Motif, en anglais" },
    reasonHint: "Ce qui est dit aux gens",
    scheduled: "À certaines heures seulement",
    from: "De",
    until: "À",
    days: "Jours",
  },
  trial: {
    title: "Essai",
    text: "Un commentaire",
    placeholder:
      "Écrivez ou collez un commentaire\u00a0: il est jugé pendant que vous écrivez, et n’est gardé nulle part.",
    author: "Écrit par",
    authors: {
      unknown: "quelqu’un d’inconnu",
      made: "un lecteur inventé",
      guest: "un invité inventé",
      real: "un lecteur du site",
    },
    published: "Publiés",
    rejected: "Refusés",
    age: "Jours de compte",
    name: "Nom",
    badges: "Insignes, séparés par des virgules",
    place: "Où et quand",
    section: "Rubrique de l’article",
    url: "Adresse de l’article",
    at: "Écrit le",
    score: (share) => `Score appris\u00a0: ${share}`,
    weights: "Les mots qui ont le plus pesé\u00a0: plus, pour un refus\u202f; moins, contre.",
    noWords: "Aucun mot n’a pesé.",
    unbraked: (verdict) => `freiné\u202f; sinon\u00a0: ${verdict}`,
    id: "Identifiant",
    idHint: "Il est dans l’adresse quand on cherche ses commentaires",
    against: "Ce qu’il en serait",
    set: "Filtres",
    draft: "Brouillon",
    active: (version) => `Version ${version}, en vigueur`,
    version: (version) => `Version ${version}`,
    another: "Comparer à une autre version",
    verdict: "Sort",
    decidedBy: "Décidé par",
    byDefault: "rien de trouvé",
    time: "Temps",
    services: "Interroger les services sur ce texte, ce qui peut coûter",
    behind: (rules) => `Vraies aussi, mais derrière celle qui décide\u00a0: ${rules}`,
    unasked: (services) => `Pas interrogés\u00a0: ${services}`,
    moderatorsRead: "Les modérateurs lisent",
    authorReads: "L’auteur lirait",
    authorReadsNothing: "Rien\u00a0: le commentaire paraît.",
    languages: { fr: "français", en: "anglais" },
    findings: "Ce qui a été trouvé",
    times: "Temps de chaque filtre",
    faulty: "Le brouillon a des fautes\u00a0: il sera essayé une fois corrigé.",
    verdicts: { publish: "Publié", flag: "Publié et signalé", hold: "Retenu", reject: "Refusé" },
    examples: "Exemples",
    examplesHint: "Gardés dans ce navigateur, et rejugés à chaque changement du brouillon.",
    keep: { out: "Doit passer", held: "Doit être retenu" },
    wanted: { out: "doit passer", held: "doit être retenu" },
    right: (right, all) => `${right} sur ${all} comme voulu`,
    isRight: "comme voulu",
    isWrong: (verdict) => `autrement\u00a0: ${verdict}`,
    open: (text) => `Ouvrir l’exemple «\u202f${text}\u202f»`,
    forget: (text) => `Oublier l’exemple «\u202f${text}\u202f»`,
  },
  brakes: {
    on: "freiné",
    holds: "retient trop",
    source: {
      reject: (id) =>
        `${id} est freiné\u00a0: il a refusé bien plus souvent que prévu. Ce qu’il refuserait attend une personne.`,
      publish: (id) =>
        `${id} est freiné\u00a0: il a publié bien plus souvent que prévu. Ce qu’il publierait attend une personne.`,
      hold: (id) => `${id} retient bien plus souvent que prévu, et retient toujours.`,
      mask: (id) =>
        `${id} est freiné\u00a0: il a masqué bien plus souvent que prévu. Ce qu’il masquerait attend une personne.`,
    },
    version: (version) =>
      `La version ${version} est freinée\u00a0: elle a refusé bien plus souvent que prévu. Ce qu’elle refuse attend une personne.`,
    look: "Voir le frein",
  },
  document: {
    title: "Le jeu de filtres, en un document",
    format: "Forme",
    keys: "Tab indente\u202f; Échap puis Tab quitte l’éditeur. Ctrl et Espace proposent la suite.",
    unread: "Le document ne se lit pas\u00a0: rien n’en est enregistré.",
    loading: "Chargement de l’éditeur…",
  },
  differences: {
    from: "De",
    to: "À",
    draft: "Brouillon",
    none: "Les deux sont pareils.",
    added: "ajouté",
    removed: "retiré",
    changed: "changé",
    reordered: "Leur ordre a changé.",
    before: "Avant",
    after: "Après",
    wordsAdded: { one: "# ajouté", other: "# ajoutés" },
    wordsRemoved: { one: "# retiré", other: "# retirés" },
    wordsChanged: { one: "# changé", other: "# changés" },
    asSaved: "Le brouillon, tel qu’il a été enregistré en dernier.",
    nothing: "–",
  },
  versions: {
    title: "Versions",
    make: "Faire une version du brouillon",
    note: "Note",
    noteHint: "Ce qui change, pour qui la lira",
    made: (version) => `La version ${version} est faite. Elle ne juge encore rien.`,
    wait: "Le brouillon n’est pas enregistré.",
    nothingNew: (version) => `Le brouillon est comme la version ${version}\u00a0: il n’y a rien à en faire.`,
    backtestDraft: "D’abord le rejouer sur le passé",
    active: "en vigueur",
    shadow: "dans l’ombre",
    machine: "Palabre",
    noNote: "sans note",
    compare: (version) => `Comparer la version ${version} à celle en vigueur`,
    compareShort: "Comparer",
    load: (version) => `Reprendre la version ${version} comme brouillon`,
    loadShort: "Reprendre",
    loaded: (version) => `Le brouillon est comme la version ${version}.`,
    activate: (version) => `Mettre en vigueur la version ${version}`,
    activateShort: "Mettre en vigueur",
    activateWhat: (version, active) =>
      `La version ${version} jugera dès maintenant tout nouveau commentaire, à la place de la version ${active}. Ce qui est déjà jugé le reste.`,
    activateBackWhat: (version, active) =>
      `La version ${version}, plus ancienne, jugera de nouveau tout nouveau commentaire, à la place de la version ${active}. Ce qui est déjà jugé le reste.`,
    activated: (version) => `La version ${version} est en vigueur.`,
    proposed: (version) =>
      `La version ${version} est proposée\u00a0: elle jugera quand une autre personne l’aura confirmée.`,
    backtest: "D’abord la rejouer sur le passé",
    shadowOn: (version) => `Mettre la version ${version} dans l’ombre`,
    shadowShort: "Ombre",
    shadowOff: "Sortir de l’ombre",
    shadowed: (version) => `La version ${version} juge dans l’ombre, sans effet.`,
    unshadowed: "Rien ne juge plus dans l’ombre.",
    shadowHint: "Dans l’ombre, elle juge ce qui arrive sans rien décider.",
  },
};

const en: FiltersTexts = {
  views: {
    list: "List",
    document: "Document",
    differences: "Differences",
    versions: "Versions",
    services: "External services",
  },
  viewsLabel: "View",
  saving: {
    saved: "Draft saved",
    waiting: "Saving…",
    faulty: "Not saved: has faults",
    conflict: "Not saved: changed by somebody else",
    failed: "Not saved",
  },
  tooLarge: (size, most) =>
    `${size} is more than a filter set may have (${most}): shorten its lists. Nothing of it was sent.`,
  unchanged: (version) => `As version ${version}, which is active`,
  faults: { one: "# fault", other: "# faults" },
  faultsHint: "The draft is saved as soon as none is left.",
  faultOf: (place) => `Go to ${place}`,
  undo: "Undo",
  conflict: (name) => `${name} has saved another draft meanwhile.`,
  conflictUnknown: "Another draft was saved meanwhile.",
  takeTheirs: "Take theirs",
  keepMine: "Keep mine",
  filters: "Filters",
  rules: "Rules",
  rulesHint: "After the filters; the first that is true decides.",
  default: "Otherwise",
  addFilter: "Add a filter",
  addRule: "Add a rule",
  kind: "Kind",
  add: "Add",
  cancel: "Cancel",
  remove: (id) => `Remove ${id}`,
  removeShort: "Remove",
  retry: "Try again",
  removed: (id) => `${id} is removed. Undo puts it back.`,
  up: (id) => `Move ${id} up`,
  down: (id) => `Move ${id} down`,
  moved: (id, place) => `${id} is at place ${place}`,
  hits: { one: "# found", other: "# found" },
  hitsHint: "comments in which it found something in the last 30 days",
  none: "No filter: everything goes as is said below.",
  noRules: "No rule: the gravest of what the filters say decides.",
  choose: "Choose a filter or rule to read and change it, or add one.",
  back: "All filters",
  keys: { choose: "choose", open: "edit", move: "move", remove: "remove", back: "back to the list" },
  kinds: {
    words: { name: "Words", what: "a list of words and phrases, even disguised ones" },
    regex: { name: "Patterns", what: "regular expressions, by RE2" },
    links: { name: "Links", what: "denied domains, or too many links" },
    repeats: { name: "Repetition", what: "nearly the same text, again" },
    flood: { name: "Flood", what: "too many comments in a short time" },
    shouting: { name: "Shouting", what: "texts in capitals" },
    length: { name: "Length", what: "too short or too long" },
    characters: { name: "Characters", what: "foreign scripts, too many emoji, unseen characters" },
    personal: { name: "Personal data", what: "mail, telephone, IBAN, cards" },
    language: { name: "Language", what: "another language than the site’s" },
    author: { name: "Author", what: "newcomers, and those often rejected" },
    learner: { name: "Learner", what: "what the team’s decisions have taught" },
    http: { name: "Your own service", what: "asks an address, with a signature" },
    akismet: { name: "Akismet", what: "asks Akismet whether it is spam" },
    moderation: { name: "Moderation service", what: "categories and scores of a service like OpenAI’s" },
    policy: { name: "Policy", what: "a language model judges by the site’s policy" },
  },
  then: {
    none: "Only find",
    publish: "Publish",
    flag: "Publish and flag",
    hold: "Hold",
    reject: "Reject",
  },
  thenShort: { none: "finds", publish: "publishes", flag: "flags", hold: "holds", reject: "rejects" },
  severities: { "1": "1 · ordinary", "2": "2 · serious", "3": "3 · grave" },
  members: {
    id: { label: "Short name", hint: "Lower-case letters, digits and hyphens" },
    type: { label: "Kind" },
    default: { label: "Otherwise" },
    then: { label: "What follows" },
    about: { label: "What it looks for", hint: "Where that weighs on whoever reads it: veiled and counted" },
    severity: { label: "Severity", hint: "Queues go by it" },
    except: { label: "Exceptions", hint: "Words and phrases that never count, one a line" },
    lang: {
      label: "Language of the words",
      hint: "Whose rules “all its forms” follows; empty: the comment’s",
    },
    fold: { label: "See through accents, look-alikes, spacing and repetition" },
    allow: { label: "Allowed domains", hint: "One a line, with their subdomains" },
    deny: { label: "Denied domains", hint: "One a line, with their subdomains" },
    similarity: { label: "Likeness", hint: "0.5 to 1, where 1 is the same text" },
    othersSimilarity: {
      label: "Likeness to other authors",
      hint: "0.8 to 1, for long texts; empty: the same text only",
    },
    window: { label: "Look back, in seconds" },
    seconds: { label: "In how many seconds" },
    share: { label: "Share of capitals", hint: "0.1 to 1" },
    letters: { label: "From how many letters on" },
    min: { label: "At least, in characters" },
    max: { label: "At most" },
    scripts: { label: "Allowed scripts", hint: "By their Unicode names: Latin, Greek, Arabic…, one a line" },
    emoji: { label: "Emoji, at most" },
    marks: { label: "Marks on one letter, at most" },
    run: { label: "The same character in a row, at most" },
    unseen: { label: "Characters that nobody sees" },
    kinds: { label: "What is looked for" },
    fewerPublished: { label: "Fewer published comments than" },
    moreRejected: { label: "Share of rejected above", hint: "0 to 1, among those decided" },
    decided: { label: "From how many decided on" },
    younger: { label: "Account younger than, in seconds" },
    spamReasons: {
      label: "Reasons that mean spam",
      hint: "By their short names, one a line; empty: “spam” and those of that category",
    },
    maxWrongRejections: { label: "Share of wrong rejections, at most", hint: "0.005: one in 200" },
    url: { label: "Address" },
    secret: { label: "Secret" },
    key: { label: "Key" },
    model: { label: "Model" },
    deadline: { label: "Deadline, in milliseconds" },
    onFailure: { label: "Without an answer" },
    cost: { label: "Price of a question" },
    budget: { label: "Budget of a month" },
    policy: { label: "Policy" },
    tries: { label: "Tries, at most" },
    concurrency: { label: "Questions at the same time, at most" },
    priority: { label: "Priority", hint: "The highest is asked first" },
    sections: { label: "Sections", hint: "One a line; empty: everywhere" },
    stories: { label: "Stories", hint: "One a line, by its id; empty: everywhere" },
    shorteners: { label: "Address shorteners" },
    firstPosts: { label: "Links in an author’s first comments, up to" },
    mask: {
      label: "Mask what is found",
      hint: "Readers do not see it; moderators can put it back",
    },
    by: {
      label: "Counted by",
      hint: "Story: where it is more than usual. Network: kept for an hour, as a print alone",
    },
  },
  own: {
    "links.max": { label: "Links, at most" },
    "moderation.except": {
      label: "Categories that do not count",
      hint: "As the service names them, one a line",
    },
    "flood.max": { label: "Comments, at most" },
    "length.max": { label: "At most, in characters" },
    "language.allow": { label: "Allowed languages", hint: "Two letters each, one a line; empty: the site’s" },
  },
  values: {
    mail: "mail addresses",
    phone: "telephone numbers",
    iban: "IBANs",
    card: "payment cards",
    hold: "hold",
    ignore: "go on",
    fr: "French",
    en: "English",
    author: "author",
    address: "network",
    story: "story",
  },
  reasonGiven: {
    label: "Reason given to the author",
    hint: "One of the site’s; without it, a sentence for filters of this kind",
  },
  told: { fr: "What the author reads, in French", en: "What the author reads, in English" },
  toldHint: "Instead of the reason; moderators always read what was found",
  more: "More settings",
  unset: "–",
  secretKept: "Kept as it is; write another one to change it",
  lines: "one a line",
  days: {
    mon: "Monday",
    tue: "Tuesday",
    wed: "Wednesday",
    thu: "Thursday",
    fri: "Friday",
    sat: "Saturday",
    sun: "Sunday",
  },
  words: {
    title: "Words",
    count: { one: "# word", other: "# words" },
    search: "Look for a word",
    searchShort: "Search",
    found: { one: "# found", other: "# found" },
    nothing: "Nothing matches.",
    paste: "Add words",
    pasteHint: "One a line, or a table: word, match, severity, language. A pasted list is added at once.",
    take: "Add to the list",
    taken: (added, twice, empty) => `${added} added, ${twice} there already, ${empty} empty`,
    tooMany: "The list takes 50,000 words.",
    file: "Import a file",
    export: "Export",
    word: (n) => `Word ${n}`,
    match: "Match",
    severity: "Severity",
    remove: (word) => `Remove ${word}`,
    all: "For all in the list",
    setMatch: "Match of all",
    setSeverity: "Severity of all",
    apply: (n) => `Change the ${n}`,
    changed: { one: "# word changed", other: "# words changed" },
    removeAll: (n) => `Remove the ${n}`,
    nextFault: "Next fault",
    matches: { word: "whole word", prefix: "beginning", stem: "all its forms", phrase: "phrase" },
    forms: { fr: "forms (Fr.)", en: "forms (Eng.)" },
    warned: { one: "# remark", other: "# remarks" },
  },
  plainList: (list) => ({
    title: list,
    search: `Look in “${list}”`,
    paste: `Add to “${list}”`,
    pasteHint: "One a line. A pasted list is added at once.",
    word: (n) => `${list}, ${n}`,
    all: "For all that are found",
  }),
  patterns: {
    name: "Name",
    pattern: "Pattern",
    severity: "Severity",
    add: "Add a pattern",
    remove: (name) => `Remove ${name}`,
    hint: "RE2’s syntax; \\b, \\w and \\d know ASCII only, \\p{L} knows every letter.",
  },
  rule: {
    name: "Rule",
    when: "When",
    whenHint: "A condition in CEL. Ctrl and Space propose what it may ask for.",
    sentence: (condition) => `when ${condition}`,
    unproven:
      "What it would reject only by the learned score is held, until that score has proven that it may reject alone.",
    reason: { fr: "Reason, in French", en: "Reason, in English" },
    reasonHint: "What people are told",
    scheduled: "At certain hours only",
    from: "From",
    until: "Until",
    days: "Days",
  },
  trial: {
    title: "Try-out",
    text: "A comment",
    placeholder: "Type or paste a comment: it is judged while you type, and kept nowhere.",
    author: "Written by",
    authors: {
      unknown: "somebody unknown",
      made: "a reader made up",
      guest: "a guest made up",
      real: "a reader of the site",
    },
    published: "Published",
    rejected: "Rejected",
    age: "Days of account",
    name: "Name",
    badges: "Badges, with commas between them",
    place: "Where and when",
    section: "Section of the article",
    url: "Address of the article",
    at: "Written at",
    score: (share) => `Learned score: ${share}`,
    weights: "The words that weighed most: above zero for a rejection, below against it.",
    noWords: "No word has weighed.",
    unbraked: (verdict) => `braked; otherwise: ${verdict}`,
    id: "Id",
    idHint: "It is in the address where their comments are searched for",
    against: "What would become of it",
    set: "Filters",
    draft: "Draft",
    active: (version) => `Version ${version}, active`,
    version: (version) => `Version ${version}`,
    another: "Compare with another version",
    verdict: "Fate",
    decidedBy: "Decided by",
    byDefault: "nothing found",
    time: "Time",
    services: "Ask the services about this text, which may cost something",
    behind: (rules) => `True as well, but behind the one that decides: ${rules}`,
    unasked: (services) => `Not asked: ${services}`,
    moderatorsRead: "Moderators read",
    authorReads: "The author would read",
    authorReadsNothing: "Nothing: the comment appears.",
    languages: { fr: "French", en: "English" },
    findings: "What was found",
    times: "Time by filter",
    faulty: "The draft has faults: it is tried once they are mended.",
    verdicts: { publish: "Published", flag: "Published and flagged", hold: "Held", reject: "Rejected" },
    examples: "Examples",
    examplesHint: "Kept in this browser, and judged again with each change of the draft.",
    keep: { out: "Must pass", held: "Must be held" },
    wanted: { out: "must pass", held: "must be held" },
    right: (right, all) => `${right} of ${all} as wanted`,
    isRight: "as wanted",
    isWrong: (verdict) => `otherwise: ${verdict}`,
    open: (text) => `Open the example “${text}”`,
    forget: (text) => `Forget the example “${text}”`,
  },
  brakes: {
    on: "braked",
    holds: "holds too many",
    source: {
      reject: (id) =>
        `${id} is braked: it rejected far more often than was to be expected. What it would reject waits for a person.`,
      publish: (id) =>
        `${id} is braked: it published far more often than was to be expected. What it would publish waits for a person.`,
      hold: (id) => `${id} holds far more often than was to be expected, and still does.`,
      mask: (id) =>
        `${id} is braked: it masked far more often than was to be expected. What it would mask waits for a person.`,
    },
    version: (version) =>
      `Version ${version} is braked: it rejected far more often than was to be expected. What it rejects waits for a person.`,
    look: "See the brake",
  },
  document: {
    title: "The filter set, as one document",
    format: "Form",
    keys: "Tab indents; Escape, then Tab leaves the editor. Ctrl and Space propose what may come.",
    unread: "The document can’t be read: nothing of it is saved.",
    loading: "Loading the editor…",
  },
  differences: {
    from: "From",
    to: "To",
    draft: "Draft",
    none: "Both are the same.",
    added: "added",
    removed: "removed",
    changed: "changed",
    reordered: "They come in another order.",
    before: "Before",
    after: "After",
    wordsAdded: { one: "# added", other: "# added" },
    wordsRemoved: { one: "# removed", other: "# removed" },
    wordsChanged: { one: "# changed", other: "# changed" },
    asSaved: "The draft as it was saved last.",
    nothing: "–",
  },
  versions: {
    title: "Versions",
    make: "Make a version of the draft",
    note: "Note",
    noteHint: "What changes, for whoever reads it",
    made: (version) => `Version ${version} is made. It judges nothing yet.`,
    wait: "The draft is not saved.",
    nothingNew: (version) => `The draft is as version ${version}: there is nothing to make of it.`,
    backtestDraft: "Backtest it first",
    active: "active",
    shadow: "in shadow",
    machine: "Palabre",
    noNote: "no note",
    compare: (version) => `Compare version ${version} with the active one`,
    compareShort: "Compare",
    load: (version) => `Take up version ${version} as the draft`,
    loadShort: "Take up",
    loaded: (version) => `The draft is as version ${version}.`,
    activate: (version) => `Activate version ${version}`,
    activateShort: "Activate",
    activateWhat: (version, active) =>
      `Version ${version} will judge every new comment from now on, in place of version ${active}. What is judged already stays as it is.`,
    activateBackWhat: (version, active) =>
      `Version ${version}, an older one, will judge every new comment again, in place of version ${active}. What is judged already stays as it is.`,
    activated: (version) => `Version ${version} is active.`,
    proposed: (version) =>
      `Version ${version} is proposed: it will judge once somebody else has confirmed it.`,
    backtest: "Backtest it first",
    shadowOn: (version) => `Run version ${version} in shadow`,
    shadowShort: "Shadow",
    shadowOff: "End the shadow",
    shadowed: (version) => `Version ${version} judges in shadow, without effect.`,
    unshadowed: "Nothing judges in shadow any more.",
    shadowHint: "In shadow, it judges what comes and decides nothing.",
  },
};

/** Apart from the others, since only operators who open that page need them. */
export const filtersTexts: Record<TextLanguage, FiltersTexts> = { fr, en };

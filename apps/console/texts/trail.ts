import type { CommentStatus, StaffAct, TextLanguage, TrailCheck, TrailEntry, TrailKind } from "#contract";
import type { Plural } from "./texts.js";

type What<Kind extends TrailKind> = Extract<TrailEntry, { kind: Kind }>["what"];

/** What the page of the trail says. Who did something begins a sentence, what was done ends it. */
export interface TrailTexts {
  title: string;
  filters: string;
  kind: string;
  anyKind: string;
  kinds: Record<TrailKind, string>;
  who: string;
  anyone: string;
  machine: string;
  from: string;
  to: string;
  csv: string;
  none: string;
  toCase: string;
  /** all acts about what an act is about */
  aboutThis: string;
  aboutAlone: (name: string) => string;
  aboutComment: string;
  aboutAll: string;
  place: (network: string) => string;
  value: (name: string, from: string, to: string) => string;
  nothing: string;
  number: (n: string) => string;
  holds: Plural;
  lastHash: string;
  empty: string;
  command: string;
  faults: Record<NonNullable<TrailCheck["fault"]>["what"], (n: string) => string>;
  /** `machine`: what filters decide; `itself`: what else nobody does, as when a site is filled at its beginning */
  did: { person: (name: string) => string; machine: string; itself: string };
  decision: Record<CommentStatus, string>;
  picked: Record<"yes" | "no", string>;
  undone: string;
  sanction: Record<What<"sanction">["act"], (name: string, kind: string) => string>;
  appeal: Record<What<"appeal">["outcome"], (name: string) => string>;
  settings: string;
  filterSet: Record<What<"filters">["act"], (version: string) => string>;
  onFilter: (filter: string) => string;
  /** of what was judged again */
  ofUndo: (what: string, from: string, to: string, id: string) => string;
  staff: Record<StaffAct["act"], (name: string, role: string) => string>;
  story: (story: string) => string;
  person: Record<What<"person">["act"], (name: string) => string>;
  proposal: Record<What<"proposal">["act"], (of: string, name: string) => string>;
  grave: Record<What<"proposal">["of"], string>;
  referral: Record<What<"referral">["act"], (to: string) => string>;
  referee: Record<What<"referral">["to"], string>;
  wave: Record<"publish" | "reject" | "ended", (until: string) => string>;
  judgement: Record<"publish" | "reject" | "undone", string>;
  suggestion: Record<What<"suggestion">["act"], (change: string) => string>;
  model: Record<What<"model">["act"], (snapshot: string) => string>;
  masking: (parts: string) => string;
  unmasking: string;
  look: Record<What<"look">["at"], (name: string) => string>;
}

const fr: TrailTexts = {
  title: "Registre",
  filters: "Choisir dans le registre",
  kind: "Genre",
  anyKind: "Tout",
  kinds: {
    decision: "Décisions",
    sanction: "Sanctions",
    appeal: "Appels",
    settings: "Réglages",
    filters: "Filtres",
    staff: "Équipe",
    story: "Discussions",
    person: "Comptes",
    proposal: "Actes à deux",
    referral: "Cas confiés",
    wave: "Vagues",
    judgement: "Jugements d’essais",
    suggestion: "Suggestions",
    model: "Modèle",
    masking: "Données masquées",
    look: "Données personnelles",
  },
  who: "Par",
  anyone: "Tout le monde",
  machine: "Les filtres",
  from: "Du",
  to: "Au",
  csv: "Exporter en CSV",
  none: "Rien de tel dans le registre.",
  toCase: "Voir le cas",
  aboutThis: "Tout à ce sujet",
  aboutAlone: (name) => `Seulement ce qui concerne «\u202f${name}\u202f».`,
  aboutComment: "Seulement ce qui concerne ce commentaire.",
  aboutAll: "Tout le registre",
  place: (network) => `depuis ${network}`,
  value: (name, from, to) => `${name}\u00a0: ${from} → ${to}`,
  nothing: "rien",
  number: (n) => `n°\u00a0${n}`,
  holds: {
    one: "La dernière entrée est telle qu’elle fut écrite.",
    other: "Les # dernières entrées sont telles qu’elles furent écrites.",
  },
  lastHash: "Dernière empreinte",
  empty: "Le registre est encore vide.",
  command: "Tout le registre se vérifie par la commande",
  faults: {
    changed: (n) => `L’entrée n°\u00a0${n} n’est plus telle qu’elle fut écrite.`,
    missing: (n) => `L’entrée n°\u00a0${n} manque.`,
    disordered: (n) => `L’entrée n°\u00a0${n} ne suit pas celle d’avant.`,
  },
  did: { person: (name) => `${name} a`, machine: "Les filtres ont", itself: "Palabre a" },
  decision: {
    pending: "remis en attente un commentaire",
    held: "retenu un commentaire",
    published: "publié un commentaire",
    rejected: "refusé un commentaire",
    deleted: "supprimé un commentaire",
  },
  picked: { yes: "mis en avant un commentaire", no: "cessé de mettre en avant un commentaire" },
  undone: "repris une décision sur un commentaire",
  sanction: {
    imposed: (name, kind) => `sanctionné ${name}\u00a0: ${kind}`,
    lifted: (name, kind) => `levé une sanction de ${name}\u00a0: ${kind}`,
  },
  appeal: {
    open: (name) => `rouvert l’appel de ${name}`,
    upheld: (name) => `rejeté l’appel de ${name}`,
    overturned: (name) => `accepté l’appel de ${name}`,
  },
  settings: "changé les réglages",
  filterSet: {
    made: (version) => `fait la version ${version} des filtres`,
    activated: (version) => `activé la version ${version} des filtres`,
    shadowed: (version) => `mis dans l’ombre la version ${version} des filtres`,
    unshadowed: (version) => `sorti de l’ombre la version ${version} des filtres`,
    braked: (version) => `mis un frein à la version ${version} des filtres`,
    released: (version) => `levé un frein de la version ${version} des filtres`,
    "judged-again": (version) =>
      `fait juger de nouveau par la version ${version} ce que des filtres avaient décidé`,
    "taken-back": (version) => `annulé ce que la version ${version} des filtres avait jugé de nouveau`,
  },
  onFilter: (filter) => `\u00a0: ${filter}`,
  ofUndo: (what, from, to, id) => `\u00a0: ${what}, écrit du ${from} au ${to} (reprise ${id})`,
  staff: {
    appointed: (name, role) => `donné à ${name} le rang\u00a0: ${role}`,
    removed: (name) => `retiré ${name} de l’équipe`,
    invited: (name, role) => `invité ${name} dans l’équipe, au rang\u00a0: ${role}`,
    withdrawn: (name) => `retiré l’invitation de ${name}`,
    joined: (_, role) => `rejoint l’équipe, au rang\u00a0: ${role}`,
    "codes-ended": (name) => `retiré à ${name} ses codes de connexion`,
    "sign-ins-ended": (name) => `mis fin à toutes les connexions de ${name}`,
    "password-reset": (name) => `permis à ${name} de choisir un nouveau mot de passe`,
  },
  story: (story) => `changé la discussion «\u202f${story}\u202f»`,
  person: {
    changed: (name) => `changé le compte de ${name}`,
    erased: (name) => `effacé le compte de ${name}`,
  },
  proposal: {
    proposed: (of, name) => `proposé ${of} (${name})`,
    confirmed: (of, name) => `confirmé ${of} (${name})`,
    declined: (of, name) => `écarté ${of} (${name})`,
    withdrawn: (of, name) => `retiré sa proposition\u00a0: ${of} (${name})`,
  },
  grave: {
    permanentBan: "une exclusion sans terme",
    rejectAll: "le refus des commentaires d’une personne",
    republishAfterNotice: "une republication après signalement",
    activateFilters: "l’activation de filtres qui refusent seuls",
  },
  referral: {
    passed: (to) => `confié un cas à ${to}`,
    returned: () => "rendu un cas à tout le monde",
  },
  referee: { person: "un collègue", desk: "un service", anyone: "un second regard" },
  wave: {
    publish: (until) => `fait publier ce qui vient encore d’une vague, jusqu’au ${until}`,
    reject: (until) => `fait refuser ce qui vient encore d’une vague, jusqu’au ${until}`,
    ended: () => "mis fin à ce qui valait pour la suite d’une vague",
  },
  judgement: {
    publish: "jugé qu’un commentaire était à publier",
    reject: "jugé qu’un commentaire était à refuser",
    undone: "repris son jugement sur un commentaire",
  },
  suggestion: {
    dismissed: (change) => `écarté une suggestion\u00a0: ${change}`,
    restored: (change) => `repris une suggestion écartée\u00a0: ${change}`,
  },
  model: {
    imported: (snapshot) => `importé un modèle (n°\u00a0${snapshot})`,
    reset: (snapshot) => `fait recommencer le modèle (n°\u00a0${snapshot})`,
  },
  masking: (parts) => `masqué des données personnelles dans un commentaire (${parts})`,
  unmasking: "remis dans un commentaire ce que les filtres y avaient masqué",
  look: {
    profile: (name) => `regardé le compte de ${name}`,
    export: (name) => `exporté les données de ${name}`,
    notices: () => "vu qui a signalé un commentaire",
    dossier: () => "pris le dossier d’un signalement",
    model: () => "exporté le modèle",
    original: () => "vu ce que les filtres ont masqué dans un commentaire",
    linked: (name) => `regardé qui écrit du même réseau que ${name}`,
  },
};

const en: TrailTexts = {
  title: "Trail",
  filters: "Narrow the trail",
  kind: "Kind",
  anyKind: "Everything",
  kinds: {
    decision: "Decisions on comments",
    sanction: "Sanctions on people",
    appeal: "Appeals",
    settings: "Settings",
    filters: "Filters",
    staff: "Team",
    story: "Discussions on stories",
    person: "Accounts",
    proposal: "Acts by two",
    referral: "Cases passed on",
    wave: "Waves",
    judgement: "Judgements on backtests",
    suggestion: "Suggestions",
    model: "Learner",
    masking: "Masked data",
    look: "Personal data",
  },
  who: "By",
  anyone: "Anyone",
  machine: "The filters",
  from: "From",
  to: "To",
  csv: "Export as CSV",
  none: "Nothing of the kind in the trail.",
  toCase: "See the case",
  aboutThis: "All about this",
  aboutAlone: (name) => `Only what is about “${name}”.`,
  aboutComment: "Only what is about this comment.",
  aboutAll: "The whole trail",
  place: (network) => `from ${network}`,
  value: (name, from, to) => `${name}: ${from} → ${to}`,
  nothing: "nothing",
  number: (n) => `no. ${n}`,
  holds: {
    one: "The last entry is as it was written.",
    other: "The last # entries are as they were written.",
  },
  lastHash: "Last hash",
  empty: "The trail is still empty.",
  command: "The whole trail is verified by the command",
  faults: {
    changed: (n) => `Entry ${n} is not as it was written.`,
    missing: (n) => `Entry ${n} is missing.`,
    disordered: (n) => `Entry ${n} does not follow the one before it.`,
  },
  did: { person: (name) => name, machine: "The filters", itself: "Palabre" },
  decision: {
    pending: "put a comment back to wait",
    held: "held a comment",
    published: "published a comment",
    rejected: "rejected a comment",
    deleted: "deleted a comment",
  },
  picked: { yes: "featured a comment", no: "stopped featuring a comment" },
  undone: "took back a decision on a comment",
  sanction: {
    imposed: (name, kind) => `sanctioned ${name}: ${kind}`,
    lifted: (name, kind) => `lifted a sanction of ${name}: ${kind}`,
  },
  appeal: {
    open: (name) => `reopened the appeal of ${name}`,
    upheld: (name) => `rejected the appeal of ${name}`,
    overturned: (name) => `granted the appeal of ${name}`,
  },
  settings: "changed the settings",
  filterSet: {
    made: (version) => `made version ${version} of the filters`,
    activated: (version) => `activated version ${version} of the filters`,
    shadowed: (version) => `put version ${version} of the filters in shadow`,
    unshadowed: (version) => `took version ${version} of the filters out of shadow`,
    braked: (version) => `put a brake on version ${version} of the filters`,
    released: (version) => `released a brake of version ${version} of the filters`,
    "judged-again": (version) => `had version ${version} judge again what filters had decided`,
    "taken-back": (version) => `took back what version ${version} of the filters had judged again`,
  },
  onFilter: (filter) => `: ${filter}`,
  ofUndo: (what, from, to, id) => `: ${what}, written from ${from} to ${to} (undo ${id})`,
  staff: {
    appointed: (name, role) => `gave ${name} the rank: ${role}`,
    removed: (name) => `removed ${name} from the team`,
    invited: (name, role) => `invited ${name} to the team, with the rank: ${role}`,
    withdrawn: (name) => `withdrew the invitation of ${name}`,
    joined: (_, role) => `joined the team, with the rank: ${role}`,
    "codes-ended": (name) => `took away the sign-in codes of ${name}`,
    "sign-ins-ended": (name) => `ended all sign-ins of ${name}`,
    "password-reset": (name) => `let ${name} choose a new password`,
  },
  story: (story) => `changed the discussion “${story}”`,
  person: {
    changed: (name) => `changed the account of ${name}`,
    erased: (name) => `erased the account of ${name}`,
  },
  proposal: {
    proposed: (of, name) => `proposed ${of} (${name})`,
    confirmed: (of, name) => `confirmed ${of} (${name})`,
    declined: (of, name) => `declined ${of} (${name})`,
    withdrawn: (of, name) => `withdrew ${of} (${name})`,
  },
  grave: {
    permanentBan: "a ban without an end",
    rejectAll: "to reject a person’s comments",
    republishAfterNotice: "to publish again after a notice",
    activateFilters: "to activate filters that reject alone",
  },
  referral: {
    passed: (to) => `passed a case on to ${to}`,
    returned: () => "gave a case back to all",
  },
  referee: { person: "a colleague", desk: "a desk", anyone: "a second pair of eyes" },
  wave: {
    publish: (until) => `had what still comes of a wave published until ${until}`,
    reject: (until) => `had what still comes of a wave rejected until ${until}`,
    ended: () => "ended what held for what still comes of a wave",
  },
  judgement: {
    publish: "judged that a comment was to be published",
    reject: "judged that a comment was to be rejected",
    undone: "took back a judgement on a comment",
  },
  suggestion: {
    dismissed: (change) => `dismissed a suggestion: ${change}`,
    restored: (change) => `took up a dismissed suggestion again: ${change}`,
  },
  model: {
    imported: (snapshot) => `imported a learner (no. ${snapshot})`,
    reset: (snapshot) => `made the learner begin anew (no. ${snapshot})`,
  },
  masking: (parts) => `masked personal data in a comment (${parts})`,
  unmasking: "put back in a comment what filters had masked",
  look: {
    profile: (name) => `looked at the account of ${name}`,
    export: (name) => `exported the data of ${name}`,
    notices: () => "saw who gave notice of a comment",
    dossier: () => "took the file of a notice",
    model: () => "exported the learner",
    original: () => "saw what filters masked in a comment",
    linked: (name) => `looked at who writes from the same network as ${name}`,
  },
};

/** Apart from the others, since only who opens that page needs them. */
export const trailTexts: Record<TextLanguage, TrailTexts> = { fr, en };

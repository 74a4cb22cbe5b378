import type { CommentStatus, NoticeState, Role, TextLanguage } from "#contract";

interface DossierTexts {
  title: string;
  madeAt: string;
  site: string;
  checksum: string;
  checksumHint: string;
  notice: string;
  received: string;
  deadline: string;
  by: string;
  nameless: string;
  law: string;
  explanation: string;
  goodFaith: string;
  escalated: string;
  answer: string;
  states: Record<NoticeState, string>;
  answeredBy: string;
  said: string;
  notKept: string;
  comment: string;
  author: string;
  story: string;
  written: string;
  status: string;
  statuses: Record<CommentStatus, string>;
  revisions: string;
  revision: (n: number) => string;
  gone: string;
  decisions: string;
  when: string;
  who: string;
  what: string;
  why: string;
  machine: string;
  roles: Record<Role, string>;
  none: string;
  statements: string;
  appeal: string;
  appealStates: { open: string; upheld: string; overturned: string };
  revoked: string;
  times: string;
  toDecision: string;
  toAnswer: string;
  inTime: string;
  yes: string;
  no: string;
}

/** What the page of a dossier says. */
export const dossierTexts: Readonly<Record<TextLanguage, DossierTexts>> = {
  fr: {
    title: "Dossier d’un signalement de contenu illicite",
    madeAt: "Dossier établi",
    site: "Site",
    checksum: "Empreinte SHA-256 du contenu",
    checksumHint:
      "Calculée sur le contenu en JSON, joint à ce fichier\u00a0: qui change un mot change l’empreinte.",
    notice: "Signalement",
    received: "Reçu",
    deadline: "Réponse attendue au plus tard",
    by: "De",
    nameless: "Personne qui ne s’est pas nommée",
    law: "Loi invoquée",
    explanation: "Explication",
    goodFaith: "Déclaré de bonne foi exact et complet.",
    escalated: "Remonté à",
    answer: "Réponse",
    states: { received: "Sans réponse", removed: "Commentaire retiré", kept: "Commentaire maintenu" },
    answeredBy: "Décidé par",
    said: "Le texte au moment du signalement",
    notKept: "Ce texte n’était pas encore conservé avec les signalements.",
    comment: "Commentaire",
    author: "Auteur",
    story: "Discussion",
    written: "Écrit",
    status: "État actuel",
    statuses: {
      pending: "en attente des filtres",
      held: "retenu",
      published: "publié",
      rejected: "refusé",
      deleted: "supprimé",
    },
    revisions: "Versions",
    revision: (n) => `Version ${n}`,
    gone: "Le commentaire est supprimé\u00a0: ses versions ne sont plus conservées.",
    decisions: "Décisions",
    when: "Quand",
    who: "Qui",
    what: "Décision",
    why: "Motif",
    machine: "Filtres automatiques",
    roles: {
      reader: "lecteur",
      moderator: "modération",
      operator: "exploitation",
      admin: "administration",
    },
    none: "Néant.",
    statements: "Exposés des motifs et appels",
    appeal: "Appel de l’auteur",
    appealStates: { open: "à entendre", upheld: "rejeté", overturned: "accueilli" },
    revoked: "Ne vaut plus depuis",
    times: "Délais",
    toDecision: "Du signalement à la première décision de la modération",
    toAnswer: "Du signalement à la réponse",
    inTime: "Réponse dans le délai",
    yes: "oui",
    no: "non",
  },
  en: {
    title: "File of a notice of illegal content",
    madeAt: "File made",
    site: "Site",
    checksum: "SHA-256 of the content",
    checksumHint: "Of the content as JSON, which is in this file: whoever changes a word changes it.",
    notice: "Notice",
    received: "Received",
    deadline: "To be answered by",
    by: "From",
    nameless: "Somebody who gave no name",
    law: "Law named",
    explanation: "Explanation",
    goodFaith: "Stated in good faith to be accurate and complete.",
    escalated: "Escalated to",
    answer: "Answer",
    states: { received: "Not answered", removed: "Comment taken down", kept: "Comment kept" },
    answeredBy: "Decided by",
    said: "The text when the notice came",
    notKept: "This text was not yet kept with notices.",
    comment: "Comment",
    author: "Author",
    story: "Discussion",
    written: "Written",
    status: "Status now",
    statuses: {
      pending: "waits for the filters",
      held: "held",
      published: "published",
      rejected: "rejected",
      deleted: "deleted",
    },
    revisions: "Revisions",
    revision: (n) => `Revision ${n}`,
    gone: "The comment is deleted: its revisions are no longer kept.",
    decisions: "Decisions",
    when: "When",
    who: "Who",
    what: "Decision",
    why: "Reason",
    machine: "Automatic filters",
    roles: { reader: "reader", moderator: "moderator", operator: "operator", admin: "admin" },
    none: "None.",
    statements: "Statements of reasons and appeals",
    appeal: "The author’s appeal",
    appealStates: { open: "to be heard", upheld: "rejected", overturned: "granted" },
    revoked: "No longer holds since",
    times: "Times",
    toDecision: "From the notice to the first decision of a moderator",
    toAnswer: "From the notice to the answer",
    inTime: "Answered in time",
    yes: "yes",
    no: "no",
  },
};

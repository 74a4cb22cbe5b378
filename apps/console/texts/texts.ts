import type {
  CaseAppeal,
  CommentStatus,
  FlagReason,
  GraveKind,
  NoticeState,
  ProblemName,
  QueueOrder,
  Role,
  SanctionKind,
  Severity,
  SoughtComments,
  Volumes,
} from "#contract";
import type { VeilKind } from "../comfort/passages.js";
import type { SpanName } from "../insights/spans.js";
import type { ShownQueue } from "../work/address.js";

/** One sentence for each plural category that the language has (CLDR); `#` stands for the number. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** What a moderator may read of a refusal. Whatever has no sentence here is told in the API's own words. */
export type Problems = Partial<Record<ProblemName, string>> & { unreachable: string; "not-above": string };

export type ShownAct = "publish" | "reject";

/** In what order a list is, and why. */
interface OrderTexts {
  label: string;
  names: Record<QueueOrder, string>;
  severities: Record<Severity, string>;
  readers: Plural;
  waits: (span: string) => string;
  oldest: (span: string) => string;
  /** how long something may wait */
  goal: (length: string) => string;
  /** how probable the learner finds it that something is refused */
  rejection: (percent: string) => string;
  /** of what has arrived */
  graveAmong: Plural;
  /** how many have waited longer than the site wants */
  late: Plural;
  whyLabel: string;
}

/** Every text of the console. A language is one object of this shape: a missing message does not compile. */
export interface Texts {
  title: string;
  signIn: {
    title: string;
    intro: string;
    site: string;
    siteHint: string;
    username: string;
    password: string;
    submit: string;
    busy: string;
    ended: string;
    barred: string;
    code: string;
    codeHint: string;
    /** for a reader who is no moderator */
    noModerator: (name: string, site: string) => string;
  };
  queues: Record<ShownQueue, string>;
  queuesLabel: string;
  listLabel: (queue: string) => string;
  caseLabel: (author: string) => string;
  empty: { title: string; text: string };
  loading: string;
  loadFailed: string;
  retry: string;
  more: string;
  arrivals: Plural;
  /** read out when entries arrive */
  arrived: Plural;
  waiting: Plural;
  /** how many of a queue are near their deadline, or over it */
  urgent: Plural;
  order: OrderTexts;
  /** of what is reported that a person let stand before */
  again: { reports: Plural; since: (reports: string, by: string, at: string) => string };
  made: Plural;
  reports: Plural;
  connection: { live: string; joining: string; lost: string; lostHint: string };
  /** « publié par Ada » */
  gone: Record<"published" | "rejected", (by: string) => string> & { other: string; me: string };
  skipped: string;
  changed: string;
  changedHint: string;
  /** a decision on a text that has just changed is asked about once more */
  changedAgain: string;
  back: string;
  acts: {
    publish: string;
    reject: string;
    /** the same two for a comment that is out already */
    keep: string;
    remove: string;
    skip: string;
    undo: string;
    context: string;
    rendered: string;
    typed: string;
    help: string;
    close: string;
  };
  reasons: Record<FlagReason, string>;
  reasonsTitle: string;
  note: string;
  withoutReason: string;
  done: Record<ShownAct, string>;
  /** for a comment that was out already */
  doneOut: Record<ShownAct, string>;
  /** what became of one's own decision, with the author's name */
  undoLine: (done: string, author: string) => string;
  trayLabel: string;
  undone: (author: string) => string;
  nextCase: (author: string) => string;
  lastCase: string;
  unsent: Plural;
  unsentHint: string;
  undoUnsent: string;
  retryNow: string;
  notTaken: string;
  understood: string;
  conflict: {
    title: (author: string) => string;
    text: (by: string) => string;
    theirs: (by: string) => string;
    mine: string;
    me: string;
    keep: (by: string) => string;
    insist: string;
  };
  /** the newsroom's picks */
  pick: {
    act: string;
    on: string;
    /** in the trail */
    trail: { yes: string; no: string };
    /** read out */
    done: string;
    undone: string;
  };
  answer: { missing: string; cancel: string };
  notices: {
    title: string;
    /** that a comment in another queue has some */
    tag: string;
    nameless: string;
    goodFaith: string;
    left: (time: string) => string;
    late: (time: string) => string;
    /** on an entry whose deadline others were told of */
    escalatedTag: string;
    /** at the rail: what has escalated to oneself */
    forYou: string;
    escalated: (people: string, when: string) => string;
    dossier: string;
    dossierOf: (when: string) => string;
    dossierFailed: string;
    answerBy: (when: string) => string;
    answered: Plural;
    states: Record<Exclude<NoticeState, "received">, string>;
    answerTo: Plural;
    hint: Record<ShownAct, string>;
    /** what the answer begins with where the comment is taken down */
    removed: string;
    done: Record<ShownAct, string>;
    /** for a comment that is out already */
    doneOut: Record<ShownAct, string>;
    came: (author: string) => string;
    cameText: string;
    withdraw: string;
  };
  appeals: {
    label: (author: string) => string;
    /** what was decided, with the machine or a person's name */
    contested: Record<CaseAppeal["about"], (by: string) => string>;
    machine: string;
    decided: string;
    reason: string;
    noReason: string;
    words: (author: string) => string;
    /** what is read with it: of a sanction, what else they wrote */
    read: Record<CaseAppeal["about"], string>;
    nothingWritten: string;
    hearBy: (when: string) => string;
    hint: Record<ShownAct, string>;
    answerTo: (author: string) => string;
    acts: Record<ShownAct, string>;
    send: Record<ShownAct, string>;
    done: Record<ShownAct, string>;
    /** a colleague was quicker */
    conflict: { title: (author: string) => string; text: (by: string) => string };
    notByYou: Record<"own decision" | "own appeal", string>;
  };
  sanctions: {
    kinds: Record<SanctionKind, string>;
    until: (when: string) => string;
    here: (story: string) => string;
    inSection: (section: string) => string;
    standing: string;
    act: string;
    lift: string;
    title: (name: string) => string;
    effects: Record<SanctionKind, string>;
    end: string;
    never: string;
    atDate: string;
    scope: string;
    scopes: Record<"site" | "story" | "section", string>;
    reason: string;
    noReason: string;
    hint: { told: string; shadow: string };
    impose: string;
  };
  /** all that is known of an author */
  dossier: {
    decideAll: (name: string) => string;
    act: string;
    title: (name: string) => string;
    record: string;
    sanctions: string;
    noSanctions: string;
    over: Plural;
    lifted: (by: string, when: string) => string;
    notes: string;
    wrote: string;
    nothing: string;
  };
  why: string;
  /** why a comment is there that was drawn */
  whyBlind: string;
  whyNothing: string;
  decidedAlready: Record<CommentStatus, string>;
  /** read out after a marked passage */
  marked: (findings: string) => string;
  inReplyTo: string;
  earlier: Plural;
  /** over the first answers to a comment */
  replies: string;
  author: {
    /** badge of who takes part without an account */
    guest: string;
    record: (published: string, rejected: string) => string;
    published: Plural;
    rejected: Plural;
    nothing: string;
    since: (age: string) => string;
    today: string;
  };
  insights: {
    title: string;
    span: string;
    spans: Record<SpanName, string>;
    csv: string;
    failed: string;
    received: string;
    came: string;
    decided: string;
    published: string;
    rejected: string;
    fates: Record<Exclude<keyof Volumes, "received">, string>;
    waits: string;
    median: string;
    p90: string;
    agreement: string;
    noOpinion: string;
    audit: string;
    noAudit: string;
    people: string;
    noPeople: string;
    /** Cohen's kappa besides the interval */
    kappa: (interval: string, kappa: string) => string;
    own: string;
    ownHint: string;
    ownDecisions: string;
    ownPeople: string;
    ownFilters: string;
    noOwnOpinion: string;
    interval: (low: string, high: string, n: string) => string;
    table: string;
    when: string;
    reasons: string;
    reason: string;
    noReason: string;
    filters: string;
    filter: string;
    found: string;
    undecided: string;
    others: string;
    upheld: string;
    share: (percent: string, n: string) => string;
    stories: string;
    story: string;
    nothing: string;
  };
  /** why a case says nothing of what was concluded, and is not ticked */
  drawn: string;
  /** many who write nearly the same */
  waves: {
    title: string;
    size: (comments: string, authors: string) => string;
    /** all of it as one entry of a list */
    row: (comments: string, authors: string) => string;
    comments: Plural;
    authors: Plural;
    tag: Plural;
    now: string;
    decide: string;
    /** of one that reaches beyond one's sections */
    part: (comments: string) => string;
    decidePart: string;
    /** what a decision on the case in front is about */
    alone: string;
    show: string;
    toCome: string;
    /** by how many hours */
    terms: Record<0 | 1 | 24 | 168, string>;
  };
  /** what one shift leaves to the next */
  handovers: {
    title: string;
    none: string;
    act: string;
    hint: string;
    send: string;
    settle: string;
    settleOf: (text: string) => string;
    doneBy: (name: string) => string;
  };
  /** personal data that is taken out of a text */
  masking: { act: string; since: string; done: string; undone: string };
  /** cases that one passes on to another */
  passing: {
    forYou: string;
    act: string;
    title: string;
    to: string;
    anyone: string;
    desks: string;
    people: string;
    note: string;
    hint: string;
    hintAnyone: string;
    send: string;
    done: string;
    second: string;
    tagMine: string;
    toYou: (by: string) => string;
    passed: (to: string, by: string) => string;
    iPassed: (to: string) => string;
    asksAnyone: (by: string) => string;
    iAskAnyone: string;
    giveBack: string;
    takeBack: string;
  };
  /** grave acts that take two people */
  proposals: {
    title: string;
    kinds: Record<GraveKind, string>;
    /** before it is proposed */
    two: string;
    propose: string;
    /** in the tray, with a line below */
    done: string;
    doneHint: string;
    look: string;
    on: (by: string, what: string) => string;
  };
  /** who else is at work, and at what */
  together: {
    title: string;
    looks: (name: string) => string;
    looksAtIt: (name: string) => string;
    allTaken: string;
  };
  notes: {
    title: string;
    act: string;
    hint: string;
    send: string;
    missing: string;
    failed: string;
  };
  search: {
    title: string;
    listLabel: string;
    words: string;
    placeholder: string;
    submit: string;
    anyStatus: string;
    fields: Record<Exclude<keyof SoughtComments, "q" | "author" | "story" | "wave">, string>;
    anyQueue: string;
    anyTime: string;
    anyone: string;
    anyLanguage: string;
    me: string;
    /** what one has decided oneself, the last first */
    mine: string;
    hours: Plural;
    days: Plural;
    more: string;
    by: (author: string) => string;
    on: (story: string) => string;
    sameAuthor: (author: string) => string;
    sameStory: string;
    remove: string;
    keep: string;
    name: string;
    keepIt: string;
    forget: (name: string) => string;
    empty: { title: string; text: string };
  };
  /** one decision on many comments */
  ticking: {
    label: string;
    ticked: Plural;
    hint: Plural;
    untick: string;
    all: string;
    decision: string;
    reason: string;
    counting: string;
    matching: Record<ShownAct, Plural>;
    begin: Record<ShownAct, Plural>;
    progress: string;
    running: Record<ShownAct, (done: string, all: string) => string>;
    undoing: (done: string, all: string) => string;
    done: Record<ShownAct, Plural>;
    left: Plural;
    undone: Plural;
    undo: string;
    unsent: Plural;
  };
  /** what else was written in the same words */
  similar: {
    title: (comments: string, authors: string) => string;
    comments: Plural;
    authors: Plural;
    same: string;
    share: (percent: string) => string;
    all: string;
  };
  trail: string;
  /** the reason of a decision that takes an earlier one back */
  takenBack: string;
  machine: string;
  statuses: Record<CommentStatus, string>;
  edited: string;
  revision: (n: string) => string;
  /** what an author has changed; the last two are said of words to whom can't see their look */
  history: { title: string; since: string; removed: string; added: string };
  /** the page of one's own well-being */
  comfort: string;
  /** what is hidden until it is wanted */
  veil: { show: string; hide: string; all: string; kinds: Record<VeilKind, string>; published: string };
  /** it has been long since the last one */
  pause: { due: string; hint: string; take: string; later: string };
  flags: string;
  keys: {
    title: string;
    groups: { deciding: string; moving: string; reading: string; more: string };
    labels: Record<KeyName, string>;
    on: string;
    onHint: string;
    off: string;
  };
  account: {
    signOut: string;
    language: string;
    theme: string;
    themes: Record<"auto" | "light" | "dark", string>;
  };
  backtestsPage: string;
  shadowPage: string;
  undosPage: string;
  suggestionsPage: string;
  modelPage: string;
  settingsPage: string;
  trailPage: string;
  inTrail: string;
  filtersPage: string;
  webhooksPage: string;
  transparencyPage: string;
  rulesPage: string;
  team: {
    title: string;
    none: string;
    roles: Record<Role, string>;
    role: string;
    sections: string;
    sectionsHint: string;
    everywhere: string;
    since: (moment: string) => string;
    byPublisher: string;
    withCodes: string;
    withoutCodes: string;
    change: string;
    changeOf: (name: string) => string;
    remove: string;
    removeOf: (name: string) => string;
    removeSure: (name: string) => string;
    /** has a colleague sign in without a code again, who has lost what shows it */
    reset: string;
    resetOf: (name: string) => string;
    resetSure: (name: string) => string;
    /** puts a colleague out wherever they are signed in */
    signOut: string;
    signOutOf: (name: string) => string;
    signOutSure: (name: string) => string;
    signedOut: (name: string) => string;
    save: string;
    cancel: string;
    add: string;
    name: string;
    addSubmit: string;
    added: (name: string, role: string) => string;
    nobody: (name: string) => string;
    several: string;
    invite: string;
    for: string;
    forHint: string;
    inviteSubmit: string;
    /** above the link, which is shown once */
    link: (name: string, until: string) => string;
    until: (moment: string) => string;
    withdraw: string;
    withdrawOf: (name: string) => string;
    invited: {
      waiting: string;
      title: string;
      intro: (site: string) => string;
      submit: string;
    };
  };
  newPassword: {
    title: string;
    of: (name: string) => string;
    sure: (name: string) => string;
    intro: (site: string) => string;
    hint: (n: number) => string;
    submit: string;
    done: string;
    signIn: string;
  };
  codes: {
    /** of the page, which has the sign-ins, too */
    page: string;
    title: string;
    intro: string;
    turnOn: string;
    scan: string;
    qr: string;
    secret: string;
    code: string;
    confirm: string;
    since: (moment: string) => string;
    left: Plural;
    turnOff: string;
    recovery: string;
    recoveryHint: string;
  };
  /** by what one is signed in */
  signIns: {
    title: string;
    /** like « Firefox sous Linux », of which either may not be known */
    device: (browser: string | null, system: string | null) => string;
    current: string;
    begun: (moment: string) => string;
    used: (moment: string) => string;
    end: string;
    endOf: (device: string, begun: string) => string;
    endOthers: string;
    password: string;
    ended: string;
  };
  problems: Problems;
}

export type KeyName =
  | "publish"
  | "reject"
  | "reason"
  | "skip"
  | "undo"
  | "next"
  | "previous"
  | "reveal"
  | "queue"
  | "context"
  | "rendered"
  | "veil"
  | "history"
  | "article"
  | "pick"
  | "sanction"
  | "dossier"
  | "insights"
  | "note"
  | "pass"
  | "mask"
  | "lift"
  | "answer"
  | "keep"
  | "insist"
  | "search"
  | "tick"
  | "tickTo"
  | "tickAll"
  | "matching"
  | "help"
  | "close";

import type {
  CaseAppeal,
  ClaimOn,
  Colleague,
  Decision,
  ModerationCase,
  NewDecision,
  QueueItem,
  QueueName,
  QueueOrder,
  Referral,
} from "#contract";

/** What became of an entry by other hands. `decision` is null where it only left the queue: edited, deleted, or decided unheard. */
export interface Gone {
  decision: Decision | null;
  /** ms since the epoch */
  at: number;
  /** whether the API's count has left it out already */
  counted: boolean;
}

/** An appeal that waits to be heard, under a comment or under none. */
export interface AppealEntry {
  appeal: CaseAppeal;
  since: string;
}

/** What waits for a moderator: a comment, or an appeal. */
export type Entry = QueueItem | AppealEntry;

export interface Row {
  item: Entry;
  gone: Gone | null;
  /** put aside for later by this moderator */
  skipped: boolean;
  /** the text that was last shown here, where its author has changed it since; until one has moved on from it */
  before: string | null;
}

/** A queue, what was searched for, or what colleagues have passed on to oneself. */
export type ListName = QueueName | "search" | "referred";

export interface List {
  rows: readonly Row[];
  /** what arrived since: shown only when asked for, so that nothing moves */
  fresh: readonly Entry[];
  /** cursor of what is not loaded yet */
  next: string | null;
  loaded: boolean;
}

export type Choice = Pick<NewDecision, "decision" | "reason" | "note" | "replaces" | "answer">;

export type ActState =
  | "deciding"
  | "decided"
  | "undoing"
  | "undone"
  /** a colleague was first */
  | "conflict"
  /** notices of illegal content came meanwhile: it is not taken without an answer to them */
  | "unanswered"
  /** the API says no, and a moderator has to read why */
  | "refused";

/** A decision that is not made before its moderator has said what those are told who wait for an answer. */
export interface Asking {
  /** the entry that it is about */
  entry: string;
  choice: Choice;
}

/** A text that its author has changed in front of a moderator. */
export interface Unread {
  comment: string;
  /** whether a decision on it has been asked about once more: the next one counts */
  asked: boolean;
}

/** A decision of one's own, from the key to the moment when nothing more can come of it. One at most for each entry. */
export interface Act {
  key: string;
  item: Entry;
  /** of an appeal, `publish` grants it, and `reject` does not */
  choice: Choice;
  /** what its author is told, where it is an appeal */
  heard: string | null;
  queue: ListName;
  /** ms since the epoch */
  at: number;
  /** when the state was last confirmed by the API, in ms since the epoch */
  confirmedAt: number | null;
  /** where its row stood */
  index: number;
  /** the other lists that it was taken out of, and where it stood there */
  elsewhere: readonly { queue: string; index: number }[];
  state: ActState;
  /** the last try came to nothing, another follows */
  stuck: boolean;
  /** as the API wrote it */
  decision: Decision | null;
  /** a colleague's, where there is one: with the state `conflict`, instead of one's own */
  standing: Decision | null;
  /** how a colleague has heard the appeal, where one was quicker */
  hearing: CaseAppeal | null;
  /** a colleague's that this one was put in the place of */
  over: Decision | null;
  /** the name of the problem, where the state is `refused` */
  problem: string | null;
  /** whether the API's counts have left the comment out already */
  counted: boolean;
}

/** Something that was done at once, and refused: to pick a comment, or to lift a sanction. */
export interface Failure {
  key: string;
  /** whose comment, or whom it is about */
  name: string;
  /** the name of the problem */
  problem: string;
}

/** All that a moderator has in front of them: a pure function of answers, messages and their own acts. */
export interface Desk {
  /** the moderator's id */
  me: string;
  queue: ListName;
  /** as last told by the API */
  counts: Partial<Record<QueueName, number>>;
  /** of those with a deadline, how many are near it or over it */
  urgent: Partial<Record<QueueName, number>>;
  /** since when waits what waits longest, where there is no deadline */
  oldest: Partial<Record<QueueName, string>>;
  /** of those with a goal, how many have waited longer */
  late: Partial<Record<QueueName, number>>;
  /** how long something may wait, in minutes, where the site says so */
  goals: Partial<Record<QueueName, number>>;
  /** of the queues that may go by what matters most */
  order: QueueOrder;
  lists: Partial<Record<ListName, List>>;
  selected: string | null;
  /** the desk has put it in front, nobody has chosen it, and it isn't claimed yet */
  offered: boolean;
  /** the entry under the pointer */
  pointed: string | null;
  /** on a narrow screen, whether the case lies over the list */
  reading: boolean;
  cases: Readonly<Record<string, ModerationCase>>;
  /** what was chosen for a case, and lacks its answer to somebody */
  asking: Asking | null;
  /** the text in front is another than the one that was opened there */
  unread: Unread | null;
  /** who looks at which comment */
  claims: Readonly<Record<string, ClaimOn>>;
  /** who looks at which appeal */
  appealClaims: Readonly<Record<string, ClaimOn>>;
  /** cases that are passed on, by comment */
  referrals: Readonly<Record<string, Referral>>;
  /** who is at work on the site, oneself among them */
  present: readonly Colleague[];
  /** oldest first */
  acts: readonly Act[];
  /** how many decisions since signing in */
  made: number;
  /** after so many hard cases an easy one comes; null: they come in their order */
  hardInRow: number | null;
  /** how many hard cases were the last, one after the other */
  hardRun: number;
  /** what else the API has not taken, until it is read */
  failures: readonly Failure[];
}

export const emptyList: List = { rows: [], fresh: [], next: null, loaded: false };

export function emptyDesk(
  me: string,
  queue: ListName,
  selected: string | null,
  order: QueueOrder = "priority",
): Desk {
  return {
    me,
    queue,
    counts: {},
    urgent: {},
    oldest: {},
    late: {},
    goals: {},
    order,
    lists: {},
    selected,
    offered: false,
    pointed: null,
    reading: selected !== null,
    cases: {},
    asking: null,
    unread: null,
    claims: {},
    appealClaims: {},
    referrals: {},
    present: [],
    acts: [],
    made: 0,
    hardInRow: null,
    hardRun: 0,
    failures: [],
  };
}

export const isAppeal = (entry: Entry): entry is AppealEntry => "appeal" in entry;
/** An entry's own id: a comment's, or that of the statement that an appeal is against. */
export const idOf = (entry: Entry): string => (isAppeal(entry) ? entry.appeal.id : entry.comment.id);
/** Who wrote it. */
export const authorOf = (entry: Entry): { id: string; name: string } =>
  isAppeal(entry) ? entry.appeal.author : entry.author;
/** The comment that is read with an entry; null where there is none. */
export const commentOf = (entry: Entry): string | null =>
  isAppeal(entry) ? entry.appeal.comment : entry.comment.id;
/** The colleague who looks at an entry; null where nobody else does. */
export function holderOf(
  { claims, appealClaims, me }: Pick<Desk, "claims" | "appealClaims" | "me">,
  id: string,
): Colleague | null {
  const by = (claims[id] ?? appealClaims[id])?.by;
  return by && by.id !== me ? by : null;
}

export const isStanding = ({ gone }: Row): boolean => gone === null;
export const rowOf = (item: Entry): Row => ({ item, gone: null, skipped: false, before: null });

export function listOf({ lists }: Desk, queue: ListName): List {
  return lists[queue] ?? emptyList;
}

export function currentRows(desk: Desk): readonly Row[] {
  return listOf(desk, desk.queue).rows;
}

export function withList(desk: Desk, queue: ListName, change: (list: List) => List): Desk {
  return { ...desk, lists: { ...desk.lists, [queue]: change(listOf(desk, queue)) } };
}

/** Changes every list that there is. */
export function withLists(desk: Desk, change: (list: List, queue: string) => List): Desk {
  const lists = Object.entries(desk.lists).map(([queue, list]) => [queue, change(list, queue)] as const);
  return { ...desk, lists: Object.fromEntries<List>(lists) };
}

export function withRow(list: List, comment: string, change: (row: Row) => Row): List {
  if (!list.rows.some(({ item }) => idOf(item) === comment)) return list;
  return { ...list, rows: list.rows.map((row) => (idOf(row.item) === comment ? change(row) : row)) };
}

export function without(list: List, comment: string): List {
  return {
    ...list,
    rows: list.rows.filter(({ item }) => idOf(item) !== comment),
    fresh: list.fresh.filter((item) => idOf(item) !== comment),
  };
}

export function indexOf(rows: readonly Row[], comment: string | null): number {
  return rows.findIndex(({ item }) => idOf(item) === comment);
}

export function rowFor(desk: Desk, comment: string): Row | undefined {
  return currentRows(desk).find(({ item }) => idOf(item) === comment);
}

/** What is known of an entry: its row, its case, or what one has just decided. */
export function itemFor(desk: Desk, id: string): Entry | undefined {
  return rowFor(desk, id)?.item ?? desk.cases[id] ?? actOn(desk, id)?.item;
}

/** The entry in front of the moderator. */
export function entryInFront(desk: Desk): Entry | undefined {
  return desk.selected === null ? undefined : itemFor(desk, desk.selected);
}

/** The case of the comment that is read with an entry, as far as it is known. */
export function caseFor({ cases }: Desk, entry: Entry): ModerationCase | undefined {
  const comment = commentOf(entry);
  return comment === null ? undefined : cases[comment];
}

/** What is read with an entry: a comment itself, and of an appeal what is known of its comment. */
export function readWith(desk: Desk, entry: Entry): QueueItem | undefined {
  return isAppeal(entry) ? caseFor(desk, entry) : entry;
}

/** The comment that is read in front of the moderator. */
export function readInFront(desk: Desk): QueueItem | undefined {
  const entry = entryInFront(desk);
  return entry && readWith(desk, entry);
}

/** Whether somebody is to be heard, rather than a comment decided on. */
export function isAppealInFront(desk: Desk): boolean {
  const entry = entryInFront(desk);
  return entry !== undefined && isAppeal(entry);
}

export function actOn({ acts }: Desk, comment: string): Act | undefined {
  return acts.find(({ item }) => idOf(item) === comment);
}

export function withAct(desk: Desk, key: string, change: (act: Act) => Act): Desk {
  return { ...desk, acts: desk.acts.map((act) => (act.key === key ? change(act) : act)) };
}

export function withoutAct(desk: Desk, key: string): Desk {
  return { ...desk, acts: desk.acts.filter((act) => act.key !== key) };
}

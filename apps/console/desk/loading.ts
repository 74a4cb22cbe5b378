import type { Decision, ModerationCase, QueueCounts } from "#contract";
import { withoutTelling } from "./forgetting.js";
import { leaving, renewed, revisionOf } from "./lists.js";
import {
  type Act,
  actOn,
  currentRows,
  type Desk,
  type Entry,
  idOf,
  indexOf,
  isAppeal,
  itemFor,
  type List,
  type ListName,
  listOf,
  type Row,
  rowOf,
  withList,
  withLists,
  withRow,
} from "./desk.js";
import { withCounts } from "./counts.js";
import { turnIn } from "./turns.js";
import { firstIfNone } from "./moving.js";
import { lastStep } from "./picking.js";
import { besideIn, waveIn, wavesIn, withWaveOf } from "./waves.js";
import { isOpen, leaves, openNotices, waitsIn } from "./notices.js";

/** How long the relay may take until a decision shows in the lists and counts, in ms. */
const relayTime = 2_000;

interface EntryPage {
  items: readonly Entry[];
  next: string | null;
}

export interface Loaded {
  queue: ListName;
  page: EntryPage;
  /** the cursor that was asked with; null for the beginning */
  after: string | null;
  /** when it was asked, in ms since the epoch */
  asked: number;
}

/** Counts that the API gave when it was asked. */
export function counted(desk: Desk, counts: QueueCounts, asked: number): Desk {
  const acts = desk.acts.map((act) =>
    isOld(act, asked) ? { ...act, counted: act.state === "decided" } : act,
  );
  return { ...withCounts(desk, counts), acts };
}

/** A page of a queue: its beginning, asked for again after every break, or what follows. */
export function loaded(before: Desk, { queue, page, after, asked }: Loaded): Desk {
  const desk = queue === "audit" ? withoutTelling(before, page.items) : before;
  const list = listOf(desk, queue);
  if (after !== null && after !== list.next) return desk;
  const acts = desk.acts.filter(
    (act) => !(isOld(act, asked) && page.items.some((item) => idOf(item) === idOf(act.item))),
  );
  const waiting = page.items.filter((item) => waitsIn(queue, item));
  const isKept = (item: Entry) => !hides(acts.find(isOn(item)), queue, item);
  const items = waiting.filter(isKept);
  const hidden = waiting.filter((item) => !isKept(item));
  const state = {
    ...desk,
    acts: acts.map((act) =>
      hidden.some((item) => isOn(item)(act)) ? alsoIn(act, { queue, index: page.items.length }) : act,
    ),
  };
  return firstIfNone(
    withList(withoutStranger(state, queue, page), queue, (known) => {
      if (!known.loaded) return { ...known, rows: items.map(rowOf), next: page.next, loaded: true };
      if (after !== null) return extended(known, queue, items, page);
      const untold = ({ item }: Row) => actOn(state, idOf(item)) !== undefined;
      const turnOf = (entry: Entry) => turnIn(desk, queue, entry);
      const beside = besideIn(queue, items);
      return refreshed(known, { ...page, queue, kept: items, turnOf }, (row, isCovered) => {
        const head = beside.get(idOf(row.item));
        if (head) return { ...row, item: withWaveOf(row.item, head) };
        return untold(row) ? row : retold(row, items, isCovered, asked);
      });
    }),
  );
}

/** Everything about one comment. What it says of its status counts for the lists, too. */
export function opened(desk: Desk, found: ModerationCase, now: number): Desk {
  const comment = idOf(found);
  const cases = { ...desk.cases, [comment]: found };
  const state = { ...desk, cases };
  const act = actOn(desk, comment);
  if (act) return act.state === "refused" ? withNewerText(state, found) : state;
  return withLists(withNewerText(state, found), (list, queue) => {
    const row = list.rows[indexOf(list.rows, comment)];
    if (!row || isAppeal(row.item) || row.item.comment.status !== "held") return list;
    if (found.comment.status === "held" || (queue === "notices" && openNotices(state, found).length > 0))
      return withRow(list, comment, (known) => renewedBy(known, found));
    return leaving(list, comment, { decision: decidedByPeople(found), at: now, counted: false });
  });
}

/** Nobody is left in front of a text that its author has changed, in whatever list. */
function withNewerText(desk: Desk, found: ModerationCase): Desk {
  return withLists(desk, (list) =>
    withRow(list, idOf(found), (row) =>
      revisionOf(row.item) < revisionOf(found) ? renewedBy(row, found) : row,
    ),
  );
}

function renewedBy(row: Row, found: ModerationCase): Row {
  const { comment, author, story, verdict, findings, flags, notices, appeals, ...standing } = found;
  const { approved, wave, claim, since, blind, order } = standing;
  const said = { comment, author, story, verdict, findings, flags, notices, appeals };
  return { ...renewed(row, { ...said, approved, wave, claim, since, blind, order }), gone: row.gone };
}

/** The comment is not to be found: it leaves by itself. */
export function missing(desk: Desk, comment: string, now: number): Desk {
  const isInList = indexOf(currentRows(desk), comment) !== -1;
  const closed = desk.selected === comment && !isInList ? { ...desk, selected: null, reading: false } : desk;
  return firstIfNone(
    withLists(closed, (list) => leaving(list, comment, { decision: null, at: now, counted: true })),
  );
}

function decidedByPeople({ decisions, comment }: ModerationCase): Decision | null {
  return lastStep(decisions, ({ by, to }) => by.kind === "person" && to === comment.status) ?? null;
}

/** Confirmed so long before something was asked that the answer knows of it. */
function isOld({ state, confirmedAt }: Act, asked: number): boolean {
  const isSettled = state === "decided" || state === "undone";
  return isSettled && confirmedAt !== null && confirmedAt + relayTime < asked;
}

/** An appeal that an address names and that nobody waits for any more: nothing else knows of it. */
function withoutStranger(desk: Desk, queue: ListName, { items, next }: EntryPage): Desk {
  const { selected } = desk;
  const isStrange =
    queue === "appeals" &&
    queue === desk.queue &&
    next === null &&
    selected !== null &&
    !itemFor(desk, selected);
  if (!isStrange || items.some((item) => idOf(item) === selected)) return desk;
  return { ...desk, selected: null, reading: false };
}

function isOn(item: Entry): (act: Act) => boolean {
  return (act) => idOf(act.item) === idOf(item);
}

/** Whether what one has decided takes an entry out of a list before the API does. */
function hides(act: Act | undefined, queue: ListName, entry: Entry): boolean {
  if (!act || act.state === "undoing" || act.state === "undone" || act.state === "refused") return false;
  // what the API has decided on is found as that
  if (queue === "search" && act.state === "decided") return false;
  return queue === act.queue || isAppeal(entry) || leaves(queue, act.choice, entry.notices.filter(isOpen));
}

/** Taken out of one list more, at the end of which it comes back. */
function alsoIn(act: Act, place: Act["elsewhere"][number]): Act {
  if (place.queue === act.queue || act.elsewhere.some(({ queue }) => place.queue === queue)) return act;
  return { ...act, elsewhere: [...act.elsewhere, place] };
}

function extended(list: List, queue: ListName, items: readonly Entry[], { next }: EntryPage): List {
  const told = wavesIn(queue, { rows: list.rows, fresh: [] });
  const isNew = (item: Entry) =>
    indexOf(list.rows, idOf(item)) === -1 && !told.has(waveIn(queue, item) ?? "");
  const added = items.filter(isNew);
  const waves = wavesIn(queue, { rows: [], fresh: added });
  const fresh = list.fresh.filter(
    (item) => !added.some((other) => idOf(other) === idOf(item)) && !waves.has(waveIn(queue, item) ?? ""),
  );
  return { ...list, rows: [...list.rows, ...added.map(rowOf)], fresh, next };
}

interface Kept {
  queue: ListName;
  /** what of the page is not hidden by one's own acts */
  kept: readonly Entry[];
  turnOf: (entry: Entry) => string;
}

/** The beginning of a list told anew: nothing moves; what is no longer there goes, what is new waits to be shown. */
function refreshed(
  list: List,
  { items: all, queue, kept: items, next, turnOf }: EntryPage & Kept,
  retell: (row: Row, isCovered: boolean) => Row,
): List {
  const last = all.at(-1);
  const isCovered = (entry: Entry) => next === null || (last !== undefined && turnOf(entry) <= turnOf(last));
  const listed = new Set(items.map(idOf));
  const shown = new Set(list.rows.map(({ item }) => idOf(item)));
  const rows = list.rows.map((row) => retell(row, isCovered(row.item)));
  const told = wavesIn(queue, { rows, fresh: [] });
  const isTold = (item: Entry) => shown.has(idOf(item)) || told.has(waveIn(queue, item) ?? "");
  const beyond = list.fresh.filter((item) => !listed.has(idOf(item)) && !isCovered(item));
  return { ...list, rows, fresh: [...items, ...beyond].filter((item) => !isTold(item)), next };
}

function retold(row: Row, items: readonly Entry[], isCovered: boolean, asked: number): Row {
  const item = items.find((other) => idOf(other) === idOf(row.item));
  if (item) return row.gone && row.gone.at > asked ? row : renewed(row, item);
  return isCovered && !row.gone ? { ...row, gone: { decision: null, at: asked, counted: true } } : row;
}

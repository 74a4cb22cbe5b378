import type { Decision, ModerationCase, ModerationDecision, QueueChange, QueueName } from "#contract";
import {
  type Act,
  actOn,
  type Desk,
  type Gone,
  idOf,
  indexOf,
  withAct,
  withList,
  withLists,
  withoutAct,
  withRow,
} from "./desk.js";
import { appealed, unappealed } from "./appeals.js";
import { ended } from "./claiming.js";
import { withoutCases } from "./forgetting.js";
import { arrived, leaving } from "./lists.js";
import { lastStep } from "./picking.js";
import { outlives, waitsIn } from "./notices.js";
import { withCounts } from "./counts.js";

type Added = QueueChange["added"][number];
type Removed = QueueChange["removed"][number];

/** What the gateway says of the queues. Within one message the removals come first: what left and came back is there in the end. */
export function changed(desk: Desk, { added, removed, ...counts }: QueueChange, now: number): Desk {
  const counted = withCounts(desk, counts);
  const less = removed.reduce((state, entry) => takeOut(state, entry, now), counted);
  return added.reduce(bringIn, less);
}

/** What a colleague decided, or oneself in another window. */
export function told(desk: Desk, { comment, decision }: ModerationDecision, now: number): Desk {
  const unclaimed = decision.to === "held" ? desk : ended(desk, comment);
  const known = remembered(unclaimed, comment, decision);
  const act = actOn(desk, comment);
  if (decision.by.kind === "machine") return known;
  if (decision.to === "held") return act ? supersede(known, act, decision) : back(known, comment, decision);
  const gone = { at: now, counted: false };
  if (!act) return leave(known, comment, decision, gone);
  if (decision.by.id === desk.me || isOvertaken(act, decision)) return known;
  if (!isUndone(act)) return withAct(known, act.key, (met) => ({ ...met, standing: decision }));
  return leave(withoutAct(known, act.key), comment, decision, { ...gone, counted: act.counted });
}

/** Whatever stood before it was taken back stands no more. */
function supersede(desk: Desk, { key, state, standing }: Act, { at }: Decision): Desk {
  if (state === "conflict" || !standing || standing.at > at) return desk;
  return withAct(desk, key, (act) => ({ ...act, standing: null }));
}

/** What had left by a decision that is taken back now, before the gateway said anything of its queue. */
function back(desk: Desk, comment: string, { at }: Decision): Desk {
  return withList(desk, "held", (list) =>
    withRow(list, comment, (row) => ({
      ...row,
      gone: (row.gone?.decision?.at ?? at) < at ? null : row.gone,
    })),
  );
}

/** A colleague's decision that one's own has replaced since, or was made in the knowledge of. */
function isOvertaken({ choice, decision: mine }: Act, theirs: Decision): boolean {
  return choice.replaces === theirs.id || (mine !== null && theirs.at < mine.at);
}

function isWaiting({ queue, ...item }: Added): boolean {
  return waitsIn(queue, item) && (queue !== "held" || item.comment.status === "held");
}

function takeOut(desk: Desk, { queue, comment }: Removed, now: number): Desk {
  if (queue === "appeals") return unappealed(desk, comment, now);
  const act = actOn(desk, comment);
  // what is told of a notice after an undo may be of an answer that still stands: where it waits again, that is told, too
  if (act?.queue === queue && queue === "notices" && act.state === "undone")
    return gone(withoutAct(desk, act.key), queue, comment, now);
  if (act?.queue === queue) {
    const counted = withAct(desk, act.key, (known) => ({ ...known, counted: true }));
    return act.state === "refused" ? gone(counted, queue, comment, now) : counted;
  }
  return gone(act ? takenOut(desk, act, queue) : desk, queue, comment, now);
}

/** An undo need not put it back where the API has taken it out by now: it comes back from there. */
function takenOut(desk: Desk, { key, elsewhere }: Act, queue: QueueName): Desk {
  return withAct(desk, key, (act) => ({
    ...act,
    elsewhere: elsewhere.filter((place) => place.queue !== queue),
  }));
}

function gone(desk: Desk, queue: QueueName, comment: string, now: number): Desk {
  return withList(desk, queue, (list) => {
    const since = list.rows[indexOf(list.rows, comment)]?.item.since;
    const decision = since === undefined ? null : decidedSince(desk.cases[comment], since);
    return leaving(list, comment, { decision, at: now, counted: true });
  });
}

/** Of what a person has decided since a comment waits, the last. */
function decidedSince(known: ModerationCase | undefined, since: string): Decision | null {
  const isSince = ({ by, at }: Decision) => by.kind === "person" && at >= since;
  return (known && lastStep(known.decisions, isSince)) ?? null;
}

function bringIn(desk: Desk, added: Added): Desk {
  const { queue, ...item } = added;
  if (queue === "appeals") return appealed(desk, item.appeals);
  if (queue === "audit") return bringAnew(withoutCases(desk, [idOf(item)]), added);
  return bringAnew(desk, added);
}

function bringAnew(desk: Desk, added: Added): Desk {
  const { queue, ...item } = added;
  const act = actOn(desk, idOf(item));
  // decided since it came, which is told next
  if (!isWaiting(added)) return act?.queue === queue ? uncounted(desk, act) : desk;
  const place = (state: Desk) => withList(state, queue, (list) => arrived(desk, queue, list, item));
  if (act?.queue !== queue || act.state === "refused") return place(desk);
  return reopened(desk, act, added, place);
}

/** The API's count has the comment again. */
function uncounted(desk: Desk, { key }: Act): Desk {
  return withAct(desk, key, (act) => ({ ...act, counted: false }));
}

function isUndone({ state }: Act): boolean {
  return state === "undoing" || state === "undone";
}

/** An arrival of what one has acted on: the echo of an undo, a new revision, or somebody's second thoughts. */
function reopened(desk: Desk, act: Act, added: Added, place: (desk: Desk) => Desk): Desk {
  switch (act.state) {
    case "undone":
      return place(withoutAct(desk, act.key));
    case "undoing":
      return place(uncounted(desk, act));
    case "decided":
      if (act.decision && added.since <= act.decision.at) return uncounted(desk, act);
      return act.counted ? place(withoutAct(desk, act.key)) : desk;
    case "deciding":
    case "conflict":
    case "unanswered":
    case "refused":
      return uncounted(desk, act);
  }
}

/** Whoever takes a comment down has answered its notices; of one that stays, the gateway says whether they are. */
function leave(desk: Desk, comment: string, decision: Decision, how: Omit<Gone, "decision">): Desk {
  return withLists(desk, (list, queue) =>
    outlives(queue, decision) ? list : leaving(list, comment, { ...how, decision }),
  );
}

function remembered(desk: Desk, comment: string, decision: Decision): Desk {
  const known = desk.cases[comment];
  if (!known || known.decisions.some(({ id }) => id === decision.id)) return desk;
  const decisions = [...known.decisions, decision];
  const opened = { ...known, comment: { ...known.comment, status: decision.to }, decisions };
  return { ...desk, cases: { ...desk.cases, [comment]: opened } };
}

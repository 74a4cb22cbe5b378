import type {
  CaseAppeal,
  Decided,
  Decision,
  Hearing,
  ModerationCase,
  NewDecision,
  Proposed,
} from "#contract";
import type { Ask } from "../connection/ask.js";
import { asRefusal, type Refusal } from "../connection/refusal.js";
import { firstWait, longerWait } from "../connection/tries.js";
import type { Happening } from "../desk/apply.js";
import { undoFor } from "../desk/acting.js";
import { type Act, idOf, isAppeal } from "../desk/desk.js";
import { lastStep } from "../desk/picking.js";
import { isOpen } from "./outbox.js";

interface Delivery {
  ask: Ask;
  me: string;
  /** the act on a comment as it is now */
  current: (comment: string) => Act | undefined;
  tell: (happening: Happening) => void;
  /** the API no longer takes the sign-in */
  signedOut: () => void;
  /** the text has been changed since: what it is now is wanted */
  stale: (comment: string) => void;
  /** a decision is taken back: what came meanwhile may have been told as if it were answered */
  reopened: () => void;
  now: () => number;
  /** a promise that ends after so many ms, or before where it is worth trying again */
  pause: (ms: number) => Promise<void>;
}

/** Brings acts to the API, each comment's one after the other, and tries again until it has answered. */
export function courier(delivery: Delivery): (acts: readonly Act[]) => void {
  const underway = new Set<string>();
  return (acts) => {
    for (const { item } of acts.filter(isOpen)) {
      const comment = idOf(item);
      if (underway.has(comment)) continue;
      underway.add(comment);
      void bring(delivery, comment).finally(() => underway.delete(comment));
    }
  };
}

async function bring(delivery: Delivery, comment: string): Promise<void> {
  let wait = firstWait;
  for (let act = delivery.current(comment); act && isOpen(act); act = delivery.current(comment)) {
    const rest = heldBack(act, delivery.now());
    if (rest > 0) {
      await delivery.pause(rest);
      continue;
    }
    const outcome = await attempt(delivery, act);
    if (outcome === "signed out") return;
    if (outcome === "told") continue;
    await delivery.pause(wait);
    wait = longerWait(wait);
  }
}

/** How long there is to take something back that is final once it is sent, in ms. */
function heldBack({ item, at }: Act, now: number): number {
  return isAppeal(item) ? at + undoFor - now : 0;
}

async function attempt(delivery: Delivery, act: Act): Promise<"told" | "untold" | "signed out"> {
  try {
    await (act.state === "undoing" ? takeBack(delivery, act) : decide(delivery, act));
    return "told";
  } catch (error) {
    return explain(delivery, act, asRefusal(error));
  }
}

async function hear({ ask, tell, now }: Delivery, { key, item, choice, heard }: Act): Promise<void> {
  const outcome = choice.decision === "publish" ? "overturned" : "upheld";
  const body = { outcome, answer: heard ?? "" } satisfies Hearing;
  const path = `/moderation/appeals/${encodeURIComponent(idOf(item))}`;
  const done = await ask<CaseAppeal | Proposed>(path, { method: "POST", body });
  if ("proposal" in done) tell({ type: "refused", key, problem: "second-person-needed", now: now() });
  else tell({ type: "delivered", key, decision: null, now: now() });
}

async function decide(delivery: Delivery, act: Act): Promise<void> {
  const { ask, tell, now } = delivery;
  const { key, item, choice } = act;
  if (isAppeal(item)) return hear(delivery, act);
  const { id: comment, revision } = item.comment;
  const body = { comment, revision, ...choice, ...(item.blind && { blind: true }) } satisfies NewDecision;
  const done = await ask<Decided | Proposed>("/moderation/decisions", { method: "POST", body });
  if ("proposal" in done) tell({ type: "refused", key, problem: "second-person-needed", now: now() });
  else tell({ type: "delivered", key, decision: done.decision, now: now() });
}

async function takeBack(delivery: Delivery, act: Act): Promise<void> {
  const { ask, tell, now, reopened } = delivery;
  const path = `/moderation/comments/${encodeURIComponent(idOf(act.item))}`;
  const last = act.decision ?? (await decidedUnheard(delivery, path));
  if (last && last.to !== "held")
    await ask<Decided>(`${path}/decisions/${encodeURIComponent(last.id)}`, { method: "DELETE" });
  tell({ type: "taken-back", key: act.key, now: now(), arrived: last !== null });
  reopened();
}

/** The decision may have arrived although its answer did not, and have been taken back. @returns null where it has not */
async function decidedUnheard({ ask, me }: Delivery, path: string): Promise<Decision | null> {
  const { decisions } = await ask<ModerationCase>(path);
  const last = lastStep(decisions);
  return last?.by.id === me ? last : null;
}

function explain(delivery: Delivery, act: Act, refusal: Refusal): "told" | "untold" | "signed out" {
  const { tell, now, stale, signedOut } = delivery;
  const { key, item } = act;
  if (refusal.mayPass || refusal.isOfToken) tell({ type: "undelivered", key });
  if (refusal.isOfToken) {
    signedOut();
    return "signed out";
  }
  if (refusal.mayPass) return "untold";
  const { standing, hearing } = refusal;
  if (refusal.is("already-heard") && hearing) tell({ type: "heardBefore", key, hearing });
  else if (refusal.is("already-decided") && standing) tell({ type: "conflict", key, standing });
  else if (refusal.is("notices-unanswered")) tell({ type: "unanswered", key, notices: refusal.notices });
  else tell({ type: "refused", key, problem: refusal.named, now: now() });
  if (refusal.is("stale-revision")) stale(idOf(item));
  return "told";
}

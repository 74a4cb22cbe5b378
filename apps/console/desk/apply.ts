import type {
  Actor,
  AppealClaim,
  CaseAppeal,
  CaseNote,
  CaseNotice,
  Claim,
  ClaimOn,
  Colleague,
  Decision,
  ModerationCase,
  ModerationDecision,
  QueueChange,
  QueueCounts,
  QueueItem,
  QueueOrder,
  Referral,
  Sanction,
} from "#contract";
import * as acting from "./acting.js";
import { changed, told } from "./arriving.js";
import * as claiming from "./claiming.js";
import type { Act, Choice, Desk, Failure, ListName } from "./desk.js";
import { counted, type Loaded, loaded, missing, opened } from "./loading.js";
import { masked } from "./masking.js";
import { noted } from "./noting.js";
import * as picking from "./picking.js";
import { askedAgain, read } from "./reading.js";
import * as sanctioning from "./sanctioning.js";
import * as referring from "./referring.js";
import * as moving from "./moving.js";
import { settle, sweep } from "./settling.js";

/** All that can happen to a desk. `now` and `asked` in ms since the epoch. */
export type Happening =
  // answers of the API
  | { type: "counted"; counts: QueueCounts; asked: number }
  | ({ type: "loaded" } & Loaded)
  | { type: "opened"; case: ModerationCase; now: number }
  | { type: "missing"; comment: string; now: number }
  | { type: "delivered"; key: string; decision: Decision | null; now: number }
  | { type: "undelivered"; key: string }
  /** `arrived`: whether the API had ever taken it */
  | { type: "taken-back"; key: string; now: number; arrived: boolean }
  | { type: "conflict"; key: string; standing: Decision }
  | { type: "heardBefore"; key: string; hearing: CaseAppeal }
  | { type: "unanswered"; key: string; notices: readonly CaseNotice[] }
  | { type: "refused"; key: string; problem: string; now: number }
  // messages of the gateway
  | { type: "changed"; change: QueueChange; now: number }
  | { type: "told"; news: ModerationDecision; now: number }
  | { type: "claims"; claims: readonly Claim[] }
  | { type: "appealClaims"; claims: readonly AppealClaim[] }
  | { type: "claimed"; comment: string; claim: ClaimOn }
  | { type: "attended"; comment: string }
  | { type: "brought"; comment: string; instead: string }
  | { type: "referred"; referrals: readonly Referral[] }
  | { type: "present"; present: readonly Colleague[] }
  // the moderator's hands
  | { type: "select"; comment: string | null; now: number }
  | { type: "step"; by: 1 | -1; now: number }
  | { type: "skip"; now: number }
  | { type: "queue"; queue: ListName }
  | { type: "order"; order: QueueOrder }
  | { type: "sought" }
  | { type: "reveal" }
  | { type: "point"; comment: string | null }
  | { type: "decide"; key: string; choice: Choice; now: number }
  | { type: "answer"; key: string; text: string; now: number }
  | { type: "unask" }
  | { type: "passed"; referral: Referral; now: number }
  | { type: "masked"; comment: QueueItem["comment"] }
  | { type: "picked"; comment: string; entry: Decision }
  | { type: "noted"; comment: string; note: CaseNote }
  | { type: "sanctioned"; user: string; sanction: Sanction }
  | { type: "lifted"; user: string; id: string; lifting: { at: string; by: Actor } }
  | { type: "unpicked"; comment: string; id: string }
  | { type: "failed"; failure: Failure }
  | { type: "dismiss"; key: string }
  | { type: "complete"; key: string; text: string; anew: { key: string; now: number } }
  | { type: "withdraw"; key: string; now: number }
  | { type: "undo"; key: string; now: number }
  | { type: "acknowledge"; key: string }
  | { type: "insist"; key: string; anew: { key: string; now: number } }
  | { type: "mix"; hardInRow: number | null }
  // time, and an earlier page
  | { type: "settle"; now: number }
  | { type: "resumed"; acts: readonly Act[] };

export function apply(desk: Desk, it: Happening): Desk {
  return read(after(desk, it), desk);
}

function after(desk: Desk, it: Happening): Desk {
  switch (it.type) {
    case "counted":
      return counted(desk, it.counts, it.asked);
    case "loaded":
      return loaded(desk, it);
    case "opened":
      return opened(desk, it.case, it.now);
    case "missing":
      return missing(desk, it.comment, it.now);
    case "delivered":
      return acting.delivered(desk, it.key, it.decision, it.now);
    case "undelivered":
      return acting.undelivered(desk, it.key);
    case "taken-back":
      return acting.takenBack(desk, it);
    case "conflict":
      return acting.conflict(desk, it.key, it.standing);
    case "heardBefore":
      return acting.heardBefore(desk, it.key, it.hearing);
    case "unanswered":
      return acting.unanswered(desk, it.key, it.notices);
    case "refused":
      return acting.refused(desk, it.key, it.problem, it.now);
    case "changed":
      return claiming.stepAside(changed(desk, it.change, it.now));
    case "told":
      return claiming.stepAside(told(desk, it.news, it.now));
    case "claims":
      return claiming.told(desk, it.claims);
    case "appealClaims":
      return claiming.toldOfAppeals(desk, it.claims);
    case "claimed":
      return claiming.claimed(desk, it.comment, it.claim);
    case "attended":
      return claiming.attended(desk, it.comment);
    case "brought":
      return claiming.brought(desk, it.comment, it.instead);
    case "referred":
      return referring.told(desk, it.referrals);
    case "passed":
      return moved(referring.passed(desk, it.referral), it.now);
    case "present":
      return { ...desk, present: it.present };
    case "select":
      return moved(moving.select(desk, it.comment), it.now);
    case "step":
      return moved(moving.step(desk, it.by), it.now);
    case "skip":
      return moved(moving.skip(desk), it.now);
    case "queue":
      return moving.toQueue(desk, it.queue);
    case "order":
      return moving.inOrder(desk, it.order);
    case "sought":
      return moving.search(desk);
    case "reveal":
      return moving.firstIfNone(moving.reveal(desk));
    case "point":
      return { ...desk, pointed: it.comment };
    case "decide":
      return askedAgain(desk) ?? moved(acting.contest({ ...desk, unread: null }, it), it.now);
    case "answer":
      return moved(acting.answer(desk, it), it.now);
    case "unask":
      return acting.unask(desk);
    case "masked":
      return masked(desk, it.comment);
    case "picked":
      return picking.picked(desk, it.comment, it.entry);
    case "noted":
      return noted(desk, it.comment, it.note);
    case "sanctioned":
      return sanctioning.sanctioned(desk, it.user, it.sanction);
    case "lifted":
      return sanctioning.lifted(desk, it.user, it.id, it.lifting);
    case "unpicked":
      return picking.unpicked(desk, it.comment, it.id);
    case "failed":
      return { ...desk, failures: [...desk.failures, it.failure] };
    case "dismiss":
      return { ...desk, failures: desk.failures.filter(({ key }) => key !== it.key) };
    case "complete":
      return acting.complete(desk, it.key, it);
    case "withdraw":
      return moved(acting.withdraw(desk, it.key, it.now), it.now);
    case "undo":
      return acting.undo(desk, it.key, it.now);
    case "acknowledge":
      return acting.acknowledge(desk, it.key);
    case "insist":
      return acting.insist(desk, it.key, it.anew);
    case "mix":
      return { ...desk, hardInRow: it.hardInRow };
    case "settle":
      return settle(desk, it.now);
    case "resumed":
      return { ...desk, acts: [...it.acts.map(resumed), ...desk.acts] };
  }
}

/** Whoever moves on expects the list to move: what has faded goes, except above the pointer. */
function moved(desk: Desk, now: number): Desk {
  return sweep(desk, now, [desk.pointed]);
}

/** What waits for its moderator waits on; the rest is sent again. */
function resumed(act: Act): Act {
  return { ...act, stuck: act.state !== "unanswered" };
}

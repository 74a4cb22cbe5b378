import type { Happening } from "../desk/apply.js";
import { isAllTaken } from "../desk/claiming.js";
import { authorOf, type Desk, entryInFront, idOf, listOf } from "../desk/desk.js";
import { isProposed } from "../proposals/proposals.js";
import { doneSaid, type Speech } from "../texts/speak.js";

/** What a screen reader should hear of something that happened; null where it would only disturb. */
export function announcement(it: Happening, before: Desk, after: Desk, speech: Speech): string | null {
  const { texts, count } = speech;
  if (after.unread && after.unread !== before.unread)
    return after.unread.asked ? texts.changedAgain : texts.changedHint;
  switch (it.type) {
    case "decide":
    case "answer": {
      const act = after.acts.find(({ key }) => key === it.key);
      return act ? `${doneSaid(act, texts)}. ${upcoming(after, speech)}` : null;
    }
    case "undo": {
      const act = after.acts.find(({ key }) => key === it.key);
      return act ? texts.undone(authorOf(act.item).name) : null;
    }
    case "claims":
    case "appealClaims":
    case "referred":
    case "claimed":
    case "brought":
    case "skip":
    case "step":
      return after.selected === before.selected ? null : upcoming(after, speech);
    case "conflict": {
      const act = after.acts.find(({ key }) => key === it.key);
      return act ? texts.conflict.title(authorOf(act.item).name) : null;
    }
    case "heardBefore":
      return texts.appeals.conflict.title(it.hearing.author.name);
    case "unanswered": {
      const act = after.acts.find(({ key }) => key === it.key);
      return act ? texts.notices.came(authorOf(act.item).name) : null;
    }
    case "masked":
      return it.comment.masked ? texts.masking.done : texts.masking.undone;
    case "passed":
      return `${texts.passing.done} ${upcoming(after, speech)}`;
    case "picked":
      return it.entry.featured ? texts.pick.done : texts.pick.undone;
    case "failed":
      return isProposed(it.failure.problem) ? texts.proposals.done : texts.notTaken;
    case "refused":
      return isProposed(it.problem) ? texts.proposals.done : texts.notTaken;
    case "noted":
      return it.comment === after.selected ? `${texts.notes.title}. ${it.note.text}` : null;
    case "changed": {
      const arrived = news(after) - news(before);
      return arrived > 0 ? count(texts.arrived, arrived) : null;
    }
    // what is only told, loaded or pointed at would disturb
    case "counted":
    case "loaded":
    case "opened":
    case "missing":
    case "delivered":
    case "undelivered":
    case "taken-back":
    case "told":
    case "attended":
    case "present":
    case "select":
    case "queue":
    case "order":
    case "sought":
    case "reveal":
    case "point":
    case "acknowledge":
    case "dismiss":
    case "unpicked":
    case "sanctioned":
    case "lifted":
    case "unask":
    case "complete":
    case "withdraw":
    case "insist":
    case "mix":
    case "settle":
    case "resumed":
      return null;
  }
}

function news(desk: Desk): number {
  const { rows, fresh } = listOf(desk, desk.queue);
  return new Set([...rows.map(({ item }) => idOf(item)), ...fresh.map(idOf)]).size;
}

function upcoming(desk: Desk, { texts }: Speech): string {
  const next = entryInFront(desk);
  if (next) return texts.nextCase(authorOf(next).name);
  return isAllTaken(desk) ? texts.together.allTaken : texts.lastCase;
}

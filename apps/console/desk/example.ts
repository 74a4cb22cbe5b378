import type { CaseAppeal, CaseNotice, Decision, ModerationCase, QueueItem } from "#contract";
import { apply, type Happening } from "./apply.js";
import { type Desk, emptyDesk, idOf, type ListName, listOf } from "./desk.js";

/** Cases as tests need them. */
export function item(id: string, more: Partial<QueueItem["comment"]> = {}): QueueItem {
  const at = "2026-11-24T08:00:00.000Z";
  return {
    comment: {
      ...{
        id,
        parent: null,
        status: "held",
        revision: 1,
        text: `Text of ${id}`,
        html: `<p>Text of ${id}</p>`,
      },
      ...{ lang: "en", createdAt: at, editedAt: null, masked: null, hasOriginal: false },
      ...more,
    },
    author: {
      id: `author-of-${id}`,
      name: "Jean",
      avatar: null,
      badges: [],
      published: 3,
      rejected: 1,
      createdAt: at,
    },
    story: { id: "article-42", url: null, title: "An article" },
    verdict: null,
    findings: [],
    flags: [],
    approved: null,
    blind: false,
    notices: [],
    appeals: [],
    claim: null,
    wave: null,
    since: at,
    order: null,
  };
}

export function caseOf(known: QueueItem, decisions: Decision[] = []): ModerationCase {
  return {
    ...known,
    revisions: [],
    context: [],
    replies: [],
    notes: [],
    similar: [],
    sanctions: [],
    decisions,
  };
}

export function decisionBy(name: string, to: Decision["to"], more: Partial<Decision> = {}): Decision {
  const by = { kind: "person", id: name.toLowerCase(), name } as const;
  const at = "2026-11-24T08:01:00.000Z";
  return {
    id: `${name}-${to}`,
    at,
    by,
    from: "held",
    to,
    revision: 1,
    reason: null,
    note: null,
    version: null,
    ...more,
  };
}

/** Nothing to say of any queue but how much is in it. */
export const quiet = { urgent: {}, oldest: {}, late: {}, goals: {} } as const;

/** A desk with a loaded queue, in front of « me ». */
export function deskWith(ids: readonly string[], next: string | null = null): Desk {
  return play(emptyDesk("me", "held", null), [
    { type: "counted", counts: { queues: { held: ids.length }, ...quiet }, asked: 0 },
    {
      type: "loaded",
      queue: "held",
      page: { items: ids.map((id) => item(id)), next },
      after: null,
      asked: 0,
    },
  ]);
}

export function play(desk: Desk, happenings: readonly Happening[]): Desk {
  return happenings.reduce(apply, desk);
}

export function shownIds(desk: Desk, queue: ListName = "held"): string[] {
  return listOf(desk, queue).rows.map((row) => idOf(row.item));
}

export function freshIds(desk: Desk, queue: ListName = "held"): string[] {
  return listOf(desk, queue).fresh.map(idOf);
}

export function appeal(id: string, more: Partial<CaseAppeal> = {}): CaseAppeal {
  return {
    ...{ id, about: "comment", comment: `comment-of-${id}`, author: { id: "jean", name: "Jean" } },
    ...{ sanction: null, decidedAt: "2026-11-24T07:00:00.000Z", reason: null },
    ...{ proposedBy: null, decidedBy: { kind: "person", id: "ada", name: "Ada" }, text: `Words of ${id}` },
    ...{ at: "2026-11-24T08:00:00.000Z", state: "open", answer: null, answeredAt: null, heardBy: null },
    ...{ deadline: "2026-12-01T08:00:00.000Z", escalated: null },
    ...more,
  };
}

export function notice(id: string, more: Partial<CaseNotice> = {}): CaseNotice {
  return {
    ...{ id, at: "2026-11-24T08:00:30.000Z", deadline: "2026-11-25T08:00:30.000Z" },
    ...{ explanation: `Explanation of ${id}`, law: null, escalated: null },
    ...{ named: false, name: null, email: null },
    ...{ state: "received", answer: null, answeredAt: null },
    ...more,
  };
}

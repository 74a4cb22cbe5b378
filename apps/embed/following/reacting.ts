import { batch } from "@preact/signals";
import type { Comment, ReactionCounts } from "#contract";
import { commentPath } from "../connection/ask.js";
import { isOfToken } from "../connection/refusal.js";
import type { Discussion } from "../reading/discussion.js";
import type { Followed } from "../reading/followed.js";

/** Nobody is for and against at once. */
const opposite: Record<string, string> = { up: "down", down: "up" };

/** How long somebody who has just come in waits for what they chose before. ms */
const patience = 5_000;

/** How long the count may take to be told to everybody. ms */
const telling = 3_000;

/**
 * Gives or takes back a reaction: on the screen at once, and back as it was where the API refuses, which is thrown.
 * @param signIn asks who the reader is, where that is not known any more, or not yet
 */
export async function toggleReaction(
  discussion: Discussion,
  followed: Pick<Followed, "react">,
  id: string,
  kind: string,
  signIn: () => void,
): Promise<void> {
  if (discussion.me === null) {
    signIn();
    return;
  }
  const mine = () => discussion.mine.value?.reactions[id] ?? [];
  if (discussion.mine.value === null) {
    await mineIsKnown(discussion);
    // it was to be given, and was so already
    if (mine().includes(kind)) return;
  }
  const reacted = mine();
  const on = !reacted.includes(kind);
  const other = opposite[kind];
  if (on && other !== undefined && reacted.includes(other))
    await toggleReaction(discussion, followed, id, other, signIn);
  const mark = (marked: boolean) => batch(() => followed.react(marking(discussion, id, kind, marked)));
  mark(on);
  const marked = countsOf(discussion, id);
  try {
    const path = commentPath(id, `/reactions/${encodeURIComponent(kind)}`);
    await discussion.setting.ask(path, { method: on ? "PUT" : "DELETE", signed: true });
    // what was asked for meanwhile may not have had it
    keepMine(discussion, id, kind, on);
    recountLater(discussion, followed, id, marked);
  } catch (error) {
    mark(!on);
    if (isOfToken(error)) signIn();
    else throw error;
  }
}

/** Where it was done in another window already, nobody is told anything: then the count is asked for. */
function recountLater(
  discussion: Discussion,
  followed: Pick<Followed, "react">,
  id: string,
  marked: ReactionCounts | undefined,
): void {
  const recount = async () => {
    if (countsOf(discussion, id) !== marked) return;
    const { comment } = await discussion.setting.ask<{ comment: Comment }>(commentPath(id));
    followed.react({ id, reactions: comment.reactions });
  };
  const timer = setTimeout(() => void recount().catch(() => undefined), telling);
  discussion.leave.addEventListener("abort", () => clearTimeout(timer), { once: true });
}

function countsOf({ thread }: Discussion, id: string): ReactionCounts | undefined {
  return thread.value?.comments.get(id)?.comment.reactions;
}

async function mineIsKnown({ mine }: Discussion): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patience);
    const stop = mine.subscribe((known) => {
      if (!known) return;
      clearTimeout(timer);
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

/** Marks my reaction, and counts it until the API tells the counts. */
function marking(discussion: Discussion, id: string, kind: string, on: boolean) {
  keepMine(discussion, id, kind, on);
  return { id, reactions: withOne(countsOf(discussion, id) ?? {}, kind, on ? 1 : -1) };
}

function keepMine(discussion: Discussion, id: string, kind: string, on: boolean): void {
  const { mine } = discussion;
  discussion.changes += 1;
  if (mine.value === null) return;
  const { reactions } = mine.value;
  const others = (reactions[id] ?? []).filter((other) => other !== kind);
  mine.value = { ...mine.value, reactions: { ...reactions, [id]: on ? [...others, kind] : others } };
}

/** Counts of reactions with one more or less of a kind; a kind that nobody chose is left out. */
export function withOne(counts: ReactionCounts, kind: string, change: 1 | -1): ReactionCounts {
  const { [kind]: n = 0, ...others } = counts;
  return n + change > 0 ? { ...others, [kind]: n + change } : others;
}

import { batch } from "@preact/signals";
import type { ReactionCounts } from "#contract";
import { commentPath } from "../connection/ask.js";
import type { Discussion } from "../reading/discussion.js";
import type { Followed } from "../reading/followed.js";

/** Nobody is for and against at once. */
const opposite: Record<string, string> = { up: "down", down: "up" };

/** Gives or takes back a reaction: on the screen at once, and back as it was where the API refuses. */
export async function toggleReaction(
  discussion: Discussion,
  followed: Pick<Followed, "react" | "complain">,
  id: string,
  kind: string,
): Promise<void> {
  const reacted = discussion.mine.value?.reactions[id] ?? [];
  const on = !reacted.includes(kind);
  const other = opposite[kind];
  if (on && other !== undefined && reacted.includes(other))
    await toggleReaction(discussion, followed, id, other);
  const mark = (marked: boolean) => batch(() => followed.react(marking(discussion, id, kind, marked)));
  mark(on);
  try {
    const path = commentPath(id, `/reactions/${encodeURIComponent(kind)}`);
    await discussion.setting.ask(path, { method: on ? "PUT" : "DELETE", signed: true });
    discussion.changes += 1;
  } catch (error) {
    mark(!on);
    followed.complain(error);
  }
}

/** Marks my reaction, and counts it until the API tells the counts. */
function marking(discussion: Discussion, id: string, kind: string, on: boolean) {
  const { mine, thread } = discussion;
  const reactions = mine.value?.reactions ?? {};
  const others = (reactions[id] ?? []).filter((other) => other !== kind);
  discussion.changes += 1;
  if (mine.value)
    mine.value = { ...mine.value, reactions: { ...reactions, [id]: on ? [...others, kind] : others } };
  const counts = thread.value?.comments.get(id)?.comment.reactions ?? {};
  return { id, reactions: withOne(counts, kind, on ? 1 : -1) };
}

/** Counts of reactions with one more or less of a kind; a kind that nobody chose is left out. */
export function withOne(counts: ReactionCounts, kind: string, change: 1 | -1): ReactionCounts {
  const { [kind]: n = 0, ...others } = counts;
  return n + change > 0 ? { ...others, [kind]: n + change } : others;
}

import type { QueueName } from "#contract";
import type { Desk } from "../desk/desk.js";
import { speech } from "../texts/speak.js";

/** « depuis 12 min · objectif : 30 min »; undefined where nothing waits, or a deadline says more. */
export function waitSaid(
  { oldest, goals }: Pick<Desk, "oldest" | "goals">,
  queue: QueueName,
  now: number,
): string | undefined {
  const { texts, moments } = speech.value;
  const [since, goal] = [oldest[queue], goals[queue]];
  if (since === undefined) return undefined;
  const waits = texts.order.oldest(moments.span(since, now));
  return goal === undefined ? waits : `${waits} · ${texts.order.goal(moments.length(goal))}`;
}

import { type Desk, type Entry, idOf, isAppeal, type ListName } from "./desk.js";
import { deadlineIn } from "./notices.js";

const ranked = ["held", "reported"] as const satisfies readonly ListName[];

/** The queue, if it may go by what matters most: the rest goes by a deadline, or by age anyway. */
export function rankedIn(queue: ListName) {
  return ranked.find((name) => name === queue);
}

/** By what an entry has its place in a list, to be compared as text: the least comes first. */
export function turnIn({ order }: Pick<Desk, "order">, queue: ListName, entry: Entry): string {
  return `${momentIn(order, queue, entry)} ${idOf(entry)}`;
}

function momentIn(order: Desk["order"], queue: ListName, entry: Entry): string {
  const deadline = deadlineIn(queue, entry);
  if (deadline !== null) return deadline;
  const isRanked = order === "priority" && rankedIn(queue) && !isAppeal(entry);
  return (isRanked ? entry.order?.turn : undefined) ?? entry.since;
}

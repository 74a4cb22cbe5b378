import { hardKindsOf } from "#contract/hard-kinds.js";
import { type Desk, type Entry, entryInFront, isAppeal, type Row } from "./desk.js";

/** What weighs on whoever reads it. An appeal is read for itself. */
export function isHard(entry: Entry): boolean {
  return !isAppeal(entry) && hardKindsOf(entry).length > 0;
}

/** Counts the case in front as read, before the next one comes. */
export function passed(desk: Desk): Desk {
  const entry = entryInFront(desk);
  return { ...desk, hardRun: entry && isHard(entry) ? desk.hardRun + 1 : 0 };
}

/** What waits, the best to come next first: in its order, or what is easy before the rest where enough hard ones have come in a row. */
export function mixed(
  { hardInRow, hardRun }: Pick<Desk, "hardInRow" | "hardRun">,
  waiting: readonly Row[],
): readonly Row[] {
  if (hardInRow === null || hardRun < hardInRow) return waiting;
  const [easy, hard] = [false, true].map((wanted) => waiting.filter(({ item }) => isHard(item) === wanted));
  return [...(easy ?? []), ...(hard ?? [])];
}

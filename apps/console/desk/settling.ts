import { undoFor } from "./acting.js";
import { type Act, commentOf, type Desk, idOf, indexOf, listOf, type Row, withList } from "./desk.js";

/** How long an entry that somebody else decided stays to be read, in ms. */
export const fadeFor = 2_500;
/** How long the gateway's word on an act that the API has taken is waited for, in ms. */
const echoFor = { undone: 3_000, decided: 15_000 };

/** What time alone changes: acts that can't be taken back any more, entries that have faded. */
export function settle(desk: Desk, now: number): Desk {
  const over = desk.acts.filter((act) => (dueOf(act) ?? Infinity) <= now);
  const cases = Object.fromEntries(
    Object.entries(desk.cases).filter(
      ([id]) => id === desk.selected || !over.some(({ item }) => commentOf(item) === id),
    ),
  );
  return sweep({ ...desk, cases, acts: desk.acts.filter((act) => !over.includes(act)) }, now, [
    desk.selected,
    desk.pointed,
  ]);
}

/**
 * Takes away what has faded, as far as nothing moves under the hands: only below them, and never what they are on.
 * @param hands the entries that must stay where they are
 */
export function sweep(desk: Desk, now: number, hands: readonly (string | null)[]): Desk {
  const { rows } = listOf(desk, desk.queue);
  if (!rows.some(({ gone }) => gone)) return desk;
  const last = Math.max(...hands.map((hand) => indexOf(rows, hand)));
  const isOn = ({ item }: Row) => idOf(item) === desk.selected || idOf(item) === desk.pointed;
  const stays = (row: Row, index: number) =>
    row.gone === null || now < row.gone.at + fadeFor || index <= last || isOn(row);
  return withList(desk, desk.queue, (list) => ({ ...list, rows: rows.filter(stays) }));
}

/** When time will next change something, in ms since the epoch; null where nothing waits for it. */
export function nextDue(desk: Desk, now: number): number | null {
  const ofActs = desk.acts.flatMap((act) => dueOf(act) ?? []);
  const ofUndo = desk.acts.flatMap(({ state, at }) =>
    state === "decided" && at + undoFor > now ? [at + undoFor] : [],
  );
  const ofRows = listOf(desk, desk.queue).rows.flatMap(({ gone }) =>
    gone && gone.at + fadeFor > now ? [gone.at + fadeFor] : [],
  );
  const all = [...ofActs, ...ofUndo, ...ofRows];
  return all.length > 0 ? Math.min(...all) : null;
}

function dueOf({ state, at, counted, confirmedAt }: Act): number | null {
  if (confirmedAt === null || (state !== "decided" && state !== "undone")) return null;
  return state === "decided" && counted ? at + undoFor : confirmedAt + echoFor[state];
}

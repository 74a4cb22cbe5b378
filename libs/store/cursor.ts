import { type Page, Problem } from "#contract";

/** Where a list goes on: the last item's sort key and id. */
export type Position = readonly [key: number, id: string];

export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/** @throws Problem `cursor-unknown` */
export function decodeCursor(cursor: string): Position {
  const parsed = parse(Buffer.from(cursor, "base64url").toString());
  if (Array.isArray(parsed) && isKey(parsed[0]) && typeof parsed[1] === "string")
    return [parsed[0], parsed[1]];
  throw new Problem("cursor-unknown", "`after` must be the `next` of an earlier answer of the same list");
}

/** The latest time that a date can tell, in ms (ECMA-262); counts and ranks stay far below. */
const mostKey = 8.64e15;

function isKey(key: unknown): key is number {
  return typeof key === "number" && Math.abs(key) <= mostKey;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** A cursor before everything in the order of time. */
export const beginning = encodeCursor([0, ""]);

/** A page of what was found with one item more than asked for, which tells whether there is a next page. */
export function cut<Item>(
  found: readonly Item[],
  limit: number,
  positionOf: (item: Item) => Position,
): Page<Item> {
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return { items, next: last ? encodeCursor(positionOf(last)) : null };
}

/** What comes after a cursor where the newest is first: all, without one. Said as one range, with what is equal sorted out. */
export function before(field: string, cursor: string | undefined) {
  return beyond(field, ["$lte", "$lt"], cursor);
}

/** What comes after a cursor where the oldest is first: all, without one. */
export function after(field: string, cursor: string | undefined) {
  return beyond(field, ["$gte", "$gt"], cursor);
}

function beyond(field: string, [orEqual, further]: readonly [string, string], cursor: string | undefined) {
  if (cursor === undefined) return {};
  const [key, id] = decodeCursor(cursor);
  const moment = new Date(key);
  return {
    [field]: { [orEqual]: moment },
    $or: [{ [field]: { [further]: moment } }, { _id: { [further]: id } }],
  };
}

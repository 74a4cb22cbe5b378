import { Problem } from "#contract";

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

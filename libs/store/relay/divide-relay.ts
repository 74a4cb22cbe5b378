import type { Connection } from "mongoose";
import { type Done, placeInStream } from "./part.js";
import { stateOf, unwritten } from "./relay-lease.js";
import type { StoredRelayState } from "./relay-state.schema.js";

/** Where all parts of an earlier division together have come to, and what is done of what comes after. */
interface Joined {
  token: unknown;
  before: Done[];
}

/**
 * Divides the relay's work into other parts than before, at one moment and while it goes on: whoever leads finds that its part is no
 * more, and takes one of the new ones. They begin where the slowest of the old ones was, and leave what the others had done.
 * @returns false where a restored database has changes left that come before its stream: then it is to be tried again
 */
export async function divideRelay(connection: Connection, parts: number): Promise<boolean> {
  const stored = connection.collection<StoredRelayState>("relay");
  return connection.transaction(async (session) => {
    const states = await stored.find({}, { session }).toArray();
    if (states.some(({ missed = [] }) => missed.length > 0)) return false;
    if (states.length === parts) return true;
    await stored.deleteMany({}, { session });
    await stored.insertMany(dividedAnew(states, parts), { session });
    return true;
  });
}

function dividedAnew(states: readonly StoredRelayState[], parts: number): StoredRelayState[] {
  // whoever led a part before must not take itself for the leader of one with the same name
  const fence = Math.max(0, ...states.map((state) => state.fence)) + 1;
  const from = states.map((state) => state.from).find((moment) => moment !== null) ?? null;
  const committedAt = latest(states.map((state) => state.committedAt));
  const batch = Math.max(0, ...states.map((state) => state.batch)) + 1;
  const left = states.flatMap((state) => unwritten(state) ?? []);
  const rows = left.flatMap((outbox) => outbox.rows ?? []);
  const outbox = {
    batch,
    rows: {
      decisions: rows.flatMap(({ decisions }) => decisions),
      events: rows.flatMap(({ events }) => events),
      entries: rows.flatMap(({ entries }) => entries),
    },
    comments: left.flatMap(({ comments }) => comments),
    stories: left.flatMap(({ stories }) => stories),
  };
  return Array.from({ length: parts }, (_, part) => ({
    ...stateOf({ part, parts }),
    ...{ ...join(states), fence, from, committedAt, batch, outbox },
  }));
}

/** Where parts of a division have come to. */
export function join(
  states: readonly Pick<StoredRelayState, "part" | "parts" | "token" | "before">[],
): Joined {
  const all = [...states.flatMap(({ before }) => before), ...states.filter(({ token }) => token !== null)];
  const done = all.map(({ part, parts, token }) => ({ part, parts, token }));
  const places = states.map(({ token }) => (token === null ? null : placeInStream(token)));
  if (places.includes(null)) return { token: null, before: done };
  const slowest = states.reduce((first, one) =>
    placeInStream(one.token) < placeInStream(first.token) ? one : first,
  );
  const ahead = done.filter(({ token }) => placeInStream(token) > placeInStream(slowest.token));
  return { token: slowest.token, before: ahead };
}

function latest(moments: readonly (Date | null)[]): Date | null {
  return moments.reduce((last, one) => (last && (!one || last > one) ? last : one), null);
}

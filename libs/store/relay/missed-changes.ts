import { type Connection, mongo } from "mongoose";
import { join } from "./divide-relay.js";
import type { RawChange } from "./raw-change.js";
import type { StoredRelayState } from "./relay-state.schema.js";
import { RelayShare } from "./relay-share.js";
import { streamFrom, watched } from "./watched.js";

/** More than these, in bytes, are no few changes that came in meanwhile. */
const mostBytes = 8 * 1024 * 1024;

/** So many changes are sorted out together. */
const atOnce = 500;

type State = Pick<StoredRelayState, "part" | "parts" | "before" | "token" | "from" | "missed">;
type Timed = RawChange & { clusterTime?: mongo.Timestamp };

/**
 * The changes that a relay has not come to in some part of it, up to a moment, as the stream gives them.
 * @param states of all parts, at that moment
 * @returns null where there are too many to be kept in one document
 */
export async function missedChanges(
  connection: Connection,
  states: readonly State[],
  until: mongo.Timestamp,
): Promise<mongo.Document[] | null> {
  const missed: mongo.Document[] = states.flatMap((state) => state.missed ?? []);
  const shares = states.map(
    ({ part, parts, before, token }) =>
      new RelayShare(connection, { part, parts }, token ? [...before, { part, parts, token }] : before),
  );
  let size = 0;
  for await (const changes of batchesUpTo(connection, states, until)) {
    for (const share of shares) missed.push(...(await share.of(changes)));
    size += changes.reduce((sum, change) => sum + mongo.BSON.calculateObjectSize(change), 0);
    if (size > mostBytes) return null;
  }
  return missed;
}

async function* batchesUpTo(
  { db }: Connection,
  states: readonly State[],
  until: mongo.Timestamp,
): AsyncGenerator<Timed[]> {
  if (!db) throw new Error("The database is not connected");
  const from = states.map((state) => state.from).find((moment) => moment !== null) ?? null;
  const stream = db.watch<Timed, Timed>(watched, {
    ...streamFrom({ token: states.length > 0 ? join(states).token : null, from }),
    promoteValues: false,
    maxAwaitTimeMS: 500,
  });
  try {
    let batch: Timed[] = [];
    for (let change = await stream.tryNext(); change; change = await stream.tryNext()) {
      if (change.clusterTime?.greaterThan(until)) break;
      if (batch.push(change) < atOnce) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  } finally {
    await stream.close();
  }
}

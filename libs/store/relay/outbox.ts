import type { Connection } from "mongoose";
import type { StoryRef } from "#contract";
import type { Projection, StoredComment } from "../comments/comment.schema.js";
import type { TrailEntry } from "../decisions/decision.schema.js";
import { areDuplicateKeys } from "../duplicate-key.js";
import type { StoredEvent } from "../events/event.schema.js";
import type { StoredStory } from "../stories/story.schema.js";
import type { StoredEntry } from "../trail/entry.schema.js";

/** What the relay writes of a story, and what else is said of one that nobody has written to before. */
export interface StoryStanding {
  numbers: Pick<StoredStory, "seq" | "count" | "featured">;
  otherwise: Omit<StoredStory, "_id" | "seq" | "count" | "featured" | "relayed">;
}

/** What is added to where the relay alone adds. */
export interface Rows {
  decisions: TrailEntry[];
  events: StoredEvent[];
  entries: StoredEntry[];
}

/** What a batch of the relay is kept with, to be written right after it. */
export interface Outbox {
  batch: number;
  /** null where the batch was written together with them */
  rows: Rows | null;
  /** where comments and stories stand after it; on which story a comment is was not said before */
  comments: ({ _id: string; standing: Projection } & Partial<StoryRef>)[];
  stories: { _id: string; standing: StoryStanding }[];
}

/**
 * Nobody waits for the disks here: what the relay keeps next, waiting for a majority's, is behind all this in MongoDB's log, and
 * where a primary is lost before, whoever leads next still has the outbox.
 */
const behindTheLease = { writeConcern: { w: 1, journal: false } } as const;

/**
 * Writes what a batch was kept with. Said late it changes nothing that a later batch has written.
 *
 * Where comments and stories stand is never written in the batch's transaction: within one, MongoDB 6 reads the whole description of a
 * collection for each of its indexes that an update concerns, which makes a comment cost forty times as much. The batch keeps what is to
 * be written instead, for whoever leads next.
 * @throws MongoBulkWriteError where a row is there already
 */
export async function writeOutbox(connection: Connection, outbox: Outbox): Promise<void> {
  await write(connection, outbox, insertsOf(connection, outbox.rows));
}

/** Writes what the last leader may have died before it wrote, or while. Each row is the only one of its key. */
export async function writeOutboxAgain(connection: Connection, outbox: Outbox): Promise<void> {
  const inserts = insertsOf(connection, outbox.rows).map((insert) => insert.catch(unlessThere));
  await write(connection, outbox, inserts);
}

/** Stories after all else: whoever reads one and then its comments or events misses none that its number tells of. */
async function write(
  connection: Connection,
  outbox: Outbox,
  inserts: readonly Promise<unknown>[],
): Promise<void> {
  await Promise.all([...inserts, writeComments(connection, outbox)]);
  await writeStories(connection, outbox);
}

function insertsOf(connection: Connection, rows: Rows | null): Promise<unknown>[] {
  if (!rows) return [];
  const { decisions, events, entries } = rows;
  const unordered = { ordered: false, ...behindTheLease };
  return [
    decisions.length > 0 && connection.collection<TrailEntry>("decisions").insertMany(decisions, unordered),
    events.length > 0 && connection.collection<StoredEvent>("events").insertMany(events, unordered),
    entries.length > 0 && connection.collection<StoredEntry>("trail").insertMany(entries, unordered),
  ].filter((insert) => insert !== false);
}

/** Of what no later batch has written. */
const before = (batch: number) => ({ relayed: { $not: { $gte: batch } } });

async function writeComments(
  connection: Connection,
  { batch, comments }: Pick<Outbox, "batch" | "comments">,
): Promise<void> {
  if (comments.length > 0)
    await connection.collection<StoredComment>("comments").bulkWrite(
      comments.map(({ standing, ...comment }) => ({
        updateMany: {
          filter: { ...comment, ...before(batch) },
          hint: { _id: 1 },
          update: { $set: { ...standing, relayed: batch } },
        },
      })),
      { ordered: false, ...behindTheLease },
    );
}

async function writeStories(
  connection: Connection,
  { batch, stories }: Pick<Outbox, "batch" | "stories">,
): Promise<void> {
  if (stories.length > 0)
    await connection
      .collection<StoredStory>("stories")
      .bulkWrite(
        stories.map(({ _id, standing: { numbers, otherwise } }) => ({
          updateOne: {
            filter: { _id, ...before(batch) },
            update: { $set: { ...numbers, relayed: batch }, $setOnInsert: otherwise },
            upsert: true,
          },
        })),
        { ordered: false, ...behindTheLease },
      )
      // what a later batch has written is found by no condition on earlier ones, and cannot be inserted
      .catch(unlessThere);
}

function unlessThere(error: unknown): void {
  if (!areDuplicateKeys(error)) throw error;
}

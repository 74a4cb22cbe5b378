import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { Connection } from "mongoose";
import { isDuplicateKey } from "../duplicate-key.js";
import { type Migration, migrations } from "./migrations.js";

interface Version {
  _id: "version";
  version: number;
  /** who migrates now, and until when others have to wait */
  holder: string | null;
  until: Date;
}

/** A newer Palabre has worked on the database: this one would not understand what it finds. */
export class NewerDatabase extends Error {
  readonly exitCode = 1;

  constructor(version: number, known: number) {
    super(`The database is at version ${version}, this Palabre knows ${known}: run the newer Palabre`);
    this.name = "NewerDatabase";
  }
}

/** Long enough for an index over millions of comments; who dies while migrating keeps others waiting for so long. */
const leaseMilliseconds = 60_000;

/**
 * Brings the database up to what this code needs. Several processes may call it at once: one works, the others wait.
 * @returns the names of the migrations that were run here
 * @throws NewerDatabase
 */
export async function migrate(
  connection: Connection,
  steps: readonly Migration[] = migrations,
): Promise<string[]> {
  const versions = connection.collection<Version>("migrations");
  const holder = `${hostname()} ${process.pid} ${Math.random()}`;
  const done: string[] = [];
  await begin();
  for (;;) {
    const version = (await versions.findOne({ _id: "version" }))?.version ?? 0;
    if (version > steps.length) throw new NewerDatabase(version, steps.length);
    const step = steps[version];
    if (!step) return done;
    if (await take(version)) {
      await run(step);
      done.push(step.name);
    } else await pause(200);
  }

  async function begin(): Promise<void> {
    try {
      await versions.insertOne({ _id: "version", version: 0, ...released() });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** @returns false while another one works, or has done this step since */
  async function take(version: number): Promise<boolean> {
    const now = new Date();
    const until = new Date(now.getTime() + leaseMilliseconds);
    const { modifiedCount } = await versions.updateOne(
      { _id: "version", version, until: { $lt: now } },
      { $set: { holder, until } },
    );
    return modifiedCount === 1;
  }

  /** One that fails leaves the database to whoever tries next. */
  async function run(step: Migration): Promise<void> {
    let steps = 0;
    try {
      await step.up(connection);
      steps = 1;
    } finally {
      await versions.updateOne({ _id: "version", holder }, { $inc: { version: steps }, $set: released() });
    }
  }
}

function released(): Pick<Version, "holder" | "until"> {
  return { holder: null, until: new Date(0) };
}

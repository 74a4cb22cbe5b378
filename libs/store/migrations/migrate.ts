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

/** Long enough for an index over millions of comments; who dies while migrating keeps others waiting for so long. */
const leaseMilliseconds = 60_000;

/**
 * Brings the database up to what this code needs. Several processes may call it at once: one works, the others wait.
 * @returns the names of the migrations that were run here
 * @throws Error where the database is newer than the code
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
    if (version > steps.length)
      throw new Error(
        `The database is at version ${version}, this Palabre knows ${steps.length}: run the newer Palabre`,
      );
    const step = steps[version];
    if (!step) return done;
    if (!(await take())) {
      await pause(200);
      continue;
    }
    await step.up(connection);
    await versions.updateOne({ _id: "version", version, holder }, { $inc: { version: 1 }, $set: released() });
    done.push(step.name);
  }

  async function begin(): Promise<void> {
    try {
      await versions.insertOne({ _id: "version", version: 0, ...released() });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async function take(): Promise<boolean> {
    const now = new Date();
    const until = new Date(now.getTime() + leaseMilliseconds);
    const { modifiedCount } = await versions.updateOne(
      { _id: "version", until: { $lt: now } },
      { $set: { holder, until } },
    );
    return modifiedCount === 1;
  }
}

function released(): Pick<Version, "holder" | "until"> {
  return { holder: null, until: new Date(0) };
}

import { link, rm } from "node:fs/promises";
import { DeadEnd } from "../bootstrap/dead-end.js";
import { recordProcess, survivorOf } from "../services/survivor.js";

/**
 * Makes this process the only one on a data folder, until it ends.
 * @returns how to give it up
 * @throws DeadEnd where another one is at work there
 */
export async function lock(folder: string): Promise<() => Promise<void>> {
  const file = `${folder}/palabre.json`;
  const mine = `${folder}/palabre-${process.pid}.json`;
  await recordProcess(mine, process.pid);
  try {
    await claim(mine, file);
  } finally {
    await rm(mine, { force: true });
  }
  return () => rm(file, { force: true });
}

/** A link is made whole or not at all, so of two that begin at once one fails. */
async function claim(mine: string, file: string): Promise<void> {
  try {
    await link(mine, file);
  } catch {
    const other = await survivorOf(file);
    if (other !== null) {
      throw new DeadEnd(
        `Palabre runs on this data folder already (process ${other}). Stop that one, or give this one another PALABRE_DATA and other ports.`,
      );
    }
    await rm(file, { force: true });
    await link(mine, file);
  }
}

import { copyFile, readdir, stat, truncate } from "node:fs/promises";

const largest = 20_000_000;
const often = 60_000;

/** Keeps each log and its predecessor within 20 MB. Its writers append, so that an emptied file goes on from its begin. */
export function keepLogsSmall(folder: string): () => void {
  const timer = setInterval(() => void shorten(folder).catch(() => null), often);
  return () => clearInterval(timer);
}

async function shorten(folder: string): Promise<void> {
  const logs = (await readdir(folder)).filter((name) => name.endsWith(".log"));
  for (const log of logs.map((name) => `${folder}/${name}`)) {
    if ((await stat(log)).size < largest) continue;
    await copyFile(log, `${log}.1`);
    await truncate(log);
  }
}

import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { birthOf } from "./process-mark.js";

const record = z.object({ pid: z.int().positive(), birth: z.string() });
type ProcessRecord = z.infer<typeof record>;

/** Writes down which process works on a folder, for whoever comes after a crash of this one. */
export async function recordProcess(file: string, pid: number): Promise<void> {
  const birth = birthOf(pid);
  if (birth !== null) await writeFile(file, JSON.stringify({ pid, birth }));
}

/** The process that was written down, where it still lives; never another that got its number. */
export async function survivorOf(file: string): Promise<number | null> {
  const survivor = parse(await readFile(file, "utf8").catch(() => ""));
  const lives = survivor !== null && birthOf(survivor.pid) === survivor.birth;
  return lives ? survivor.pid : null;
}

/** Ends a process that an earlier run left behind, and waits until it is gone: politely, then for good after
 *  `patience` ms. */
export async function endSurvivor(file: string, patience = 15_000): Promise<void> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    const pid = await survivorOf(file);
    if (pid === null) return;
    process.kill(pid, signal);
    const end = Date.now() + patience;
    while ((await survivorOf(file)) !== null && Date.now() < end) await pause(30);
  }
}

function parse(text: string): ProcessRecord | null {
  try {
    return record.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

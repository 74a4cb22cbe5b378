import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What a process has of the machine's memory, in MB. */
export async function residentOf(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout.trim()) / 1024;
}

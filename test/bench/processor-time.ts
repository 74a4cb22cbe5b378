import { readFile } from "node:fs/promises";

/** Ticks of Linux' clock for processes, in a second. */
const ticks = 100;

/** What a process has had of processors so far, in ms (`utime` and `stime` of proc(5), of all its threads). */
export async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // its name comes before, in parentheses, and may have spaces
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) / ticks) * 1000;
}

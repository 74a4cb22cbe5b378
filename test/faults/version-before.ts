import { execFile } from "node:child_process";
import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";
import { promisify } from "node:util";
import { repository } from "../../scripts/bootstrap/repository.js";

const run = promisify(execFile);
const migrations = "libs/store/migrations/migrations.ts";
const building =
  'const { buildProcesses } = await import("./scripts/bootstrap/build.js"); await buildProcesses();';

const git = async (...args: string[]) => (await run("git", args, { cwd: repository })).stdout.trim();

/**
 * The commit of the version before: the newest whose database this one brings up to date, or the one that `FROM` names.
 * @returns null where the repository does not reach back to it, as in a shallow clone
 */
export async function commitBefore(): Promise<string | null> {
  const { FROM } = process.env;
  if (FROM !== undefined) return git("rev-parse", "--verify", `${FROM}^{commit}`);
  try {
    const last = await git("log", "-1", "--format=%H", "-G", 'name: "', "--", migrations);
    return await git("rev-parse", "--verify", `${last}^`);
  } catch {
    return null;
  }
}

/** Builds the three processes of a commit in an empty folder, with the packages of now. */
export async function buildCommit(commit: string, folder: string): Promise<void> {
  const archive = join(folder, "sources.tar");
  await git("archive", `--output=${archive}`, commit);
  await run("tar", ["-xf", archive], { cwd: folder });
  await rm(archive);
  await symlink(join(repository, "node_modules"), join(folder, "node_modules"));
  await run(execPath, ["--input-type=module", "--eval", building], { cwd: folder });
}

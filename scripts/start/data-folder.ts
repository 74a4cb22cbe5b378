import { mkdir, open, rm, stat, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { DeadEnd } from "../bootstrap/dead-end.js";
import { codeOf } from "../services/error-code.js";

/** What the servers need to begin with, and some room for comments. */
const leastMegabytes = 300;

export interface DataFolder {
  /** The absolute path. */
  path: string;
  logs: string;
  /** Where the running processes are written down. */
  run: string;
}

/** The folder for all that must outlive this run, made where it is missing.
 *  @throws DeadEnd where it can't be written to or is nearly full */
export async function openDataFolder(given: string): Promise<DataFolder> {
  const path = resolve(given);
  const folder = { path, logs: `${path}/logs`, run: `${path}/run` };
  try {
    for (const each of [path, folder.logs, folder.run]) await makeFolder(each);
    await probe(`${path}/.probe`);
  } catch (error) {
    throw new DeadEnd(`PALABRE_DATA: ${path} ${faultOf(error)}`);
  }
  const { bavail, bsize } = await statfs(path);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free < leastMegabytes) throw new DeadEnd(`PALABRE_DATA: ${path} has ${free} MB free. ${roomAdvice}`);
  return folder;
}

/** Step by step: Node's own way of making several at once hides why it can't, and in some places never ends. */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Rights alone don't tell: the disk may be mounted for reading, or full. */
async function probe(file: string): Promise<void> {
  const handle = await open(file, "w", 0o600);
  try {
    await handle.write("palabre");
    await handle.sync();
  } finally {
    await handle.close();
    await rm(file, { force: true });
  }
}

const roomAdvice = `Make room for at least ${leastMegabytes} MB, or give a folder on another disk.`;

function faultOf(error: unknown): string {
  const code = codeOf(error) ?? String(error);
  const faults: Record<string, string> = {
    ENOSPC: `is on a full disk. ${roomAdvice}`,
    EDQUOT: `is beyond this user's share of the disk. ${roomAdvice}`,
    EROFS: "is on a disk that can only be read. Give a folder that can be written to.",
    EACCES: "may not be written to by this user. Change its owner, or give another folder.",
    EPERM: "may not be written to by this user. Change its owner, or give another folder.",
    ENOENT: "can't be made there. Give a path where a folder can be made.",
    ENOTDIR: "is not a folder. Give one, or a path where one can be made.",
    EEXIST: "is not a folder. Give one, or a path where one can be made.",
  };
  return faults[code] ?? `can't be used (${code}). Give another folder.`;
}

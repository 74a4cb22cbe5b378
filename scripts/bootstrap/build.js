import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DeadEnd } from "./dead-end.js";
import { repository } from "./repository.js";
import { run } from "./run.js";

/**
 * @typedef {object} Target what is built in one go
 * @property {string} name
 * @property {string[]} sources files and folders that it is made of
 * @property {string[]} command of Node
 */

const forNode = ["apps/api", "apps/worker", "apps/gateway", "libs", "scripts", "test"];

/** @type {Target} */
const processes = {
  name: "processes",
  sources: [...forNode, ".swcrc", "package-lock.json"],
  command: [
    "node_modules/@swc/cli/bin/swc.js",
    ...forNode,
    "--out-dir=dist",
    "--copy-files",
    "--ignore=**/*.test.ts",
    "--ignore=test/browser/embedding/pages/**",
    "--quiet",
  ],
};

/** @param {"embed" | "console"} name
 *  @returns {Target} */
const page = (name) => ({
  name,
  sources: [`apps/${name}`, "libs", "package-lock.json"],
  command: [
    "node_modules/vite/bin/vite.js",
    "build",
    `--config=apps/${name}/vite.config.ts`,
    "--logLevel=warn",
  ],
});

/** Builds into dist/ what changed since it was built: the three processes and the pages of browsers. */
export async function build() {
  await Promise.all([processes, page("embed"), page("console")].map(buildTarget));
}

/** Builds what runs in Node only. */
export async function buildProcesses() {
  await buildTarget(processes);
}

/** @param {Target} target */
async function buildTarget({ name, sources, command }) {
  const config = command.find((arg) => arg.startsWith("--config="))?.slice("--config=".length);
  if (config && !(await exists(config))) return;
  const stamp = `${repository}dist/.stamps/${name}`;
  const now = await digest(sources);
  if (now === (await readFile(stamp, "utf8").catch(() => ""))) return;
  const { code, output } = await run(process.execPath, command);
  if (code !== 0) throw new DeadEnd(`The ${name} could not be built.\n${output.trim()}`);
  if (name === processes.name) await prune();
  await mkdir(`${repository}dist/.stamps`, { recursive: true });
  await writeFile(stamp, now);
}

/** Names, sizes and times are enough to see a change, and a hundred times quicker than the contents.
 *  @param {string[]} sources */
async function digest(sources) {
  const files = (await Promise.all(sources.map(filesIn))).flat().sort();
  const hash = createHash("sha256");
  for (const file of files) {
    const { size, mtimeMs } = await stat(repository + file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** What was built from a source that is gone could still be imported by mistake. */
async function prune() {
  for (const folder of ["apps", "libs", "scripts", "test"]) {
    for (const built of await filesIn(`dist/${folder}`)) {
      const source = built.slice("dist/".length).replace(/\.map$/, "");
      const candidates = [source, source.replace(/\.js$/, ".ts"), source.replace(/\.js$/, ".tsx")];
      if (!(await Promise.all(candidates.map(exists))).includes(true)) await rm(repository + built);
    }
  }
}

/**
 * @param {string} path a file or a folder of the repository
 * @returns {Promise<string[]>} none where there is no such path
 */
async function filesIn(path) {
  const entries = await readdir(repository + path, { withFileTypes: true, recursive: true }).catch(
    () => null,
  );
  if (entries === null) return (await exists(path)) ? [path] : [];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(repository.length));
}

/** @param {string} path */
async function exists(path) {
  return stat(repository + path).then(
    () => true,
    () => false,
  );
}

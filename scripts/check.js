import { availableParallelism } from "node:os";
import { existsSync } from "node:fs";
import { buildProcesses } from "./bootstrap/build.js";
import { DeadEnd } from "./bootstrap/dead-end.js";
import { install } from "./bootstrap/install.js";
import { requireNode } from "./bootstrap/node-version.js";
import { repository } from "./bootstrap/repository.js";
import { run } from "./bootstrap/run.js";
import { vmModules } from "./bootstrap/vm-modules.js";

const bin = "node_modules/";
const cached = (/** @type {string} */ name) => ["--cache", `--cache-location=.cache/${name}`];

/** @param {string} project */
const types = (project) => {
  const name = project.replaceAll("/", "-");
  const info = `--tsBuildInfoFile .cache/types-${name}.tsbuildinfo`.split(" ");
  return [`${bin}typescript/bin/tsc`, "-p", project, "--incremental", ...info, "--pretty"];
};

/** The longest first, so that none is waited for alone. */
const checks = {
  lint: [`${bin}eslint/bin/eslint.js`, ".", ...cached("eslint/"), "--color"],
  types: types("."),
  "types of the embed": types("apps/embed"),
  "types of the console": types("apps/console"),
  "types of pages": types("test/browser/embedding/pages"),
  format: [`${bin}prettier/bin/prettier.cjs`, "--check", ".", "--log-level=warn", ...cached("prettier")],
  "unused code": [`${bin}knip/bin/knip.js`],
  layers: [
    `${bin}dependency-cruiser/bin/dependency-cruise.mjs`,
    "--config",
    ".dependency-cruiser.js",
    "apps",
    "libs",
    "scripts",
    "test",
  ],
};

/** @param {string} name
 *  @param {string[]} command */
async function check(name, command) {
  const started = performance.now();
  const { code, output } = await run(process.execPath, command, { env: vmModules(process.env) });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(code === 0 ? `✓ ${name} (${seconds} s)` : `✗ ${name} (${seconds} s)\n${output.trim()}\n`);
  return code === 0;
}

async function main() {
  requireNode();
  await install();
  // the search for unused code follows imports to where they lead when all is built
  await buildProcesses();
  const waiting = Object.entries(checks).filter(
    ([, [, flag, project]]) => flag !== "-p" || existsSync(`${repository}${project ?? ""}/tsconfig.json`),
  );
  /** @type {boolean[]} */
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await check(...next));
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  return results.every(Boolean);
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof DeadEnd)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}

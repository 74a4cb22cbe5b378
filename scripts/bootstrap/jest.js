import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { repository } from "./repository.js";
import { vmModules } from "./vm-modules.js";

/**
 * @typedef {object} Sum
 * @property {number} passed
 * @property {number} failed with the files that could not be run
 * @property {number} skipped
 * @property {string[]} onceMore names of those that passed when they were run once more
 * @property {string[]} failures of each that failed its file, its name and what it says first
 */

/**
 * @typedef {object} TestFile
 * @property {string} name its path
 * @property {string} message what is wrong with the whole file
 * @property {{ status: string, fullName: string, invocations?: number, failureMessages?: string[] }[]} assertionResults
 */

/**
 * Runs jest on the screen.
 * @param {string[]} args
 * @param {Record<string, string>} env besides that of this process
 * @returns {Promise<Sum>}
 */
export async function jest(args, env) {
  const folder = await mkdtemp(`${tmpdir()}/palabre-sum-`);
  const results = `${folder}/results.json`;
  const child = spawn(
    process.execPath,
    ["node_modules/jest/bin/jest.js", ...args, "--json", `--outputFile=${results}`],
    { cwd: repository, env: { ...vmModules(process.env), ...env }, stdio: ["ignore", "ignore", "inherit"] },
  );
  // jest ends its services first: Ctrl-C reaches it, too
  const patient = () => undefined;
  process.on("SIGINT", patient);
  try {
    const [code] = await once(child, "exit");
    return sumOf(await readFile(results, "utf8").catch(() => "{}"), code === 0);
  } finally {
    process.off("SIGINT", patient);
    await rm(folder, { recursive: true });
  }
}

/**
 * A run that failed without a failed test, as where its services could not begin, counts as one failure.
 * @param {string} results
 * @param {boolean} isGood
 * @returns {Sum}
 */
function sumOf(results, isGood) {
  /** @type {{ [count in "numPassedTests" | "numFailedTests" | "numRuntimeErrorTestSuites" | "numPendingTests"]?: number } & { testResults?: TestFile[] }} */
  const {
    numPassedTests,
    numFailedTests = 0,
    numRuntimeErrorTestSuites = 0,
    numPendingTests,
    testResults = [],
  } = JSON.parse(results);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const onceMore = tests.filter(({ status, invocations = 1 }) => status === "passed" && invocations > 1);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return {
    passed: numPassedTests ?? 0,
    failed: isGood ? failed : Math.max(1, failed),
    skipped: numPendingTests ?? 0,
    onceMore: onceMore.map(({ fullName }) => fullName),
    failures: testResults.flatMap(failuresOf),
  };
}

/**
 * @param {TestFile} file
 * @returns {string[]}
 */
function failuresOf({ name, message, assertionResults }) {
  const file = relative(repository, name);
  if (assertionResults.length === 0 && message) return [`${file}: ${firstLine(message)}`];
  return assertionResults
    .filter(({ status }) => status === "failed")
    .map(({ fullName, failureMessages: [said = ""] = [] }) => `${file} › ${fullName}: ${firstLine(said)}`);
}

/** @param {string} message */
const firstLine = (message) => stripVTControlCharacters(message).trim().split("\n", 1)[0];

import { readFile } from "node:fs/promises";
import { DeadEnd } from "./dead-end.js";
import { repository } from "./repository.js";
import { run } from "./run.js";

/** Installs the packages that package-lock.json names, where others or none are there. */
export async function install() {
  if (await installed()) return;
  console.log("Installing packages (once, about a minute)…");
  // without a network, npm would ask in vain for hundreds of packages one by one
  const source = (await reachesRegistry()) ? "--prefer-offline" : "--offline";
  const { code, output } = await npm("ci", source, "--loglevel=error");
  if (code !== 0) throw new DeadEnd(whyNot(output));
}

/** A registry that answers, even by refusing, is there. */
async function reachesRegistry() {
  const { output } = await npm("ping", "--fetch-retries=0", "--fetch-timeout=10000");
  return !hasNoNetwork(output);
}

/** @param {string[]} args */
function npm(...args) {
  return run(process.platform === "win32" ? "npm.cmd" : "npm", [...args, "--no-update-notifier"]);
}

/** @param {string} output of npm */
function hasNoNetwork(output) {
  return /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/.test(output);
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Locked
 * @typedef {Record<string, Locked>} Packages by their folder
 */

async function installed() {
  const [wanted, present] = await Promise.all([
    packagesOf("package-lock.json"),
    packagesOf("node_modules/.package-lock.json").catch(() => /** @type {Packages} */ ({})),
  ]);
  return Object.entries(wanted).every(
    ([folder, { version, optional, devOptional }]) =>
      folder === "" ||
      present[folder]?.version === version ||
      // npm leaves out what was made for other machines
      (present[folder] === undefined && (optional === true || devOptional === true)),
  );
}

/**
 * @param {string} file a lock file of npm
 * @returns {Promise<Packages>}
 */
async function packagesOf(file) {
  return JSON.parse(await readFile(repository + file, "utf8")).packages;
}

/** @param {string} output of npm */
function whyNot(output) {
  if (hasNoNetwork(output)) {
    return "The packages could not be fetched, since npm reaches no registry. Connect this machine to the network (or set npm's proxy or registry), then run this again.";
  }
  if (output.includes("ENOSPC"))
    return "The disk is full: the packages need about 600 MB. Make room, then run this again.";
  if (/EACCES|EROFS|EPERM/.test(output)) {
    return `The packages could not be written: this user may not write to ${repository}. Change its owner, then run this again.`;
  }
  return `npm ci failed. What it said:\n${output.trim().split("\n").slice(0, 12).join("\n")}`;
}

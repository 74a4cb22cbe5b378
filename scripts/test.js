import { built } from "./bootstrap/built.js";
import { jest } from "./bootstrap/jest.js";
import { main } from "./bootstrap/main.js";
import { prepare } from "./bootstrap/prepare.js";

/** Runs the tests. Arguments are jest's: a part of a file's name, `-t` and a part of a test's, `--selectProjects`. */
await main(async () => {
  const args = process.argv.slice(2);
  await prepare();
  const browser = await provide(args);
  const { passed, failed, skipped, onceMore, failures } = await jest(
    [...args, ...projectsFor(args, browser !== null)],
    browser === null ? {} : { CHROMIUM_PATH: browser },
  );
  if (browser === null && wantsBrowser(args)) console.log(browserAdvice);
  for (const name of onceMore) console.log(`Passed when it was run once more: ${name}`);
  for (const failure of failures) console.log(`Failed: ${failure}`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return failed > 0 ? 1 : 0;
});

/**
 * Sees to it that all is here that the tests lean on.
 * @param {string[]} args
 * @returns {Promise<string | null>} the browser, where there is one
 */
async function provide(args) {
  /** @type {typeof import("./services/index.js")} */
  const { chromium, provision } = await built("scripts/services/index.js");
  await provision();
  return chromium({ install: wantsBrowser(args) });
}

/** Some tests only: then the browser isn't fetched for their sake, unless they are those in browsers.
 *  @param {string[]} args */
function wantsBrowser(args) {
  return args.length === 0 || args.some((arg) => arg.includes("browser"));
}

/**
 * What takes long is left to `npm run faults`.
 * @param {string[]} args
 * @param {boolean} withBrowser
 */
function projectsFor(args, withBrowser) {
  if (args.includes("--selectProjects")) return [];
  return ["--selectProjects", "unit", "system", ...(withBrowser ? ["browser"] : [])];
}

const browserAdvice =
  "The tests in browsers were left out: there is no Chromium on this machine. Install it (on Debian: apt-get install chromium), and they run, too.";

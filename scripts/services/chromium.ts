import { aptInstall } from "./apt.js";
import { onPath } from "./find-binary.js";

/** Without a window, it takes less than half of the processor. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** A Chromium for the tests in browsers; where there is none, it is installed if that is wanted and this user may. */
export async function chromium({ install }: { install: boolean }): Promise<string | null> {
  const present = await onPath(...names);
  if (present !== null || !install) return present;
  if (process.getuid?.() === 0) console.log("Installing Chromium for the tests in browsers (once)…");
  const isThere = (await aptInstall("chromium-headless-shell")) || (await aptInstall("chromium"));
  return isThere ? onPath(...names) : null;
}

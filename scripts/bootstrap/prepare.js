import { build } from "./build.js";
import { install } from "./install.js";
import { requireNode } from "./node-version.js";

/** From a fresh clone to something that runs; where nothing changed since, it takes a moment only. */
export async function prepare() {
  requireNode();
  await install();
  await build();
}

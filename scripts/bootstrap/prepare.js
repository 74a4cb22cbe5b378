import { existsSync } from "node:fs";
import { build } from "./build.js";
import { install } from "./install.js";
import { requireNode } from "./node-version.js";
import { repository } from "./repository.js";

/** From a fresh clone to something that runs; where nothing changed since, it takes a moment only. */
export async function prepare() {
  requireNode();
  // an image has what was built, and nothing to build it from
  if (!existsSync(`${repository}libs`)) return;
  await install();
  await build();
}

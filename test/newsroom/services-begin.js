import { buildProcesses } from "../../scripts/bootstrap/build.js";
import { builtRun } from "./services-built.js";

/** @type {Promise<void> | undefined} */
let begun;

/** jest's globalSetup: a MongoDB and a Redis for the run, their addresses in the environment of all tests. Once, whoever asks. */
export default function begin() {
  begun ??= beginOnce();
  return begun;
}

async function beginOnce() {
  await buildProcesses();
  const { beginServices } = await builtRun();
  Object.assign(process.env, await beginServices());
}

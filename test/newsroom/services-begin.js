import { buildProcesses } from "../../scripts/bootstrap/build.js";
import { builtRun } from "./services-built.js";

/** jest's globalSetup: a MongoDB and a Redis for the run, their addresses in the environment of all tests. */
export default async function begin() {
  await buildProcesses();
  const { beginServices } = await builtRun();
  Object.assign(process.env, await beginServices());
}

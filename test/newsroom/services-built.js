import { repository } from "../../scripts/bootstrap/repository.js";

/**
 * jest loads its global modules without a transformer, so they take what was built.
 * @returns {Promise<typeof import("./services-run.js")>}
 */
export function builtRun() {
  return import(`${repository}dist/test/newsroom/services-run.js`);
}

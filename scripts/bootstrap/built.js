import { repository } from "./repository.js";

/**
 * Loads what was built from a script; to be asked after it was built.
 * @template Module
 * @param {string} path in the repository, of the built file
 * @returns {Promise<Module>}
 */
export function built(path) {
  return import(`${repository}dist/${path}`);
}

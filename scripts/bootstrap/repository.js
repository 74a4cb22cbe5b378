import { fileURLToPath } from "node:url";

/** The folder of package.json; the same for the sources and for what is built from them. */
export const repository = fileURLToPath(new URL(rootFrom(import.meta.url), import.meta.url));

/** What may be lost without harm and is costly to fetch again. */
export const cache = `${repository}.cache`;

/** @param {string} url of this module */
function rootFrom(url) {
  return url.endsWith("/dist/scripts/bootstrap/repository.js") ? "../../../" : "../../";
}

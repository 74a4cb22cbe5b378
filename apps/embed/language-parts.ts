import { readFile } from "node:fs/promises";
import { type Plugin } from "vite";

/** A file of `languages`, and what is asked for of it: its beginning, or one of its later parts. */
const asked = /^(.*\/languages\/([^/]+)\.ts)\?(beginning|part=(\w+))$/;
const exported = /^export const (\w+)/gm;
/** What only some ever read: whoever shows it asks for it by itself, and no reader's page even names it. */
const apart = new Set(["moderating"]);

/**
 * Makes of each file of `languages` what a browser loads when it is wanted: its `texts` at once, with the way to each other part.
 * Every part is taken from a copy of the file of its own, of which the bundler keeps nothing else.
 */
export const languageParts: Plugin = {
  name: "language-parts",
  async load(id) {
    const [, path, language, , part] = asked.exec(id) ?? [];
    if (!path || !language) return null;
    const own = (name: string) => `export { ${name} } from "./${language}.ts?only=${name}";`;
    if (part) return own(part);
    const all = [...(await readFile(path, "utf8")).matchAll(exported)].map(([, name = ""]) => name);
    const names = all.filter((name) => !apart.has(name));
    const later = (name: string) =>
      `export const ${name} = () => import("./${language}.ts?part=${name}").then((part) => part.${name});`;
    return names.map((name) => (name === "texts" ? own(name) : later(name))).join("\n");
  },
};

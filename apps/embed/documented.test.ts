import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PalabreCommentsElement, PalabreCountElement, PalabreEventMap } from "./palabre.d.ts";

const embed = fileURLToPath(new URL(".", import.meta.url));
const document = fileURLToPath(new URL("../../docs/embedding.md", import.meta.url));

type Own<Element extends HTMLElement> = Exclude<keyof Element, keyof HTMLElement>;

/** What the elements have of their own, whole, or this file does not compile. */
const properties: Record<Own<PalabreCommentsElement>, true> = {
  site: true,
  story: true,
  sort: true,
  theme: true,
  start: true,
  signIn: true,
};
const ofCount: Record<Own<PalabreCountElement>, true> = { site: true, story: true };
const events: { [Name in keyof PalabreEventMap]: Record<keyof PalabreEventMap[Name]["detail"], true> } = {
  "palabre:ready": { site: true, story: true, count: true },
  "palabre:count": { site: true, story: true, count: true },
  "palabre:posted": { site: true, story: true, id: true, status: true },
};

/** The rows of the table that begins with a heading, each as its cells. */
async function rowsOf(heading: string): Promise<string[][]> {
  const lines = (await readFile(document, "utf8")).split("\n");
  const start = lines.findIndex((line) => new RegExp(`^\\| ${heading} *\\|`).test(line));
  const rows = lines.slice(start + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith("|")),
    )
    .map((line) => line.split("|").slice(1, -1));
}

const codesIn = (cell = "") => Array.from(cell.matchAll(/`([^`]+)`/g), ([, name = ""]) => name);

async function namesIn(heading: string): Promise<string[]> {
  return (await rowsOf(heading)).flatMap(([first]) => codesIn(first)).sort();
}

/** Everything that a pattern finds in the embed's own files. */
async function foundIn(files: RegExp, pattern: RegExp): Promise<string[]> {
  const entries = await readdir(embed, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(({ name }) => files.test(name))
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  return [
    ...new Set(texts.flatMap((text) => Array.from(text.matchAll(pattern), ([, name = ""]) => name))),
  ].sort();
}

test("each part is documented, and each that is documented is there", async () => {
  expect(await namesIn("part")).toEqual(await foundIn(/(?<!\.test)\.tsx$/, /\bpart="([^"]+)"/g));
});

test("so is each custom property", async () => {
  expect(await namesIn("custom property")).toEqual(await foundIn(/\.css$/, /var\((--palabre-[\w-]+)/g));
});

test("so is each attribute and property", async () => {
  const { signIn, ...attributes } = properties;
  expect(await namesIn("attribute")).toEqual([...Object.keys(attributes), "lang"].sort());
  expect(await namesIn("property")).toEqual(Object.keys({ signIn }));
  const alsoOfCount = (await rowsOf("attribute")).filter(([, , also]) => also?.trim() === "yes");
  expect(alsoOfCount.flatMap(([name]) => codesIn(name)).sort()).toEqual(
    [...Object.keys(ofCount), "lang"].sort(),
  );
});

test("so is each event, with what it tells", async () => {
  const told = (await rowsOf("event")).map(([name, detail]) => [...codesIn(name), codesIn(detail)]);
  expect(told).toEqual(Object.entries(events).map(([name, detail]) => [name, Object.keys(detail)]));
});

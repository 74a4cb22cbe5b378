import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { repository } from "../../scripts/bootstrap/repository.js";

/** How many points of each section are of level 1 or 2: those of level 3 come last. @see https://owasp.org/www-project-application-security-verification-standard, 5.0.0 */
const points: Readonly<Record<string, readonly number[]>> = {
  V1: [2, 9, 11, 3, 2],
  V2: [3, 3, 4, 1],
  V3: [0, 2, 4, 6, 5, 0, 2],
  V4: [3, 1, 2, 4],
  V5: [1, 3, 2, 3],
  V6: [3, 12, 4, 4, 5, 3, 0, 4],
  V7: [3, 4, 2, 5, 2, 2],
  V8: [2, 3, 1, 1],
  V9: [3, 4],
  V10: [2, 2, 4, 11, 5, 2, 3],
  V11: [2, 3, 3, 4, 1, 1],
  V12: [3, 2, 4],
  V13: [1, 5, 2, 5],
  V14: [2, 4, 3],
  V15: [3, 3, 7],
  V16: [1, 5, 4, 3, 3],
  V17: [1, 4, 2],
};

const asked = Object.entries(points).flatMap(([chapter, sections]) =>
  sections.flatMap((count, section) =>
    Array.from({ length: count }, (_, at) => `${chapter.slice(1)}.${section + 1}.${at + 1}`),
  ),
);

const document = () => readFile(`${repository}docs/security.md`, "utf8");

test("each point of the standard's level 2 is answered, once, with what shows it or why it does not apply", async () => {
  const rows = [...(await document()).matchAll(/^\| (\d+\.\d+\.\d+) *\| (.+?) *\| (.+?) *\|$/gmu)];
  expect(rows.map(([, number]) => number)).toEqual(asked);
  for (const [row, , what = "", how = ""] of rows)
    expect([row, what.length > 2, how.length > 3]).toEqual([row, true, true]);
});

test("each file that it names is there", async () => {
  const named = (await document()).matchAll(/`((?:apps|docs|libs|scripts|test)\/[^`]+)`/g);
  expect(
    [...named].map(([, path = ""]) => path).filter((path) => !existsSync(`${repository}${path}`)),
  ).toEqual([]);
});

import { readFile } from "node:fs/promises";
import { z } from "zod";
import { repository } from "../../scripts/bootstrap/repository.js";

const read = (path: string) => readFile(`${repository}${path}`, "utf8");

const named = z.record(z.string(), z.string());
const manifest = z.object({ dependencies: named, devDependencies: named });
const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().optional(),
      license: z.string().optional(),
      resolved: z.string().optional(),
      dev: z.boolean().default(false),
      optional: z.boolean().default(false),
    }),
  ),
});

test("each package that is depended on is named with its reason, and no other", async () => {
  const { dependencies, devDependencies } = manifest.parse(JSON.parse(await read("package.json")));
  const [, ...points] = (await read("docs/dependencies.md")).split(/^- /mu);
  const explained = points.flatMap((point) => {
    const [names = ""] = point.split(":");
    return [...names.matchAll(/`([^`]+)`/gu)].map(([, name]) => name);
  });
  expect(explained.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
});

/** Of licences that ask for nothing but to be named. */
const permissive =
  /^(MIT|ISC|0BSD|Unlicense|BlueOak-1[.]0[.]0|Apache-2[.]0|BSD-[23]-Clause|Python-2[.]0|PSF-2[.]0)$/;

test("every package that is installed is pinned with its hash, and what comes with the processes may be used by anybody", async () => {
  const { packages } = lock.parse(JSON.parse(await read("package-lock.json")));
  const others = Object.entries(packages).filter(([path, { optional }]) => path !== "" && !optional);
  const paths = (which: (one: (typeof others)[number][1]) => boolean) =>
    others.filter(([, one]) => which(one)).map(([path, { license }]) => `${path} (${license})`);
  expect(paths(({ dev }) => !dev).length).toBeGreaterThan(100);
  expect(paths(({ integrity }) => !integrity)).toEqual([]);
  expect(paths(({ resolved }) => resolved !== undefined)).toEqual([]);
  expect(paths(({ dev, license = "" }) => !dev && !permissive.test(license))).toEqual([]);
});

test("nothing that is installed runs by itself", async () => {
  expect((await read(".npmrc")).split("\n")).toContain("ignore-scripts=true");
});

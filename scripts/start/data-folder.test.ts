import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { openDataFolder } from "./data-folder.js";

let folder = "";
beforeEach(async () => (folder = await mkdtemp(`${tmpdir()}/palabre-data-`)));
afterEach(() => rm(folder, { recursive: true }));

test("it is made where it is missing, for this user only, and nothing else is left in it", async () => {
  const { path } = await openDataFolder(`${folder}/a/b`);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
  expect((await readdir(path)).sort()).toEqual(["logs", "run"]);
});

test("a folder that is there already is taken as it is", async () => {
  await openDataFolder(folder);
  await writeFile(`${folder}/secrets.json`, "{}");
  await openDataFolder(folder);
  expect(await readdir(folder)).toContain("secrets.json");
});

test.each([
  ["a file", "file", /^PALABRE_DATA: .*file is not a folder\. Give one/],
  ["below a file", "file/below", /^PALABRE_DATA: .*below is not a folder\. Give one/],
])("where it is %s, one line says so", async (_, name, line) => {
  await writeFile(`${folder}/file`, "");
  await expect(openDataFolder(`${folder}/${name}`)).rejects.toThrow(line);
});

const onLinux = process.platform === "linux" ? test : test.skip;
onLinux("where no folder can be made, one line says so", async () => {
  await expect(openDataFolder("/proc/palabre")).rejects.toThrow(/^PALABRE_DATA: \/proc\/palabre .* Give /);
});

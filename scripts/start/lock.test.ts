import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { lock } from "./lock.js";

let folder = "";
beforeEach(async () => (folder = await mkdtemp(`${tmpdir()}/palabre-lock-`)));
afterEach(() => rm(folder, { recursive: true }));

test("a second start on the same folder is refused, and told by whom", async () => {
  await lock(folder);
  await expect(lock(folder)).rejects.toThrow(`already (process ${process.pid})`);
});

test("of many that begin at once, one comes through", async () => {
  const starts = await Promise.allSettled(Array.from({ length: 8 }, () => lock(folder)));
  expect(starts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("it can be had again once it was given up, and nothing is left", async () => {
  const unlock = await lock(folder);
  await unlock();
  await (
    await lock(folder)
  )();
  expect(await readdir(folder)).toEqual([]);
});

test("the lock of a process that was killed is no lock", async () => {
  await writeFile(`${folder}/palabre.json`, JSON.stringify({ pid: process.pid, birth: "another" }));
  await expect(lock(folder)).resolves.toBeInstanceOf(Function);
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { birthOf } from "./process-mark.js";
import { endSurvivor, recordProcess, survivorOf } from "./survivor.js";

let folder = "";
beforeEach(async () => (folder = await mkdtemp(`${tmpdir()}/palabre-survivor-`)));
afterEach(() => rm(folder, { recursive: true }));

async function begun(script = "setInterval(() => undefined, 1000); console.log('up')") {
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  return { child, pid: child.pid ?? 0, exited: once(child, "exit") };
}

test("a process that was written down is found while it lives", async () => {
  const { child, pid, exited } = await begun();
  await recordProcess(`${folder}/record.json`, pid);
  expect(await survivorOf(`${folder}/record.json`)).toBe(pid);
  child.kill("SIGKILL");
  await exited;
  expect(await survivorOf(`${folder}/record.json`)).toBeNull();
});

test("a later process with the same number is not taken for it", async () => {
  const { child, pid, exited } = await begun();
  await recordProcess(`${folder}/record.json`, pid);
  const text = await readFile(`${folder}/record.json`, "utf8");
  await writeFile(
    `${folder}/record.json`,
    text.replace(/\d"}$/, (end) => `${(Number(end[0]) + 1) % 10}"}`),
  );
  await endSurvivor(`${folder}/record.json`);
  expect(birthOf(pid)).not.toBeNull();
  child.kill("SIGKILL");
  await exited;
});

test("a survivor is asked to end", async () => {
  const { pid, exited } = await begun();
  await recordProcess(`${folder}/record.json`, pid);
  await endSurvivor(`${folder}/record.json`);
  expect(await exited).toEqual([null, "SIGTERM"]);
});

test("a survivor that doesn't listen is ended for good", async () => {
  const { pid, exited } = await begun(
    "process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000); console.log('up')",
  );
  await recordProcess(`${folder}/record.json`, pid);
  await endSurvivor(`${folder}/record.json`, 50);
  expect(await exited).toEqual([null, "SIGKILL"]);
});

test.each(["", "{", '{"pid":0,"birth":"x"}', '{"pid":"1"}'])(
  "a record that says %j names nobody",
  async (text) => {
    await writeFile(`${folder}/record.json`, text);
    expect(await survivorOf(`${folder}/record.json`)).toBeNull();
  },
);

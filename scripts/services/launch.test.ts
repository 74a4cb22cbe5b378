import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { launch } from "./launch.js";

let folder = "";
beforeEach(async () => (folder = await mkdtemp(`${tmpdir()}/palabre-launch-`)));
afterEach(() => rm(folder, { recursive: true }));

const node = (script: string) =>
  launch({ command: process.execPath, args: ["-e", script], log: `${folder}/log`, channel: true });

test("the last words are those of this run, not of an earlier one", async () => {
  const first = await node("console.log('the first')");
  await first.exited;
  const second = await node("console.log('the second'); console.error('and why'); process.exit(3)");
  expect(await second.exited).toEqual({ code: 3, signal: null });
  expect(await second.lastWords()).toEqual(["the second", "and why"]);
});

test("of structured lines the last words show what a person can read", async () => {
  const process = await node(`
    console.log(JSON.stringify({ level: "error", message: "no room" }));
    console.log(JSON.stringify({ msg: "can't open", attr: { error: "DBPathInUse: locked" } }));
    console.log(JSON.stringify({ msg: "failed", err: { message: "too late" } }));`);
  await process.exited;
  expect(await process.lastWords()).toEqual([
    "no room",
    "can't open: DBPathInUse: locked",
    "failed: too late",
  ]);
});

test("a process that ignores the request is ended for good", async () => {
  const process = await node(
    "process.on('SIGTERM', () => undefined); process.send('up'); setInterval(() => undefined, 1000)",
  );
  const exit = await process.stop(300);
  expect(["SIGKILL", "SIGTERM"]).toContain(exit.signal);
});

test("a process that is gone already has been stopped", async () => {
  const process = await node("");
  await process.exited;
  expect(await process.stop()).toEqual({ code: 0, signal: null });
});

test("a command that isn't there is told by its name", async () => {
  const start = launch({ command: `${folder}/nothing`, args: [], log: `${folder}/log` });
  await expect(start).rejects.toThrow(`${folder}/nothing could not be started`);
});

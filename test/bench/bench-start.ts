import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { repository } from "../../scripts/bootstrap/repository.js";
import { type Figure, time } from "./figure.js";

const rounds = 3;
/** The longest that a second start may take, in s. */
const budget = 8;

/** Seconds until a second `npm start` is ready, with the demo's data. */
export async function start(): Promise<Figure[]> {
  const data = await mkdtemp(join(tmpdir(), "palabre-start-"));
  const values: number[] = [];
  try {
    await secondsToReady(data);
    while (values.length < rounds) values.push(await secondsToReady(data));
  } finally {
    await rm(data, { recursive: true, force: true });
  }
  return [time("start.warm", "s", { values, limits: [budget] })];
}

async function secondsToReady(data: string): Promise<number> {
  const begun = performance.now();
  const ports = { PORT: "28080", GATEWAY_PORT: "28081", WORKER_PORT: "28082" };
  const child = spawn(process.execPath, [`${repository}scripts/start.js`], {
    env: { ...process.env, ...ports, PALABRE_DATA: data },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  for await (const line of createInterface(child.stdout)) if (line === "Palabre is ready") break;
  const seconds = (performance.now() - begun) / 1000;
  if (child.exitCode !== null) throw new Error("the start ended before it was ready");
  child.kill("SIGINT");
  await ended;
  return seconds;
}

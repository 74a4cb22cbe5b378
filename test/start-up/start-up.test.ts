import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { survivorOf } from "../../scripts/services/survivor.js";
import { freshPort } from "../newsroom/services.js";

const patience = 180_000;

let folder = "";
let env: Record<string, string> = {};
const begun: Start[] = [];

beforeEach(async () => {
  folder = await mkdtemp(`${tmpdir()}/palabre-start-`);
  const [port, gateway, worker] = [await freshPort(), await freshPort(), await freshPort()];
  env = {
    PALABRE_DATA: folder,
    PORT: String(port),
    GATEWAY_PORT: String(gateway),
    WORKER_PORT: String(worker),
  };
});

afterEach(async () => {
  await Promise.all(begun.splice(0).map((start) => start.stop("SIGTERM")));
  await rm(folder, { recursive: true });
});

/** `npm start`, as a person sees it. */
class Start {
  private readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly lines: string[] = [];
  readonly exited: Promise<unknown[]>;
  private heard: () => void = () => undefined;

  constructor() {
    const { MONGODB_URI: _mongodb, REDIS_URL: _redis, NODE_OPTIONS: _options, ...rest } = process.env;
    this.child = spawn(process.execPath, ["scripts/start.js"], {
      env: { ...rest, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.exited = once(this.child, "exit");
    for (const stream of [this.child.stdout, this.child.stderr]) {
      createInterface(stream).on("line", (line) => {
        this.lines.push(line);
        this.heard();
      });
    }
    begun.push(this);
  }

  /** Settles when a line was printed, and gives it. */
  async says(part: string): Promise<string> {
    for (;;) {
      const line = this.lines.find((each) => each.includes(part));
      if (line !== undefined) return line;
      const gone = await Promise.race([
        this.exited.then(() => true),
        new Promise<false>((resolve) => (this.heard = () => resolve(false))),
      ]);
      if (gone) throw new Error(`it ended without saying "${part}":\n${this.lines.join("\n")}`);
    }
  }

  async stop(signal: NodeJS.Signals): Promise<unknown[]> {
    this.child.kill(signal);
    return this.exited;
  }
}

/** The numbers of all processes that were written down in the data folder and live. */
async function living(): Promise<number[]> {
  const files = (await readdir(folder, { recursive: true })).filter((name) =>
    /(run\/\w+|process)\.json$/.test(name),
  );
  const pids = await Promise.all(files.map((name) => survivorOf(`${folder}/${name}`)));
  return pids.filter((pid) => pid !== null);
}

const statusOf = async (url: string) => (await fetch(url)).status;

async function untilReady(port: string | undefined): Promise<void> {
  while ((await statusOf(`http://127.0.0.1:${port ?? ""}/health/ready`).catch(() => 0)) !== 200)
    await pause(50);
}

test(
  "one command brings up all that it prints, keeps it up, and ends it",
  async () => {
    const start = new Start();
    await start.says("Palabre is ready");
    expect(start.lines.at(-1)).toBe("Palabre is ready");
    for (const path of ["/demo", "/console", "/v1/openapi.json"]) {
      const line = await start.says(path);
      expect([path, await statusOf(line.split(/\s+/).at(-1) ?? "")]).toEqual([path, 200]);
    }

    const api = await survivorOf(`${folder}/run/api.json`);
    process.kill(api ?? 0, "SIGKILL");
    await start.says("The api was ended by SIGKILL. It is begun again.");
    await untilReady(env.PORT);

    const second = new Start();
    await second.says("Palabre runs on this data folder already");
    expect(await second.exited).toEqual([1, null]);

    expect(await living()).toHaveLength(6);
    expect(await start.stop("SIGINT")).toEqual([0, null]);
    expect(await living()).toEqual([]);
  },
  patience,
);

test(
  "a start after a crash ends what was left, knows the same accounts, and tells the admin's password no more",
  async () => {
    const first = new Start();
    await first.says("Palabre is ready");
    const accounts = await first.says("Demo accounts");
    await first.says("First admin");
    await first.stop("SIGKILL");

    const second = new Start();
    await second.says("Palabre is ready");
    expect(second.lines).toContain(accounts);
    expect(second.lines.filter((line) => line.includes("admin"))).toEqual([]);
    expect(await second.stop("SIGTERM")).toEqual([0, null]);
    expect(await living()).toEqual([]);
  },
  patience,
);

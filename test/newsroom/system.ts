import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { repository } from "../../scripts/bootstrap/repository.js";
import { type Exit, launch, type Launched } from "../../scripts/services/launch.js";
import { oneArena, youngHeap } from "../../scripts/start/memory.js";
import { freshPort } from "./services.js";
import { until } from "./until.js";

export const processNames = ["api", "worker", "gateway"] as const;
export type ProcessName = (typeof processNames)[number];

/** What a process may take until it is ready, in ms: the worker loads the demo first, beside whatever else two cores have to do. */
const patience = 90_000;

/** What a process may take to end, in ms. */
const longestEnd = 15_000;

/** A process beside the first of its kind. */
export interface Another {
  address: string;
  pid: number;
  /** as a power cut would */
  kill(): Promise<void>;
  /** asks it to end, and waits until it has */
  stop(): Promise<void>;
}

export const adminPassword = "the admin of a test";

interface Addresses {
  mongodbUri: string;
  redisUrl: string;
}

/** How it differs from a system of this version whose processes all have the same addresses. */
interface Otherwise {
  /** where a process has others */
  own?: (name: ProcessName) => Addresses;
  /** folder of the version that runs */
  home?: string;
}

interface Run {
  name: ProcessName;
  env: NodeJS.ProcessEnv;
  log: string;
  home: string;
}

/** The three real processes on ports of their own. */
export class System {
  private constructor(
    private readonly folder: string,
    private readonly env: (name: ProcessName) => NodeJS.ProcessEnv,
    readonly ports: Readonly<Record<ProcessName, number>>,
    private readonly running: Map<ProcessName, Launched>,
    private readonly home: string,
    private readonly others: Launched[] = [],
    private readonly asked = new WeakSet<Launched>(),
  ) {}

  static async start(
    addresses: Addresses,
    env: NodeJS.ProcessEnv = {},
    { own = () => addresses, home = repository }: Otherwise = {},
  ): Promise<System> {
    const port = () => freshPort(addresses.redisUrl);
    const [api, worker, gateway] = await Promise.all([port(), port(), port()]);
    const folder = await mkdtemp(join(tmpdir(), "palabre-system-"));
    const system = new System(
      folder,
      (name) => ({ ...environment(own(name), { api, worker, gateway }), ...env }),
      { api, worker, gateway },
      new Map(),
      home,
    );
    try {
      await Promise.all(processNames.map((name) => system.begin(name)));
    } catch (error) {
      await system.stop();
      throw error;
    }
    return system;
  }

  get api(): string {
    return `http://127.0.0.1:${this.ports.api}`;
  }

  get gateway(): string {
    return `http://127.0.0.1:${this.ports.gateway}`;
  }

  pid(name: ProcessName): number {
    return this.process(name).pid;
  }

  /** Ends a process as a power cut would. */
  async kill(name: ProcessName): Promise<void> {
    await this.end(this.process(name));
  }

  /** Starts a process again, and waits until it is ready. */
  async begin(name: ProcessName): Promise<void> {
    const process = await this.launch({ name, env: this.env(name), log: name, home: this.home });
    this.running.set(name, process);
    await this.ready(name, this.ports[name], process);
  }

  /** A further process of a kind, on a port of its own, beside the first. @param home folder of its version */
  async another(name: ProcessName, home = this.home): Promise<Another> {
    const port = await freshPort(this.env(name).REDIS_URL);
    const variable = { api: "PORT", worker: "WORKER_PORT", gateway: "GATEWAY_PORT" }[name];
    const env = { ...this.env(name), [variable]: String(port) };
    const process = await this.launch({ name, env, log: `${name}-${port}`, home });
    this.others.push(process);
    await this.ready(name, port, process);
    return {
      address: `http://127.0.0.1:${port}`,
      pid: process.pid,
      kill: () => this.end(process),
      stop: async () => {
        await this.askToEnd(process);
      },
    };
  }

  /** All that the processes have logged so far, line by line. */
  async logs(): Promise<string[]> {
    const files = await readdir(this.folder);
    const logs = await Promise.all(files.map((file) => readFile(join(this.folder, file), "utf8")));
    return logs.flatMap((log) => log.split("\n")).filter((line) => line !== "");
  }

  /** All that its processes have written so far. */
  async log(): Promise<string> {
    const files = await readdir(this.folder);
    return (await Promise.all(files.map((file) => readFile(join(this.folder, file), "utf8")))).join("\n");
  }

  async stop(): Promise<void> {
    const all = [...this.running.values(), ...this.others];
    for (const process of all) this.asked.add(process);
    await Promise.all(all.map((process) => process.stop(5000)));
    await rm(this.folder, { recursive: true, force: true });
  }

  private process(name: ProcessName): Launched {
    const process = this.running.get(name);
    if (!process) throw new Error(`the ${name} was never started`);
    return process;
  }

  /** Asks the first process of a kind to end, and waits until it has. */
  async retire(name: ProcessName): Promise<Exit> {
    return this.askToEnd(this.process(name));
  }

  private async askToEnd(process: Launched): Promise<Exit> {
    this.asked.add(process);
    return process.stop(longestEnd);
  }

  private async end(process: Launched): Promise<void> {
    this.asked.add(process);
    await process.kill("SIGKILL");
  }

  private async launch({ name, env, log, home }: Run): Promise<Launched> {
    const process = await launch({
      command: execPath,
      args: [youngHeap, join(home, `dist/apps/${name}/main.js`)],
      log: join(this.folder, `${log}.log`),
      env,
      channel: true,
    });
    void process.exited.then((exit) => this.tellUnasked(log, process, exit));
    return process;
  }

  /** What asks it afterwards can't say why there is no answer. */
  private async tellUnasked(name: string, process: Launched, { code, signal }: Exit): Promise<void> {
    if (this.asked.has(process)) return;
    const words = await process.lastWords();
    console.error(`The ${name} ended by itself (${signal ?? code}):\n${words.join("\n")}`);
  }

  private async ready(name: ProcessName, port: number, process: Launched): Promise<void> {
    const gone = process.exited.then(() => true);
    await until(
      async () => {
        const ended = await Promise.race([gone, Promise.resolve(false)]);
        if (ended) throw new Error(`the ${name} ended: ${(await process.lastWords()).join("\n")}`);
        return isReady(port);
      },
      `the ${name} to be ready`,
      patience,
    );
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
  } catch {
    return false;
  }
}

function environment(
  { mongodbUri, redisUrl }: Addresses,
  ports: Record<ProcessName, number>,
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...oneArena,
    NODE_OPTIONS: "",
    MONGODB_URI: mongodbUri,
    REDIS_URL: redisUrl,
    PORT: String(ports.api),
    WORKER_PORT: String(ports.worker),
    GATEWAY_PORT: String(ports.gateway),
    PALABRE_DEMO: "off",
    PALABRE_ADMIN_PASSWORD: adminPassword,
  };
}

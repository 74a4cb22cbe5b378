import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Bed, makeBed } from "./bed.js";
import { accept } from "./bench-accept.js";
import { backtest } from "./bench-backtest.js";
import { backtestLive } from "./bench-backtest-live.js";
import { costs } from "./bench-costs.js";
import { decide } from "./bench-decide.js";
import { desk } from "./bench-desk.js";
import { embed } from "./bench-embed.js";
import { fanout } from "./bench-fanout.js";
import { filters } from "./bench-filters.js";
import { growth } from "./bench-growth.js";
import { learner } from "./bench-learner.js";
import { memory } from "./bench-memory.js";
import { million } from "./bench-million.js";
import { moderate } from "./bench-moderate.js";
import { page } from "./bench-page.js";
import { peers } from "./bench-peers.js";
import { queue } from "./bench-queue.js";
import { read } from "./bench-read.js";
import { sockets } from "./bench-sockets.js";
import { start } from "./bench-start.js";
import { starter } from "./bench-starter.js";
import { storms } from "./bench-storm.js";
import { way } from "./bench-way.js";
import type { Figure } from "./figure.js";
import { machine, table } from "./table.js";

/** In this order: what is idle is looked at before anything is asked of it. */
const overBed: Record<string, (bed: Bed) => Promise<Figure[]>> = {
  memory,
  "sockets.memory": sockets,
  accept,
  way,
  fanout,
  storm: storms,
  read,
  decide,
  queue,
  desk,
  backtest,
  "backtest.live": backtestLive,
  page,
  peers,
  costs,
  growth,
  "read.million": million,
};
const alone: Record<string, () => Promise<Figure[]>> = { moderate, start, embed, filters, learner, starter };
const all = [...Object.keys(overBed), ...Object.keys(alone)];

const { values: options, positionals } = parseArgs({
  options: { json: { type: "string" } },
  allowPositionals: true,
});
/** « read » is also what is measured apart of reading, such as « read.million ». */
const isOf = (bench: string, name: string) => bench === name || bench.startsWith(`${name}.`);
const unknown = positionals.filter((name) => !all.some((bench) => isOf(bench, name)));

/** All that was measured so far. */
const figures: Figure[] = [];

if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(", ")}; there are ${all.join(", ")}.\n`);
  process.exitCode = 64;
} else {
  process.once("exit", tell);
  await measure(positionals.length > 0 ? positionals : all);
}

async function measure(names: readonly string[]): Promise<void> {
  const isWanted = (bench: string) => names.some((name) => isOf(bench, name));
  const wanted = Object.keys(overBed).filter(isWanted);
  if (wanted.length > 0) await overOneBed(wanted);
  for (const [name, bench] of Object.entries(alone)) if (isWanted(name)) await keep(name, bench());
}

async function overOneBed(names: readonly string[]): Promise<void> {
  const bed = await makeBed();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void breakOff(bed));
  try {
    for (const name of names) await keep(name, overBed[name]?.(bed));
  } finally {
    await bed.close();
  }
}

/** Whoever has seen enough leaves nothing running behind. */
async function breakOff(bed: Bed): Promise<void> {
  await bed.close().catch(() => undefined);
  process.exit(130);
}

/** The whole takes an hour or so: what was measured is written down at once, so that nothing can lose it any more. */
async function keep(name: string, measuring: Promise<Figure[]> | undefined): Promise<void> {
  process.stderr.write(`measuring ${name} …\n`);
  figures.push(...((await measuring) ?? []));
  if (options.json) await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
}

/** Also where a bench has failed, or somebody has seen enough. */
function tell(): void {
  process.stdout.write(`${machine()}\n\n${table(figures)}\n`);
}

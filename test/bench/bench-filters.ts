import { checkFilterSet, compileFilterSet, type CompiledFilterSet } from "#moderation";
import { type Figure, median, quantile, time } from "./figure.js";
import { busyDraft, invented, longText } from "./filters/busy-filters.js";
import { growth } from "./filters/growth.js";
import { subjectOf } from "./filters/subject-of.js";

const rounds = 7;
const comments = 2000;
const kilobyte = 1000;

/** The most that they may take: µs, and ms to be made ready. */
const most = { p50: 200, p99: 1000, ready: 1000 };

/** What a comment of 1 kB costs under 50,000 words, 200 patterns and 50 rules, and how soon those are ready. */
export async function filters(): Promise<Figure[]> {
  const [set, ...ready] = Array.from({ length: 3 }, madeReady);
  if (!set) throw new Error("nothing was made ready");
  const texts = Array.from({ length: comments }, (_, number) => longText(number, kilobyte));
  const judge = (text: string) => set.compiled.judge(subjectOf(text));
  await each(texts, judge, onTheWall);
  const [ours, processor, peers]: [number[][], number[][], number[][]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await each(texts, judge, onTheWall));
    processor.push(await each(texts, judge, ofTheProcessor));
    peers.push(await each(texts, lookUp, onTheWall));
  }
  const p50s = ours.map((times) => median(times));
  return [
    time("filters.p50", "µs", { values: p50s, limits: [most.p50] }),
    time("filters.p99", "µs", { values: ours.map((times) => quantile(times, 0.99)), limits: [most.p99] }),
    time("filters.p99.processor", "µs", {
      values: processor.map((times) => quantile(times, 0.99)),
      limits: [most.p99],
    }),
    time("filters.peer", "µs", { values: p50s, limits: peers.map((times) => median(times)) }),
    ...(await growth(set.compiled)),
    time("filters.ready", "ms", { values: [set, ...ready].map(({ took }) => took), limits: [most.ready] }),
  ];
}

function madeReady(): { compiled: CompiledFilterSet; took: number } {
  const began = performance.now();
  const checked = checkFilterSet(busyDraft);
  if ("errors" in checked) throw new Error(JSON.stringify(checked.errors));
  return { compiled: compileFilterSet(checked.set, 1), took: performance.now() - began };
}

/** What each takes by a clock, in µs. */
async function each(
  texts: readonly string[],
  judge: (text: string) => unknown,
  clock: () => number,
): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const began = clock();
    await judge(text);
    times.push(clock() - began);
  }
  return times;
}

function onTheWall(): number {
  return 1000 * performance.now();
}

/** Whatever else runs on the machine does not count, and what clears up the memory does. */
function ofTheProcessor(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

const listed = new Set(invented);

/** The least that looks for 50,000 words: one look-up for each that is typed, without folding, places, stems or phrases. */
function lookUp(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => listed.has(word));
}

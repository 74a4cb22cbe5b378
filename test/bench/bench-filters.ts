import {
  checkFilterSet,
  compileFilterSet,
  type CompiledFilterSet,
  noHistory,
  type Subject,
} from "#moderation";
import { type Figure, median, quantile, time } from "./figure.js";
import { busyDraft, invented, longText } from "./filters/busy-filters.js";

const rounds = 7;
const comments = 1000;
const kilobyte = 1000;

/** The most that they may take: µs, and ms to be made ready. */
const most = { p50: 200, p99: 1000, ready: 1000 };

/** What a comment of 1 kB costs under 50,000 words, 200 patterns and 50 rules, and how soon those are ready. */
export async function filters(): Promise<Figure[]> {
  const [set, ...ready] = Array.from({ length: 3 }, madeReady);
  if (!set) throw new Error("nothing was made ready");
  const texts = Array.from({ length: comments }, (_, number) => longText(number, kilobyte));
  const [ours, peers]: [number[][], number[][]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await each(texts, (text) => set.compiled.judge(subjectOf(text))));
    peers.push(await each(texts, lookUp));
  }
  const p50s = ours.map((times) => median(times));
  return [
    time("filters.p50", "µs", { values: p50s, limits: [most.p50] }),
    time("filters.p99", "µs", { values: [quantile(steady(ours), 0.99)], limits: [most.p99] }),
    time("filters.peer", "µs", { values: p50s, limits: peers.map((times) => median(times)) }),
    time("filters.long", "µs", await long(set.compiled)),
    time("filters.ready", "ms", { values: [set, ...ready].map(({ took }) => took), limits: [most.ready] }),
  ];
}

function madeReady(): { compiled: CompiledFilterSet; took: number } {
  const began = performance.now();
  const checked = checkFilterSet(busyDraft);
  if ("errors" in checked) throw new Error(JSON.stringify(checked.errors));
  return { compiled: compileFilterSet(checked.set, 1), took: performance.now() - began };
}

/** What each takes, in µs. */
async function each(texts: readonly string[], judge: (text: string) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const began = performance.now();
    await judge(text);
    times.push(1000 * (performance.now() - began));
  }
  return times;
}

/** What each text takes, whatever else the machine did in one round or another. */
function steady(all: readonly (readonly number[])[]): number[] {
  return Array.from({ length: comments }, (_, text) => median(all.map((times) => times[text] ?? 0)));
}

/**
 * 1 kB of texts a hundred times as long, and of the same cut into pieces: as much, where time grows linearly. In time of the
 * processor, since what takes long is interrupted by whatever else runs.
 */
async function long(compiled: CompiledFilterSet) {
  const [values, limits]: [number[], number[]] = [[], []];
  for (let number = 0; number < 20; number++) {
    const pieces = Array.from({ length: 100 }, (_, piece) => longText(100 * number + piece, kilobyte));
    values.push((await worked(compiled, [pieces.join("")])) / pieces.length);
    limits.push((await worked(compiled, pieces)) / pieces.length);
  }
  return { values, limits };
}

/** What the processor works on some texts, in µs. */
async function worked(compiled: CompiledFilterSet, texts: readonly string[]): Promise<number> {
  const before = process.cpuUsage();
  for (const text of texts) await compiled.judge(subjectOf(text));
  const { user, system } = process.cpuUsage(before);
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

function subjectOf(text: string): Subject {
  const createdAt = new Date("2026-03-09T20:24:00Z");
  const since = new Date("2024-01-01T00:00:00Z");
  return {
    site: { id: "bench", languages: ["fr"], timeZone: "Europe/Paris" },
    comment: { id: "this", revision: 1, text, lang: "fr", links: [], createdAt },
    author: {
      id: "ada",
      name: "Ada",
      standing: { published: 100, rejected: 1, since, guest: false, badges: [] },
    },
    story: { id: "article", url: null, section: null },
    history: noHistory,
  };
}

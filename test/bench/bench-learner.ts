import { type Learner, newLearner } from "#moderation/learner/learner.js";
import { readStarter } from "#moderation/learner/starter-bytes.js";
import { type Figure, rate, type Rounds, time } from "./figure.js";
import {
  type Divided,
  divided,
  isThere,
  type Labelled,
  labelledSets,
  shuffled,
  sourcesOf,
} from "../../scripts/learner/labelled.js";
import { teachStarter } from "../../scripts/learner/teach-starter.js";
import { asTyped } from "./learner/as-typed.js";
import { naiveBayes } from "./learner/naive-bayes.js";
import { aucWhileTaught, type Pass, passOver } from "./learner/passes.js";
import { grown, step } from "./learner/step.js";

const orders = [1, 2, 3];
/** So few decisions say another thing in each order. */
const manyOrders = Array.from({ length: 20 }, (_, order) => order + 1);
const few = 100;
/** A set of fewer comments says another thing in each order, too. */
const enough = 2000;
/** So many learners in one process: what is not theirs hardly counts. */
const sites = 10;

/** AUC that was reached before, by one pass: after so many decisions, over all of them, and on what was held out. */
const reached: Record<string, { after: [number, number][]; all: number; held: number }> = {
  foxnews: { after: [[300, 0.59]], all: 0.685, held: 0.741 },
  french: {
    after: [
      [300, 0.604],
      [1000, 0.673],
      [3000, 0.727],
    ],
    all: 0.777,
    held: 0.813,
  },
  davidson: {
    after: [
      [300, 0.778],
      [1000, 0.892],
      [3000, 0.946],
    ],
    all: 0.976,
    held: 0.982,
  },
};

/** What the learner costs, and what it has learned after one pass in several orders over comments that people labelled. */
export async function learner(): Promise<Figure[]> {
  const costs = [cost(), memory()];
  if (isThere()) return [...costs, ...(await quality()), ...(await worthOfStarters())];
  process.stderr.write(
    "no labelled comments in ../shared/data/moderation: only what the learner costs is measured\n",
  );
  return costs;
}

function cost(): Figure {
  const learner = grown();
  return time("learner.step", "µs", { values: orders.map(() => step(learner)), limits: [600] });
}

function memory(): Figure {
  const used = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const kept: Learner[] = [];
  while (kept.length < sites) kept.push(grown());
  const each = (used() - before) / kept.length / 2 ** 20;
  // asked afterwards, so that they are still there when it is measured
  for (const learner of kept) step(learner, 1);
  return time("learner.memory", "MB", { values: [each], limits: [16] });
}

async function quality(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const set of Object.keys(reached)) {
    const { taught, held } = await divided(set);
    const ofOrder = (order: number) => ({ taught: shuffled(taught, order), held });
    const taken = taught.length < enough ? manyOrders : orders;
    const passes = taken.map((order) => passOver(ofOrder(order)));
    figures.push(
      atFirst(set, taught),
      ...figuresOf(set, passes),
      ...worthOfFolding(
        set,
        passes,
        taken.map((order) => asTyped(ofOrder(order))),
      ),
    );
  }
  return figures;
}

/** While decisions are few, against naive Bayes less 0.02. */
function atFirst(set: string, taught: readonly Labelled[]): Figure {
  const lists = manyOrders.map((order) => shuffled(taught, order).slice(0, few));
  return rate(`learner.${set}.${few}`, "AUC", {
    values: lists.map((list) => aucWhileTaught(newLearner(), list)),
    limits: lists.map((list) => naiveBayes(list) - 0.02),
  });
}

/** Of what hiding words costs one that folds nothing, at least half is to come back, and where nothing is hidden, nothing is to be lost. */
function worthOfFolding(
  set: string,
  passes: readonly Pass[],
  unfolded: readonly ReturnType<typeof asTyped>[],
): Figure[] {
  const costs = unfolded.map(({ clean, hidden }) => clean - hidden);
  return [
    rate(`learner.${set}.back`, "share of it", {
      values: passes.map(({ lost }, at) => 1 - lost / (costs[at] ?? NaN)),
      limits: [0.5],
    }),
    rate(`learner.${set}.clean`, "AUC", {
      values: passes.map(({ held }) => held),
      limits: unfolded.map(({ clean }) => clean - 0.003),
    }),
  ];
}

function figuresOf(set: string, passes: readonly Pass[]): Figure[] {
  const before = reached[set];
  const rounds = (of: (pass: Pass) => number | null, limit = NaN): Rounds => ({
    values: passes.map((pass) => of(pass) ?? NaN),
    limits: [limit],
  });
  const figures = [
    ...(before?.after ?? []).map(([decisions, limit]) =>
      rate(
        `learner.${set}.${decisions}`,
        "AUC",
        rounds(({ after }) => after(decisions), limit),
      ),
    ),
    rate(
      `learner.${set}.all`,
      "AUC",
      rounds(({ all }) => all, before?.all),
    ),
    rate(
      `learner.${set}.held`,
      "AUC",
      rounds(({ held }) => held, before?.held),
    ),
    time(
      `learner.${set}.hidden`,
      "AUC lost",
      rounds(({ lost }) => lost, 0.03),
    ),
    time(
      `learner.${set}.calibration`,
      "error",
      rounds(({ off }) => off, 0.05),
    ),
  ];
  return figures.filter(({ value }) => !Number.isNaN(value));
}

/** After 300 decisions, with a starter that was taught by the other sources, and in turn without one. */
async function worthOfStarters(): Promise<Figure[]> {
  const sets = await Promise.all(labelledSets.map((set) => divided(set)));
  const all = { taught: sets.flatMap(({ taught }) => taught), held: sets.flatMap(({ held }) => held) };
  return sourcesOf(all.taught).map((source) => worthOn(source, all));
}

function worthOn(source: string, { taught, held }: Divided): Figure {
  const of = (list: readonly Labelled[], own: boolean) =>
    list.filter((one) => (one.source === source) === own);
  const starter = readStarter(teachStarter(of(taught, false), of(held, false)));
  const lessons = orders.map((order) => shuffled(of(taught, true), order).slice(0, 300));
  return rate(`learner.starter.${source}.300`, "AUC", {
    values: lessons.map((list) => aucWhileTaught(newLearner(starter), list)),
    limits: lessons.map((list) => aucWhileTaught(newLearner(), list)),
  });
}

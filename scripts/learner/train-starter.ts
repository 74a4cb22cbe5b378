import { writeFile } from "node:fs/promises";
import { judge, newLearner } from "#moderation/learner/learner.js";
import { readStarter } from "#moderation/learner/starter-bytes.js";
import type { Starter } from "#moderation/learner/starter.js";
import { DeadEnd } from "../bootstrap/dead-end.js";
import { repository } from "../bootstrap/repository.js";
import { auc } from "./auc.js";
import {
  type Divided,
  divided,
  isThere,
  type Labelled,
  labelledFolder,
  labelledSets,
  sourcesOf,
} from "./labelled.js";
import { rejectedShare, teachStarter } from "./teach-starter.js";

const starterFile = "libs/moderation/learner/starter.bin";

interface Row {
  source: string;
  comments: number;
  /** of the starter itself, and of one that has learned from the other sources only */
  auc: number;
  aucOfOthers: number;
  /** where it says more than a half, as if one in ten were rejected */
  precision: number;
  recall: number;
}

function said(starter: Starter, held: readonly Labelled[]) {
  const learner = newLearner(starter);
  return held.map(({ text, rejected }) => ({ score: judge(learner, { text, context: {} }), rejected }));
}

function shareAbove(scores: readonly { score: number }[]): number {
  return scores.filter(({ score }) => score >= 0.5).length / scores.length;
}

function without(source: string, list: readonly Labelled[]): Labelled[] {
  return list.filter((one) => one.source !== source);
}

function measured(starter: Starter, { taught, held }: Divided, source: string): Row {
  const own = held.filter((one) => one.source === source);
  const scores = said(starter, own);
  const recall = shareAbove(scores.filter(({ rejected }) => rejected));
  const wrong = shareAbove(scores.filter(({ rejected }) => !rejected));
  const hits = rejectedShare * recall;
  const others = readStarter(teachStarter(without(source, taught), without(source, held)));
  return {
    source,
    comments: own.length,
    auc: auc(scores),
    aucOfOthers: auc(said(others, own)),
    precision: hits / (hits + (1 - rejectedShare) * wrong),
    recall,
  };
}

function table(rows: readonly Row[]): string {
  const head =
    "| source | held out | AUC | AUC of the other sources’ | precision | recall |\n| --- | --- | --- | --- | --- | --- |";
  const lines = rows.map(({ source, comments, ...figures }) => {
    const told = [figures.auc, figures.aucOfOthers, figures.precision, figures.recall].map((one) =>
      one.toFixed(2),
    );
    return `| ${[source, comments, ...told].join(" | ")} |`;
  });
  return [head, ...lines].join("\n");
}

/** Trains the starter on all sets, writes it, and measures it on what was held out. */
export async function trainStarter(): Promise<string> {
  if (!isThere()) throw new DeadEnd(`There are no labelled comments in ${labelledFolder}`);
  const sets = await Promise.all(labelledSets.map((set) => divided(set)));
  const all = { taught: sets.flatMap(({ taught }) => taught), held: sets.flatMap(({ held }) => held) };
  const bytes = teachStarter(all.taught, all.held);
  await writeFile(`${repository}${starterFile}`, bytes);
  const starter = readStarter(bytes);
  const rows = sourcesOf(all.held).map((source) => measured(starter, all, source));
  return `${starterFile}: ${bytes.length} bytes\n\n${table(rows)}`;
}

import { judge, learn, type Learner, newLearner, notice } from "#moderation/learner/learner.js";
import { calibrationError, reliabilityOf } from "#moderation/learner/reliability.js";
import { auc, type Said } from "../../../scripts/learner/auc.js";
import { hideWords } from "./hide-words.js";
import type { Divided, Labelled } from "../../../scripts/learner/labelled.js";

/** What one pass over a set has shown. */
export interface Pass {
  /** AUC of the first so many decisions, each scored before it was learned; null where there are fewer */
  after: (decisions: number) => number | null;
  /** of all of them */
  all: number;
  /** at the end, on what was held out */
  held: number;
  /** what is lost on it where words are hidden */
  lost: number;
  /** how far scores are off after 3,000 decisions; null where there are fewer */
  off: number | null;
}

const settled = 3000;

function scored(learner: Learner, list: readonly Labelled[], typed = (text: string) => text): Said[] {
  return list.map(({ text, rejected }) => ({
    score: judge(learner, { text: typed(text), context: {} }),
    rejected,
  }));
}

/** Each comment is noticed, scored, then learned, in this order. */
function taught(learner: Learner, list: readonly Labelled[]): Said[] {
  return list.map(({ text, rejected }) => {
    const remark = { text, context: {} };
    notice(learner, remark);
    const score = judge(learner, remark);
    learn(learner, remark, rejected);
    return { score, rejected };
  });
}

function calibrationErrorOf(said: readonly Said[]): number {
  return calibrationError(
    reliabilityOf(said.map(({ score, rejected }) => ({ probability: score, rejected, weight: 1 }))),
  );
}

export function passOver({ taught: lessons, held }: Divided): Pass {
  const learner = newLearner();
  const said = taught(learner, lessons);
  const atEnd = auc(scored(learner, held));
  return {
    after: (decisions) => (decisions <= said.length ? auc(said.slice(0, decisions)) : null),
    all: auc(said),
    held: atEnd,
    lost: atEnd - auc(scored(learner, held, hideWords)),
    off: said.length > settled ? calibrationErrorOf(said.slice(settled)) : null,
  };
}

export function aucWhileTaught(learner: Learner, list: readonly Labelled[]): number {
  return auc(taught(learner, list));
}

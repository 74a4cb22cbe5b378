import { calibrated, type Calibration, fit, uncalibrated } from "./calibration.js";
import type { Context } from "./context.js";
import { count, type Counts, noCounts } from "./counts.js";
import { type Drift, noDrift, watched } from "./drift.js";
import { type Features, featuresOf } from "./features.js";
import { type Frequencies, noFrequencies, see, weigh } from "./frequencies.js";
import { logitsOf } from "./logits.js";
import { read } from "./occurrences.js";
import { forget, lowestAlone, mostRecent, mostUnaided, type RecentDecision, remember } from "./recent.js";
import {
  type Example,
  learnFrom,
  logistic,
  noRegression,
  opinionSlot,
  type Regression,
  unlearnFrom,
} from "./regression.js";
import { opinionOf, type Starter, withOpinion } from "./starter.js";

/** All that one site's learner knows. The same comments and decisions in the same order make the same learner. */
export interface Learner {
  frequencies: Frequencies;
  regression: Regression;
  counts: Counts;
  calibration: Calibration;
  recent: RecentDecision[];
  /** those that nothing but the learner would have decided, and that it may ever reject alone */
  unaided: RecentDecision[];
  drift: Drift;
  /** what it began with, if anything */
  starter: Starter | null;
  /** how many lessons it was given, also those that were taken back */
  lessons: number;
}

export interface Remark {
  text: string;
  context: Context;
}

/** What it was taught by one decision: needed to take it back. */
export interface Lesson {
  number: number;
  error: number;
}

/** Scores so few decisions old are no measure of what comes. */
const firstMeasured = 300;
const calibratedEvery = 50;
const calibratedBy = 2000;

export function newLearner(starter: Starter | null = null): Learner {
  const regression = noRegression();
  if (starter) regression.weights[opinionSlot] = 1;
  return {
    frequencies: noFrequencies(),
    regression,
    counts: noCounts(),
    calibration: starter?.calibration ?? uncalibrated,
    recent: [],
    unaided: [],
    drift: noDrift,
    starter,
    lessons: 0,
  };
}

/** A comment as this learner reads it now. */
interface Seen {
  features: Features;
  example: Example;
}

function seenBy({ frequencies, starter }: Learner, { text, context }: Remark): Seen {
  const features = featuresOf(read(text, context));
  const example = { slots: features.slots, values: weigh(frequencies, features) };
  return { features, example: starter ? withOpinion(example, opinionOf(starter, features)) : example };
}

/** The probability that people would reject it. Changes nothing. */
export function judge(learner: Learner, remark: Remark): number {
  const { features, example } = seenBy(learner, remark);
  return calibrated(learner.calibration, logitsOf(learner, features, example).mixed);
}

/** Learns which words are common, from any comment, once. */
export function notice(learner: Learner, { text, context }: Remark): void {
  see(learner.frequencies, featuresOf(read(text, context)));
}

/** How it came that a person looked at a comment. */
export interface Looked {
  /** that a person looked at such a comment at all: 1, or the share of the audit sample that it was drawn into */
  chance: number;
  /** nothing but the learner would have decided on it, and it was not picked for what is in it */
  unaided: boolean;
}

const byDesign: Looked = { chance: 1, unaided: true };

/** Of a rare kind, no single decision pulls harder. */
const strongestPull = 3;

/**
 * Rejections teach as much together as what was published, though there are fewer: while decisions are few, the rare ones say most.
 * Calibration gives scores back what is usual.
 */
function pullOf(rejected: boolean, recent: readonly RecentDecision[]): number {
  let alike = 1;
  for (const decision of recent) if (decision.rejected === rejected) alike++;
  return Math.min(strongestPull, (recent.length + 2) / (2 * alike));
}

/** Learns from one decision of a person. */
export function learn(
  learner: Learner,
  remark: Remark,
  rejected: boolean,
  { chance, unaided }: Looked = byDesign,
): Lesson {
  const { features, example } = seenBy(learner, remark);
  const { own, mixed: logit } = logitsOf(learner, features, example);
  const error = (logistic(own) - (rejected ? 1 : 0)) * pullOf(rejected, learner.recent);
  const lesson = ++learner.lessons;
  const probability = calibrated(learner.calibration, logit);
  const decision = { lesson, logit, probability, rejected, weight: 1 / chance };
  remember(learner.recent, decision, mostRecent);
  if (unaided && probability >= lowestAlone) remember(learner.unaided, decision, mostUnaided);
  if (lesson > firstMeasured) learner.drift = watched(learner.drift, probability, rejected, lesson);
  learnFrom(learner.regression, example, error);
  count(learner.counts, features, rejected, 1);
  if (lesson % calibratedEvery === 0) {
    learner.calibration = fit(learner.recent.slice(-calibratedBy), learner.calibration);
  }
  return { number: lesson, error };
}

/**
 * Takes back what an undone decision has taught; to correct it, the other decision is learned after.
 * @param rejected as it was taught
 */
export function unlearn(
  learner: Learner,
  remark: Remark,
  rejected: boolean,
  { number, error }: Lesson,
): void {
  const { features, example } = seenBy(learner, remark);
  unlearnFrom(learner.regression, example, error);
  if (number > learner.counts.uncounted) count(learner.counts, features, rejected, -1);
  forgetLesson(learner, number);
}

/** It is no measure any more. */
export function forgetLesson({ recent, unaided }: Learner, number: number): void {
  forget(recent, number);
  forget(unaided, number);
}

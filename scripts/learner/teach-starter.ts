import { fit, type Outcome, uncalibrated } from "#moderation/learner/calibration.js";
import { type Features, featuresOf } from "#moderation/learner/features.js";
import { type Frequencies, noFrequencies, see, weigh } from "#moderation/learner/frequencies.js";
import { read } from "#moderation/learner/occurrences.js";
import {
  learnFrom,
  logistic,
  logitOf,
  noRegression,
  type Regression,
} from "#moderation/learner/regression.js";
import { packStarter, readStarter } from "#moderation/learner/starter-bytes.js";
import { opinionOf, type Starter } from "#moderation/learner/starter.js";
import { type Labelled, shuffled } from "./labelled.js";

/** Of a new site's comments, so many are taken to be rejected. */
export const rejectedShare = 0.1;
/** No single comment pulls harder, however rare its kind is. */
const strongest = 3;
const order = 1;

function featuresOfText(text: string): Features {
  return featuresOf(read(text, {}));
}

function kindOf({ source, rejected }: Labelled): string {
  return `${source} ${rejected ? "rejected" : "published"}`;
}

function countBy(list: readonly Labelled[], keyOf: (one: Labelled) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

/** Both decisions count alike within a source, and a source as the root of its size: none drowns the others. */
function importances(list: readonly Labelled[]): (one: Labelled) => number {
  const sources = countBy(list, ({ source }) => source);
  const kinds = countBy(list, kindOf);
  const roots = [...sources.values()].reduce((sum, count) => sum + Math.sqrt(count), 0);
  return (one) => {
    const ofSource = Math.sqrt(sources.get(one.source) ?? 0) / roots;
    return Math.min(strongest, (list.length * ofSource) / 2 / (kinds.get(kindOf(one)) ?? 1));
  };
}

function frequenciesIn(list: readonly Labelled[]): Frequencies {
  const frequencies = noFrequencies();
  for (const { text } of list) see(frequencies, featuresOfText(text));
  return frequencies;
}

/** One pass: more of them only learn the sources by heart. */
function taughtBy(list: readonly Labelled[], frequencies: Frequencies): Regression {
  const regression = noRegression();
  const importanceOf = importances(list);
  for (const one of shuffled(list, order)) {
    const features = featuresOfText(one.text);
    const example = { slots: features.slots, values: weigh(frequencies, features) };
    const error = logistic(logitOf(regression, example)) - (one.rejected ? 1 : 0);
    learnFrom(regression, example, error * importanceOf(one));
  }
  return regression;
}

/** As many decisions as each kind would have on a new site, in all sources alike. */
function outcomesOf(starter: Omit<Starter, "calibration">, held: readonly Labelled[]): Outcome[] {
  const kinds = countBy(held, kindOf);
  return held.map((one) => ({
    logit: opinionOf({ ...starter, calibration: uncalibrated }, featuresOfText(one.text)).told,
    rejected: one.rejected,
    weight: (1000 * (one.rejected ? rejectedShare : 1 - rejectedShare)) / (kinds.get(kindOf(one)) ?? 1),
  }));
}

/** @returns the starter's bytes: learned from some comments, calibrated by others */
export function teachStarter(taught: readonly Labelled[], held: readonly Labelled[]): Uint8Array {
  const frequencies = frequenciesIn(taught);
  const regression = taughtBy(taught, frequencies);
  const packed = readStarter(packStarter({ frequencies, regression, calibration: uncalibrated }));
  return packStarter({ frequencies, regression, calibration: fit(outcomesOf(packed, held), uncalibrated) });
}

import { featuresOf } from "#moderation/learner/features.js";
import { read, slotCount } from "#moderation/learner/occurrences.js";
import { auc } from "../../../scripts/learner/auc.js";
import type { Labelled } from "../../../scripts/learner/labelled.js";

/** As if each feature had been seen so often with either decision. */
const smoothing = 0.1;

/**
 * AUC of the same features counted, each comment scored before it is counted: the peer while decisions are few.
 * @see Rennie et al., Tackling the poor assumptions of naive Bayes text classifiers, ICML 2003, without the complement
 */
export function naiveBayes(list: readonly Labelled[]): number {
  const kinds = [true, false].map((rejected) => ({ rejected, counts: new Float64Array(slotCount), all: 0 }));
  const said = list.map(({ text, rejected }) => {
    const { slots, counts, ends } = featuresOf(read(text, {}));
    const [refused = 0, passed = 0] = kinds.map((kind) => {
      const all = kind.all + smoothing * slotCount;
      let sum = 0;
      for (let at = 0; at < ends[2]; at++) {
        const seen = (kind.counts[slots[at] ?? 0] ?? 0) + smoothing;
        sum += (counts[at] ?? 0) * Math.log(seen / all);
      }
      return sum / ends[2];
    });
    const kind = kinds.find((one) => one.rejected === rejected);
    for (let at = 0; kind && at < ends[2]; at++) {
      const slot = slots[at] ?? 0;
      kind.counts[slot] = (kind.counts[slot] ?? 0) + (counts[at] ?? 0);
      kind.all += counts[at] ?? 0;
    }
    return { score: refused - passed, rejected };
  });
  return auc(said);
}

import { count, noCounts } from "#moderation/learner/counts.js";
import { featuresOf } from "#moderation/learner/features.js";
import { noFrequencies, see, weigh } from "#moderation/learner/frequencies.js";
import { logitsOf } from "#moderation/learner/logits.js";
import { occurrencesOf } from "#moderation/learner/occurrences.js";
import { learnFrom, logistic, noRegression } from "#moderation/learner/regression.js";
import { auc, type Said } from "../../../scripts/learner/auc.js";
import type { Divided, Labelled } from "../../../scripts/learner/labelled.js";
import { hideWords } from "./hide-words.js";

const words = /[\p{L}\p{N}]+/gu;

function featuresAsTyped(text: string) {
  const readings = Array.from(text.matchAll(words), ({ 0: word, index: start }) => {
    return { folded: word.toLowerCase(), start, end: start + word.length };
  });
  return featuresOf(occurrencesOf(readings, text, {}));
}

/** What a learner reaches on what was held out that reads words in small letters and folds nothing else. */
export function asTyped({ taught, held }: Divided): { clean: number; hidden: number } {
  const [frequencies, regression, counts] = [noFrequencies(), noRegression(), noCounts()];
  const seen = (text: string) => {
    const features = featuresAsTyped(text);
    const example = { slots: features.slots, values: weigh(frequencies, features) };
    return { features, example, logits: logitsOf({ regression, counts }, features, example) };
  };
  for (const { text, rejected } of taught) {
    see(frequencies, featuresAsTyped(text));
    const { features, example, logits } = seen(text);
    learnFrom(regression, example, logistic(logits.own) - (rejected ? 1 : 0));
    count(counts, features, rejected, 1);
  }
  const said = ({ text, rejected }: Labelled): Said => ({ score: seen(text).logits.mixed, rejected });
  return {
    clean: auc(held.map(said)),
    hidden: auc(held.map((one) => said({ ...one, text: hideWords(one.text) }))),
  };
}

import { featuresOf } from "#moderation/learner/features.js";
import { noFrequencies, see, weigh } from "#moderation/learner/frequencies.js";
import { occurrencesOf } from "#moderation/learner/occurrences.js";
import { learnFrom, logistic, logitOf, noRegression } from "#moderation/learner/regression.js";
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
  const [frequencies, regression] = [noFrequencies(), noRegression()];
  const exampleOf = (text: string) => {
    const features = featuresAsTyped(text);
    return { features, example: { slots: features.slots, values: weigh(frequencies, features) } };
  };
  for (const { text, rejected } of taught) {
    see(frequencies, featuresAsTyped(text));
    const { example } = exampleOf(text);
    learnFrom(regression, example, logistic(logitOf(regression, example)) - (rejected ? 1 : 0));
  }
  const said = ({ text, rejected }: Labelled): Said => ({
    score: logitOf(regression, exampleOf(text).example),
    rejected,
  });
  return {
    clean: auc(held.map(said)),
    hidden: auc(held.map((one) => said({ ...one, text: hideWords(one.text) }))),
  };
}

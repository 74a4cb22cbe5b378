import type { Finding, LearnerFilter, Localized } from "#contract";
import { percent } from "../language.js";
import { type Consult, NoAnswer, type Opinion, Unasked } from "../services/services.js";
import type { Judged } from "../subject.js";

/** So many words are pointed at, at most. */
const mostWords = 6;

/** Which threshold a score has passed: the rule of the finding that has it. */
type Passed = "hold" | "reject";

function passed({ then, maxWrongRejections }: LearnerFilter, judged: Judged): Passed | null {
  const { hold, reject } = judged.thresholds(maxWrongRejections);
  const isOver = (from: number | null) => from !== null && judged.probability >= from;
  if (then === "reject" && isOver(reject)) return "reject";
  return isOver(hold) ? "hold" : null;
}

function sentence(probability: number): Localized {
  return {
    fr: `d’après les décisions passées, à refuser à ${percent("fr", probability)}`,
    en: `by past decisions, ${percent("en", probability)} likely to be rejected`,
  };
}

const weighs: Localized = {
  fr: "pèse pour un refus dans le score appris",
  en: "weighs towards a rejection in the learned score",
};

/** The words that weighed most against it, each with its share of all that weighs against it. */
function pointed(filter: string, judged: Judged): Finding[] {
  const words = judged.explain(mostWords).filter(({ weight }) => weight > 0);
  const all = words.reduce((sum, { weight }) => sum + weight, 0);
  return words.map(({ start, end, weight }) => {
    return { filter, rule: "word", start, end, score: weight / all, message: weighs };
  });
}

/** What the site's learner says, once it may say anything: the score and the words that weighed most. Alone it rejects only what it may. */
export function learner(filter: LearnerFilter): Consult {
  return ({ judged, unjudged }) => {
    if (judged) return opinionOf(filter, judged);
    if (unjudged === "failed") throw new NoAnswer(fails);
    if (unjudged === "unasked") throw new Unasked();
    return { findings: [] };
  };
}

const fails: Localized = {
  fr: "le score appris n’a pas pu être calculé",
  en: "the learned score could not be computed",
};

function opinionOf(filter: LearnerFilter, judged: Judged): Opinion {
  const rule = passed(filter, judged);
  if (!rule) return { findings: [] };
  const { probability } = judged;
  const score = { filter: filter.id, rule, start: null, end: null, score: probability };
  const findings = [{ ...score, message: sentence(probability) }, ...pointed(filter.id, judged)];
  return { findings, ...(filter.then === "reject" && { verdict: rule }) };
}

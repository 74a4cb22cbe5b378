import { type Learner, learn, newLearner, notice, type Remark } from "./learner.js";

const wanted = ["merci", "article", "bonjour", "chiffres", "source", "question", "avis", "exemple"];
const unwanted = ["connard", "abruti", "idiot", "crétin"];

/** A comment that people reject where it has an insult in it, another for each number. */
export function someRemark(number: number): Remark & { rejected: boolean } {
  const rejected = number % 3 === 0;
  const words = [0, 1, 2, 3].map((step) => wanted[(number * 5 + step * step) % wanted.length]);
  if (rejected) words.splice(number % 4, 0, unwanted[number % unwanted.length]);
  return { text: words.join(" "), context: {}, rejected };
}

/** A learner that was taught so many decisions. */
export function taught(decisions: number): Learner {
  const learner = newLearner();
  for (let number = 0; number < decisions; number++) {
    const { rejected, ...remark } = someRemark(number);
    notice(learner, remark);
    learn(learner, remark, rejected);
  }
  return learner;
}

import { judge, learn, type Learner, newLearner, notice } from "#moderation/learner/learner.js";
import { mostRecent } from "#moderation/learner/recent.js";
import { median } from "../figure.js";
import { someText } from "../some-text.js";

/** A text of 1,000 characters, another for each number. */
function kilobyte(number: number): string {
  return [0, 1, 2]
    .map((step) => someText(3 * number + step))
    .join(" ")
    .slice(0, 1000);
}

function remark(number: number) {
  return { text: kilobyte(number), context: { lang: "fr", published: number % 40, rejected: number % 3 } };
}

/** A learner that remembers as much as it ever does. */
export function grown(): Learner {
  const learner = newLearner();
  for (let number = 0; number < mostRecent; number++) {
    const { text, ...rest } = remark(number);
    const one = { ...rest, text: text.slice(0, 100) };
    notice(learner, one);
    learn(learner, one, number % 3 === 0);
  }
  return learner;
}

/** The median of the µs that it takes to judge a comment and to learn from it, each read anew from its text. */
export function step(learner: Learner, comments = 1000): number {
  const times = Array.from({ length: comments }, (_, number) => {
    const one = remark(number);
    const began = performance.now();
    judge(learner, one);
    learn(learner, one, number % 3 === 0);
    return 1000 * (performance.now() - began);
  });
  return median(times);
}

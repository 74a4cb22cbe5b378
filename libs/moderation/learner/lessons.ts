import {
  forgetLesson,
  learn,
  type Learner,
  type Lesson,
  type Looked,
  type Remark,
  unlearn,
} from "./learner.js";

/** What a person has said of a text. */
export interface Opinion extends Looked {
  /** the decision or judgement, by its id */
  by: string;
  rejected: boolean;
}

/** Opinions on one text, the oldest first. The learner goes by the last; it unlearned those that were replaced. */
export type Taught = readonly (Opinion & { lesson: Lesson })[];

/** A text, as far as it is still there. */
export type Known = Remark | null;

function withdraw(learner: Learner, remark: Known, { rejected, lesson }: Taught[number]): void {
  if (remark) unlearn(learner, remark, rejected, lesson);
  // of a text that is gone the words can't be unlearned, but it is no measure any more
  else forgetLesson(learner, lesson.number);
}

/** Teaches an opinion, each once. One that says the same as the one before teaches nothing new; another corrects it. */
export function teach(learner: Learner, remark: Known, taught: Taught, opinion: Opinion): Taught {
  const last = taught.at(-1);
  const isKnown = taught.some(({ by }) => by === opinion.by);
  if (!remark || isKnown || last?.rejected === opinion.rejected) return taught;
  if (last) withdraw(learner, remark, last);
  return [...taught, { ...opinion, lesson: learn(learner, remark, opinion.rejected, opinion) }];
}

/**
 * Unlearns an opinion that was taken back.
 * @param isAgain whether what was said before counts again: else nothing counts until somebody says something
 */
export function takeBack(
  learner: Learner,
  remark: Known,
  taught: Taught,
  by: string,
  isAgain: (before: Opinion) => boolean,
): Taught {
  const rest = taught.filter((one) => one.by !== by);
  const last = taught.at(-1);
  if (last?.by !== by) return rest;
  withdraw(learner, remark, last);
  const before = rest.at(-1);
  if (!before || !remark || !isAgain(before)) return [];
  const lesson = learn(learner, remark, before.rejected, before);
  return [...rest.slice(0, -1), { ...before, lesson }];
}

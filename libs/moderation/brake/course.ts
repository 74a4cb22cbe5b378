/** How often something acts, on how many comments. */
export interface Count {
  hits: number;
  of: number;
}

/** How far something has gone beyond what was expected of it, and what was counted since it began to. */
export interface Course extends Count {
  excess: number;
}

export const onCourse: Course = { excess: 0, hits: 0, of: 0 };

/** So much more often, in odds, is what is looked for. */
const rise = 5;
/** Of so many comments that a version judges, all that are watched of it together brake falsely once, on average, at most. */
const oneIn = 1_000_000;
/** Fewer are chance. */
const fewestHits = 8;

/**
 * One more comment: the cumulated logarithm of how much likelier it is where something acts five times as often, in odds, than where it
 * acts as expected; 0 again whenever it falls below.
 * @param expected share of comments, above 0 and below 1
 * @see Page, Continuous inspection schemes, Biometrika 41 (1954); for shares Reynolds & Stoumbos, Journal of Quality Technology 31 (1999)
 */
export function goneOn({ excess, hits, of }: Course, isHit: boolean, expected: number): Course {
  const usual = 1 - expected + rise * expected;
  const next = excess + (isHit ? Math.log(rise / usual) : -Math.log(usual));
  return next <= 0 ? onCourse : { excess: next, hits: hits + (isHit ? 1 : 0), of: of + 1 };
}

/**
 * Whether something acts far more often than expected. Where nothing does, and comments are independent, one of all that are watched
 * beside each other comes that far within n comments with a chance of at most n in 1,000,000 (Ville's inequality for each of n
 * beginnings); what is rare and acts ten times as often as expected is noticed after some 14 hits.
 * @param watched how many are watched beside each other
 */
export function isFarMore({ excess, hits }: Course, watched: number): boolean {
  return hits >= fewestHits && excess >= limitOf(oneIn * Math.max(1, watched));
}

/** How far a course may go that is to go further by chance once in so many comments at most. */
export function limitOf(comments: number): number {
  return Math.log(comments);
}

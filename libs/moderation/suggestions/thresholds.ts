import type { Filter, FilterOf, FilterType } from "#contract";
import { numberIn, withNumber } from "./changed.js";

/** Numbers that are tried in the place of one, each milder than the one before. */
type Milder = (number: number) => readonly number[];

type NumbersOf<Of> = {
  [Field in keyof Of]-?: NonNullable<Of[Field]> extends number ? Field : never;
}[keyof Of];

const more: Milder = (number) => [
  ...[1, 2].map((step) => number + step),
  ...[1.25, 1.5, 2, 3, 5].map((times) => Math.round(number * times)),
];
const fewer: Milder = (number) => [
  ...[1, 2].map((step) => number - step),
  ...[0.8, 0.65, 0.5, 0.3, 0.2].map((times) => Math.round(number * times)),
];
const nearerToAll: Milder = (share) =>
  [0.25, 0.5, 0.75, 1].map((part) => rounded(share + (1 - share) * part));
const moreOften: Milder = (share) => [1.5, 2, 3, 5, 10].map((times) => rounded(share * times));

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

/** The numbers of each kind of filter that say from where on it finds something. A forgotten kind does not compile. */
const thresholds: { [Type in FilterType]: Partial<Record<NumbersOf<FilterOf<Type>>, Milder>> } = {
  words: {},
  regex: {},
  links: { max: more, firstPosts: fewer },
  repeats: { similarity: nearerToAll, window: fewer },
  flood: { max: more, seconds: fewer },
  shouting: { share: nearerToAll, letters: more },
  length: { min: fewer, max: more },
  characters: { emoji: more, marks: more, run: more },
  personal: {},
  language: { letters: more },
  author: { fewerPublished: fewer, moreRejected: nearerToAll, decided: more, younger: fewer },
  http: {},
  akismet: {},
  moderation: {},
  policy: {},
  learner: { maxWrongRejections: moreOften },
};

/** A filter with one number a bit milder. */
export interface Relaxed {
  field: string;
  from: number;
  to: number;
  filter: Filter;
}

/** A filter with each of its thresholds milder, step by step: lists that find less and less. */
export function relaxed(filter: Filter): Relaxed[][] {
  return Object.entries<Milder>(thresholds[filter.type]).flatMap(([field, milder]) => {
    const from = numberIn(filter, field);
    if (from === null) return [];
    const isUp = milder(from).some((to) => to > from);
    const tried = [...new Set(milder(from))].toSorted((one, other) => (isUp ? one - other : other - one));
    const steps = tried.flatMap((to): Relaxed[] => {
      const other = to === from ? null : withNumber(filter, field, to);
      return other ? [{ field, from, to, filter: other }] : [];
    });
    return steps.length > 0 ? [steps] : [];
  });
}

import type { CommentStatus, VerdictKind } from "#contract";
import type { ChangedComment, ChangePlace, PlacedChange } from "#store";

/** A comment that two backtests judge differently. */
export interface DifferingComment {
  comment: string;
  revision: number;
  was: VerdictKind;
  one: VerdictKind;
  other: VerdictKind;
  /** which of both judges otherwise than at its time; the first where both do */
  changedIn: "one" | "other";
  people: CommentStatus | null;
}

/** Where both lists of changes are read on from. */
export interface BothPlaces {
  one: ChangePlace;
  other: ChangePlace;
}

export const beginnings: BothPlaces = { one: { part: 0, index: 0 }, other: { part: 0, index: 0 } };

interface Differing {
  found: DifferingComment;
  /** what comes after it */
  then: BothPlaces;
}

/**
 * Reads two lists of changed comments side by side, both in the order in which these were written. What is in one of them only was judged by
 * the other as by the filters of its time.
 */
export async function* differing(
  one: AsyncIterator<PlacedChange, void>,
  other: AsyncIterator<PlacedChange, void>,
  from: BothPlaces,
): AsyncGenerator<Differing> {
  let then = from;
  let [here, there] = [await next(one), await next(other)];
  while (here || there) {
    const order = !here ? 1 : !there ? -1 : inOrder(here.item, there.item);
    const [left, right] = [order <= 0 ? here : null, order >= 0 ? there : null];
    then = { one: left ? placeAfter(left) : then.one, other: right ? placeAfter(right) : then.other };
    const found = foundIn(left?.item, right?.item);
    if (found) yield { found, then };
    if (left) here = await next(one);
    if (right) there = await next(other);
  }
}

async function next(list: AsyncIterator<PlacedChange, void>): Promise<PlacedChange | null> {
  const { value } = await list.next();
  return value ?? null;
}

const placeAfter = ({ part, index }: ChangePlace): ChangePlace => ({ part, index: index + 1 });

function foundIn(left?: ChangedComment, right?: ChangedComment): DifferingComment | null {
  const known = left ?? right;
  if (!known) return null;
  const { comment, revision, was, people } = known;
  const [one, other] = [left?.would ?? was, right?.would ?? was];
  return one === other
    ? null
    : { comment, revision, was, one, other, people, changedIn: left ? "one" : "other" };
}

function inOrder(one: ChangedComment, other: ChangedComment): number {
  const apart = one.written.getTime() - other.written.getTime();
  return apart !== 0 ? apart : one.comment < other.comment ? -1 : Number(one.comment > other.comment);
}

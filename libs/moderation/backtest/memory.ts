import { type History, mostHistory, type Needs } from "../subject.js";

/** A comment of the past, as later ones are compared with it. */
export interface Earlier {
  id: string;
  author: string;
  text: string;
  /** key of its folded text */
  textKey: string;
  at: Date;
}

/**
 * What has come before the comment that a replay is at, as the store would have told it then. Comments are added in the order of their
 * times; none is kept longer than the filters look back.
 */
export class Memory {
  private readonly byAuthor = new Map<string, Earlier[]>();
  private readonly sameText = new Map<string, Earlier[]>();

  constructor(private readonly needs: Pick<Needs, "byAuthorSeconds" | "sameTextSeconds">) {}

  add(comment: Earlier): void {
    const { byAuthorSeconds, sameTextSeconds } = this.needs;
    if (byAuthorSeconds > 0) remember(this.byAuthor, comment.author, comment, byAuthorSeconds);
    if (sameTextSeconds > 0) remember(this.sameText, comment.textKey, comment, sameTextSeconds);
  }

  historyOf({ author, textKey, at }: Omit<Earlier, "id" | "text">): History {
    const { byAuthorSeconds, sameTextSeconds } = this.needs;
    return {
      byAuthor: newest(this.byAuthor.get(author), at, byAuthorSeconds),
      sameText: newest(this.sameText.get(textKey), at, sameTextSeconds),
    };
  }

  /** Forgets what no filter looks back to from then on. */
  forget(now: Date): void {
    forgetIn(this.byAuthor, now, this.needs.byAuthorSeconds);
    forgetIn(this.sameText, now, this.needs.sameTextSeconds);
  }
}

function remember(map: Map<string, Earlier[]>, key: string, comment: Earlier, seconds: number): void {
  const known = map.get(key);
  if (!known) {
    map.set(key, [comment]);
    return;
  }
  known.push(comment);
  if (known.length > 2 * mostHistory) map.set(key, newestFirst(known, comment.at, seconds).toReversed());
}

function forgetIn(map: Map<string, Earlier[]>, now: Date, seconds: number): void {
  for (const [key, known] of map) {
    const last = known.at(-1);
    if (last && isPast(last, now, seconds)) map.delete(key);
  }
}

function newest(known: readonly Earlier[] | undefined, now: Date, seconds: number): Earlier[] {
  return known ? newestFirst(known, now, seconds) : [];
}

function newestFirst(known: readonly Earlier[], now: Date, seconds: number): Earlier[] {
  return known
    .slice(-mostHistory)
    .filter((one) => !isPast(one, now, seconds))
    .toReversed();
}

function isPast({ at }: Earlier, now: Date, seconds: number): boolean {
  return at.getTime() < now.getTime() - seconds * 1000;
}

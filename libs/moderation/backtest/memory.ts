import { looksAlike, type Sketch, sketchOf } from "../similarity/sketch.js";
import { type History, mostHistory, mostInBand, type Needs, noHistory } from "../subject.js";
import { Times } from "./times.js";

/** A comment of the past, as later ones are compared with it. */
export interface Earlier {
  id: string;
  author: string;
  story: string;
  text: string;
  /** key of its folded text */
  textKey: string;
  at: Date;
}

interface Sketched extends Earlier {
  /** of its text, as the sketch has it */
  mark: string;
}

/**
 * What has come before the comment that a replay is at, as the store would have told it then. Comments are added in the order of their
 * times; none is kept longer than the filters look back.
 */
export class Memory {
  private readonly byAuthor = new Map<string, Earlier[]>();
  private readonly sameText = new Map<string, Earlier[]>();
  private readonly byBand = new Map<string, Sketched[]>();
  private readonly onStory: Times;
  /** each comment is looked at before it is added */
  private readonly sketches = new WeakMap<object, Sketch | null>();

  constructor(private readonly needs: Omit<Needs, "standing" | "fromNetworkSeconds">) {
    this.onStory = new Times(needs.onStorySeconds);
  }

  add(comment: Earlier): void {
    const { byAuthorSeconds, sameTextSeconds, alikeSeconds } = this.needs;
    if (byAuthorSeconds > 0) remember(this.byAuthor, comment.author, comment, byAuthorSeconds);
    if (sameTextSeconds > 0) remember(this.sameText, comment.textKey, comment, sameTextSeconds);
    if (alikeSeconds > 0) this.addSketched(comment, this.sketchOf(comment));
    this.onStory.add(comment.story, comment.at);
  }

  private addSketched(comment: Earlier, sketch: Sketch | null): void {
    if (!sketch) return;
    const sketched = { ...comment, mark: sketch.mark };
    for (const band of sketch.bands) remember(this.byBand, band, sketched, this.needs.alikeSeconds);
  }

  historyOf(comment: Omit<Earlier, "id">): History {
    const { author, story, textKey, at } = comment;
    const { byAuthorSeconds, sameTextSeconds } = this.needs;
    return {
      ...noHistory,
      byAuthor: newest(this.byAuthor.get(author), at, byAuthorSeconds),
      sameText: newest(this.sameText.get(textKey), at, sameTextSeconds),
      alike: this.alike(comment),
      onStory: (span) => this.onStory.count(story, span),
    };
  }

  private sketchOf(comment: Pick<Earlier, "text">): Sketch | null {
    const known = this.sketches.get(comment);
    if (known !== undefined) return known;
    const sketch = sketchOf(comment.text);
    this.sketches.set(comment, sketch);
    return sketch;
  }

  private alike(comment: Pick<Earlier, "text" | "at">): Earlier[] {
    const { alikeSeconds } = this.needs;
    const sketch = alikeSeconds > 0 ? this.sketchOf(comment) : null;
    if (!sketch) return [];
    const found = new Set<Sketched>();
    for (const band of sketch.bands)
      for (const one of newest(this.byBand.get(band), comment.at, alikeSeconds, mostInBand)) found.add(one);
    return [...found].filter(({ mark }) => looksAlike(mark, sketch.mark));
  }

  /** Forgets what no filter looks back to from then on. */
  forget(now: Date): void {
    forgetIn(this.byAuthor, now, this.needs.byAuthorSeconds);
    forgetIn(this.sameText, now, this.needs.sameTextSeconds);
    forgetIn(this.byBand, now, this.needs.alikeSeconds);
    this.onStory.forget(now);
  }
}

function remember<One extends Earlier>(
  map: Map<string, One[]>,
  key: string,
  comment: One,
  seconds: number,
): void {
  const known = map.get(key);
  if (!known) {
    map.set(key, [comment]);
    return;
  }
  known.push(comment);
  if (known.length > 2 * mostHistory) map.set(key, newest(known, comment.at, seconds).toReversed());
}

function forgetIn(map: Map<string, Earlier[]>, now: Date, seconds: number): void {
  for (const [key, known] of map) {
    const last = known.at(-1);
    if (last && isPast(last, now, seconds)) map.delete(key);
  }
}

/** The newest first. @param known in the order of their times */
function newest<One extends Earlier>(
  known: readonly One[] | undefined,
  now: Date,
  seconds: number,
  most = mostHistory,
): One[] {
  const found: One[] = [];
  if (known === undefined) return found;
  for (let at = known.length - 1; at >= 0 && found.length < most; at--) {
    const one = known[at];
    if (!one || isPast(one, now, seconds)) break;
    found.push(one);
  }
  return found;
}

function isPast({ at }: Earlier, now: Date, seconds: number): boolean {
  return at.getTime() < now.getTime() - seconds * 1000;
}

import { RE2JS, RE2Set } from "re2js";
import { pieceOf } from "./pieces.js";

/** Patterns that are looked for together share one automaton, up to so many: a large one is slow to build. */
const mostTogether = 200;

interface Group {
  set: RE2Set;
  indexes: number[];
}

/**
 * Patterns in RE2's syntax, made ready. One pass over a text finds the pieces that their matches cannot do without, however many
 * patterns there are; a pattern itself is run only where its piece is found. Time grows linearly with the text.
 * @see re2js, the port of RE2 to JavaScript (le0pard, 0.9 MB)
 */
export class Patterns {
  private readonly groups: Group[] = [];
  /** those of which no piece is known */
  private readonly always: number[] = [];
  private readonly ready = new Map<number, RE2JS>();

  constructor(private readonly patterns: readonly string[]) {
    for (const [index, pattern] of patterns.entries()) {
      const piece = pieceOf(pattern);
      if (piece === null) this.always.push(index);
      else this.addPiece(piece, index);
    }
    for (const { set } of this.groups) set.compile();
  }

  private addPiece(piece: string, index: number): void {
    let group = this.groups.at(-1);
    if (!group || group.indexes.length >= mostTogether)
      this.groups.push((group = { set: new RE2Set(), indexes: [] }));
    group.set.add(piece);
    group.indexes.push(index);
  }

  /** The patterns that may match, by their places in the list. */
  private candidates(text: string): number[] {
    const found = this.groups.flatMap(({ set, indexes }) =>
      set.match(text).flatMap((at) => indexes[at] ?? []),
    );
    return [...this.always, ...found].sort((one, other) => one - other);
  }

  private pattern(index: number): RE2JS {
    let pattern = this.ready.get(index);
    if (!pattern) {
      pattern = RE2JS.compile(this.patterns[index] ?? "");
      this.ready.set(index, pattern);
    }
    return pattern;
  }

  /** Matches that are not empty, pattern by pattern, in UTF-16 units. @param most of each pattern */
  *matches(text: string, most: number): Generator<{ index: number; start: number; end: number }> {
    for (const index of this.candidates(text)) {
      const pattern = this.pattern(index);
      if (!pattern.test(text)) continue;
      const matcher = pattern.matcher(text);
      for (let found = 0; found < most && matcher.find();) {
        const place = { index, start: matcher.start(), end: matcher.end() };
        if (place.start === place.end) continue;
        yield place;
        found++;
      }
    }
  }
}

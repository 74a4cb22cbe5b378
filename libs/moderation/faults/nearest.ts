/** So many letters of a word may be others: a third of it, and one of a short one. */
const wrongShare = 1 / 3;

/** Of several words, the one that somebody may have meant who wrote another; null where none is like it. */
export function nearest(written: string, known: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(written.length * wrongShare));
  const [first] = known
    .map((word) => ({ word, far: distance(written, word) }))
    .filter(({ word, far }) => far <= most || isPartOf(written, word))
    .sort((one, other) => one.far - other.far);
  return first?.word ?? null;
}

/** What a fault says of the word that may be meant, with that word; nothing where none is like it. */
export function proposed(written: string, known: readonly string[]): { meant: string | null; said: string } {
  const meant = nearest(written, known);
  return { meant, said: meant === null ? "" : `"${meant}" may be meant; ` };
}

/** « insult » for « insults-fr », either way. */
function isPartOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 2 && long.startsWith(short);
}

/** How many letters are put in, left out or changed between two words (Levenshtein). */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of Array.from(one).entries()) {
    const line = [row + 1];
    for (const [column, wanted] of Array.from(other).entries())
      line.push(
        Math.min(
          (above[column] ?? 0) + (letter === wanted ? 0 : 1),
          (above[column + 1] ?? 0) + 1,
          (line[column] ?? 0) + 1,
        ),
      );
    above = line;
  }
  return above.at(-1) ?? 0;
}

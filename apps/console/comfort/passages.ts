import type { QueueItem, ShownFinding } from "#contract";

/** What is hidden: what a filter looks for, what one is listed as that says nothing of itself, or a word of one's own. */
export type VeilKind = NonNullable<ShownFinding["about"]> | "listed" | "own";

/** A word and what it is hidden as. */
export interface VeiledWord {
  word: string;
  kind: VeilKind;
}

export interface Passage {
  text: string;
  /** null where it is shown */
  kind: VeilKind | null;
}

/** Cuts a text where words are to be hidden. Put together again, the passages are the text. */
export function passages(text: string, words: readonly VeiledWord[]): Passage[] {
  if (words.length === 0 || text === "") return [{ text, kind: null }];
  const longestFirst = words.toSorted((one, other) => other.word.length - one.word.length);
  const sought = new RegExp(longestFirst.map(({ word }) => `(${patternOf(word)})`).join("|"), "giu");
  const cut: Passage[] = [];
  let from = 0;
  for (const { 0: found, index, ...groups } of text.matchAll(sought)) {
    const at = longestFirst.findIndex((_, number) => groups[number + 1] !== undefined);
    cut.push({ text: text.slice(from, index), kind: null });
    cut.push({ text: found, kind: longestFirst[at]?.kind ?? "listed" });
    from = index + found.length;
  }
  return [...cut, { text: text.slice(from), kind: null }].filter(({ text: part }) => part !== "");
}

/** What filters found in a comment, as it is typed there and as it is listed. */
export function foundWords({
  comment: { text },
  findings,
}: Pick<QueueItem, "comment" | "findings">): VeiledWord[] {
  return findings.flatMap((finding) => {
    const { start, end, rule } = finding;
    if (start === null || end === null || !isVeiled(text, finding)) return [];
    const kind = kindOf(finding);
    return [text.slice(start, end), rule].filter(Boolean).map((word) => ({ word, kind }));
  });
}

export function kindOf({ about }: Pick<ShownFinding, "about">): VeilKind {
  return about ?? "listed";
}

/** An address weighs on nobody, and has to be read to be judged. */
export function isVeiled(text: string, { start, end }: Pick<ShownFinding, "start" | "end">): boolean {
  return start !== null && end !== null && !/[^\s.]\.[^\s.]{2}/.test(text.slice(start, end));
}

/** How letters are written that are read as one. */
const alike: Readonly<Record<string, string>> = {
  ...{ a: "aàâäáãå", c: "cç", e: "eéèêë", i: "iîïíì", n: "nñ" },
  ...{ o: "oôöóòõø", u: "uùûüú", y: "yÿý" },
};

/** A word, whatever its accents and its ending. */
function patternOf(word: string): string {
  const letters = Array.from(word.toLowerCase(), (letter) => {
    const base = letter.normalize("NFD").charAt(0);
    const written = alike[base];
    return written ? `[${written}]` : letter.replace(/[\\^$.*+?()[\]{}|/-]/u, "\\$&");
  });
  return `(?<![\\p{L}\\p{N}])${letters.join("")}\\p{L}{0,2}(?![\\p{L}\\p{N}])`;
}

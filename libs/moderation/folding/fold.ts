import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { disguises } from "./disguises.js";
import { squeezed } from "./stretches.js";
import { tokenize, type Reading } from "./tokens.js";

export type { Reading } from "./tokens.js";

/**
 * So much of what was folded lately is remembered, in UTF-16 units: a comment is looked at by several, one after the other, and some
 * fifty side by side. What is remembered for longer outlives the young heap, and clearing that up takes longer than to fold again.
 */
const mostRemembered = 64_000;

/** A text made ready for matching. */
export class Folded {
  private flattened: string | undefined;
  private read: readonly Reading[] | undefined;

  /**
   * @param text as typed
   * @param tokens its words as they stand, folded, in their order
   * @param disguised words of another alphabet that pass for Latin ones
   */
  constructor(
    private readonly text: string,
    readonly tokens: readonly Reading[],
    private readonly disguised: readonly Reading[],
  ) {}

  /** Other ways to read its words, where they look disguised. */
  get disguises(): readonly Reading[] {
    return (this.read ??= [...this.disguised, ...disguises(this.text, this.tokens)]);
  }

  /** Its words as folded, with one space between them and no stretched letters. */
  get flat(): string {
    return (this.flattened ??= squeezed(this.tokens.map(({ folded }) => folded).join(" ")));
  }
}

const known = new LRUCache<string, Folded>({
  maxSize: mostRemembered,
  // a longer text takes the room of all others
  sizeCalculation: ({ tokens }, text) => Math.min(mostRemembered, text.length + tokens.length + 1),
});

/**
 * Folds a text for matching: case, accents, compatible forms, look-alikes of other alphabets and emoji letters, invisible
 * characters; and, as `disguises`, signs that stand for letters, stretched words and words typed apart. Time grows linearly. The
 * dear part is done once for all that look at a text.
 */
export function fold(text: string): Folded {
  let folded = known.get(text);
  if (!folded) {
    const { tokens, disguised } = tokenize(text);
    folded = new Folded(text, tokens, disguised);
    known.set(text, folded);
  }
  return folded;
}

export function foldedText(text: string): string {
  return fold(text).flat;
}

/** A word as it was typed, but for its case. */
export function typed(text: string, { start, end }: Pick<Reading, "start" | "end">): string {
  return text.slice(start, end).normalize("NFC").toLowerCase();
}

/**
 * Key of a text's folded form, the same for texts that read the same. A text without words has the key of what was typed.
 * @returns 16 characters, base64url, of the SHA-256
 */
export function textKey(text: string): string {
  const folded = foldedText(text);
  const read = folded === "" ? `as typed: ${text.trim().normalize("NFKC")}` : folded;
  return createHash("sha256").update(read).digest("base64url").slice(0, 16);
}

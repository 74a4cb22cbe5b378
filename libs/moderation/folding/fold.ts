import { createHash } from "node:crypto";
import { disguises } from "./disguises.js";
import { squeezed } from "./stretches.js";
import { tokenize, type Reading } from "./tokens.js";

export type { Reading } from "./tokens.js";

/** A text made ready for matching. */
export class Folded {
  private flattened: string | undefined;

  /**
   * @param tokens its words as they stand, folded, in their order
   * @param disguises other ways to read its words, where they look disguised
   */
  constructor(
    readonly tokens: readonly Reading[],
    readonly disguises: readonly Reading[],
  ) {}

  /** Its words as folded, with one space between them and no stretched letters. */
  get text(): string {
    return (this.flattened ??= flat(this.tokens));
  }
}

/**
 * Folds a text for matching: case, accents, compatible forms, look-alikes of other alphabets and emoji letters, invisible
 * characters; and, as `disguises`, signs that stand for letters, stretched words and words typed apart. Time grows linearly.
 */
export function fold(text: string): Folded {
  const { tokens, disguised } = tokenize(text);
  return new Folded(tokens, [...disguised, ...disguises(text, tokens)]);
}

function flat(tokens: readonly Reading[]): string {
  return squeezed(tokens.map(({ folded }) => folded).join(" "));
}

export function foldedText(text: string): string {
  return flat(tokenize(text).tokens);
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

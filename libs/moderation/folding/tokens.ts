import { characterOf, type Character } from "./characters.js";

/** A stretch of the text, and a way to read it. `start` and `end` in UTF-16 units of the text as typed. */
export interface Reading {
  folded: string;
  start: number;
  end: number;
  /** the words that it covers, by their place in the text */
  first: number;
  last: number;
}

const latinLetter = /\p{Script=Latin}/u;

class TokenBuilder {
  readonly tokens: Reading[] = [];
  /** other ways to read a whole word, where all its letters pass for Latin ones */
  readonly disguised: Reading[] = [];
  private kind: Character["kind"] = "gap";
  private start = 0;
  private end = 0;
  private folded = "";
  private latin = "";
  private foreign = false;

  add({ kind, folded, lookalike }: Character, at: number, next: number): void {
    if (kind === "unseen") return;
    if (kind === "mark") {
      if (this.kind !== "gap") this.end = next;
      return;
    }
    if (kind !== this.kind) {
      this.finish();
      this.kind = kind;
      this.start = at;
    }
    if (kind === "gap") return;
    if (lookalike !== null) this.foreign = true;
    this.folded += folded;
    this.latin += lookalike ?? folded;
    this.end = next;
  }

  finish(): void {
    if (this.folded !== "") {
      const { start, end, folded, latin } = this;
      const place = { start, end, first: this.tokens.length, last: this.tokens.length };
      const mixed = this.foreign && latinLetter.test(folded);
      this.tokens.push({ ...place, folded: mixed ? latin : folded });
      if (this.foreign && !mixed && /^[a-z0-9]+$/.test(latin))
        this.disguised.push({ ...place, folded: latin });
    }
    this.kind = "gap";
    this.folded = this.latin = "";
    this.foreign = false;
  }
}

/**
 * The words of a text, folded: case, marks, compatible forms, invisible characters, and letters of other alphabets among Latin ones.
 * `disguised` holds words that are wholly of another alphabet but could be read as Latin; a text without Latin has none.
 */
export function tokenize(text: string): { tokens: Reading[]; disguised: Reading[] } {
  const builder = new TokenBuilder();
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at) ?? 0;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    builder.add(characterOf(codePoint), at, next);
    at = next;
  }
  builder.finish();
  const { tokens, disguised } = builder;
  const mostlyLatin = disguised.length > 0 && disguised.length * 2 < tokens.length;
  return { tokens, disguised: mostlyLatin ? disguised : [] };
}

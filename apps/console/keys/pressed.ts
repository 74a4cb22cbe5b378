import type { KeyName } from "../texts/texts.js";

type Named = Exclude<KeyName, "reason">;

/** What a key asks for; `reason` with its number. */
export type Press = { name: Named } | { name: "reason"; number: number };

/** By the character that a key writes: wherever it lies on somebody's keyboard. */
const byKey: Readonly<Record<string, Named>> = {
  p: "publish",
  r: "reject",
  s: "skip",
  u: "undo",
  j: "next",
  ArrowDown: "next",
  k: "previous",
  ArrowUp: "previous",
  n: "reveal",
  q: "queue",
  e: "context",
  v: "rendered",
  y: "veil",
  h: "history",
  o: "article",
  f: "pick",
  b: "sanction",
  d: "dossier",
  i: "insights",
  t: "note",
  c: "pass",
  l: "lift",
  w: "answer",
  a: "keep",
  m: "insist",
  x: "tick",
  z: "tickAll",
  g: "matching",
  "/": "search",
  "?": "help",
  Escape: "close",
};

/** What the same key asks for with Shift, where that is something else. */
const byShift: Partial<Record<Named, Named>> = { tick: "tickTo", insist: "mask" };

type Key = Pick<KeyboardEvent, "key" | "code" | "repeat" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * What a key event asks for, if anything. Numbers go by the place of the key, since French keyboards write them with Shift only; a
 * key that is held down moves, and does nothing else.
 */
export function pressed({ key, code, repeat, shiftKey, ctrlKey, metaKey, altKey }: Key): Press | null {
  if (ctrlKey || metaKey || altKey) return null;
  const number = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (number !== undefined && key !== "/") return repeat ? null : { name: "reason", number: Number(number) };
  const name = byKey[key.length === 1 ? key.toLowerCase() : key];
  if (name === undefined) return null;
  const shifted = shiftKey ? byShift[name] : undefined;
  if (shifted) return repeat ? null : { name: shifted };
  return repeat && name !== "next" && name !== "previous" ? null : { name };
}

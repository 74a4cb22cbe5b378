import { createHash } from "node:crypto";

/** Which readers voted how: as many as wanted, never the author, nobody twice, and the same ones each time. */
export function votes(
  { key, author }: { key: string; author: string },
  readers: readonly string[],
  { up, down }: { up: number; down: number },
): Record<string, string[]> {
  const order = (reader: string) => createHash("sha256").update(`${key} ${reader}`).digest("hex");
  const others = readers
    .filter((reader) => reader !== author)
    .map((reader) => ({ reader, order: order(reader) }))
    .sort((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ reader }) => reader);
  const kinds = { up: others.slice(0, up), down: others.slice(up, up + down) };
  return Object.fromEntries(Object.entries(kinds).filter(([, names]) => names.length > 0));
}

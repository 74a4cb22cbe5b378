import { plain } from "./search/plain.js";

/** Nobody means more people than this by name. */
const mostMentions = 10;

interface Named {
  id: string;
  name: string;
}

/**
 * Whom a text names by `@name`, of some people: names as they are, case and accents aside, the longest that fits.
 * @returns ids, in the order of the text, ten at most
 */
export function mentionsIn(text: string, people: readonly Named[]): string[] {
  const byFirstWord = grouped(people.map(readable));
  const found = new Set<string>();
  const read = plain(text);
  for (const { index } of read.matchAll(/(?<![\p{L}\p{N}])@/gu)) {
    const after = read.slice(index + 1, index + 1 + longestName);
    const [meant] = (byFirstWord.get(firstWord(after)) ?? [])
      .filter(({ name }) => after.startsWith(name) && !/^[\p{L}\p{N}]/u.test(after.slice(name.length)))
      .sort((one, other) => other.name.length - one.name.length);
    if (meant) found.add(meant.id);
    if (found.size === mostMentions) break;
  }
  return [...found];
}

const longestName = 100;

function readable({ id, name }: Named): Named {
  return { id, name: plain(name) };
}

function firstWord(text: string): string {
  return /^[\p{L}\p{N}]*/u.exec(text)?.[0] ?? "";
}

function grouped(people: readonly Named[]): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const person of people) {
    const key = firstWord(person.name);
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return groups;
}

import type { Reason, TextLanguage } from "#contract";

type Spoken = Reason["title"];

/** The languages that a site's own words are written in. */
export const written = ["fr", "en"] as const satisfies readonly TextLanguage[];

/** Words with those of one language changed; an empty one is not said in that language. */
export function worded(words: Spoken, language: TextLanguage, value: string): Spoken {
  const others = Object.entries(words).filter(([name]) => name !== language);
  return Object.fromEntries(value.trim() === "" ? others : [...others, [language, value]]);
}

export function isSaid(words: Spoken): boolean {
  return Object.keys(words).length > 0;
}

/** An id made of a name that no other has. */
export function idFrom(words: Spoken, taken: readonly string[]): string {
  const name = (Object.values(words)[0] ?? "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 32)
    .replace(/-+$/, "");
  const base = name === "" ? "x" : name;
  const nth = (n: number) => (n === 1 ? base : `${base}-${n}`);
  let n = 1;
  while (taken.includes(nth(n))) n++;
  return nth(n);
}

const longEnough = 4;
const vowel = /[aeiouy]/;

function without(word: string, ...endings: readonly string[]): string {
  const ending = endings.find((one) => word.endsWith(one));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

function undoubled(word: string, kept: string): string {
  const end = word.at(-1) ?? "";
  return end === word.at(-2) && !kept.includes(end) ? word.slice(0, -1) : word;
}

/**
 * French, lightly: plural, feminine, infinitive and a doubled last letter go.
 * @see Savoy, Light stemming approaches for the French, Portuguese, German and Hungarian languages, SAC 2006, the minimal stemmer.
 *   Words come without accents here, so its step for « é » is left out.
 */
export function frenchStem(word: string): string {
  if (word.length < longEnough) return word;
  if (word.endsWith("aux")) return `${word.slice(0, -2)}l`;
  return undoubled(without(without(without(word, "x", "s"), "r"), "e"), "");
}

function englishSingular(word: string): string {
  if (word.endsWith("sses") || word.endsWith("ies")) return word.slice(0, -2);
  return word.endsWith("ss") ? word : without(word, "s");
}

/**
 * English, lightly: plural, past and -ing go.
 * @see Porter, An algorithm for suffix stripping, Program 14 (1980), step 1
 */
export function englishStem(word: string): string {
  if (word.length < longEnough) return word;
  const singular = englishSingular(word);
  const bare = without(singular, "ed", "ing");
  if (bare === singular || !vowel.test(bare))
    return singular.endsWith("y") ? `${singular.slice(0, -1)}i` : singular;
  if (bare.endsWith("at") || bare.endsWith("bl") || bare.endsWith("iz")) return `${bare}e`;
  return undoubled(bare, "lsz");
}

import type { TextLanguage } from "#contract";

const longEnough = 4;
/** As in « chienne », « cruelle » and « coquette ». */
const doubled = "nlt";
const vowel = /[aeiouy]/;

/**
 * French, lightly: plural, feminine, infinitive and a doubled last letter go.
 * @see Savoy, Light stemming approaches for the French, Portuguese, German and Hungarian languages, SAC 2006, the minimal stemmer.
 *   Words come without accents here, so its step for « é » is left out. Beyond a plural, nothing is taken from a short word (« pute » is
 *   no form of « put »), and a letter is halved only where the feminine doubles it (« baisse » is no form of « baise »).
 */
export function frenchStem(word: string): string {
  if (word.length < longEnough) return word;
  if (word.endsWith("aux")) return `${word.slice(0, -2)}l`;
  let end = word.length;
  if (word[end - 1] === "s" || word[end - 1] === "x") end--;
  if (end > longEnough && word[end - 1] === "r") end--;
  if (end > longEnough && word[end - 1] === "e") end--;
  const last = word[end - 1] ?? "";
  if (end > longEnough && last === word[end - 2] && doubled.includes(last)) end--;
  return word.slice(0, end);
}

function englishSingular(word: string): string {
  if (!word.endsWith("s") || word.endsWith("ss")) return word;
  return word.slice(0, word.endsWith("sses") || word.endsWith("ies") ? -2 : -1);
}

/** What is left of a word without -ed or -ing, or null if it has neither. */
function englishBare(word: string): string | null {
  const bare = word.endsWith("ed") ? word.slice(0, -2) : word.endsWith("ing") ? word.slice(0, -3) : null;
  return bare !== null && vowel.test(bare) ? bare : null;
}

/**
 * English, lightly: plural, past and -ing go.
 * @see Porter, An algorithm for suffix stripping, Program 14 (1980), step 1
 */
export function englishStem(word: string): string {
  if (word.length < longEnough) return word;
  const singular = englishSingular(word);
  const bare = englishBare(singular);
  if (bare === null) return singular.endsWith("y") ? `${singular.slice(0, -1)}i` : singular;
  if (bare.endsWith("at") || bare.endsWith("bl") || bare.endsWith("iz")) return `${bare}e`;
  const last = bare.at(-1) ?? "";
  return last === bare.at(-2) && !"lsz".includes(last) ? bare.slice(0, -1) : bare;
}

/** How words of each language are stemmed. */
export const stemIn: Record<TextLanguage, (word: string) => string> = { fr: frenchStem, en: englishStem };

const longEnough = 4;

/**
 * French, lightly: plural, feminine and doubled last letter go.
 * @see Savoy, Light stemming approaches for the French, Portuguese, German and Hungarian languages, SAC 2006: its minimal stemmer.
 *   Words come without accents here, so its step for « é » is left out.
 */
function french(word: string): string {
  if (word.length < longEnough) return word;
  if (word.endsWith("aux")) return `${word.slice(0, -2)}l`;
  return word
    .replace(/[xs]$/, "")
    .replace(/r$/, "")
    .replace(/e$/, "")
    .replace(/([a-z])\1$/, "$1");
}

const vowel = /[aeiouy]/;

/**
 * English, lightly: plural, past and -ing.
 * @see Porter, An algorithm for suffix stripping, Program 14 (1980), step 1
 */
function english(word: string): string {
  if (word.length < longEnough) return word;
  const singular = word.replace(/(ss|i)es$/, "$1").replace(/([^s])s$/, "$1");
  const bare = singular.replace(/(?:ed|ing)$/, "");
  if (bare === singular || !vowel.test(bare)) return singular.replace(/([aeiouy].*)y$/, "$1i");
  if (/(?:at|bl|iz)$/.test(bare)) return `${bare}e`;
  return bare.replace(/([^aeiouylsz])\1$/, "$1");
}

/** What is left of a folded word without its endings, in each language that is known, told apart by a mark. */
export function stems(word: string): string[] {
  return [`fr ${french(word)}`, `en ${english(word)}`];
}

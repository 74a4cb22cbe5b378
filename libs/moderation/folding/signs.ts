/** Signs that stand for letters, each with the letters it may stand for. */
const stands: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ "0": "o", "1": "il", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g" },
    ...{ "@": "a", $: "s", "€": "e", "£": "l", "!": "il", "|": "il", "+": "t", "¡": "i", "¢": "c", "§": "s" },
  }),
);
/** Those that stand for a letter at a word's edge, too. The others end sentences and sums there. */
const edgeSigns: ReadonlySet<number> = new Set(Array.from("@$€£", (sign) => sign.charCodeAt(0)));
const space = " ".charCodeAt(0);
const [zero, nine] = [48, 57];
const unlessLetter = /[^\p{L}]/gu;
const numberWithUnit = /^\p{N}+\p{L}{1,3}$/u;

/** Whether there is a sign that can begin or end a word. */
export function edgeSignAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code !== space && edgeSigns.has(code);
}

export function hasDigit(folded: string): boolean {
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (code >= zero && code <= nine) return true;
  }
  return false;
}

export function isSign(typed: string): boolean {
  return stands.has(typed);
}

/** Only what stands for letters, of what is typed between two. */
export function onlySigns(typed: string): string {
  return Array.from(typed)
    .filter((sign) => stands.has(sign))
    .join("");
}

/** 1d10t and c0n, but not 10h, 3D, 1er or 5G: numbers and dates are no words. */
export function looksLikeLetters(typed: string): boolean {
  const letters = typed.replace(unlessLetter, "").length;
  const signs = Array.from(typed).length - letters;
  if (letters === 0 || signs === 0 || numberWithUnit.test(typed)) return false;
  return typed.length <= 4 ? letters >= signs : letters * 4 >= typed.length;
}

/** Reads signs as letters. Where one may stand for two letters, all alike: nobody mixes 1 for i and 1 for l in one word. */
export function asLetters(typed: string): string[] {
  const read = (which: 0 | -1) => typed.replace(unlessLetter, (sign) => stands.get(sign)?.at(which) ?? sign);
  return /[1!|]/.test(typed) ? [read(0), read(-1)] : [read(0)];
}

import type { Reading } from "./tokens.js";

const stretch = /(\p{L})\1{2,}/gu;
const mostStretches = 3;
const nine = "9".charCodeAt(0);

/** Whether a letter comes three times in a row, as no word of ours has it. */
export function isStretched(folded: string): boolean {
  let [last, run] = [0, 0];
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    run = code === last ? run + 1 : 1;
    if (run === 3 && code > nine) return true;
    last = code;
  }
  return false;
}

/** Each stretch as a single letter. */
export function squeezed(folded: string): string {
  return folded.replace(stretch, "$1");
}

/** Connnnard: each stretch as one letter and as two. */
export function unstretched(reading: Reading): Reading[] {
  const count = reading.folded.match(stretch)?.length ?? 0;
  // one bit for each stretch; -1 is all of them
  const ways = count > mostStretches ? [0, -1] : Array.from({ length: 2 ** count }, (_, way) => way);
  return ways.map((way) => {
    let index = 0;
    const folded = reading.folded.replace(stretch, (_, letter: string) =>
      way & (1 << index++) ? letter + letter : letter,
    );
    return { ...reading, folded };
  });
}

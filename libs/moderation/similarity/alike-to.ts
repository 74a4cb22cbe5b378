import { foldedText } from "../folding/fold.js";
import { resemblance, shingles } from "./shingles.js";

/** Shorter texts resemble each other by chance. In folded characters. */
export const shortestAlike = 60;
/** From here on two texts are nearly the same, 0…1. */
const nearly = 0.5;

/** How alike others are to a text, 0…1: 1 where they read the same, 0 where they are not even nearly so. */
export function alikeTo(text: string): (other: string) => number {
  const folded = foldedText(text);
  return (other) => {
    const read = foldedText(other);
    if (read === folded) return 1;
    if (Math.min(read.length, folded.length) < shortestAlike) return 0;
    const share = resemblance(shingles(folded), shingles(read), nearly);
    return share < nearly ? 0 : share;
  };
}

import { Joints } from "./joints.js";
import { edgeSignAt, hasDigit } from "./signs.js";
import { isStretched, unstretched } from "./stretches.js";
import type { Reading } from "./tokens.js";

const someLetter = /\p{L}/u;

/** Pieces typed without a space between them, and signs for letters: c.o.n.n, c0nn, $alope. */
function joined(text: string, tokens: readonly Reading[], joints: Joints): Reading[] {
  const found: Reading[] = [];
  let until = -1;
  for (const { folded, start, end, first } of tokens) {
    if (first <= until) continue;
    until = joints.chunkEnd(first);
    if (until > first || hasDigit(folded) || edgeSignAt(text, start - 1) || edgeSignAt(text, end)) {
      found.push(...joints.chunkReadings(first, until));
      // there may be too many to be pushed at once
      if (until > first) for (const part of joints.partReadings(first, until)) found.push(part);
    }
  }
  return found;
}

/** Letters with spaces between them: c o n n. */
function spaced(tokens: readonly Reading[], joints: Joints): Reading[] {
  const found: Reading[] = [];
  for (let first = 0; first < tokens.length;) {
    const last = tokens[first]?.folded.length === 1 ? joints.spacedEnd(first) : first;
    if (last > first) found.push(...joints.spacedReadings(first, last));
    // a run's last letter may be the first of another one with other gaps
    first = Math.max(first + 1, last);
  }
  return found;
}

/** All ways to read a text's words other than as they stand, where something about them says that they hide others. */
export function disguises(text: string, tokens: readonly Reading[]): Reading[] {
  const joints = new Joints(text, tokens);
  const found = [...joined(text, tokens, joints), ...spaced(tokens, joints)];
  const hidden = found.filter(({ folded }) => someLetter.test(folded));
  for (const reading of tokens) if (isStretched(reading.folded)) hidden.push(...unstretched(reading));
  for (const reading of found) if (isStretched(reading.folded)) hidden.push(...unstretched(reading));
  return hidden;
}

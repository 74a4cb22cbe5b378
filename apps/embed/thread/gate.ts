import type { Thread } from "./thread.js";

/** Why nobody can begin a thread just now: null where everybody can. */
export type Gate = "closed" | "readOnly" | "soon" | "over" | null;

/** Whether a story takes new top-level comments at a moment, in ms. Hours are for questions only. */
export function gateOf({ readOnly, closed, mode, opensAt, closesAt }: Thread["story"], now: number): Gate {
  if (readOnly) return "readOnly";
  if (closed) return "closed";
  if (mode !== "questions") return null;
  if (opensAt !== null && now < Date.parse(opensAt)) return "soon";
  return closesAt !== null && now >= Date.parse(closesAt) ? "over" : null;
}

import type { Bar } from "#contract";
import { problemOf } from "../connection/refusal.js";
import type { Discussion } from "../reading/discussion.js";

/** What keeps the reader from taking part: as an answer said just now, else as it was known, unless it has ended. */
export function barOf({ mine }: Discussion, refusal: unknown): Bar | null {
  const said = problemOf(refusal)?.sanction;
  if (isBar(said)) return said;
  const known = mine.value?.bar ?? null;
  return known !== null && (known.until === null || Date.parse(known.until) > Date.now()) ? known : null;
}

function isBar(value: unknown): value is Bar {
  return typeof value === "object" && value !== null && "kind" in value && "statement" in value;
}

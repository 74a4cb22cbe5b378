import { diffWordsWithSpace } from "diff";

/** A stretch of a text that was changed: in both revisions, or only in the one before or after. */
export interface Difference {
  in: "both" | "before" | "after";
  text: string;
}

/** Two texts that share less are shown as two: finding what little is left would take long, and help nobody. */
const mostChanges = 2_000;

/** What was taken out of a text, and what was put in, word by word, in the order of reading. */
export function differences(before: string, after: string): Difference[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: mostChanges }) ?? [
    { added: false, removed: true, value: before },
    { added: true, removed: false, value: after },
  ];
  return changes
    .filter(({ value }) => value !== "")
    .map(({ added, removed, value }) => ({
      in: added ? "after" : removed ? "before" : "both",
      text: value,
    }));
}

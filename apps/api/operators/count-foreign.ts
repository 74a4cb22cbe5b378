import { setImmediate as breath } from "node:timers/promises";
import { spokenIn, toldApart } from "#moderation";
import type { StoredComment } from "#store";

/** So many texts are looked at before others have their turn. */
const atOnce = 20;

/** How many texts are surely in none of some languages, for each of several choices of these. */
export async function countForeign(
  texts: readonly Pick<StoredComment, "text" | "links">[],
  choices: readonly (readonly string[])[],
): Promise<number[]> {
  const expected = choices.map(toldApart);
  const counts = choices.map(() => 0);
  for (const [at, comment] of texts.entries()) {
    if (at % atOnce === 0) await breath();
    const spoken = await spokenIn(comment);
    for (const [choice, languages] of expected.entries())
      if (spoken && languages && !languages.has(spoken.lang)) counts[choice] = (counts[choice] ?? 0) + 1;
  }
  return counts;
}

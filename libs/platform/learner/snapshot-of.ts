import { figuresOf } from "#moderation/learner/figures.js";
import type { Life } from "#moderation/learner/life.js";
import type { StoredModel } from "#store";
import { packed } from "./learner-bytes.js";

/** A site's learner as it is now, as a snapshot of it. */
export async function snapshotOf(
  site: string,
  { learner, ...counted }: Life,
  { number, reached, since }: Pick<StoredModel, "number" | "reached" | "since">,
): Promise<StoredModel> {
  const at = new Date();
  const figures = figuresOf({ learner, ...counted }, number, at);
  return { site, at, number, reached, since, ...counted, figures, bytes: await packed(learner) };
}

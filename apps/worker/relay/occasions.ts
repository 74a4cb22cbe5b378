import type { Occasion } from "#store";
import type { Change } from "./change.js";
import type { World } from "./world.js";

/** What of a change a site's own services may want to hear of. Asked before the change is counted on. */
export function occasionsOf(change: Change, world: World): Occasion[] {
  if (change.about === "decided") return decided(change, world);
  if (change.about === "flagged") return flagged(change, world);
  if (change.about === "noticed") return noticed(change, world);
  if (change.about === "flooded") return [flooded(change)];
  return change.about === "appealed" ? appealed(change, world) : [];
}

type About<Name extends Change["about"]> = Extract<Change, { about: Name }>;

/** What its author has deleted, nobody has decided on. */
function decided({ comment: id, decision }: About<"decided">, { comments }: World): Occasion[] {
  const comment = comments.get(id);
  const { from, to, at, revision, by } = decision;
  if (!comment || to === "deleted") return [];
  const { site, story } = comment;
  const said = { site, story, comment: id, revision, from, to, by: by.kind };
  return [{ type: to === "held" ? "comment.held" : "comment.decided", at, said }];
}

/** Told when it comes to wait for that, and not with every report. */
function flagged({ comment: id, at }: About<"flagged">, { comments }: World): Occasion[] {
  const comment = comments.get(id);
  if (!comment?.shown || comment.waiting.reported) return [];
  const { site, story, revision } = comment;
  return [{ type: "comment.reported", at, said: { site, story, comment: id, revision } }];
}

function noticed({ comment: id, notice }: About<"noticed">, { comments, law }: World): Occasion[] {
  const comment = comments.get(id);
  const found = law.notices.get(id)?.find(({ _id }) => _id === notice);
  if (!comment || !found) return [];
  const { site, story } = comment;
  return [{ type: "notice.received", at: found.at, said: { site, story, comment: id, notice } }];
}

function flooded({ wave: { _id: wave, site, begunAt } }: About<"flooded">): Occasion {
  return { type: "wave.begun", at: begunAt, said: { site, wave } };
}

function appealed({ statement: id }: About<"appealed">, { law }: World): Occasion[] {
  const statement = law.statements.get(id);
  if (!statement?.appeal) return [];
  const { site, story, comment, appeal } = statement;
  const said = { site, story, comment, appeal: id };
  if (appeal.state === "open") return [{ type: "appeal.received", at: appeal.at, said }];
  return [{ type: "appeal.decided", at: appeal.answeredAt ?? appeal.at, said }];
}

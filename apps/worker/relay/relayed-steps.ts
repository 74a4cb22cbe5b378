import { commentIn, type News } from "#contract";
import { tellStep } from "#platform";
import type { Change } from "./change.js";
import type { Outcome } from "./outcome.js";
import type { World } from "./world.js";

/** A comment that was decided on. */
interface Relayed {
  comment: string;
  revision: number;
  status: string;
  after: string | undefined;
}

/**
 * Tells of each comment that was decided on how far it has come, once that is written.
 * @param since when the changes came
 * @returns the news, with the steps that their comments have come by
 */
export function tellRelayed(
  changes: readonly Change[],
  world: Pick<World, "comments">,
  { events, news }: Pick<Outcome, "events" | "news">,
  since: Date,
): readonly News[] {
  const seqs = new Map(events.flatMap(({ comment, seq }) => (comment === null ? [] : [[comment, seq]])));
  const traces = new Map<string, string>();
  for (const { after, ...relayed } of changes.flatMap((change) => relayedBy(change, world))) {
    const seq = seqs.get(relayed.comment) ?? null;
    const trace = tellStep("relay", { after, since }, { ...relayed, seq });
    if (trace !== undefined) traces.set(relayed.comment, trace);
  }
  return traces.size === 0 ? news : news.map((one) => withTraces(one, traces));
}

function relayedBy(change: Change, { comments }: Pick<World, "comments">): Relayed[] {
  if (change.about === "accepted" && change.comment.decision) {
    const { _id: comment, revision, decision, trace } = change.comment;
    return [{ comment, revision, status: decision.to, after: trace }];
  }
  if (change.about !== "decided") return [];
  const { comment, decision } = change;
  const after = comments.get(comment)?.trace;
  return [{ comment, revision: decision.revision, status: decision.to, after }];
}

function withTraces(news: News, traces: ReadonlyMap<string, string>): News {
  if (news.about !== "story") return news;
  const told = news.events.flatMap((event) => {
    const comment = commentIn(event);
    const trace = comment === null ? undefined : traces.get(comment);
    return comment === null || trace === undefined ? [] : [[comment, trace] as const];
  });
  return told.length === 0 ? news : { ...news, traces: Object.fromEntries(told) };
}

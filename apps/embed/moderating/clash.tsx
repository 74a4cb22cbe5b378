import type { Decision, ModerationCase } from "#contract";
import { isRefused, problemOf } from "../connection/refusal.js";
import { useShown } from "../reading/context.js";
import { now } from "../reading/now.js";
import type { Desk, Judged } from "./desk.js";
import type { Spoken } from "./spoken.js";

/** Why a decision was not taken: the text was another one by then, or somebody else was first. */
export type Clash =
  { kind: "stale"; before: Judged; after: Judged } | { kind: "already"; standing: Decision };

/** What a refusal says of it; null where it is about something else. */
export async function clashIn(error: unknown, desk: Desk, comment: Judged): Promise<Clash | null> {
  if (isRefused(error, "stale-revision")) {
    const { comment: current } = await desk.case<ModerationCase>(comment.id);
    const { revision, text } = current;
    return { kind: "stale", before: comment, after: { ...comment, revision, text } };
  }
  const standing = problemOf(error)?.decision;
  return isRefused(error, "already-decided") && isDecision(standing) ? { kind: "already", standing } : null;
}

function isDecision(decision: unknown): decision is Decision {
  return typeof decision === "object" && decision !== null && "by" in decision && "to" in decision;
}

/** Says what has changed under a moderator; what they choose next is about that. */
export function ClashSaid({ clash, said }: { clash: Clash; said: Spoken }) {
  const { moments } = useShown();
  const texts = said.moderating;
  if (clash.kind === "stale")
    return (
      <div class="notice" role="alert">
        <p>{texts.stale(clash.before.name)}</p>
        <dl>
          <dt>{texts.before}</dt>
          <dd dir="auto">{clash.before.text}</dd>
          <dt>{texts.now}</dt>
          <dd dir="auto">{clash.after.text}</dd>
        </dl>
      </div>
    );
  const { to, by, at } = clash.standing;
  const first = texts.already[to === "rejected" ? to : "published"];
  return (
    <p class="notice" role="alert">
      {first(by.name, moments.short(at, now.value))} {texts.replaces}
    </p>
  );
}

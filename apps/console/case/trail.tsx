import type { Decision } from "#contract";
import { speech } from "../texts/speak.js";
import { ToTrail } from "../trail/to-trail.js";
import type { Work } from "../work/work.js";
import { EarlierVerdicts } from "./earlier-verdicts.js";
import { reasonSaid } from "./reasons.js";

interface TrailProps {
  work: Work;
  comment: string;
  decisions: readonly Decision[];
}

/** What was decided on a comment so far, oldest first. */
export function Trail({ work, comment, decisions }: TrailProps) {
  const { texts, moments } = speech.value;
  return (
    <section class="trail" aria-labelledby="trail">
      <h3 id="trail">{texts.trail}</h3>
      <ol>
        {decisions.map(({ id, at, by, to, featured, ...decision }) => (
          <li key={id}>
            <time dateTime={at}>{moments.full(at)}</time>
            <span>{by.kind === "machine" ? texts.machine : by.name}</span>
            {featured === undefined ? (
              <span class={`fate ${to}`}>{texts.statuses[to]}</span>
            ) : (
              <span class="fate">{featured ? texts.pick.trail.yes : texts.pick.trail.no}</span>
            )}
            <span class="quiet">{becauseOf({ by, ...decision })}</span>
          </li>
        ))}
      </ol>
      <EarlierVerdicts decisions={decisions} />
      <ToTrail work={work} about={comment} />
    </section>
  );
}

/** What the filters found is told above, in the moderator's language; here, only which of them judged. */
function becauseOf({
  by,
  reason,
  note,
  version,
}: Pick<Decision, "by" | "reason" | "note" | "version">): string {
  const { texts, number } = speech.value;
  if (by.kind === "machine") return version === null ? "" : texts.revision(number(version));
  return [reason !== null && reasonSaid(reason), note].filter(Boolean).join(" · ");
}

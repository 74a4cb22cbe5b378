import type { Decision, FlagReason } from "#contract";
import { speech } from "../texts/speak.js";
import { reasons } from "./reasons.js";

/** What was decided on a comment so far, oldest first. */
export function Trail({ decisions }: { decisions: readonly Decision[] }) {
  const { texts, moments } = speech.value;
  return (
    <section class="trail" aria-labelledby="trail">
      <h3 id="trail">{texts.trail}</h3>
      <ol>
        {decisions.map(({ id, at, by, to, reason, note }) => (
          <li key={id}>
            <time dateTime={at}>{moments.full(at)}</time>
            <span>{by.kind === "machine" ? texts.machine : by.name}</span>
            <span class={`fate ${to}`}>{texts.statuses[to]}</span>
            <span class="quiet">{[reason && reasonSaid(reason), note].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A reason in the moderator's language, where it is one of the list. */
export function reasonSaid(reason: string): string {
  const known: FlagReason | undefined = reasons.find((name) => name === reason);
  return known ? speech.value.texts.reasons[known] : reason;
}

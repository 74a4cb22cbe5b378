import type { ModerationCase, QueueItem, Sanction, StoryPlace } from "#contract";
import { capital, speech } from "../texts/speak.js";
import { sanctioning } from "../work/view.js";
import type { Work } from "../work/work.js";
import { restraintSaid } from "./restraint.js";

/** What stands against an author, and what ends it. */
export function Sanctions({ work, known }: { work: Work; known: ModerationCase }) {
  const { texts } = speech.value;
  const active = known.sanctions.filter((sanction) => sanction.active);
  if (active.length === 0) return null;
  return (
    <section class="sanctions" aria-labelledby="sanctions">
      <h3 id="sanctions">{texts.sanctions.standing}</h3>
      <ul>
        {active.map((sanction, index) => (
          <Standing
            key={sanction.id}
            sanction={sanction}
            story={known.story}
            lift={
              known.author.id === work.session.user.id
                ? null
                : () => void work.sanctions.lift(known.author, sanction.id)
            }
            shortcut={index === 0 ? "L" : undefined}
          />
        ))}
      </ul>
    </section>
  );
}

/** Opens the form for a sanction on an author; nobody sanctions themselves. */
export function SanctionButton({ work, item }: { work: Work; item: QueueItem }) {
  const { selected } = work.desk.value;
  if (item.author.id === work.session.user.id) return null;
  const isOpen = sanctioning.value === selected;
  return (
    <button
      type="button"
      class="plain"
      aria-expanded={isOpen}
      onClick={() => (sanctioning.value = isOpen ? null : selected)}
    >
      {speech.value.texts.sanctions.act} <kbd>B</kbd>
    </button>
  );
}

interface StandingProps {
  sanction: Sanction;
  /** the one in front, whose title is known */
  story: StoryPlace;
  /** null where one may not */
  lift: (() => void) | null;
  /** the key that leads to it */
  shortcut?: string | undefined;
}

/** A sanction that counts, and what ends it. */
export function Standing({ sanction, story, lift, shortcut }: StandingProps) {
  const { texts, moments } = speech.value;
  const { reason, at, by } = sanction;
  return (
    <li>
      <strong>{restraintSaid(sanction, story)}</strong>
      <span>{capital(reason)}</span>
      <span class="quiet">
        {by.name}, <time dateTime={at}>{moments.full(at)}</time>
      </span>
      {lift && (
        <button type="button" class="plain lift" onClick={lift}>
          {texts.sanctions.lift} {shortcut !== undefined && <kbd>{shortcut}</kbd>}
        </button>
      )}
    </li>
  );
}

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { QueueItem } from "#contract";
import { closesOnEscape } from "../account/closes-on-escape.js";
import composerStyles from "../composer/composer.css?inline";
import { useShown } from "../reading/context.js";
import { Moment } from "../reading/moment.js";
import { dress } from "../reading/styles.js";
import { type Desk, deskOf } from "./desk.js";
import styles from "./moderating.css?inline";
import { Opener } from "./opener.js";
import type { Spoken } from "./spoken.js";
import { Undo } from "./undo.js";

/** What waits for somebody on this story, behind one line, and what was decided last. */
export function Waiting() {
  const { discussion } = useShown();
  dress(discussion.root, composerStyles);
  dress(discussion.root, styles);
  const desk = deskOf(discussion);
  const open = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  // asked for anew with whatever else is the reader's own
  useEffect(() => void desk.look().catch(() => undefined), [discussion.mine.value]);
  const [said, items] = [desk.said.value, desk.waiting.value];
  if (!said) return null;
  const close = () => {
    open.value = false;
    opener.current?.focus({ preventScroll: true });
  };
  /** What was decided is no longer listed: on to the one after it, else the one before it. */
  const leave = (at: number) => {
    const next = (items[at + 1] ?? items[at - 1])?.comment.id;
    if (next === undefined) close();
    else
      discussion.root
        .getElementById(placeOf(next))
        ?.querySelector<HTMLElement>(".moderate")
        ?.focus({ preventScroll: true });
  };
  return (
    <>
      {(items.length > 0 || open.value) && (
        <button
          ref={opener}
          type="button"
          class="quiet opener awaiting"
          aria-expanded={open.value}
          onClick={() => (open.value = !open.value)}
        >
          {said.count(said.moderating.waiting, items.length)}
        </button>
      )}
      {open.value && (
        <ul class="panel held" aria-label={said.moderating.waitingList} onKeyDown={closesOnEscape(close)}>
          {items.map((item, at) => (
            <Held key={item.comment.id} item={item} desk={desk} said={said} settled={() => leave(at)} />
          ))}
        </ul>
      )}
      <Undo desk={desk} said={said} />
    </>
  );
}

interface HeldProps {
  item: QueueItem;
  desk: Desk;
  said: Spoken;
  settled: () => void;
}

function Held({ item: { comment, author }, desk, said, settled }: HeldProps) {
  const { id, revision, text } = comment;
  const judged = { id, revision, name: author.name, text };
  return (
    <li id={placeOf(id)}>
      <div class="head">
        <span class="name">{author.name}</span>
        <Moment id={id} at={comment.createdAt} />
      </div>
      <p class="text plain" dir="auto">
        {text}
      </p>
      <Opener desk={desk} said={said} comment={judged} published={false} settled={settled} />
    </li>
  );
}

function placeOf(id: string): string {
  return `palabre-held-${id}`;
}

import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Comment } from "#contract";
import { followStory, followThread } from "../bell/follow.js";
import { commentPath } from "../connection/ask.js";
import { useShown } from "../reading/context.js";
import { permalink } from "../reading/permalink.js";
import { useSaid } from "../reading/use-said.js";

/** How many threads are named at once. */
const step = 10;

/** What I follow of this discussion: all of it, or some of its threads. One that is left stays there, to be taken up again. */
export function Followed({ close }: { close: () => void }) {
  const { discussion } = useShown();
  const { notifications: texts, more } = useSaid("menu");
  const many = useSignal(step);
  const known = useMemo(() => new Set<string>(), []);
  const mine = discussion.mine.value;
  if (!mine) return null;
  mine.follows.forEach((id) => known.add(id));
  const threads = [...known];
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={mine.followsStory}
          onChange={({ currentTarget }) => void followStory(discussion, currentTarget.checked)}
        />
        {texts.followStory}
      </label>
      {threads.length > 0 && (
        <>
          <p class="note">{texts.threads}</p>
          <ul class="threads">
            {threads.slice(0, many.value).map((id) => (
              <Thread key={id} id={id} followed={mine.follows.includes(id)} close={close} />
            ))}
          </ul>
          {threads.length > many.value && (
            <button type="button" class="link" onClick={() => (many.value += step)}>
              {more}
            </button>
          )}
        </>
      )}
    </>
  );
}

interface ThreadProps {
  id: string;
  followed: boolean;
  close: () => void;
}

/** By whom a thread was begun, and how. */
function Thread({ id, followed, close }: ThreadProps) {
  const { discussion, speech } = useShown();
  const { heeding } = useSaid("rest");
  const known = discussion.thread.value?.comments.get(id)?.comment;
  const asked = useSignal<Pick<Comment, "author" | "text"> | null>(null);
  useEffect(() => {
    if (known) return;
    discussion.setting
      .ask<{ comment: Comment }>(commentPath(id))
      .then(({ comment }) => (asked.value = comment))
      // one that is gone keeps the name of nobody
      .catch(() => undefined);
  }, [id]);
  const { author, text } = known ?? asked.value ?? { author: null, text: "" };
  const name = author?.name ?? speech.texts.someone;
  return (
    <li class="choice" dir="auto">
      <input
        type="checkbox"
        checked={followed}
        aria-label={`${heeding.followThread} (${name})`}
        onChange={({ currentTarget }) => void followThread(discussion, id, currentTarget.checked)}
      />
      <a href={`${permalink}${id}`} onClick={close}>
        {name}
      </a>
      <span class="note">{text}</span>
    </li>
  );
}

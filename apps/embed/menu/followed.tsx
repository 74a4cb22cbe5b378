import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Comment } from "#contract";
import { followStory } from "../bell/follow.js";
import { commentPath } from "../connection/ask.js";
import { useShown } from "../reading/context.js";
import { permalink } from "../reading/permalink.js";
import { useSaid } from "../reading/use-said.js";

/** How many threads are named at once. */
const step = 10;

/** What I follow of this discussion: all of it, or some of its threads. */
export function Followed({ close }: { close: () => void }) {
  const { discussion } = useShown();
  const { notifications: texts, more } = useSaid("menu");
  const many = useSignal(step);
  const mine = discussion.mine.value;
  if (!mine) return null;
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
      {mine.follows.length > 0 && (
        <>
          <p class="note">{texts.threads}</p>
          <ul class="threads">
            {mine.follows.slice(0, many.value).map((id) => (
              <Thread key={id} id={id} close={close} />
            ))}
          </ul>
          {mine.follows.length > many.value && (
            <button type="button" class="link" onClick={() => (many.value += step)}>
              {more}
            </button>
          )}
        </>
      )}
    </>
  );
}

/** By whom a thread was begun, and how. */
function Thread({ id, close }: { id: string; close: () => void }) {
  const { discussion, speech } = useShown();
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
  return (
    <li dir="auto">
      <a href={`${permalink}${id}`} onClick={close}>
        {author?.name ?? speech.texts.someone}
      </a>{" "}
      <span class="note">{text}</span>
    </li>
  );
}

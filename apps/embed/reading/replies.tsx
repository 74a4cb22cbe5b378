import { useComputed, useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { placeOf } from "../composer/outgoing.js";
import type { Entry } from "../thread/entry.js";
import { useShown } from "./context.js";

interface Props {
  entry: Entry;
  name: string;
  /** how one reply is shown: as the comment that it hangs on */
  Item: ComponentType<{ id: string }>;
}

/** What hangs on a comment: a thin line that also folds it, the replies, mine on their way, and the rest when wanted. */
export function Replies({ entry, name, Item }: Props) {
  const { comment, replies, replyCount, nextReplies } = entry;
  const { discussion, speech, parts } = useShown();
  const { OutgoingItem } = parts;
  const outgoing = useComputed(() =>
    discussion.outgoing.value.filter((mine) => placeOf(mine) === comment.id),
  ).value;
  const folded = useComputed(() => discussion.folded.value.has(comment.id)).value;
  const loading = useSignal(false);
  const toggle = () => discussion.fold(comment.id);
  const unfold = () => {
    loading.value = true;
    discussion.afterwards((following) => following.unfold(comment.id).finally(() => (loading.value = false)));
  };
  if (replies.length + replyCount + outgoing.length === 0) return null;
  const left = replyCount - replies.filter((id) => discussion.thread.peek()?.comments.get(id)?.listed).length;
  const more = nextReplies !== null && left > 0;
  if (folded) return null;
  return (
    <>
      <div class="line" part="line" aria-hidden="true" onClick={toggle} />
      <div class="replies" part="replies" role="group" aria-label={speech.texts.fold(name)}>
        {replies.map((id) => (
          <Item key={id} id={id} />
        ))}
        {outgoing.map((mine) => (
          <OutgoingItem key={mine.key} outgoing={mine} />
        ))}
        {more && (
          <button type="button" class="link more" part="more" disabled={loading.value} onClick={unfold}>
            {loading.value ? speech.texts.loadingMore : speech.count(speech.texts.moreReplies, left)}
          </button>
        )}
      </div>
    </>
  );
}

import { useComputed, useSignal } from "@preact/signals";
import { placeOf } from "../composer/outgoing.js";
import type { Entry } from "../thread/entry.js";
import { CommentItem } from "./comment-item.js";
import { useShown } from "./context.js";
import { OutgoingItem } from "./parts.js";

/** What hangs on a comment: a thin line that also folds it, the replies, mine on their way, and the rest when wanted. */
export function Replies({
  entry: { comment, replies, replyCount, nextReplies },
  name,
}: {
  entry: Entry;
  name: string;
}) {
  const { discussion, speech } = useShown();
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
          <CommentItem key={id} id={id} />
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

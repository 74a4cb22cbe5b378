import { useComputed } from "@preact/signals";
import { isTombstone, type Entry, type Said } from "../thread/entry.js";
import { Avatar } from "./avatar.js";
import { CommentText } from "./comment-text.js";
import { useShown } from "./context.js";
import type { Discussion } from "./discussion.js";
import { Edited, Moment } from "./moment.js";
import { picksName } from "./picks.js";
import { Replies } from "./replies.js";

/** One comment of the thread, with what hangs on it. It is drawn again only when it changes itself. */
export function CommentItem({ id }: { id: string }) {
  const { discussion } = useShown();
  const entry = useComputed(() => discussion.thread.value?.comments.get(id)).value;
  if (!entry) return null;
  return isTombstone(entry) ? <Tombstone entry={entry} /> : <Standing entry={entry} />;
}

function Standing({ entry }: { entry: Entry }) {
  const { discussion, speech, moments, parts } = useShown();
  const { Actions, Edit, Ignored } = parts;
  const { comment } = entry;
  const name = comment.author?.name ?? speech.texts.someone;
  const marks = useComputed(() => ({
    fresh: discussion.isNew(comment) || (discussion.thread.value?.fresh.has(comment.id) ?? false),
    target: discussion.target.value === comment.id,
    changing: discussion.changing.value === comment.id,
    ignored: isIgnored(discussion, comment),
  }));
  const { fresh, target, changing, ignored } = marks.value;
  return (
    <article
      id={`palabre-${comment.id}`}
      class={`${classOf(comment)}${target ? " target" : ""}`}
      part="comment"
      tabIndex={-1}
      aria-label={`${speech.texts.comment(name)}. ${moments.full(comment.createdAt)}`}
    >
      <header class="head">
        <Avatar name={name} />
        <h3 class="name" part="name">
          {name}
        </h3>
        {comment.author?.badges.map((badge) => (
          <span key={badge} class="badge" part="badge">
            {badge === "guest" ? speech.texts.guest : badge}
          </span>
        ))}
        <InReplyTo parent={comment.parent} depth={comment.depth} />
        <Moment id={comment.id} at={comment.createdAt} />
        {comment.editedAt && <Edited at={comment.editedAt} />}
        {comment.answer && <span class="mark">{speech.texts.answer}</span>}
        {comment.featured && (
          <span class="mark">{picksName(discussion.site.value, speech.lang) ?? speech.texts.featured}</span>
        )}
        {fresh && <span class="mark">{speech.texts.fresh}</span>}
      </header>
      {ignored ? (
        <Ignored entry={entry} />
      ) : (
        <>
          {changing ? <Edit entry={entry} /> : <CommentText comment={comment} />}
          <Actions entry={entry} name={name} />
        </>
      )}
      <Replies entry={entry} name={name} Item={CommentItem} />
    </article>
  );
}

/** Whether it is by somebody whom I ignore, and I have not asked for it all the same. */
function isIgnored({ mine, opened }: Discussion, { id, author }: Said): boolean {
  return author !== null && !!mine.value?.ignored.includes(author.id) && !opened.value.has(id);
}

/** How deep a comment lies, for the style: from some depth on, nothing is indented any further. */
function classOf({ depth, status, author }: Said): string {
  const deep = (depth >= 2 ? " deep-2" : "") + (depth >= 4 ? " deep-4" : "");
  return `comment${deep}${status === "published" || !author ? "" : " unseen"}`;
}

/** Whom a comment answers. Shown where it can't be seen by the indent, which the style knows. */
function InReplyTo({ parent, depth }: { parent: string | null; depth: number }) {
  const { discussion, speech } = useShown();
  if (parent === null || depth < 3) return null;
  const answered = discussion.thread.peek()?.comments.get(parent)?.comment.author;
  return (
    <span class={depth < 5 ? "to" : "to to-5"}>
      {speech.texts.inReplyTo(`\u2068${answered?.name ?? speech.texts.someone}\u2069`)}
    </span>
  );
}

function Tombstone({ entry }: { entry: Entry }) {
  const { comment } = entry;
  const { texts } = useShown().speech;
  return (
    <article
      id={`palabre-${comment.id}`}
      class={`${classOf(comment)} gone`}
      part="comment"
      tabIndex={-1}
      aria-label={texts.removed}
    >
      <p class="head note">{texts.removed}</p>
      <Replies entry={entry} name={texts.someone} Item={CommentItem} />
    </article>
  );
}

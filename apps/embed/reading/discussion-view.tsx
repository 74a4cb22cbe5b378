import { useComputed } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { placeOf } from "../composer/outgoing.js";
import { ShownContext, useShown } from "./context.js";
import { CommentItem } from "./comment-item.js";
import type { Discussion } from "./discussion.js";
import { Header } from "./header.js";
import type { Parts } from "./parts.js";
import { Skeleton } from "./skeleton.js";

/** Everything inside the element. */
export function DiscussionView({ discussion, parts }: { discussion: Discussion; parts: Parts }) {
  const [speech, moments, failure] = [
    discussion.speech.value,
    discussion.moments.value,
    discussion.failure.value,
  ];
  if (speech && failure !== null) return <Failure discussion={discussion} error={failure} />;
  if (!speech || !moments) return <Skeleton />;
  return (
    <ShownContext.Provider value={{ discussion, parts, speech, moments }}>
      <div class="discussion" part="discussion" lang={speech.lang}>
        <Page />
      </div>
    </ShownContext.Provider>
  );
}

function Page() {
  const { discussion, speech, parts } = useShown();
  const { OutgoingItem, Pill } = parts;
  const thread = discussion.thread.value;
  const outgoing = useComputed(() =>
    discussion.outgoing.value.filter((mine) => placeOf(mine) === "top"),
  ).value;
  if (!thread) return <Skeleton />;
  const { texts } = speech;
  const ids = [...thread.top, ...thread.roots.filter((id) => !thread.top.includes(id))];
  return (
    <>
      <Header thread={thread} />
      <p class="sr" role="status" aria-live="polite">
        {discussion.news.value}
      </p>
      <Pill />
      {outgoing.map((mine) => (
        <OutgoingItem key={mine.key} outgoing={mine} />
      ))}
      {ids.length + outgoing.length === 0 && (
        <p class="empty" part="empty">
          {thread.closed ? texts.emptyClosed : texts.empty}
        </p>
      )}
      {ids.length > 0 && (
        <div class="feed" part="feed" role="feed" aria-busy={discussion.loading.value}>
          {ids.map((id) => (
            <CommentItem key={id} id={id} />
          ))}
        </div>
      )}
      {thread.next !== null && <More />}
    </>
  );
}

function More() {
  const { discussion, speech } = useShown();
  const { more, loadingMore } = speech.texts;
  const loading = discussion.loading.value;
  return (
    <button
      type="button"
      class="button wide"
      part="more"
      disabled={loading}
      onClick={() => discussion.afterwards((following) => following.more())}
    >
      {loading ? loadingMore : more}
    </button>
  );
}

function Failure({ discussion, error }: { discussion: Discussion; error: unknown }) {
  const texts = discussion.speech.value?.texts;
  // what failed for want of a connection is worth another try when there is one
  useEffect(() => {
    const retry = () => void discussion.open();
    addEventListener("online", retry);
    return () => removeEventListener("online", retry);
  }, [discussion]);
  return (
    <div class="discussion failure" part="failure" role="alert">
      <p>{texts?.loadFailed}</p>
      <p class="note">{discussion.explain(error)}</p>
      <button type="button" class="button" onClick={() => void discussion.open()}>
        {texts?.retry}
      </button>
    </div>
  );
}

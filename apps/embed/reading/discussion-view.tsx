import { useComputed } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { placeOf } from "../composer/outgoing.js";
import { mayPass } from "../connection/refusal.js";
import { ShownContext, useShown } from "./context.js";
import type { Discussion } from "./discussion.js";
import { Feed } from "./feed.js";
import { Header } from "./header.js";
import type { Parts } from "./parts.js";
import { reacts } from "./reacts.js";
import { Skeleton } from "./skeleton.js";

/** Everything inside the element. */
export function DiscussionView({ discussion, parts }: { discussion: Discussion; parts: Parts }) {
  const [speech, moments, failure] = [
    discussion.speech.value,
    discussion.moments.value,
    discussion.failure.value,
  ];
  const there = useComputed(() => discussion.thread.value !== null).value;
  if (failure !== null)
    return (
      <>
        <Failure discussion={discussion} error={failure} />
        {discussion.setting.written && <slot />}
      </>
    );
  if (!speech || !moments || !there)
    return discussion.setting.written ? <slot /> : <Skeleton late={speech?.texts.loadingMore} />;
  return (
    <ShownContext.Provider value={{ discussion, parts, speech, moments }}>
      <section
        class={`discussion${reacts(discussion.site.value) ? " two" : ""}`}
        part="discussion"
        lang={speech.lang}
        dir={speech.texts.dir}
      >
        <Page />
      </section>
    </ShownContext.Provider>
  );
}

function Page() {
  const { discussion, parts } = useShown();
  const { Foot, OutgoingItem, Pill } = parts;
  const { thread } = discussion;
  const outgoing = useComputed(() =>
    discussion.outgoing.value.filter((mine) => placeOf(mine) === "top"),
  ).value;
  const empty = useComputed(() => !thread.value?.roots.length && !thread.value?.top.length).value;
  const goesOn = useComputed(() => (thread.value?.next ?? null) !== null).value;
  const whole = discussion.whole.value;
  const bare = empty && outgoing.length === 0;
  useLayoutEffect(() => discussion.drawn(), []);
  return (
    <>
      <Header bare={bare} />
      <p class="sr" role="status">
        {discussion.news.value}
      </p>
      <Pill />
      {outgoing.map((mine) => (
        <OutgoingItem key={mine.key} outgoing={mine} />
      ))}
      {bare && <Empty />}
      <Feed />
      {whole && goesOn && <More />}
      {whole && <Foot />}
    </>
  );
}

function Empty() {
  const { discussion, speech } = useShown();
  const closed = useComputed(() => discussion.thread.value?.story.closed).value;
  return (
    <p class="empty" part="empty">
      {closed ? speech.texts.emptyClosed : speech.texts.empty}
    </p>
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
  const { lang, texts } = discussion.speech.value ?? {};
  useRetry(discussion, error);
  return (
    <div class="discussion failure" part="failure" role="alert" lang={lang} dir={texts?.dir}>
      <p>{texts?.loadFailed ?? "⚠"}</p>
      <p class="note">{discussion.explain(error)}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          discussion.failure.value = null;
          void discussion.open();
        }}
      >
        {texts?.retry ?? "↻"}
      </button>
    </div>
  );
}

/** What failed for want of an answer is tried again: as soon as there is a connection, and the more rarely the more often it failed. */
function useRetry(discussion: Discussion, error: unknown): void {
  const wait = useRef(5_000);
  useEffect(() => {
    if (!mayPass(error)) return;
    const retry = () => void discussion.open();
    // not all readers at once
    const timer = setTimeout(retry, wait.current * (1 + Math.random()));
    wait.current = Math.min(60_000, wait.current * 2);
    addEventListener("online", retry);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", retry);
    };
  }, [error]);
}

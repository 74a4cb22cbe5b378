import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Comment, RepliesPage } from "#contract";
import { useFocusBack } from "../account/focus-back.js";
import composerStyles from "../composer/composer.css?inline";
import { going, storyPath } from "../connection/ask.js";
import { useShown } from "../reading/context.js";
import { Moment } from "../reading/moment.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import { wordsIn } from "../reading/words-in.js";
import { excerptOf, markedIn, wordsOf } from "./excerpt.js";
import styles from "./searching.css?inline";

interface Found {
  words: string[];
  items: readonly Comment[];
  next: string | null;
}

/** A field that finds comments of the discussion by their words, wherever they are in it. */
export function Search({ close }: { close: () => void }) {
  const { discussion } = useShown();
  const { searching } = useSaid("rest");
  dress(discussion.root, composerStyles);
  dress(discussion.root, styles);
  useFocusBack(".finder");
  const { found, failure, busy, find, more } = useSearch();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      role="search"
      class="panel searching"
      part="searching"
      onSubmit={(event) => {
        event.preventDefault();
        void find(field.current?.value ?? "");
      }}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <div class="ask">
        <input
          ref={field}
          class="field"
          type="search"
          aria-label={searching.label}
          minLength={2}
          maxLength={80}
          required
        />
        <button type="submit" class="button" disabled={busy.value}>
          {searching.find}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {searching.close}
        </button>
      </div>
      <div role="status">
        {failure.value !== null ? (
          <p class="wrong">{failure.value}</p>
        ) : (
          found.value && <Outcome found={found.value} />
        )}
      </div>
      {found.value && found.value.items.length > 0 && <Results found={found.value} />}
      {found.value?.next && (
        <button type="button" class="button wide" disabled={busy.value} onClick={() => void more()}>
          {searching.more}
        </button>
      )}
    </form>
  );
}

function Outcome({ found: { items, next } }: { found: Found }) {
  const { speech } = useShown();
  const { none, found, latest } = useSaid("rest").searching;
  if (items.length === 0) return <p class="note">{none}</p>;
  return <h3 class="name">{speech.count(next === null ? found : latest, items.length)}</h3>;
}

function Results({ found: { items, words } }: { found: Found }) {
  const { speech } = useShown();
  return (
    <ol class="results">
      {items.map(({ id, author, html, createdAt }) => (
        <li key={id}>
          <a href={`#palabre-${id}`} class="result">
            <span class="name">{author?.name ?? speech.texts.someone}</span>{" "}
            <span class="excerpt">
              {markedIn(excerptOf(wordsIn(html), words), words).map(({ text: part, marked }, at) =>
                marked ? <mark key={at}>{part}</mark> : part,
              )}
            </span>
          </a>
          <Moment id={id} at={createdAt} />
        </li>
      ))}
    </ol>
  );
}

function useSearch() {
  const { discussion } = useShown();
  const { ask, story } = discussion.setting;
  const found = useSignal<Found | null>(null);
  const failure = useSignal<string | null>(null);
  const busy = useSignal(false);
  const query = useSignal("");
  const asked = async (after?: string) => {
    busy.value = true;
    failure.value = null;
    const q = query.value;
    try {
      const page = await ask<RepliesPage>(
        storyPath(story, `comments/search?q=${encodeURIComponent(q)}${going(after, "&")}`),
      );
      const before = after ? (found.value?.items ?? []) : [];
      if (query.value === q)
        found.value = { words: wordsOf(q), items: [...before, ...page.items], next: page.next };
    } catch (error) {
      failure.value = discussion.explain(error);
    }
    busy.value = false;
  };
  const find = (q: string) => {
    query.value = q.trim();
    return asked();
  };
  return { found, failure, busy, find, more: () => asked(found.value?.next ?? undefined) };
}

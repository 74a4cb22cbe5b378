import { useEffect, useRef } from "preact/hooks";
import type { CommentStatus, SoughtQueue } from "#contract";
import { currentRows, entryInFront, isAppeal } from "../desk/desk.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { Choice, type Part } from "./choice.js";
import { KeepSearch } from "./keep-search.js";
import { More } from "./more-criteria.js";
import { asking, type Sought, sought } from "./sought.js";

/** What is looked for: its words, and whatever else has to fit. */
export function SearchPanel({ work }: { work: Work }) {
  const { texts } = speech.value;
  const { search } = texts;
  const now = sought.value;
  const look = (change: Sought) => work.search({ ...now, ...change });
  return (
    <section class="sought" role="search" aria-label={search.title}>
      <Words now={now} look={look} />
      <div class="fields">
        <Choice
          name="queue"
          none={search.anyQueue}
          options={soughtQueues.map((queue) => [queue, texts.queues[queue]])}
          now={now}
          look={look}
        />
        <Choice
          name="status"
          none={search.anyStatus}
          options={statuses.map((status) => [status, texts.statuses[status]])}
          now={now}
          look={look}
        />
      </div>
      <More work={work} now={now} look={look} />
      <div class="chips">
        <Chips work={work} now={now} look={look} />
        <KeepSearch work={work} />
      </div>
    </section>
  );
}

const soughtQueues = [
  "held",
  "reported",
  "notices",
  "appeals",
  "new-authors",
] as const satisfies readonly SoughtQueue[];

const statuses = [
  "pending",
  "held",
  "published",
  "rejected",
  "deleted",
] as const satisfies readonly CommentStatus[];

function Words({ now, look }: Part) {
  const { search } = speech.value.texts;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!asking.value) return;
    asking.value = false;
    field.current?.select();
  }, [asking.value]);
  return (
    <form
      class="words"
      onSubmit={(event) => {
        event.preventDefault();
        look({ q: field.current?.value ?? "" });
        field.current?.blur();
      }}
    >
      <input
        ref={field}
        key={now.q}
        type="search"
        minLength={2}
        maxLength={80}
        defaultValue={now.q ?? ""}
        placeholder={search.placeholder}
        aria-label={search.words}
      />
      <button type="submit">{search.submit}</button>
    </form>
  );
}

/** Whose comments alone, and on which article alone, taken from the case in front. */
function Chips({ work, now, look }: Part & { work: Work }) {
  const { search, waves } = speech.value.texts;
  const entry = entryInFront(work.desk.value);
  const item = entry && !isAppeal(entry) ? entry : null;
  const items = currentRows(work.desk.value).flatMap((row) => (isAppeal(row.item) ? [] : [row.item]));
  const author = items.find((one) => one.author.id === now.author)?.author.name ?? now.author;
  const story = items.find((one) => one.story.id === now.story)?.story.title ?? now.story;
  return (
    <>
      {now.author !== undefined && (
        <button type="button" class="chip" onClick={() => look({ author: "" })}>
          {search.by(author ?? "")} <span aria-hidden="true">×</span>
          <span class="unseen">{search.remove}</span>
        </button>
      )}
      {now.story !== undefined && (
        <button type="button" class="chip" onClick={() => look({ story: "" })}>
          {search.on(story ?? "")} <span aria-hidden="true">×</span>
          <span class="unseen">{search.remove}</span>
        </button>
      )}
      {now.wave !== undefined && (
        <button type="button" class="chip" onClick={() => look({ wave: "" })}>
          {waves.title} <span aria-hidden="true">×</span>
          <span class="unseen">{search.remove}</span>
        </button>
      )}
      {item && now.author === undefined && (
        <button type="button" class="plain" onClick={() => look({ author: item.author.id })}>
          {search.sameAuthor(item.author.name)}
        </button>
      )}
      {item && now.story === undefined && (
        <button type="button" class="plain" onClick={() => look({ story: item.story.id })}>
          {search.sameStory}
        </button>
      )}
    </>
  );
}

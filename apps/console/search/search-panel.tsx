import { useEffect, useRef, useState } from "preact/hooks";
import type { CommentStatus } from "#contract";
import { currentRows, entryInFront, isAppeal } from "../desk/desk.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { beginningOf, dayOf, endOf, lastDayBefore } from "./days.js";
import { KeepSearch } from "./keep-search.js";
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
        <label>
          {search.fields.status}
          <select
            value={now.status ?? ""}
            onChange={({ currentTarget }) => look({ status: currentTarget.value })}
          >
            <option value="">{search.anyStatus}</option>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {texts.statuses[status]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <More now={now} look={look} />
      <div class="chips">
        <Chips work={work} now={now} look={look} />
        <KeepSearch work={work} />
      </div>
    </section>
  );
}

const statuses = [
  "pending",
  "held",
  "published",
  "rejected",
  "deleted",
] as const satisfies readonly CommentStatus[];

interface Part {
  now: Sought;
  look: (change: Sought) => void;
}

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

/** What is asked for less often. It is open where something of it is said. */
function More({ now, look }: Part) {
  const { search } = speech.value.texts;
  const [open, setOpen] = useState(moreNames.some((name) => now[name] !== undefined));
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{search.more}</summary>
      <div class="fields">
        <TextField name="section" now={now} look={look} />
        <TextField name="filter" now={now} look={look} />
        <TextField name="lang" now={now} look={look} />
        <label>
          {search.fields.minScore}
          <input
            type="number"
            min={0}
            step={0.05}
            value={now.minScore ?? ""}
            onChange={({ currentTarget }) => look({ minScore: currentTarget.value })}
          />
        </label>
        <label>
          {search.fields.from}
          <input
            type="date"
            value={dayOf(now.from)}
            onChange={({ currentTarget }) => look({ from: beginningOf(currentTarget.value) ?? "" })}
          />
        </label>
        <label>
          {search.fields.to}
          <input
            type="date"
            value={lastDayBefore(now.to)}
            onChange={({ currentTarget }) => look({ to: endOf(currentTarget.value) ?? "" })}
          />
        </label>
      </div>
    </details>
  );
}

const moreNames = [
  "section",
  "filter",
  "lang",
  "minScore",
  "from",
  "to",
] as const satisfies readonly (keyof Sought)[];

function TextField({ name, now, look }: Part & { name: "section" | "filter" | "lang" }) {
  const { search } = speech.value.texts;
  return (
    <label>
      {search.fields[name]}
      <input
        type="text"
        maxLength={200}
        value={now[name] ?? ""}
        onChange={({ currentTarget }) => look({ [name]: currentTarget.value.trim() })}
      />
    </label>
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

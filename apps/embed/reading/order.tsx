import { useComputed, useSignal } from "@preact/signals";
import { useShown } from "./context.js";
import { Icon } from "./icons.js";
import { type Listing, sorts } from "./listing.js";
import { picksName } from "./picks.js";

/** What one reads, in which order; what is new, and how to find something. */
export function Order() {
  const { discussion, speech, parts } = useShown();
  const { Search, NextNew } = parts;
  const searching = useSignal(false);
  return (
    <>
      <div class="order">
        <Lists />
        {discussion.viewers.value > 1 && (
          <span class="note viewers">{speech.count(speech.texts.readers, discussion.viewers.value)}</span>
        )}
        {discussion.since.value !== null && <NextNew />}
        <button
          type="button"
          class="quiet opener finder"
          part="search"
          aria-label={speech.texts.search}
          aria-expanded={searching.value}
          onClick={() => (searching.value = !searching.value)}
        >
          <Icon of="search" />
        </button>
      </div>
      {searching.value && <Search close={() => (searching.value = false)} />}
    </>
  );
}

function Lists() {
  const { discussion, speech } = useShown();
  const { listing } = discussion;
  const { sortLabel } = speech.texts;
  const choice = useComputed(() => listingsOf(discussion.thread.value?.story)).value;
  const named = useNames();
  return (
    <span class="sorting">
      <select
        class="quiet"
        part="sort"
        aria-label={sortLabel}
        value={listing.value}
        onChange={({ currentTarget: { value } }) => {
          const chosen = choice.find((known) => known === value);
          if (chosen) discussion.afterwards((following) => following.list(chosen));
        }}
      >
        {choice.map((known) => (
          <option key={known} value={known} selected={known === listing.value}>
            {named(known)}
          </option>
        ))}
      </select>
      <Icon of="down" />
    </span>
  );
}

/** How lists are called; the site may have a name of its own for its picks. */
function useNames(): (listing: Listing) => string {
  const { discussion, speech } = useShown();
  const picks = picksName(discussion.site.value, speech.lang);
  return (listing) => (listing === "featured" ? picks : null) ?? speech.texts.lists[listing];
}

function listingsOf(story: { featured: number; mode: string } | undefined): Listing[] {
  const featured = story && story.featured > 0 ? (["featured"] as const) : [];
  const questions = story?.mode === "questions" ? (["answered", "unanswered"] as const) : [];
  return [...sorts, ...featured, ...questions];
}

import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { NewExposure, QueueItem } from "#contract";
import { hardKindsOf } from "#contract/hard-kinds.js";
import type { Ask } from "../connection/ask.js";
import { type Desk, entryInFront, isAppeal } from "../desk/desk.js";
import { page } from "../work/view.js";

/** Whoever has had a case in front for so long has read in it, in ms. */
const reads = 500;
/** How often what was read is told, in ms. */
const toldEvery = 15_000;

const nothing: NewExposure = { seen: 0, hard: 0, kinds: {} };

/** With one case more. */
export function withCase({ seen, hard, kinds }: NewExposure, item: QueueItem): NewExposure {
  const found = hardKindsOf(item);
  const more = found.map((kind) => [kind, (kinds[kind] ?? 0) + 1] as const);
  return {
    seen: seen + 1,
    hard: found.length > 0 ? hard + 1 : hard,
    kinds: { ...kinds, ...Object.fromEntries<number>(more) },
  };
}

/** Counts for whoever reads what they have read, each case once. @returns how to stop */
export function followExposure(desk: ReadonlySignal<Desk>, ask: Ask): () => void {
  const known = new Set<string>();
  let read = nothing;
  const tell = () => {
    if (read.seen === 0) return;
    const told = read;
    read = nothing;
    ask("/moderation/wellbeing/exposure", { method: "POST", body: told }).catch(() => undefined);
  };
  const inFront = computed(() => (page.value === "desk" ? desk.value.selected : null));
  const follow = effect(() => {
    const comment = inFront.value;
    if (comment === null || known.has(comment)) return;
    const timer = setTimeout(() => {
      const item = entryInFront(desk.peek());
      if (!item || isAppeal(item)) return;
      known.add(comment);
      read = withCase(read, item);
    }, reads);
    return () => clearTimeout(timer);
  });
  const telling = setInterval(tell, toldEvery);
  const leaving = new AbortController();
  addEventListener("pagehide", tell, { signal: leaving.signal });
  return () => {
    follow();
    clearInterval(telling);
    leaving.abort();
    tell();
  };
}

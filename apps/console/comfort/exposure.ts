import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { CaseRead, NewExposure } from "#contract";
import { hardKindsOf } from "#contract/hard-kinds.js";
import type { Ask } from "../connection/ask.js";
import { type Desk, entryInFront, isAppeal } from "../desk/desk.js";
import { page } from "../work/view.js";

/** Whoever has had a case in front for so long has read in it, in ms. */
const reads = 500;
/** How often what was read is told, in ms. */
const toldEvery = 15_000;

/** Tells for whoever reads what they have read, for themselves alone. @returns how to stop */
export function followExposure(desk: ReadonlySignal<Desk>, ask: Ask): () => void {
  const known = new Set<string>();
  const read: CaseRead[] = [];
  const tell = () => {
    if (read.length === 0) return;
    const body = { cases: read.splice(0) } satisfies NewExposure;
    ask("/moderation/wellbeing/exposure", { method: "POST", body }).catch(() => undefined);
  };
  const inFront = computed(() => (page.value === "desk" ? desk.value.selected : null));
  const follow = effect(() => {
    const comment = inFront.value;
    if (comment === null || known.has(comment)) return;
    const timer = setTimeout(() => {
      const item = entryInFront(desk.peek());
      if (!item || isAppeal(item)) return;
      known.add(comment);
      read.push({ comment, kinds: hardKindsOf(item) });
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

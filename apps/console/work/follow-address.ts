import { effect } from "@preact/signals";
import { queues, readAddress, writeAddress } from "./address.js";
import type { Work } from "./work.js";

const narrow = matchMedia("(max-width: 760px)");

/** Keeps the page's address to what is in front of the moderator, and goes where Back and Forward lead. */
export function followAddress({ desk, session, tell }: Work): () => void {
  const ending = new AbortController();
  let before = { queue: desk.peek().queue, reading: desk.peek().reading };
  const write = effect(() => {
    const { queue, selected, reading } = desk.value;
    const shown = queues.find((name) => name === queue) ?? "held";
    const entry = narrow.matches && !reading ? null : selected;
    const address = writeAddress({ site: session.site, queue: shown, entry });
    const isStep = queue !== before.queue || (narrow.matches && reading && !before.reading);
    before = { queue, reading };
    if (address === location.search) return;
    if (isStep) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  });
  const go = () => {
    const { queue, entry } = readAddress(location.search);
    before = { queue, reading: entry !== null };
    tell({ type: "queue", queue });
    tell({ type: "select", comment: entry, now: Date.now() });
  };
  addEventListener("popstate", go, { signal: ending.signal });
  return () => {
    ending.abort();
    write();
  };
}

import { effect } from "@preact/signals";
import { queues, readAddress, writeAddress } from "./address.js";
import { page } from "./view.js";
import type { Work } from "./work.js";

const narrow = matchMedia("(max-width: 760px)");

/** Keeps the page's address to what is in front of the moderator, and goes where Back and Forward lead. */
export function followAddress({ desk, session, tell }: Work): () => void {
  const ending = new AbortController();
  let before = { page: page.peek(), queue: desk.peek().queue, reading: desk.peek().reading };
  const write = effect(() => {
    const { queue, selected, reading } = desk.value;
    const shown = queues.find((name) => name === queue) ?? "held";
    const entry = narrow.matches && !reading ? null : selected;
    const address = writeAddress({ site: session.site, page: page.value, queue: shown, entry });
    const isStep =
      page.value !== before.page || queue !== before.queue || (narrow.matches && reading && !before.reading);
    before = { page: page.value, queue, reading };
    if (address === location.search) return;
    if (isStep) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  });
  const go = () => {
    const { queue, entry, ...read } = readAddress(location.search);
    before = { page: read.page, queue, reading: entry !== null };
    page.value = read.page;
    tell({ type: "queue", queue });
    tell({ type: "select", comment: entry, now: Date.now() });
  };
  addEventListener("popstate", go, { signal: ending.signal });
  return () => {
    ending.abort();
    write();
  };
}

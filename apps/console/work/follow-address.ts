import { effect } from "@preact/signals";
import { isSame, sought } from "../search/sought.js";
import type { Desk } from "../desk/desk.js";
import { readAddress, shownIn, writeAddress } from "./address.js";
import { goTo, narrowing, opened, page, partOf } from "./view.js";
import type { Work } from "./work.js";

const narrow = matchMedia("(max-width: 760px)");

/** Keeps the page's address to what is in front of the moderator, and goes where Back and Forward lead. */
export function followAddress({ desk, session, tell, search }: Work): () => void {
  const ending = new AbortController();
  let before = {
    ...{ page: page.peek(), opened: opened.peek(), sought: sought.peek() },
    ...placeIn(desk.peek()),
  };
  const write = effect(() => {
    const { queue, order, selected, reading } = desk.value;
    const entry = narrow.matches && !reading ? null : selected;
    const address = writeAddress({
      ...{ site: session.site, page: page.value, part: partOf(page.value), narrowing: narrowing.value },
      ...{ queue: shownIn(queue), order, sought: sought.value, entry },
    });
    const isStep =
      page.value !== before.page ||
      opened.value !== before.opened ||
      queue !== before.queue ||
      order !== before.order ||
      sought.value !== before.sought ||
      (narrow.matches && reading && !before.reading);
    before = { page: page.value, opened: opened.value, sought: sought.value, queue, order, reading };
    if (address === location.search) return;
    if (isStep) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  });
  const go = () => {
    const { queue, order, entry, ...read } = readAddress(location.search);
    goTo(read.page, read.part, read.narrowing);
    tell({ type: "order", order });
    if (queue === "search" && !isSame(read.sought, sought.peek())) search(read.sought);
    else tell({ type: "queue", queue });
    before = {
      page: read.page,
      opened: opened.peek(),
      sought: sought.peek(),
      queue,
      order,
      reading: entry !== null,
    };
    tell({ type: "select", comment: entry, now: Date.now() });
  };
  addEventListener("popstate", go, { signal: ending.signal });
  return () => {
    ending.abort();
    write();
  };
}

function placeIn({ queue, order, reading }: Desk): Pick<Desk, "queue" | "order" | "reading"> {
  return { queue, order, reading };
}

import { useLayoutEffect, useState } from "preact/hooks";
import type { Discussion } from "../reading/discussion.js";
import { useShown } from "../reading/context.js";

/** Where one signs in; under one's own name, once that is done. */
export const accountButton = ".title .opener:not(.bell)";

/**
 * Gives the focus back to what had it before, when a part that took it goes.
 * @param place a selector of what has it where that is gone, too
 */
export function useFocusBack(place: string): void {
  const { discussion } = useShown();
  const [before] = useState(() => discussion.root.activeElement);
  const giveBack = () => {
    if (before?.isConnected) give(discussion, before);
    else giveOnceThere(discussion, place);
  };
  useLayoutEffect(() => () => queueMicrotask(giveBack), []);
}

/** Somebody who has gone on to something else is left there. */
function give({ root }: Discussion, to: Element): void {
  if (root.activeElement || document.activeElement !== document.body) return;
  if (to instanceof HTMLElement) to.focus({ preventScroll: true });
}

/** What is to have it may still have to be loaded. It is not waited for any longer than the reader does nothing else. */
function giveOnceThere(discussion: Discussion, place: string): void {
  const { root, leave } = discussion;
  if (leave.aborted) return;
  const over = new AbortController();
  const look = () => {
    const now = root.querySelector(place);
    if (!now) return;
    over.abort();
    give(discussion, now);
  };
  const drawn = new MutationObserver(look);
  over.signal.addEventListener("abort", () => drawn.disconnect());
  const stop = () => over.abort();
  for (const done of ["pointerdown", "keydown", "focusin"])
    addEventListener(done, stop, { signal: over.signal, capture: true });
  leave.addEventListener("abort", stop, { signal: over.signal });
  drawn.observe(root, { childList: true, subtree: true });
  look();
}

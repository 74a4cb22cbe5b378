import { useLayoutEffect, useState } from "preact/hooks";
import { useShown } from "../reading/context.js";

/**
 * Gives the focus back to what had it before, when a part that took it goes.
 * @param place a selector of what has it where that is gone, too
 */
export function useFocusBack(place: string): void {
  const { root } = useShown().discussion;
  const [before] = useState(() => root.activeElement);
  const giveBack = () => {
    // somebody who has gone on to something else is left there
    if (root.activeElement || document.activeElement !== document.body) return;
    const now = before?.isConnected ? before : root.querySelector(place);
    if (now instanceof HTMLElement) now.focus({ preventScroll: true });
  };
  useLayoutEffect(() => () => queueMicrotask(giveBack), []);
}

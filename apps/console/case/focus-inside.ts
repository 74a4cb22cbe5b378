import { useEffect } from "preact/hooks";
import { backToList } from "../queues/back-to-list.js";

/** Takes the focus into a box while it is shown, and gives it back to the list of cases. @param first selector of what takes it */
export function useFocusInside(box: { current: HTMLElement | null }, first: string): void {
  useEffect(() => {
    box.current?.querySelector<HTMLElement>(first)?.focus();
    return backToList;
  }, [box, first]);
}

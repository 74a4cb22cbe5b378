import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** The button that opens something in its own place, and has the focus again once that is closed. */
export function useWayBack(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !isOpen) button.current?.focus();
    was.current = isOpen;
  }, [isOpen]);
  return button;
}

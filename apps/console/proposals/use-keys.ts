import { useEffect } from "preact/hooks";
import { keysOn } from "../work/view.js";

/** Keys of a page beside the desk, by the character that they write; they are the field's own where somebody writes. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      const act = keys[key.length === 1 ? key.toLowerCase() : key];
      if (!act || !keysOn.peek() || ctrlKey || metaKey || altKey || event.repeat) return;
      if (target instanceof HTMLElement && target.matches("input, textarea, select")) return;
      if (document.querySelector("dialog[open]")) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  });
}

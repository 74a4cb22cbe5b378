import { effect, signal, type Signal } from "@preact/signals";
import type { Discussion } from "./discussion.js";
import { watching } from "./watching.js";

/** How far from the window comments are still drawn: more than a turn of the page. */
const margin = "150% 0px";

/** A piece of the list that need not be drawn. */
export interface Piece {
  element: HTMLElement;
  ids: readonly string[];
  /** the height that is kept for it in CSS pixels while it is not drawn, else null */
  room: Signal<number | null>;
}

/** Paper has room for everything. */
const printing = signal(false);
addEventListener("beforeprint", () => (printing.value = true));
addEventListener("afterprint", () => (printing.value = false));

/** Keeps a piece drawn while it is about to be seen, used or printed, and its room while it is not. @returns how to stop */
export function keepInWindow(discussion: Discussion, { element, ids, room }: Piece): () => void {
  let near = false;
  const draw = () => (room.value = null);
  const seen = ({ isIntersecting }: IntersectionObserverEntry) => {
    near = isIntersecting;
    // it may be far again when its turn comes
    if (near) oneAfterAnother(() => near && draw());
    else if (!isUsed(element)) room.value ??= element.offsetHeight;
  };
  return effect(() => {
    if (!printing.value && !ids.includes(discussion.reached.value ?? "")) return watch(element, seen);
    draw();
    return undefined;
  });
}

/** Calls back when a piece comes near the window or leaves it, and at first. */
const watch = watching<IntersectionObserverEntry>(
  (call) => new IntersectionObserver(call, { rootMargin: margin }),
);

const waiting: (() => void)[] = [];

/** Draws in tasks of their own what comes near at once, so that none is long. */
function oneAfterAnother(draw: () => void): void {
  if (waiting.push(draw) === 1) setTimeout(drawNext);
}

function drawNext(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setTimeout(drawNext);
}

/** Whether somebody writes there, or is there with the keyboard. */
function isUsed(element: HTMLElement): boolean {
  return element.matches(":focus-within") || element.querySelector("form, textarea") !== null;
}

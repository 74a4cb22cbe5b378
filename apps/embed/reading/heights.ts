import { watching } from "./watching.js";

/**
 * Calls back after layout and before paint, at first and whenever the element's size changes. Asking each text for its height in turn
 * would lay the page out as many times.
 */
export const watchHeight = watching<ResizeObserverEntry>((call) => new ResizeObserver(call));

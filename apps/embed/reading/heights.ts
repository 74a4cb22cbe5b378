const watchers = new WeakMap<Element, () => void>();
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) watchers.get(target)?.();
});

/**
 * Calls back after layout and before paint, at first and whenever the element's size changes. One observer serves all texts: asking
 * each for its height in turn would lay the page out as many times.
 * @returns how to stop
 */
export function watchHeight(element: Element, changed: () => void): () => void {
  watchers.set(element, changed);
  observer.observe(element);
  return () => {
    watchers.delete(element);
    observer.unobserve(element);
  };
}

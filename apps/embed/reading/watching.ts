interface Observer {
  observe: (element: Element) => void;
  unobserve: (element: Element) => void;
}

/**
 * How elements are watched, all by one observer: one each would cost as many turns of the browser.
 * @param make the observer, from what is to be called with what it saw
 * @returns calls back with what is seen of an element, and returns how to stop
 */
export function watching<Seen extends { target: Element }>(make: (call: (all: Seen[]) => void) => Observer) {
  const watchers = new WeakMap<Element, (seen: Seen) => void>();
  const observer = make((all) => {
    for (const seen of all) watchers.get(seen.target)?.(seen);
  });
  return (element: Element, changed: (seen: Seen) => void): (() => void) => {
    watchers.set(element, changed);
    observer.observe(element);
    return () => {
      watchers.delete(element);
      observer.unobserve(element);
    };
  };
}

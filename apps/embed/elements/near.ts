/** How far below the window a discussion may be when it begins to load: about two screens. */
const margin = "150% 0px";

/** Waits until an element is about to be scrolled to. @param signal ends the waiting, which then has no end */
export function near(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: margin },
    );
    observer.observe(element);
    signal.addEventListener("abort", () => observer.disconnect());
  });
}

const calm = 15_000;
const longest = 120_000;

/**
 * Asks again and again, only while the page is looked at: calmly, and more rarely the longer nothing comes or nobody answers.
 * @param ask whether there was something new
 * @returns how to stop
 */
export function poll(
  ask: () => Promise<boolean>,
  page: EventTarget & Pick<Document, "visibilityState">,
): () => void {
  let wait = calm;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    if (page.visibilityState === "visible") timer = setTimeout(now, wait);
  };
  const now = () => {
    clearTimeout(timer);
    void ask()
      .catch(() => false)
      .then((found) => {
        wait = nextWait(wait, found);
        if (!stopped) later();
      });
  };
  let stopped = false;
  const seen = () => (page.visibilityState === "visible" ? now() : clearTimeout(timer));
  page.addEventListener("visibilitychange", seen);
  later();
  return () => {
    stopped = true;
    clearTimeout(timer);
    page.removeEventListener("visibilitychange", seen);
  };
}

/** Milliseconds until the next question. */
export function nextWait(wait: number, found: boolean): number {
  return found ? calm : Math.min(longest, wait * 1.5);
}

import type { Discussion } from "../reading/discussion.js";
import { goToNextNew } from "../visits/go.js";
import { walkFeed } from "./walk-feed.js";

/** Keys that act while the focus is in the discussion, and nowhere else on the publisher's page (WCAG 2.2, 2.1.4). */
export function listenToKeys(discussion: Discussion): void {
  const pressed = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || !(event.target instanceof Element) || isTyping(event.target))
      return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === "n") goToNextNew(discussion);
    else walkFeed(discussion.root, event, event.target);
  };
  discussion.root.addEventListener("keydown", pressed, { signal: discussion.leave });
}

function isTyping(target: Element): boolean {
  return target.matches("textarea, input, select");
}

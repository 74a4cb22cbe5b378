import type { Discussion } from "../reading/discussion.js";

/** Leaves the focus on a comment, where what had it goes. */
export function focusOn({ root }: Discussion, id: string): void {
  root.getElementById(`palabre-${id}`)?.focus({ preventScroll: true });
}

import { changeMine, withId } from "../following/change-mine.js";
import type { Discussion } from "../reading/discussion.js";

/** Hides the comments of somebody from me alone, or shows them again. */
export function ignore(discussion: Discussion, { id, name }: { id: string; name: string }, on: boolean) {
  return changeMine(discussion, {
    path: `/users/${encodeURIComponent(id)}/ignore`,
    on,
    marked: (mine, ignored) => ({ ...mine, ignored: withId(mine.ignored, id, ignored) }),
    said: ({ nowIgnored, heeded }) => (on ? nowIgnored(name) : heeded(name)),
  });
}

import { commentPath, storyPath } from "../connection/ask.js";
import { changeMine, withId } from "../following/change-mine.js";
import type { Discussion } from "../reading/discussion.js";

/** Lets the bell ring for all that is written in this discussion, or no more. */
export function followStory(discussion: Discussion, on: boolean): Promise<void> {
  return changeMine(discussion, {
    path: storyPath(discussion.setting.story, "follow"),
    on,
    marked: (mine, followsStory) => ({ ...mine, followsStory }),
    said: ({ followed, left }) => (on ? followed : left),
  });
}

/** Lets the bell ring for what is written below a comment, or no more. */
export function followThread(discussion: Discussion, id: string, on: boolean): Promise<void> {
  return changeMine(discussion, {
    path: commentPath(id, "/follow"),
    on,
    marked: (mine, followed) => ({ ...mine, follows: withId(mine.follows, id, followed) }),
    said: ({ followed, left }) => (on ? followed : left),
  });
}

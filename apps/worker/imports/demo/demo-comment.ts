import type { ImportedComment } from "../imported.js";
import { type Ago, before } from "./before.js";
import { quietReaders } from "./quiet-readers.js";
import { votes } from "./votes.js";

/** A comment as the demo's articles list it: dated from now, with how many readers voted which way. */
export interface DemoComment extends Omit<ImportedComment, "createdAt" | "reactions"> {
  ago: Ago;
  up?: number;
  down?: number;
}

/** The discussion in the order it was written, so that what is answered comes before its answers. */
export function discussionAt(now: Date, comments: readonly DemoComment[]): ImportedComment[] {
  const readers = [...new Set([...comments.map(({ author }) => author), ...quietReaders])];
  return comments
    .map(({ ago, up = 0, down = 0, ...comment }) => ({
      ...comment,
      createdAt: before(now, ago),
      reactions: votes(comment, readers, { up, down }),
    }))
    .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
}

import type { CommentEdit, OwnComment } from "#contract";
import { commentPath } from "../connection/ask.js";
import { isRefused, problemOf } from "../connection/refusal.js";
import type { Followed } from "../reading/followed.js";
import type { Discussion } from "../reading/discussion.js";

/** What saving needs of a discussion. */
export interface Saver extends Pick<Discussion, "written" | "explain"> {
  setting: { ask: Discussion["setting"]["ask"] };
  afterwards: (use: (followed: Pick<Followed, "tell">) => unknown) => void;
}

/** What came of saving a new text: it was taken, there is another by now, or it was refused. */
export type Saved = { is: "taken" } | { is: "stale"; comment: OwnComment } | Refused;

interface Refused {
  is: "refused";
  why: string;
  error: unknown;
}

/** Sends a new text for a comment of mine, for the revision that I have seen. */
export async function saveEdit(discussion: Saver, id: string, edit: CommentEdit): Promise<Saved> {
  try {
    const comment = await discussion.setting.ask<OwnComment>(commentPath(id), {
      method: "PATCH",
      body: edit,
      signed: true,
    });
    discussion.written.value = new Set(discussion.written.value).add(id);
    discussion.afterwards((following) => following.tell(comment));
    return { is: "taken" };
  } catch (error) {
    const comment = otherText(error);
    if (comment) return { is: "stale", comment };
    return { is: "refused", why: discussion.explain(error), error };
  }
}

/** The comment as it is by now, where that is why a new text was refused. */
function otherText(error: unknown): OwnComment | null {
  if (!isRefused(error, "stale-revision")) return null;
  const told: unknown = problemOf(error)?.comment;
  return isComment(told) ? told : null;
}

function isComment(told: unknown): told is OwnComment {
  return typeof told === "object" && told !== null && "html" in told && "revision" in told;
}

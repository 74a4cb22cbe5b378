import type { Comment, StoryRef } from "#contract";

/** A comment that is being written anew, and the revision that it began with. */
export interface EditDraft {
  text: string;
  revision: number;
}

export function editKey({ site, story }: StoryRef, comment: string): string {
  return `palabre:edit:${site}:${story}:${comment}`;
}

export function isEditDraft(value: unknown): value is EditDraft {
  return (
    typeof value === "object" &&
    value !== null &&
    "text" in value &&
    typeof value.text === "string" &&
    "revision" in value &&
    typeof value.revision === "number"
  );
}

/** Whether the comment has become something else since it was begun to be written anew. */
export function isOvertaken(
  { text, revision }: EditDraft,
  comment: Pick<Comment, "text" | "revision">,
): boolean {
  return revision < comment.revision && text !== comment.text;
}

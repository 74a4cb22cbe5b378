import { draftKey, isDraft } from "../composer/outgoing.js";
import { keep, kept } from "../connection/stored.js";
import type { Discussion } from "../reading/discussion.js";
import type { Said } from "../thread/entry.js";

/** Goes on with a text as a new comment, where the old one stood: below what was begun there already. */
export function writeAnew(discussion: Discussion, { parent }: Pick<Said, "parent">, text: string): void {
  const place = parent ?? "top";
  const key = draftKey(discussion.setting, place);
  const begun = kept(key, isDraft);
  keep(key, begun === null ? text : `${begun}\n\n${text}`);
  dispatchEvent(new Event("storage"));
  discussion.writing.value = place;
}

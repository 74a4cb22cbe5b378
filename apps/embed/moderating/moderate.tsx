import { neighbourOf } from "../changing/neighbour.js";
import { useShown } from "../reading/context.js";
import type { Entry } from "../thread/entry.js";
import { deskOf } from "./desk.js";
import { Opener } from "./opener.js";

/** Lets a moderator decide on a comment where readers read it. */
export function Moderate({ entry: { comment } }: { entry: Entry }) {
  const { discussion, speech } = useShown();
  const desk = deskOf(discussion);
  const said = desk.said.value;
  if (!said) return null;
  const { id, revision, text, featured } = comment;
  const name = comment.author?.name ?? speech.texts.someone;
  const { root } = discussion;
  const settled = () => {
    const isGone = desk.done.value?.decision.to === "rejected";
    const next = isGone ? neighbourOf(root, id) : root.getElementById(`palabre-${id}`);
    next?.focus({ preventScroll: true });
  };
  return (
    <Opener
      look="extra"
      desk={desk}
      said={said}
      comment={{ id, revision, name, text }}
      published
      featured={featured}
      settled={settled}
    />
  );
}

import { useSignal } from "@preact/signals";
import { neighbourOf } from "../changing/neighbour.js";
import { useShown } from "../reading/context.js";
import type { Entry } from "../thread/entry.js";
import { Choices } from "./choices.js";
import { deskOf } from "./desk.js";

/** Lets a moderator decide on a comment where readers read it. */
export function Moderate({ entry: { comment } }: { entry: Entry }) {
  const { discussion, speech } = useShown();
  const open = useSignal(false);
  const desk = deskOf(discussion);
  const said = desk.said.value;
  if (!said) return null;
  const { id, revision, text, featured } = comment;
  const name = comment.author?.name ?? speech.texts.someone;
  const article = () => discussion.root.getElementById(`palabre-${id}`);
  const settled = () => {
    const next = desk.done.value?.decision.to === "rejected" ? neighbourOf(discussion.root, id) : article();
    open.value = false;
    next?.focus({ preventScroll: true });
  };
  const close = () => {
    const opener = article()?.querySelector<HTMLElement>(".moderate");
    open.value = false;
    opener?.focus({ preventScroll: true });
  };
  return (
    <>
      <button
        type="button"
        class="quiet opener extra moderate"
        aria-expanded={open.value}
        onClick={() => (open.value = !open.value)}
      >
        {said.moderating.moderate}
      </button>
      {open.value && (
        <Choices
          desk={desk}
          said={said}
          comment={{ id, revision, name, text }}
          published
          featured={featured}
          close={close}
          settled={settled}
        />
      )}
    </>
  );
}

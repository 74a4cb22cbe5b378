import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { useShown } from "../reading/context.js";
import type { Desk, Done } from "./desk.js";
import type { Spoken } from "./spoken.js";

/** How long what was decided can be taken back here, in ms. */
const patience = 5_000;

/** What was decided last, and the way back from it: it lies above the page, wherever that is. */
export function Undo({ desk, said }: { desk: Desk; said: Spoken }) {
  const done = desk.done.value;
  return done && <Back key={done.decision.id} done={done} desk={desk} said={said} />;
}

function Back({ done, desk, said }: { done: Done; desk: Desk; said: Spoken }) {
  const { discussion } = useShown();
  const line = useRef<HTMLDivElement>(null);
  const { done: sentences, undo } = said.moderating;
  const sentence = sentences[done.decision.to === "rejected" ? "rejected" : "published"](done.comment.name);
  const goBack = () =>
    desk.undo(done).catch((error: unknown) => discussion.afterwards(({ complain }) => complain(error)));
  useLayoutEffect(() => line.current?.showPopover(), []);
  useEffect(() => {
    discussion.news.value = `${sentence} ${undo} (U)`;
    let late = false;
    // whoever is about to go back has the time to
    const end = () => {
      if (!late || line.current?.matches(":focus-within, :hover")) return;
      if (desk.done.value === done) desk.done.value = null;
    };
    const over = setTimeout(() => {
      late = true;
      end();
    }, patience);
    const { root } = discussion;
    const pressed = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key.toLowerCase() !== "u") return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.matches("textarea, input, select")) return;
      event.preventDefault();
      void goBack();
    };
    root.addEventListener("keydown", pressed);
    // the focus has not gone yet when that is said
    line.current?.addEventListener("focusout", () => queueMicrotask(end));
    line.current?.addEventListener("pointerleave", end);
    return () => {
      clearTimeout(over);
      root.removeEventListener("keydown", pressed);
    };
  }, []);
  return (
    <div ref={line} class="undo" popover="manual">
      <span>{sentence}</span>
      <button type="button" class="link" aria-keyshortcuts="U" onClick={() => void goBack()}>
        {undo} <kbd aria-hidden="true">U</kbd>
      </button>
    </div>
  );
}

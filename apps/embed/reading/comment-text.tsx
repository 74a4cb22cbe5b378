import { useComputed, useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Said } from "../thread/entry.js";
import { useShown } from "./context.js";
import { watchHeight } from "./heights.js";
import { useHtml } from "./trusted.js";

/**
 * A comment's text. A very long one is folded softly until somebody wants the rest. One that its author changes while it is being read
 * keeps its room, so that nothing below it moves.
 */
export function CommentText({ comment: { id, html, lang, author } }: { comment: Said }) {
  const { discussion, speech } = useShown();
  const body = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  const open = useComputed(() => discussion.opened.value.has(id)).value;
  const folded = useSignal(false);
  const room = useSignal<number | null>(null);
  useLayoutEffect(() => {
    // what scrolls sideways has to be reached by keyboard
    for (const code of body.current?.querySelectorAll("pre") ?? []) code.tabIndex = 0;
    if (height.current > 0 && author?.id !== discussion.me) room.value = height.current;
  }, [html]);
  useLayoutEffect(() => {
    const element = body.current;
    const look = () => {
      if (!element) return;
      height.current = element.getBoundingClientRect().height;
      folded.value = isOverflowing(element);
    };
    return element ? watchHeight(element, look) : undefined;
  }, [html]);
  const unfold = () => {
    room.value = null;
    discussion.unfold(id);
  };
  const hidden = folded.value && (!open || room.value !== null);
  return (
    <>
      <div
        ref={body}
        part="text"
        dir="auto"
        class={`text${open ? "" : " folds"}${hidden ? " folded" : ""}`}
        style={{ blockSize: room.value === null ? "" : `${room.value}px` }}
        {...(lang && { lang })}
        onFocusIn={hidden ? unfold : undefined}
        dangerouslySetInnerHTML={useHtml(html)}
      />
      {hidden && (
        <button
          type="button"
          class={`link read-on${room.value === null ? "" : " over"}`}
          part="read-on"
          onClick={({ currentTarget }) => {
            unfold();
            currentTarget.closest("article")?.focus({ preventScroll: true });
          }}
        >
          {speech.texts.readOn}
        </button>
      )}
    </>
  );
}

function isOverflowing({ scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight > clientHeight + 1;
}

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Said } from "../thread/entry.js";
import { useShown } from "./context.js";
import { watchHeight } from "./heights.js";

/** A comment's text. A very long one is folded softly until somebody wants the rest. */
export function CommentText({ comment: { html, lang } }: { comment: Said }) {
  const { texts } = useShown().speech;
  const body = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [folded, setFolded] = useState(false);
  useLayoutEffect(() => {
    // what scrolls sideways has to be reached by keyboard
    for (const code of body.current?.querySelectorAll("pre") ?? []) code.tabIndex = 0;
  }, [html]);
  useLayoutEffect(() => {
    const element = body.current;
    return element && !open ? watchHeight(element, () => setFolded(isOverflowing(element))) : undefined;
  }, [open, html]);
  const unfold = () => setOpen(true);
  return (
    <>
      <div
        ref={body}
        part="text"
        class={`text${open ? "" : folded ? " folds folded" : " folds"}`}
        {...(lang && { lang })}
        onFocusIn={folded ? unfold : undefined}
        // the API has rendered it from an allow-list
        dangerouslySetInnerHTML={{ __html: html }}
      />
      {folded && !open && (
        <button type="button" class="link read-on" part="read-on" onClick={unfold}>
          {texts.readOn}
        </button>
      )}
    </>
  );
}

function isOverflowing({ scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight > clientHeight + 1;
}

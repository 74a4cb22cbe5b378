import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useId, useLayoutEffect } from "preact/hooks";
import { useShown } from "../../reading/context.js";
import { dress } from "../../reading/styles.js";
import { grow } from "../grow.js";
import { changeArea, writtenIn } from "../markup/change-area.js";
import { goOn } from "../markup/go-on.js";
import { People } from "../naming/people.js";
import { useNaming } from "../naming/use-naming.js";
import { pasteInto } from "../pasting/paste.js";
import { Faces } from "./faces.js";
import styles from "./field.css?inline";
import { Preview, type Seen } from "./preview.js";
import { Toolbar } from "./toolbar.js";
import { type Tool, toolOf } from "./tools.js";

interface FieldProps {
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  type: (text: string) => void;
  label: string;
  /** whether it is being looked over, and has to stay as it is */
  fixed: boolean;
  /** whether there is something to see to in the text */
  amiss: boolean;
}

/** Where one writes a small Markdown, by keys and buttons, and sees how it will look. */
export function Field({ area, text, type, label, fixed, amiss }: FieldProps) {
  const { root } = useShown().discussion;
  dress(root, styles);
  const id = useId();
  const seen = useSignal<Seen | null>(null);
  /** how high the field is, in pixels, while its preview is in its place */
  const room = useSignal<number | null>(null);
  const previewing = room.value !== null;
  const naming = useNaming(area, `${id}-people`);
  // before anybody can type on
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(text.length, text.length);
  }, []);
  useEffect(() => grow(area.current), [text]);
  useLayoutEffect(() => {
    if (amiss) room.value = null;
  }, [amiss]);
  const act = ({ act }: Tool) => area.current && changeArea(area.current, act(writtenIn(area.current)));
  const turn = (preview: boolean) =>
    (room.value = preview ? (room.value ?? area.current?.offsetHeight ?? 0) : null);
  return (
    <>
      <label for={id}>{label}</label>
      <div class="field writing" part="writing">
        <div class="bar">
          <Faces id={id} previewing={previewing} turn={turn} write={() => area.current?.focus()} />
          <Toolbar field={id} act={act} hidden={previewing} />
        </div>
        <div id={`${id}-write`} role="tabpanel" aria-labelledby={`${id}-to-write`} hidden={previewing}>
          <textarea
            ref={area}
            id={id}
            part="textarea"
            dir="auto"
            rows={4}
            value={text}
            readOnly={fixed}
            {...naming.attributes}
            onInput={({ currentTarget }) => {
              type(currentTarget.value);
              naming.look();
            }}
            onKeyDown={(event) => naming.key(event) || writingKey(event, act)}
            onPaste={(event) => pasteInto(event.currentTarget, event)}
            onBlur={naming.close}
          />
        </div>
        <div
          id={`${id}-preview`}
          class="previewed"
          role="tabpanel"
          aria-labelledby={`${id}-to-preview`}
          tabIndex={0}
          hidden={!previewing}
          style={{ blockSize: `${room.value ?? 0}px` }}
        >
          {previewing && <Preview body={text.trim()} seen={seen} />}
        </div>
        <People naming={naming} />
      </div>
    </>
  );
}

/** Keys that change the text rather than add to it. */
function writingKey(
  event: KeyboardEvent & { currentTarget: HTMLTextAreaElement },
  act: (tool: Tool) => void,
) {
  const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing, currentTarget: area } = event;
  if (isComposing || area.readOnly) return;
  const tool = toolOf(event);
  const isPlainEnter = key === "Enter" && !(ctrlKey || metaKey || shiftKey || altKey);
  const next = isPlainEnter ? goOn(writtenIn(area)) : null;
  if (!tool && !next) return;
  event.preventDefault();
  if (tool) act(tool);
  else if (next) changeArea(area, next);
}

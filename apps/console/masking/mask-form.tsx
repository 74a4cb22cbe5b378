import { useId, useRef, useState } from "preact/hooks";
import type { Mask, NewMasks, QueueItem } from "#contract";
import { useFocusInside } from "../case/focus-inside.js";
import { SentForm } from "../case/sent-form.js";
import { sentenceOf } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import { maskingTexts } from "../texts/masking.js";
import { masking } from "../work/view.js";
import type { Work } from "../work/work.js";
import { joined, likelyIn } from "./likely.js";
import { quoted } from "./quoted.js";

/** Takes personal data out of the text in front: what looks like some is chosen already, the rest is selected by hand. */
export function MaskForm({ work, item: { comment } }: { work: Work; item: QueueItem }) {
  const { texts, lang } = speech.value;
  const said = maskingTexts[lang];
  const form = useRef<HTMLFormElement>(null);
  const [masks, choose] = useState<readonly Mask[]>(() => likelyIn(comment.text));
  const [left, leave] = useState<ReadonlySet<number>>(new Set());
  const [wrong, fail] = useState("");
  const id = useId();
  const close = () => (masking.value = null);
  useFocusInside(form, "textarea");
  const chosen = masks.filter(({ start }) => !left.has(start));
  const submit = async () => {
    if (chosen.length === 0) {
      fail(said.nothing);
      return;
    }
    try {
      const quotations = await work.mask(comment.id, asked(comment, chosen));
      close();
      if (quotations.length > 0) quoted.value = { of: comment.id, quotations };
    } catch (error) {
      fail(sentenceOf(error));
    }
  };
  const add = (mask: Mask) => {
    choose(joined([...masks, mask]));
    fail("");
  };
  return (
    <SentForm
      form={form}
      class="answer masking"
      label={said.title}
      hint={{ id: `${id}-hint`, text: said.final, wrong }}
      send={{ label: said.send, run: () => void submit() }}
      cancel={{ label: texts.acts.close, run: close }}
      leave={close}
    >
      <Selecting id={id} text={comment.text} add={add} />
      <fieldset>
        <legend>{said.found}</legend>
        {masks.length === 0 && <p class="quiet">{said.none}</p>}
        {masks.map(({ start, end }) => (
          <label key={start}>
            <input
              type="checkbox"
              checked={!left.has(start)}
              onChange={({ currentTarget }) => leave(withOr(left, start, !currentTarget.checked))}
            />
            {said.label(comment.text.slice(start, end))}
          </label>
        ))}
      </fieldset>
    </SentForm>
  );
}

/** The text, to select in by mouse and by keys alike. */
function Selecting({ id, text, add }: { id: string; text: string; add: (mask: Mask) => void }) {
  const said = maskingTexts[speech.value.lang];
  const field = useRef<HTMLTextAreaElement>(null);
  const addSelected = () => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = field.current ?? {};
    if (end > start) add({ start, end });
  };
  return (
    <>
      <label for={id}>{said.text}</label>
      <textarea
        ref={field}
        id={id}
        rows={6}
        // one that is read-only has no caret to select by keys with
        onBeforeInput={(event) => event.preventDefault()}
        aria-readonly="true"
        inputMode="none"
        spellcheck={false}
        dir="auto"
        value={text}
        aria-describedby={`${id}-how`}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          addSelected();
        }}
      />
      <p id={`${id}-how`} class="quiet">
        {said.hint}
      </p>
      <button type="button" onClick={addSelected}>
        {said.add}
      </button>
    </>
  );
}

function asked({ revision, masked }: QueueItem["comment"], masks: readonly Mask[]): NewMasks {
  return { revision, after: masked?.id ?? null, masks: masks.map(({ start, end }) => ({ start, end })) };
}

function withOr(set: ReadonlySet<number>, one: number, isIn: boolean): ReadonlySet<number> {
  const others = new Set(set);
  if (isIn) others.add(one);
  else others.delete(one);
  return others;
}

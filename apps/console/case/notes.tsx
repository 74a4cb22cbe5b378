import { useEffect, useRef, useState } from "preact/hooks";
import type { ModerationCase } from "#contract";
import { asRefusal } from "../connection/refusal.js";
import { idOf } from "../desk/desk.js";
import { sentenceFor, speech } from "../texts/speak.js";
import { noting } from "../work/view.js";
import type { Work } from "../work/work.js";
import { SentForm } from "./sent-form.js";

/** What the team says of a case among themselves. */
export function Notes({ work, known }: { work: Work; known: ModerationCase }) {
  const { texts, moments } = speech.value;
  const isOpen = noting.value === idOf(known);
  return (
    <section class="notes" aria-labelledby="notes">
      <h3 id="notes">{texts.notes.title}</h3>
      <ul>
        {known.notes.map(({ id, at, by, text }) => (
          <li key={id}>
            <span class="quiet">
              {by.name}, <time dateTime={at}>{moments.full(at)}</time>
            </span>
            <p class="typed" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <NoteForm work={work} comment={idOf(known)} />
      ) : (
        <button type="button" class="plain" onClick={() => (noting.value = idOf(known))}>
          {texts.notes.act} <kbd>T</kbd>
        </button>
      )}
    </section>
  );
}

/** What is typed is kept until the API has it. */
function NoteForm({ work, comment }: { work: Work; comment: string }) {
  const { texts } = speech.value;
  const { drafts } = work;
  const field = useRef<HTMLTextAreaElement>(null);
  const [wrong, fail] = useState("");
  const about = `note ${comment}`;
  const close = () => (noting.value = null);
  useEffect(() => field.current?.focus(), []);
  const send = async () => {
    const text = field.current?.value.trim() ?? "";
    if (text === "") {
      fail(texts.notes.missing);
      return;
    }
    try {
      await work.note(comment, text);
      drafts.forget(about);
      close();
    } catch (error) {
      fail(sentenceFor(texts, asRefusal(error).named, texts.notes.failed));
    }
  };
  return (
    <SentForm
      class="answer"
      label={texts.notes.act}
      hint={{ id: "note-hint", text: texts.notes.hint, wrong }}
      send={{ label: texts.notes.send, run: () => void send() }}
      cancel={{ label: texts.acts.close, run: close }}
      leave={close}
    >
      <label for="note">{texts.notes.act}</label>
      <textarea
        ref={field}
        id="note"
        rows={3}
        maxLength={2000}
        aria-describedby="note-hint"
        aria-invalid={wrong !== ""}
        defaultValue={drafts.read(about) ?? ""}
        onInput={({ currentTarget }) => drafts.write(about, currentTarget.value)}
      />
    </SentForm>
  );
}

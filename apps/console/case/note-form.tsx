import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { CaseNote } from "#contract";
import { asRefusal } from "../connection/refusal.js";
import { sentenceFor, speech } from "../texts/speak.js";
import type { Drafts } from "../work/drafts.js";
import { SentForm } from "./sent-form.js";

/** What colleagues have noted, each with who and when. */
export function NoteList({ notes }: { notes: readonly CaseNote[] }) {
  const { moments } = speech.value;
  return (
    <ul>
      {notes.map(({ id, at, by, text }) => (
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
  );
}

interface NoteFormProps {
  drafts: Drafts;
  /** what the draft is kept under */
  about: string;
  send: (text: string) => Promise<void>;
  close: () => void;
}

/** What is typed is kept until the API has it. */
export function NoteForm({ drafts, about, send, close }: NoteFormProps) {
  const { texts } = speech.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const [wrong, fail] = useState("");
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const submit = async () => {
    const text = field.current?.value.trim() ?? "";
    if (text === "") {
      fail(texts.notes.missing);
      return;
    }
    try {
      await send(text);
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
      hint={{ id: `${id}-hint`, text: texts.notes.hint, wrong }}
      send={{ label: texts.notes.send, run: () => void submit() }}
      cancel={{ label: texts.acts.close, run: close }}
      leave={close}
    >
      <label for={id}>{texts.notes.act}</label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        maxLength={2000}
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong !== ""}
        defaultValue={drafts.read(about) ?? ""}
        onInput={({ currentTarget }) => drafts.write(about, currentTarget.value)}
      />
    </SentForm>
  );
}

import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { backToList } from "../queues/back-to-list.js";
import { speech } from "../texts/speak.js";
import type { Drafts } from "../work/drafts.js";
import { SentForm } from "./sent-form.js";

interface AnswerFormProps {
  drafts: Drafts;
  /** what the draft is kept under */
  about: string;
  label: string;
  hint: string;
  /** what it begins with, where there is no draft */
  beginning?: string;
  /** whether one writes at once: where it was asked for by hand, and not where it turned up by itself */
  takesFocus?: boolean;
  /** the key that leads to it, where it turned up by itself */
  shortcut?: string;
  send: { label: string; run: (text: string) => void };
  cancel: { label: string; run: () => void };
  children?: ComponentChildren;
}

/** What somebody is told who waits for an answer. It is sent by Ctrl and Enter, and kept while it is written. */
export function AnswerForm({ drafts, about, label, hint, beginning = "", ...props }: AnswerFormProps) {
  const { takesFocus = false, shortcut, send, cancel, children } = props;
  const { texts } = speech.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const [isMissing, miss] = useState(false);
  const id = useId();
  useEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    return backToList;
  }, [takesFocus]);
  const submit = () => {
    const text = field.current?.value.trim() ?? "";
    miss(text === "");
    if (text !== "") send.run(text);
    else field.current?.focus();
  };
  return (
    <SentForm
      class="answer"
      label={label}
      hint={{ id: `${id}-hint`, text: hint, wrong: isMissing ? texts.answer.missing : "" }}
      send={{ label: send.label, run: submit }}
      cancel={cancel}
      leave={takesFocus ? undefined : backToList}
    >
      {children}
      <label for={id}>
        {label} {shortcut !== undefined && <kbd>{shortcut}</kbd>}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={4}
        maxLength={5000}
        aria-describedby={`${id}-hint`}
        aria-invalid={isMissing}
        defaultValue={drafts.read(about) ?? beginning}
        onInput={({ currentTarget }) => drafts.write(about, currentTarget.value)}
      />
    </SentForm>
  );
}

import type { Signal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";

interface Props {
  label: string;
  value: Signal<string>;
  /** several lines */
  long?: boolean;
  type?: "text" | "email" | "password";
  autocomplete?: string;
  maxLength?: number;
  required?: boolean;
  hint?: string;
  /** what is wrong with what was typed */
  fault?: string | undefined;
  /** whether one begins here */
  first?: boolean;
}

/** A field with its label, and what is to be said of it, beside it for the eye and for a screen reader. */
export function TextField(props: Props) {
  const { label, value, long, type = "text", autocomplete, hint, fault, first, ...limits } = props;
  const id = useId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    const wrong = fault && input.current?.form?.querySelector("[aria-invalid]") === input.current;
    if (first || wrong) input.current?.focus();
  }, [first, fault]);
  const attributes = {
    id,
    ref: input,
    class: "field",
    value: value.value,
    onInput: () => (value.value = input.current?.value ?? ""),
    "aria-invalid": fault ? true : undefined,
    "aria-describedby": hint || fault ? `${id}-more` : undefined,
    ...limits,
  };
  const completed = autocomplete ? { autocomplete } : {};
  return (
    <div class="input">
      <label for={id}>{label}</label>
      {long ? (
        <textarea {...attributes} rows={3} />
      ) : type === "email" ? (
        <input {...attributes} type="email" {...completed} />
      ) : type === "password" ? (
        <input {...attributes} type="password" {...completed} />
      ) : (
        <input {...attributes} type="text" {...completed} />
      )}
      <span id={`${id}-more`} class={fault ? "wrong" : "note"}>
        {fault ?? hint}
      </span>
    </div>
  );
}

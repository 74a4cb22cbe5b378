import type { ComponentChildren, Ref } from "preact";

interface SentFormProps {
  class: string;
  label: string;
  form?: Ref<HTMLFormElement>;
  hint: {
    /** what its field is described by */
    id: string;
    text: string;
    /** what is said in its place once something is missing or refused, else empty */
    wrong: string;
  };
  send: { label: string; run: () => void };
  cancel: { label: string; run: () => void };
  /** called by Escape */
  leave?: (() => void) | undefined;
  children: ComponentChildren;
}

/** What is written and sent, by Ctrl and Enter, too; below it a hint, or what is wrong. */
export function SentForm({
  form = null,
  label,
  hint,
  send,
  cancel,
  leave,
  children,
  ...props
}: SentFormProps) {
  const { id, text, wrong } = hint;
  return (
    <form
      ref={form}
      class={props.class}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        send.run();
      }}
      onKeyDown={(event) => {
        const { key, ctrlKey, metaKey } = event;
        if (key === "Enter" && (ctrlKey || metaKey)) {
          // else the browser sends it once more, where the focus is on a box to tick
          event.preventDefault();
          send.run();
        }
        if (key === "Escape") leave?.();
      }}
    >
      {children}
      <p id={id} class={wrong ? "missing" : "quiet"} role={wrong ? "alert" : undefined}>
        {wrong || text}
      </p>
      <div class="choices">
        <button type="button" class="plain" onClick={cancel.run}>
          {cancel.label}
        </button>
        <button type="submit" class="send">
          {send.label} <kbd>Ctrl ↵</kbd>
        </button>
      </div>
    </form>
  );
}

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { focusOn } from "../account/text-field.js";
import { settingsTexts } from "../texts/settings.js";
import { speech } from "../texts/speak.js";

interface KeyRowProps {
  name: string;
  hint: string;
  /** whether there is one */
  told: string;
  children: ComponentChildren;
}

/** A key with what it is for, and what can be done with it. */
export function KeyRow({ name, hint, told, children }: KeyRowProps) {
  return (
    <div class="setting">
      <span>{name}</span>
      <div>
        <p>{told}</p>
        <small>{hint}</small>
        <div class="tools">{children}</div>
      </div>
    </div>
  );
}

interface RemoveProps {
  name: string;
  busy: boolean;
  remove: () => void;
}

/** Takes a key away, once it was asked whether that is meant. */
export function Remove({ name, busy, remove }: RemoveProps) {
  const { sso: said } = settingsTexts[speech.value.lang];
  const [asked, ask] = useState(false);
  if (!asked)
    return (
      <button type="button" aria-label={`${said.remove}, ${name}`} onClick={() => ask(true)}>
        {said.remove}
      </button>
    );
  return (
    <>
      <button
        type="button"
        class="reject"
        ref={focusOn}
        disabled={busy}
        onClick={() => {
          ask(false);
          remove();
        }}
      >
        {said.removeSure}
      </button>
      <button type="button" onClick={() => ask(false)}>
        {said.keep}
      </button>
    </>
  );
}

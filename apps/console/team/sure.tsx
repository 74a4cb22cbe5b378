import type { ComponentChildren } from "preact";
import { focusOn } from "../account/text-field.js";
import { speech } from "../texts/speak.js";

interface SureProps {
  of: string;
  busy: boolean;
  yes: () => void;
  no: () => void;
  children: ComponentChildren;
}

/** Asks once more before something that cannot be taken back. */
export function Sure({ of, busy, yes, no, children }: SureProps) {
  return (
    <span class="tools" role="group" aria-label={of}>
      <button type="button" class="reject" ref={focusOn} disabled={busy} onClick={yes}>
        {children}
      </button>
      <button type="button" onClick={no}>
        {speech.value.texts.team.cancel}
      </button>
    </span>
  );
}

import { useRef } from "preact/hooks";
import { isAskedAgain } from "../desk/reading.js";
import { speech } from "../texts/speak.js";
import { choosing } from "../work/view.js";
import type { Work } from "../work/work.js";
import { useFocusInside } from "./focus-inside.js";
import { reasons, titleOf } from "./reasons.js";

/** The reasons for a refusal, each by its number; a note for the team, if one wants to say more. */
export function Reasons({ work }: { work: Work }) {
  const { texts } = speech.value;
  const box = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLInputElement>(null);
  useFocusInside(box, "button");
  const reject = (reason?: string) => {
    const said = note.current?.value.trim();
    work.decide({ decision: "reject", ...(reason && { reason }), ...(said && { note: said }) });
    choosing.value = isAskedAgain(work.desk.peek());
  };
  return (
    <div ref={box} class="reasons" role="group" aria-label={texts.reasonsTitle} onKeyDown={walk}>
      <p>{isAskedAgain(work.desk.value) ? texts.changedAgain : texts.reasonsTitle}</p>
      {reasons.value.map((reason, index) => (
        <button type="button" key={reason.id} onClick={() => reject(reason.id)}>
          {index < 9 && <kbd>{index + 1}</kbd>} {titleOf(reason)}
        </button>
      ))}
      <button type="button" class="quiet" onClick={() => reject()}>
        {texts.withoutReason}
      </button>
      <input ref={note} type="text" maxLength={2000} placeholder={texts.note} aria-label={texts.note} />
    </div>
  );
}

function walk(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}

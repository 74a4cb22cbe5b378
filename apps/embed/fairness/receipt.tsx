import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { useSaid } from "../reading/use-said.js";

/** What one asks by later what became of a notice. It is shown this once. */
export function Receipt({ receipt, close }: { receipt: string; close: () => void }) {
  const { notice, close: closing } = useSaid("personal");
  const [title, copied] = [useId(), useSignal(false)];
  const copying = useRef<HTMLButtonElement>(null);
  const code = useRef<HTMLElement>(null);
  useEffect(() => copying.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(receipt);
      copied.value = true;
    } catch {
      // where the page has no clipboard, what is marked can be copied by hand
      if (code.current) getSelection()?.selectAllChildren(code.current);
    }
  };
  return (
    <div class="panel" part="receipt" role="group" aria-labelledby={title}>
      <p id={title} class="heading">
        {notice.taken}
      </p>
      <p class="note">{notice.receipt}</p>
      <div class="receipt">
        <code ref={code}>{receipt}</code>
        <button ref={copying} type="button" class="button" onClick={() => void copy()}>
          {copied.value ? notice.copied : notice.copy}
        </button>
      </div>
      <p>{notice.keep}</p>
      <span class="buttons">
        <button type="button" class="button primary" onClick={close}>
          <span>{closing}</span>
        </button>
      </span>
    </div>
  );
}

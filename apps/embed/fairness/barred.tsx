import { useSignal } from "@preact/signals";
import type { Bar } from "#contract";
import { useShown } from "../reading/context.js";
import { useSaid } from "../reading/use-said.js";
import { sanctionSaid } from "./sanction-said.js";
import { Statement } from "./statement.js";

/** Why somebody under a sanction can't take part, until when, and how to appeal. */
export function Barred({ bar }: { bar: Bar }) {
  const { moments } = useShown();
  const { statement: texts } = useSaid("personal");
  const { fate } = useSaid("rest");
  const open = useSignal(false);
  return (
    <>
      <p class="notice" part="barred" role="alert">
        {texts.barred(sanctionSaid(bar, texts, moments))}
        <br />
        {fate.because(bar.reason)}
        <br />
        <button
          type="button"
          class="link opener why"
          aria-expanded={open.value}
          onClick={() => (open.value = !open.value)}
        >
          {texts.details}
        </button>
      </p>
      {open.value && <Statement key={bar.statement} id={bar.statement} close={() => (open.value = false)} />}
    </>
  );
}

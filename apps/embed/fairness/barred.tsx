import { useSignal } from "@preact/signals";
import type { SanctionKind, SanctionScope } from "#contract";
import { Refusal } from "../connection/refusal.js";
import { useShown } from "../reading/context.js";
import { useSaid } from "../reading/use-said.js";
import { sanctionSaid } from "./sanction-said.js";
import { Statement } from "./statement.js";

interface Sanctioned {
  kind: SanctionKind;
  reason: string;
  until: string | null;
  scope: SanctionScope | null;
  statement: string;
}

/** Why somebody under a sanction could not take part, until when, and how to appeal. */
export function Barred({ error }: { error: unknown }) {
  const { moments } = useShown();
  const { statement: texts } = useSaid("personal");
  const { fate } = useSaid("rest");
  const open = useSignal(false);
  const sanction = error instanceof Refusal ? error.problem?.sanction : null;
  if (!isSanctioned(sanction)) return null;
  return (
    <>
      <p class="notice" part="barred">
        {texts.barred(sanctionSaid(sanction, texts, moments))}
        <br />
        {fate.because(sanction.reason)}
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
      {open.value && (
        <Statement key={sanction.statement} id={sanction.statement} close={() => (open.value = false)} />
      )}
    </>
  );
}

function isSanctioned(value: unknown): value is Sanctioned {
  return typeof value === "object" && value !== null && "kind" in value && "statement" in value;
}

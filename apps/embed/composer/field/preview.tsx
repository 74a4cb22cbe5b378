import { useSignal, type Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Previewed } from "#contract";
import { useShown } from "../../reading/context.js";
import { Rendered } from "../../reading/rendered.js";
import { useSaid } from "../../reading/use-said.js";
import { askPreview } from "../nudge/ask-preview.js";
import { faultsOf } from "../nudge/faults-of.js";
import { Excerpt } from "../nudge/nudge.js";

/** What was last shown, and of which text. */
export interface Seen extends Previewed {
  body: string;
}

/** A text as it will look, by the server, with its kind word. What was seen last stays until there is something newer. */
export function Preview({ body, seen }: { body: string; seen: Signal<Seen | null> }) {
  const { discussion } = useShown();
  const said = useSaid("composing");
  const failed = useSignal<string | null>(null);
  const tries = useSignal(0);
  const current = seen.value?.body === body;
  useEffect(() => {
    if (body === "" || current) return;
    const leave = new AbortController();
    failed.value = null;
    askPreview(discussion, body, leave.signal).then(
      (answer) => (seen.value = { body, ...answer }),
      (error: unknown) => {
        if (leave.signal.aborted) return;
        const fault = faultsOf(error)[0]?.fault;
        failed.value = fault ? said.faults[fault] : discussion.explain(error);
      },
    );
    return () => leave.abort();
  }, [body, tries.value]);
  if (body === "") return <p class="note">{said.previewEmpty}</p>;
  if (failed.value !== null)
    return (
      <p class="wrong" role="alert">
        {failed.value}{" "}
        <button type="button" class="link" onClick={() => (tries.value += 1)}>
          {said.retry}
        </button>
      </p>
    );
  if (!seen.value) return <p class="note waiting">{said.loading}</p>;
  const { html, nudge } = seen.value;
  return (
    <div class={current ? "" : "stale"} aria-busy={!current}>
      {nudge && current && (
        <div class="aside" part="nudge">
          <p>{nudge.message}</p>
          <Excerpt body={body} spans={nudge.spans} />
        </div>
      )}
      <Rendered html={html} />
    </div>
  );
}

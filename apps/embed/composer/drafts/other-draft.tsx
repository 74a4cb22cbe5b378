import { useSaid } from "../../reading/use-said.js";
import type { Draft } from "./use-draft.js";

/** What another tab has made of the same draft, and the choice between the two. */
export function OtherDraft({ draft }: { draft: Pick<Draft, "other" | "takeOther" | "keepMine"> }) {
  const { draft: said } = useSaid("composing");
  const other = draft.other.value;
  if (other === null) return null;
  return (
    <section class="aside" role="group" aria-label={said.theirs}>
      <p role="alert">{said.elsewhere}</p>
      <p class="excerpt">{other}</p>
      <span class="buttons">
        <button type="button" class="button" onClick={draft.takeOther}>
          {said.takeOther}
        </button>
        <button type="button" class="button" onClick={draft.keepMine}>
          {said.keepMine}
        </button>
      </span>
    </section>
  );
}

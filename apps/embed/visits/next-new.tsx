import { useComputed } from "@preact/signals";
import { useShown } from "../reading/context.js";
import { useSaid } from "../reading/use-said.js";
import { goToNextNew, newIn } from "./go.js";

/** How many comments came since the last visit, and the way to the next of them. */
export function NextNew() {
  const { discussion, speech } = useShown();
  const { newOnes, nextNew } = useSaid("rest");
  const n = useComputed(() => newIn(discussion).size).value;
  if (n === 0) return null;
  return (
    <button
      type="button"
      class="quiet"
      part="next-new"
      aria-keyshortcuts="N"
      title={nextNew}
      onClick={() => goToNextNew(discussion)}
    >
      {speech.count(newOnes, n)}
    </button>
  );
}

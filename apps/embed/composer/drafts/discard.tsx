import { useSaid } from "../../reading/use-said.js";

/** Throws a draft away. It keeps its room where there is none, so that nothing moves with the first letter. */
export function Discard({ away, discard }: { away: boolean; discard: () => void }) {
  const { write } = useSaid("rest");
  return (
    <button type="button" class={`quiet${away ? " away" : ""}`} onClick={discard}>
      {write.discard}
    </button>
  );
}

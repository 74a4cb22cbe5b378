import { useShown } from "../reading/context.js";
import type { Composing } from "../texts/texts.js";

/** The texts of what one writes with. */
export function useComposing(): Composing {
  const composing = useShown().discussion.said.composing.value;
  if (!composing) throw new Error("something to write with before its texts");
  return composing;
}

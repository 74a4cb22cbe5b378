import { useShown } from "./context.js";
import type { Said } from "./discussion.js";

/** The texts of a part that comes later, which brings them along. */
export function useSaid<Part extends keyof Said>(part: Part): NonNullable<Said[Part]["value"]> {
  const said = useShown().discussion.said[part].value;
  if (!said) throw new Error(`a later part before its texts: ${part}`);
  return said;
}

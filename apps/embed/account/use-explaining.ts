import { sentenceFor } from "../connection/refusal.js";
import { useSaid } from "../reading/use-said.js";

/** How to say what went wrong, in the reader's language, with what can only go wrong here. */
export function useExplaining(): (error: unknown) => string {
  const [{ problems }, personal] = [useSaid("rest"), useSaid("personal")];
  return (error) => sentenceFor(error, { ...problems, ...personal.problems });
}

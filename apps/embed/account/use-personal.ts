import { sentenceFor } from "../connection/refusal.js";
import { useShown } from "../reading/context.js";
import type { Personal } from "../texts/personal.js";
import { useRest } from "../reading/use-rest.js";

/** The texts of what concerns the reader as a person. */
export function usePersonal(): Personal {
  const personal = useShown().discussion.said.personal.value;
  if (!personal) throw new Error("a personal part before its texts");
  return personal;
}

/** How to say what went wrong, in the reader's language, with what can only go wrong here. */
export function useExplaining(): (error: unknown) => string {
  const [{ problems }, personal] = [useRest(), usePersonal()];
  return (error) => sentenceFor(error, { ...problems, ...personal.problems });
}

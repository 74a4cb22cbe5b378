import type { Rest } from "../texts/texts.js";
import { useShown } from "./context.js";

/** The texts of parts that come later, which bring them along. */
export function useRest(): Rest {
  const rest = useShown().discussion.said.rest.value;
  if (!rest) throw new Error("a later part before its texts");
  return rest;
}

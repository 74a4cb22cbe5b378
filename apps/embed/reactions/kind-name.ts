import type { Rest } from "../texts/texts.js";
import { isKnown } from "./kind-icon.js";

/** What a kind is called: in the reader's language, or else as the site calls it. */
export function kindName(kind: string, { kinds }: Rest["reacting"]): string {
  return isKnown(kind) ? kinds[kind] : kind.charAt(0).toUpperCase() + kind.slice(1);
}

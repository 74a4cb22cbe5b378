import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Moments } from "../texts/moments.js";
import type { Speech } from "../texts/speak.js";
import type { Composing, Rest } from "../texts/texts.js";
import type { Discussion } from "./discussion.js";
import type { Parts } from "./parts.js";

/** What every part of a shown discussion needs at hand. */
export interface Shown {
  discussion: Discussion;
  parts: Parts;
  speech: Speech;
  moments: Moments;
}

export const ShownContext = createContext<Shown | null>(null);

/** The texts of parts that come later, which bring them along. */
export function useRest(): Rest {
  const rest = useShown().discussion.rest.value;
  if (!rest) throw new Error("a later part before its texts");
  return rest;
}

/** The texts of what one writes with. */
export function useComposing(): Composing {
  const composing = useShown().discussion.composing.value;
  if (!composing) throw new Error("something to write with before its texts");
  return composing;
}

export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error("a part of a discussion outside of one");
  return shown;
}

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Moments } from "../texts/moments.js";
import type { Speech } from "../texts/speak.js";
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

export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error("no discussion");
  return shown;
}

import { useEffect, useRef, useState } from "preact/hooks";
import type { Ask } from "./ask.js";
import { asRefusal, type Refusal } from "./refusal.js";

export interface Live<Answer> {
  found: Answer | null;
  refusal: Refusal | null;
  /** Asks once more, after what is asked already: many at once are one. */
  again: () => void;
}

/** What is at a path of the API (nothing without one), asked for as often as there is word that it has changed, and never twice at the same time. */
export function useLive<Answer>(ask: Ask, path: string | null): Live<Answer> {
  const [found, keep] = useState<Answer | null>(null);
  const [refusal, fail] = useState<Refusal | null>(null);
  const state = useRef({ path, busy: false, wanted: false });
  const load = async () => {
    const { current } = state;
    if (current.busy) {
      current.wanted = true;
      return;
    }
    current.busy = true;
    do {
      current.wanted = false;
      const asked = current.path;
      if (asked === null) break;
      try {
        const answer = await ask<Answer>(asked);
        if (asked === current.path) keep(answer);
        fail(null);
      } catch (error) {
        if (asked === current.path) fail(asRefusal(error));
      }
      // what was said meanwhile is asked for, too
    } while (state.current.wanted);
    current.busy = false;
  };
  useEffect(() => {
    state.current.path = path;
    keep(null);
    void load();
  }, [ask, path]);
  return { found, refusal, again: () => void load() };
}

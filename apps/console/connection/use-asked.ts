import { useEffect, useState } from "preact/hooks";
import type { Ask } from "./ask.js";
import { asRefusal, type Refusal } from "./refusal.js";

export interface Asked<Answer> {
  found: Answer | null;
  refusal: Refusal | null;
  /** Asks once more; what was found stays until then. */
  again: () => void;
}

/** What is at a path of the API, asked for when the page is opened. @param state asked for again where it is another */
export function useAsked<Answer>(ask: Ask, path: string, state?: unknown): Asked<Answer> {
  const [times, count] = useState(0);
  const [found, keep] = useState<Answer | null>(null);
  const [refusal, fail] = useState<Refusal | null>(null);
  useEffect(() => {
    let current = true;
    ask<Answer>(path)
      .then((answer) => {
        if (!current) return;
        keep(answer);
        fail(null);
      })
      .catch((error: unknown) => {
        if (current) fail(asRefusal(error));
      });
    return () => {
      current = false;
    };
  }, [ask, path, times, state]);
  return { found, refusal, again: () => count((so) => so + 1) };
}

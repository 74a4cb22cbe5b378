import { useEffect, useState } from "preact/hooks";
import type { FilterOverview } from "#contract";
import type { Ask } from "../connection/ask.js";
import { useAsked } from "../connection/use-asked.js";

/** The draft as one has seen it. */
export interface SeenDraft {
  /** the version that judges now; null before it is known */
  active: number | null;
  isKnown: boolean;
  /** Puts something into it, and over nothing that a colleague has written since. */
  put: (path: string) => Promise<void>;
}

export function useSeenDraft(ask: Ask): SeenDraft {
  const { found, again } = useAsked<FilterOverview>(ask, "/filters");
  const [revision, see] = useState<number | null>(null);
  useEffect(() => {
    if (found) see(found.drafted?.revision ?? 0);
  }, [found]);
  return {
    active: found?.active ?? null,
    isKnown: revision !== null,
    async put(path) {
      if (revision === null) return;
      try {
        await ask(path, { method: "PUT", ifMatch: `"${revision}"` });
        see(revision + 1);
      } catch (error) {
        // whoever tries again has been told of it
        again();
        throw error;
      }
    },
  };
}

import { useEffect, useState } from "preact/hooks";
import type { Tried, TryFilters } from "#contract";
import type { Ask } from "../../connection/ask.js";
import { sentenceOf } from "../../connection/use-sending.js";
import type { NamedFilterSet } from "../named.js";

/** How long nothing has to be typed before a text is judged, in ms. */
const calm = 250;

export interface Trial {
  /** by the place of the set; empty before anything is judged */
  tried: readonly Tried[];
  /** the text that was judged */
  text: string;
  /** whether what is shown is of an earlier text */
  isWaiting: boolean;
  refused: string | null;
}

const nothing: Pick<Trial, "tried" | "text"> = { tried: [], text: "" };

/** Judges a text by several sets of filters, whenever it or one of them has changed. @param times changes where the draft has */
export function useTrial(
  ask: Ask,
  asked: Omit<TryFilters, "filters">,
  sets: readonly NamedFilterSet[],
  times: number,
): Trial {
  const [{ tried, text }, keep] = useState<Pick<Trial, "tried" | "text">>(nothing);
  const [isWaiting, wait] = useState(false);
  const [refused, refuse] = useState<string | null>(null);
  const all = JSON.stringify([asked, sets, times]);
  useEffect(() => {
    if (asked.text.trim() === "") {
      keep(nothing);
      wait(false);
      return;
    }
    const life = { isOver: false };
    wait(true);
    const timer = setTimeout(() => {
      judge(ask, asked, sets).then(
        (found) => {
          if (life.isOver) return;
          keep({ tried: found, text: asked.text });
          refuse(null);
          wait(false);
        },
        (error: unknown) => {
          if (life.isOver) return;
          refuse(sentenceOf(error));
          wait(false);
        },
      );
    }, calm);
    return () => {
      life.isOver = true;
      clearTimeout(timer);
    };
  }, [all]);
  return { tried, text, isWaiting, refused };
}

function judge(
  ask: Ask,
  asked: Omit<TryFilters, "filters">,
  sets: readonly NamedFilterSet[],
): Promise<readonly Tried[]> {
  return Promise.all(
    sets.map((filters) => ask<Tried>("/filters/try", { method: "POST", body: { ...asked, filters } })),
  );
}

import { useState } from "preact/hooks";
import { sentenceOf, useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import { rulesTexts } from "../texts/rules.js";

export interface Saving {
  busy: boolean;
  /** what became of it, as a sentence; null before it is sent */
  told: string | null;
  isWrong: boolean;
  /** @param missing what has to be said first, if anything */
  save: (run: () => Promise<void>, missing?: string | null) => void;
}

/** @param say puts why something was refused into a sentence */
export function useSaving(say = sentenceOf): Saving {
  const { busy, refused, send } = useSending(say);
  const [told, tell] = useState<{ text: string; isWrong: boolean } | null>(null);
  return {
    busy,
    told: refused ?? told?.text ?? null,
    isWrong: refused !== null || (told?.isWrong ?? false),
    save(run, missing = null) {
      tell(missing === null ? null : { text: missing, isWrong: true });
      if (missing !== null) return;
      void send(async () => {
        await run();
        tell({ text: rulesTexts[speech.peek().lang].saved, isWrong: false });
      });
    },
  };
}

/** What became of what was saved. */
export function Saved({ told, isWrong }: Saving) {
  return (
    <p class={isWrong ? "refused" : "quiet"} role={isWrong ? "alert" : "status"}>
      {told}
    </p>
  );
}

import { useEffect, useRef } from "preact/hooks";
import type { Work } from "../work/work.js";
import { hear, type Heard } from "./operations.js";

/** Hears what happens to the site's filters as long as what asks for it is shown. */
export function useOperations({ session, site }: Work, heard: Heard): void {
  const latest = useRef(heard);
  latest.current = heard;
  const realtime = site.value?.realtime;
  useEffect(() => {
    if (!realtime) return;
    const { token, site: room } = session;
    return hear(
      { ...realtime, token, site: room },
      {
        backtest: (progress) => latest.current.backtest?.(progress),
        shadow: (news) => latest.current.shadow?.(news),
        brakes: () => latest.current.brakes?.(),
        model: () => latest.current.model?.(),
        suggestions: () => latest.current.suggestions?.(),
        missed: () => latest.current.missed(),
      },
    );
  }, [realtime?.url, realtime?.path, session]);
}

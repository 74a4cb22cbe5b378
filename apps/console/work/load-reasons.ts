import type { ShownReasons } from "#contract";
import { siteReasons } from "../case/reasons.js";
import type { Ask } from "../connection/ask.js";
import { asRefusal } from "../connection/refusal.js";
import type { Alarm } from "./wakeable.js";

/** How long after a failure they are asked for again, in ms. */
const rest = 4_000;

/** Asks why the site refuses comments, until it is known. @returns how to stop */
export function loadReasons(ask: Ask, alarm: Pick<Alarm, "pause">): () => void {
  const state = { stopped: false };
  const load = async (): Promise<void> => {
    try {
      const { items } = await ask<ShownReasons>("/moderation/reasons");
      if (!state.stopped) siteReasons.value = items;
    } catch (error) {
      if (state.stopped || !asRefusal(error).mayPass) return;
      await alarm.pause(rest);
      await load();
    }
  };
  void load();
  return () => {
    state.stopped = true;
  };
}

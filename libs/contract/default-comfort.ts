import type { Comfort } from "./wellbeing.js";

/** How the console is read before anybody has chosen. */
export const defaultComfort: Comfort = {
  veil: false,
  words: [],
  grey: false,
  pauseAfter: null,
  hardInRow: null,
};

import { signal } from "@preact/signals";

/** The time, as far as « il y a 5 min » needs to know it. */
export const now = signal(Date.now());

setInterval(() => {
  if (document.visibilityState === "visible") now.value = Date.now();
}, 30_000);

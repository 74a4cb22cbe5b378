import type { Settings } from "#contract";

/** How a comment is taken in. Where authors have to be trusted first, none is shown before the filters have judged it. */
export function modeOnArrival({ moderation, trustedAfter }: Settings): Settings["moderation"] {
  return moderation === "post" && trustedAfter > 0 ? "auto" : moderation;
}

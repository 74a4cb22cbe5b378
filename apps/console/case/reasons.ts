import { computed, signal } from "@preact/signals";
import type { Reason } from "#contract";
import { ownWords, speech } from "../texts/speak.js";

/** Why the site refuses comments, as the API says it: none before it has. Retired ones are kept for old decisions. */
export const siteReasons = signal<readonly Reason[]>([]);

/** Those that can be chosen, in the order of the number keys. */
export const reasons = computed(() => siteReasons.value.filter(({ retired }) => !retired));

/** What moderators read of a reason. */
export function titleOf({ title }: Reason): string {
  return ownWords(title);
}

/** A reason as moderators read it, where it is one of the site's; any other as it was given. */
export function reasonSaid(reason: string): string {
  if (reason === "undo") return speech.value.texts.takenBack;
  const known = siteReasons.value.find(({ id }) => id === reason);
  return known ? titleOf(known) : reason;
}

import { computed, effect, signal } from "@preact/signals";
import type { Comfort, Wellbeing } from "#contract";
import { defaultComfort } from "#contract/default-comfort.js";
import type { StaffSession } from "../account/session.js";
import type { Ask } from "../connection/ask.js";
import { keep, kept } from "../connection/stored.js";

/** How the moderator wants to read; null before that is known. */
export const comfort = signal<Comfort | null>(null);

/** Whether what weighs is hidden until it is wanted: also before anybody knows, so that nobody reads it by accident. */
export const isVeiling = computed(() => comfort.value?.veil ?? true);

/** One's own words, as what is hidden. */
export const ownWords = computed(() =>
  (comfort.value?.words ?? []).map((word) => ({ word, kind: "own" }) as const),
);

/** Whether all of the case in front is shown. */
export const unveiled = signal(false);

const keyOf = ({ site, user }: StaffSession) => `palabre:console:comfort:${site}:${user.id}`;

/** Loads it with the session, and dresses the page in it. What was known last counts until then. @returns how to stop */
export function followComfort(session: StaffSession, ask: Ask): () => void {
  const state = { stopped: false };
  comfort.value = kept(keyOf(session), isComfort);
  const dress = effect(() => {
    if (comfort.value) keep(keyOf(session), comfort.value);
    document.documentElement.dataset.grey = String(comfort.value?.grey ?? false);
  });
  ask<Wellbeing>("/moderation/wellbeing").then(
    ({ comfort: chosen }) => {
      if (!state.stopped) comfort.value = chosen;
    },
    () => {
      if (!state.stopped) comfort.value ??= { ...defaultComfort, veil: true };
    },
  );
  return () => {
    state.stopped = true;
    dress();
    document.documentElement.dataset.grey = "false";
  };
}

/** Chooses otherwise: at once on the screen, and then for every browser. */
export async function choose(ask: Ask, chosen: Comfort): Promise<void> {
  comfort.value = chosen;
  await ask<Comfort>("/moderation/wellbeing", { method: "PUT", body: chosen });
}

function isComfort(value: unknown): value is Comfort {
  return (
    typeof value === "object" && value !== null && Object.keys(defaultComfort).every((name) => name in value)
  );
}

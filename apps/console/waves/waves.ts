import { type ReadonlySignal, signal } from "@preact/signals";
import type { Wave, Waves as Listed } from "#contract";
import type { Ask } from "../connection/ask.js";

/** The latest waves of the site. */
export interface Waves {
  all: ReadonlySignal<readonly Wave[]>;
  /** Hears what there is by now. */
  told: (all: readonly Wave[]) => void;
  /** Whoever sees some sections alone is told of those that reach into them. */
  load: () => Promise<void>;
  /** What still comes of a wave waits for people again; what was decided on it stays. */
  endTerm: (id: string) => Promise<void>;
}

/** A wave of which what still comes is decided on. */
export type Standing = Wave & { decided: NonNullable<Wave["decided"]> };

/** Whether what still comes of a wave is decided on. @param now in ms since the epoch */
export function isStanding(wave: Wave, now: number): wave is Standing {
  return wave.decided !== null && Date.parse(wave.decided.until) > now;
}

/** How much of a wave somebody sees who does not see all of it; null where they do. */
export function partSeen({ all }: Pick<Waves, "all">, id: string): number | null {
  const wave = all.value.find((one) => one.id === id);
  return wave && wave.within < wave.comments ? wave.within : null;
}

export function waves(ask: Ask): Waves {
  const all = signal<readonly Wave[]>([]);
  const load = async () => {
    all.value = (await ask<Listed>("/moderation/waves")).items;
  };
  return {
    all,
    told: (now) => (all.value = now),
    load,
    async endTerm(id) {
      await ask(`/moderation/waves/${encodeURIComponent(id)}/term`, { method: "DELETE" });
      await load();
    },
  };
}

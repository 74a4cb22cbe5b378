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
}

/** How much of a wave somebody sees who does not see all of it; null where they do. */
export function partSeen({ all }: Pick<Waves, "all">, id: string): number | null {
  const wave = all.value.find((one) => one.id === id);
  return wave && wave.within < wave.comments ? wave.within : null;
}

export function waves(ask: Ask): Waves {
  const all = signal<readonly Wave[]>([]);
  return {
    all,
    told: (now) => (all.value = now),
    async load() {
      all.value = (await ask<Listed>("/moderation/waves")).items;
    },
  };
}

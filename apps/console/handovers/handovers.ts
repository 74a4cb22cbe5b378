import { type ReadonlySignal, signal } from "@preact/signals";
import type { Handover, Handovers as Listed } from "#contract";
import type { Ask } from "../connection/ask.js";

/** What the shifts leave to each other. */
export interface Handovers {
  /** the last first; null before it is known */
  all: ReadonlySignal<readonly Handover[] | null>;
  /** Hears what is there by now. */
  told: (all: readonly Handover[]) => void;
  load: () => Promise<void>;
  leave: (text: string) => Promise<void>;
  /** Says that one has seen to something. */
  settle: (id: string) => Promise<void>;
}

const path = "/moderation/handovers";

export function handovers(ask: Ask): Handovers {
  const all = signal<readonly Handover[] | null>(null);
  const put = (one: Handover) => {
    const others = (all.peek() ?? []).filter(({ id }) => id !== one.id);
    all.value = [one, ...others].toSorted((a, b) => b.at.localeCompare(a.at));
  };
  return {
    all,
    told: (now) => (all.value = now),
    async load() {
      all.value = (await ask<Listed>(`${path}?limit=50`)).items;
    },
    leave: async (text) => put(await ask<Handover>(path, { method: "POST", body: { text } })),
    settle: async (id) =>
      put(await ask<Handover>(`${path}/${encodeURIComponent(id)}/done`, { method: "PUT" })),
  };
}

/** How much nobody has seen to yet. */
export function openIn(all: readonly Handover[] | null): number {
  return all?.filter(({ done }) => done === null).length ?? 0;
}

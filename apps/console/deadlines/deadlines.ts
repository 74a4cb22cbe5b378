import { type ReadonlySignal, signal } from "@preact/signals";
import type { OwnDeadline, OwnDeadlines, QueueChange } from "#contract";
import type { Ask } from "../connection/ask.js";

/** What is near its deadline and has escalated to oneself. */
export interface Deadlines {
  /** the next first */
  all: ReadonlySignal<readonly OwnDeadline[]>;
  load: () => Promise<void>;
  /** Hears what has come into the queues or left them. */
  moved: (change: QueueChange) => void;
}

const path = "/moderation/deadlines";

export function deadlines(ask: Ask): Deadlines {
  const all = signal<readonly OwnDeadline[]>([]);
  const load = async () => {
    all.value = (await ask<OwnDeadlines>(path)).items;
  };
  return {
    all,
    load,
    moved(change) {
      // the next change, or the next time that the gateway is joined, tells the same
      if (bearsOn(change)) load().catch(() => undefined);
    },
  };
}

function bearsOn({ added, removed }: QueueChange): boolean {
  return [...added, ...removed].some(({ queue }) => queue === "notices" || queue === "appeals");
}

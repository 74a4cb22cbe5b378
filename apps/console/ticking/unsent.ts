import { type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal } from "../connection/refusal.js";
import { forget, keep, kept, keysOf } from "../connection/stored.js";
import { firstWait, longerWait } from "../connection/tries.js";
import type { Choice } from "../desk/desk.js";
import type { Selection } from "./jobs.js";

/** A decision on many comments that the API has not taken yet. */
export interface Unsent {
  /** under which the API knows it again: it is begun once, however often it is sent */
  key: string;
  select: Selection;
  choice: Choice;
  until: string | undefined;
}

interface Sending {
  /** what the browser keeps them under */
  prefix: string;
  /** @returns why it was not taken; null where it was */
  attempt: (one: Unsent) => Promise<Refusal | null>;
  /** the API says no, for good */
  refused: (one: Unsent, refusal: Refusal) => void;
  pause: (ms: number) => Promise<void>;
}

/** Decisions on many comments on their way to the API: kept in the browser, so that closing the page loses none. */
export interface JobOutbox {
  /** those of which a try has come to nothing, and another follows */
  stuck: ReadonlySignal<readonly Unsent[]>;
  send: (one: Unsent) => void;
  stop: () => void;
}

/** Sends what an earlier page could not, and tries again until the API has answered. */
export function jobOutbox({ prefix, attempt, refused, pause }: Sending): JobOutbox {
  const stuck = signal<readonly Unsent[]>([]);
  const state = { stopped: false };
  const settled = ({ key }: Unsent) => {
    forget(prefix + key);
    stuck.value = stuck.peek().filter((one) => one.key !== key);
  };
  const bring = async (one: Unsent) => {
    for (let wait = firstWait; !state.stopped; wait = longerWait(wait)) {
      const refusal = await attempt(one);
      if (refusal && (refusal.mayPass || refusal.isOfToken)) {
        if (!stuck.peek().includes(one)) stuck.value = [...stuck.peek(), one];
        await pause(wait);
        continue;
      }
      settled(one);
      if (refusal) refused(one, refusal);
      return;
    }
  };
  const send = (one: Unsent) => {
    keep(prefix + one.key, one);
    void bring(one);
  };
  for (const key of keysOf(prefix)) {
    const left = kept(key, isUnsent);
    if (left) void bring(left);
  }
  return { stuck, send, stop: () => void (state.stopped = true) };
}

function isUnsent(value: unknown): value is Unsent {
  const parts = ["key", "select", "choice"];
  return typeof value === "object" && value !== null && parts.every((part) => part in value);
}

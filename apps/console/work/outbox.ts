import { type Act, idOf } from "../desk/desk.js";
import { forget, keep, kept, keysOf } from "../connection/stored.js";

/** Where decisions wait that the API has not taken yet: kept in the browser, so that closing the page loses none. */
export interface Outbox {
  /** Keeps what is still open, forgets what is not. */
  follow: (acts: readonly Act[]) => void;
  /** What an earlier page could not deliver, oldest first. */
  left: () => Act[];
}

/** One entry for each comment, so that two windows don't overwrite each other's. */
export function outboxOf(site: string, user: string): Outbox {
  const prefix = `palabre:console:outbox:${site}:${user}:`;
  let before = new Map<string, Act>();
  return {
    follow(acts) {
      const open = new Map(acts.filter(isKept).map((act) => [prefix + idOf(act.item), act]));
      for (const [key, act] of open) if (before.get(key) !== act) keep(key, act);
      for (const key of before.keys()) if (!open.has(key)) forget(key);
      before = open;
    },
    left: () =>
      keysOf(prefix)
        .flatMap((key) => kept(key, isAct) ?? [])
        .sort((a, b) => a.at - b.at),
  };
}

/** Whether the API still has to be told. */
export function isOpen({ state }: Pick<Act, "state">): boolean {
  return state === "deciding" || state === "undoing";
}

function isKept(act: Act): boolean {
  return isOpen(act) || act.state === "unanswered";
}

function isAct(value: unknown): value is Act {
  const parts = ["key", "item", "queue", "choice", "at", "elsewhere", "heard", "state"];
  return typeof value === "object" && value !== null && parts.every((part) => part in value);
}

import type { Joined, MineMessage, ReactionsMessage, SiteSummary, StoryEvent, StoryRef } from "#contract";
import { poll } from "./polling.js";
import type { Refusal } from "../connection/refusal.js";

/** What following a story needs to know, and whom it tells. */
export interface Follower {
  story: StoryRef;
  token: () => string | null;
  /** the last event that the page has */
  seq: () => number;
  events: (events: StoryEvent[]) => void;
  reactions: (message: ReactionsMessage) => void;
  mine: (message: MineMessage) => void;
  viewers: (n: number) => void;
  joined: (answer: Joined) => void;
  refused: (refusal: Refusal) => void;
  /** asks for what is new by HTTP; whether there was something */
  catchUp: () => Promise<boolean>;
}

/** A follower, and how the socket says that it is there or not. */
export interface Listener extends Follower {
  lost: () => void;
  /** whether anybody still follows */
  open: () => boolean;
}

const patience = 8_000;

/**
 * Keeps a page up with its story: over a socket, which comes after the page; and as long as there is none, because it is refused,
 * blocked or broken, by asking.
 * @returns how to stop
 */
export function follow(realtime: SiteSummary["realtime"], follower: Follower): () => void {
  let stopAsking: (() => void) | undefined;
  let impatient: ReturnType<typeof setTimeout> | undefined;
  let leave: (() => void) | undefined;
  let open = true;
  const ask = () => {
    if (open) stopAsking ??= poll(follower.catchUp, document);
  };
  const lost = () => {
    impatient ??= setTimeout(ask, patience);
  };
  const joined = (answer: Joined) => {
    clearTimeout(impatient);
    stopAsking?.();
    impatient = stopAsking = undefined;
    follower.joined(answer);
  };
  const refused = (refusal: Refusal) => {
    lost();
    follower.refused(refusal);
  };
  lost();
  import("./socket.js").then(({ openSocket }) => {
    if (open) leave = openSocket(realtime, { ...follower, joined, refused, lost, open: () => open });
  }, ask);
  return () => {
    open = false;
    clearTimeout(impatient);
    stopAsking?.();
    leave?.();
  };
}

import type { Joined, MineMessage, ReactionsMessage, StoryEvent, StoryRef } from "#contract";
import type { Refusal } from "../connection/refusal.js";

/** What following a story needs to know, and whom it tells. */
export interface Follower {
  story: StoryRef;
  /** in which statements come */
  lang: () => string;
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

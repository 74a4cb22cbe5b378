import type { ComponentType } from "preact";
import type { Outgoing, Place } from "../composer/outgoing.js";
import type { Entry } from "../thread/entry.js";

/** Parts that a discussion shows after its first comments are painted, or to some readers only. */
export interface Parts {
  Pill: ComponentType;
  Search: ComponentType<{ close: () => void }>;
  NextNew: ComponentType;
  Actions: ComponentType<{ entry: Entry; name: string }>;
  Extras: ComponentType<{ entry: Entry }>;
  Fate: ComponentType<{ entry: Entry; why?: { open: boolean; turn: () => void } }>;
  OutgoingItem: ComponentType<{ outgoing: Outgoing }>;
  Own: ComponentType<{ entry: Entry; removing: boolean; remove: () => void }>;
  Edit: ComponentType<{ entry: Entry }>;
  Remove: ComponentType<{ id: string; close: () => void }>;
  Composer: ComponentType<{ place: Place; name?: string }>;
  SignIn: ComponentType<SignInProps>;
  Foot: ComponentType;
  Ignored: ComponentType<{ entry: Entry }>;
  Me: ComponentType;
  Report: ComponentType<{ id: string; name: string; close: () => void }>;
}

export interface SignInProps {
  /** what it is needed for */
  why?: string | undefined;
  close: () => void;
  entered?: () => void;
}

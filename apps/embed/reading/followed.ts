import type { Signal } from "@preact/signals";
import type { OwnComment, ReactionsMessage } from "#contract";
import type { Listing } from "./listing.js";

/** What can be asked of a discussion once it is followed. */
export interface Followed {
  /** what comes next in the list */
  more: () => Promise<void>;
  /** what comes next below one comment */
  unfold: (parent: string) => Promise<void>;
  list: (listing: Listing) => Promise<void>;
  /** shows what has arrived, and takes the reader to the first of it */
  reveal: () => void;
  /** takes the reader to a comment, once it is drawn */
  goTo: (id: string) => void;
  /** puts the address of a comment into the clipboard; where there is none, into the page's own */
  share: (id: string, copied: Signal<boolean>) => Promise<void>;
  /** @param signIn asks who the reader is */
  toggleReaction: (id: string, kind: string, signIn: () => void) => Promise<void>;
  react: (message: ReactionsMessage) => void;
  /** a comment of mine, as it stands now */
  tell: (comment: OwnComment) => void;
  /** a comment of mine is gone for good */
  withdrawn: (id: string) => void;
  /** tells the reader what went wrong with something that was tried */
  complain: (error: unknown) => void;
}

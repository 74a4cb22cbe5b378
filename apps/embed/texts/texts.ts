import type { Heeding, Menu } from "./menu.js";
import type { Moderating } from "./moderating.js";
import type { Personal } from "./personal.js";
import type { FlagReason, ProblemName, Show, Sort, TextFault } from "#contract";

/** One sentence for each plural category that the language has (CLDR); `#` stands for the number. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * A language, whole: a file of `languages`, which is all that it takes. A missing message does not compile. Each part is exported by its
 * name, too, since the build makes of each what a browser loads when it is wanted.
 */
export interface Language {
  texts: Texts;
  rest: Rest;
  composing: Composing;
  personal: Personal;
  menu: Menu;
  moderating: Moderating;
}

/** What is read as soon as the comments are there. */
export interface Texts {
  dir: "ltr" | "rtl";
  /** how a day is written */
  date: Intl.DateTimeFormatOptions;
  comments: Plural;
  readers: Plural;
  replies: Plural;
  moreReplies: Plural;
  arrivals: Plural;
  votesFor: Plural;
  votesAgainst: Plural;
  lists: Record<Sort | Exclude<Show, "all">, string>;
  sortLabel: string;
  empty: string;
  emptyClosed: string;
  closed: string;
  readOnly: string;
  /** where readers ask and guests answer, at certain hours */
  asking: {
    field: string;
    from: (moment: string) => string;
    until: (moment: string) => string;
    over: string;
  };
  loadFailed: string;
  retry: string;
  more: string;
  loadingMore: string;
  offline: string;
  comment: (name: string) => string;
  removed: string;
  /** after the time, where a comment was changed, and when */
  edited: (moment: string) => string;
  inReplyTo: (name: string) => string;
  someone: string;
  fresh: string;
  /** beside the name of somebody without an account */
  guest: string;
  /** a guest's answer */
  answer: string;
  search: string;
  featured: string;
  justNow: string;
  /** a full moment, from its date and its time of day */
  at: (date: string, time: string) => string;
  readOn: string;
  fold: (name: string) => string;
  actions: {
    reply: string;
    replyTo: (name: string) => string;
    resume: string;
    quote: string;
    share: string;
    report: string;
    edit: string;
    resumeEdit: string;
    remove: string;
    more: string;
  };
  /** at the foot of the discussion */
  legal: string;
  /** the field that one writes in, before it is opened */
  write: string;
  draft: string;
  signIn: string;
}

/** What is read later, or by some only. It comes when it is wanted. */
export interface Rest {
  signOut: string;
  heeding: Heeding;
  charactersLeft: Plural;
  charactersOver: Plural;
  repliedToYou: (name: string) => string;
  shared: string;
  /** comments since the last visit */
  newOnes: Plural;
  nextNew: string;
  searching: {
    label: string;
    find: string;
    close: string;
    none: string;
    found: Plural;
    /** where there are more */
    latest: Plural;
    more: string;
  };
  write: {
    replyField: (name: string) => string;
    send: string;
    cancel: string;
    discard: string;
    kept: string;
    premoderated: string;
    signInToSend: string;
    empty: string;
    /** a comment on its way */
    sending: string;
    unsent: string;
    change: string;
  };
  changing: {
    field: string;
    save: string;
    saving: string;
    /** why there are two texts */
    stale: string;
    theirs: string;
    removeTitle: string;
    removeNote: string;
    keep: string;
    remove: string;
    removed: string;
  };
  fate: {
    /** a new text of a comment that others read in its earlier one */
    revised: string;
    pending: string;
    held: string;
    published: string;
    rejected: string;
    why: string;
    because: (reason: string) => string;
  };
  report: { reasons: Record<FlagReason, string> };
  /** what readers feel about a comment, beyond votes */
  reacting: {
    react: string;
    label: string;
    /** a kind, and how many have chosen it: `#` stands for the number */
    counted: (kind: string) => string;
    kinds: Record<"heart" | "thanks" | "laugh" | "sad" | "angry", string>;
  };
  problems: Partial<Record<ProblemName, string>> & Record<"unreachable" | "unavailable", string>;
}

/** What one needs to write. It comes with the composer. */
export interface Composing {
  /** the two faces of a field: what one types, and how it will look */
  faces: string;
  write: string;
  preview: string;
  previewEmpty: string;
  loading: string;
  retry: string;
  tools: {
    label: string;
    bold: string;
    italic: string;
    heading: string;
    quotation: string;
    bullets: string;
    numbers: string;
    link: string;
    code: string;
  };
  nudge: {
    /** the lines of the text with the marked words */
    marked: string;
    change: string;
    send: string;
  };
  faults: Record<TextFault, string>;
  showFault: string;
  removeFaults: string;
  /** the list of names that fit */
  people: string;
  peopleFound: Plural;
  /** above what is quoted of somebody */
  wrote: (name: string) => string;
  quoteOf: (name: string) => string;
  draft: {
    lost: string;
    gone: string;
    elsewhere: string;
    theirs: string;
    takeOther: string;
    keepMine: string;
  };
  /** where a comment can't be changed any more: what may become of the new text */
  anew: string;
  refusedMeanwhile: string;
}

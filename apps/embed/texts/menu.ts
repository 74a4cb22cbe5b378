import type { NotificationKind, OwnComment } from "#contract";
import type { Plural } from "./texts.js";

/** What readers find under their own name. It comes when it is opened. */
export interface Menu {
  /** of the whole */
  label: string;
  sections: Record<"notifications" | "comments" | "ignored" | "account", string>;
  more: string;
  notifications: {
    empty: string;
    kinds: Record<NotificationKind, (name: string) => string>;
    fresh: string;
    followStory: string;
    threads: string;
    look: string;
  };
  comments: {
    empty: string;
    statuses: Record<OwnComment["status"], string>;
    on: (title: string) => string;
    untitled: string;
    look: string;
  };
  ignored: { empty: string; note: string; heed: (name: string) => string };
  profile: {
    byPublisher: (site: string) => string;
    guest: string;
    save: string;
    saved: string;
    badName: string;
    newPassword: string;
    current: string;
    fresh: string;
    change: string;
    changed: string;
    shortPassword: string;
    wrongPassword: string;
  };
  data: {
    heading: string;
    export: string;
    exportNote: string;
    erase: string;
    eraseNote: string;
    ask: string;
    password: string;
    confirm: string;
    wrongPassword: string;
  };
}

/** What signed-in readers may do beside each comment, and how the bell is called. */
export interface Heeding {
  bell: string;
  unread: Plural;
  ignore: (name: string) => string;
  ignored: (name: string) => string;
  show: string;
  heed: string;
  nowIgnored: (name: string) => string;
  heeded: (name: string) => string;
  followThread: string;
  leaveThread: string;
  followed: string;
  left: string;
}

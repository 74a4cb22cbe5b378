import { Schema } from "mongoose";
import type { NotificationKind } from "#contract";
import type { DueQueue } from "../comments/comment.schema.js";

/** How long one is told of something, in seconds: what is older is forgotten. */
const notificationsKept = 180 * 24 * 3600;

/**
 * Kept for 180 days. It names its comment or statement and has no word of it, nor its author's name: what is deleted is not kept
 * here either.
 */
export interface StoredNotification {
  /** `comment-user`, since a comment concerns a reader once; or `kind-statement`; or `masked-` and the masking; or `escalated`, what and whom */
  _id: string;
  site: string;
  story: string | null;
  url: string | null;
  title: string | null;
  user: string;
  kind: NotificationKind;
  comment: string | null;
  statement?: string;
  /** the queue with a deadline that something waits in, of which staff is told */
  queue?: DueQueue;
  at: Date;
  read: boolean;
}

export const notificationSchema = new Schema<StoredNotification>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    story: { type: String, default: null },
    url: { type: String, default: null },
    title: { type: String, default: null },
    user: { type: String, required: true },
    kind: { type: String, required: true },
    comment: { type: String, default: null },
    statement: String,
    queue: String,
    at: { type: Date, required: true },
    read: { type: Boolean, default: false },
  },
  { collection: "notifications", versionKey: false },
);

notificationSchema.index({ user: 1, at: -1, _id: -1 }, { name: "mine" });
// counted by the index alone
notificationSchema.index(
  { user: 1, read: 1, at: 1 },
  { name: "unread", partialFilterExpression: { read: false } },
);
notificationSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: notificationsKept });
notificationSchema.index({ comment: 1 }, { name: "of a comment" });

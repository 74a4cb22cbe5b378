import { z } from "zod";
import { author } from "./readers.js";
import { opaqueId, page, storyPlace, timestamp } from "./words.js";

/** Somebody answered me, named me, or wrote where I follow. */
export const concernKind = z.enum(["reply", "mention", "followed"]);
export type ConcernKind = z.infer<typeof concernKind>;

/** Or there is a statement of reasons for me, my appeal was heard, or words of mine were masked; or, to staff, a deadline is near. */
export const notificationKind = z.enum([
  ...concernKind.options,
  "statement",
  "appeal",
  "masked",
  "escalated",
]);
export type NotificationKind = z.infer<typeof notificationKind>;

export const notification = z
  .object({
    id: opaqueId,
    kind: notificationKind,
    at: timestamp,
    read: z.boolean(),
    story: storyPlace.nullable(),
    comment: opaqueId.nullable().describe("the one that it is about, for its permalink"),
    statement: opaqueId.nullable().describe("the statement that it is about"),
    by: author.nullable().describe("who wrote the comment; nobody, where it is about a statement"),
    excerpt: z.string().describe("the beginning of the comment, without markup"),
  })
  .meta({ id: "Notification" });
export type Notification = z.infer<typeof notification>;

export const notifications = page(notification).extend({ unread: z.int() }).meta({ id: "Notifications" });
export type Notifications = z.infer<typeof notifications>;

/** All up to this moment have been seen. */
export const notificationsRead = z.strictObject({ until: timestamp }).meta({ id: "NotificationsRead" });

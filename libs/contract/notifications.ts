import { z } from "zod";
import { author } from "./readers.js";
import { opaqueId, page, storyId, timestamp } from "./words.js";

/** Somebody answered me, named me, or wrote where I follow. */
export const notificationKind = z.enum(["reply", "mention", "followed"]);
export type NotificationKind = z.infer<typeof notificationKind>;

export const notification = z
  .object({
    id: opaqueId,
    kind: notificationKind,
    at: timestamp,
    read: z.boolean(),
    story: z.object({ id: storyId, url: z.string().nullable(), title: z.string().nullable() }),
    comment: opaqueId.describe("for its permalink"),
    by: author,
    excerpt: z.string().describe("the beginning of the comment, without markup"),
  })
  .meta({ id: "Notification" });
export type Notification = z.infer<typeof notification>;

export const notificationsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  after: z.string().max(256).optional(),
});
export type NotificationsQuery = z.infer<typeof notificationsQuery>;

export const notifications = page(notification).extend({ unread: z.int() }).meta({ id: "Notifications" });
export type Notifications = z.infer<typeof notifications>;

/** All up to this moment have been seen. */
export const notificationsRead = z.strictObject({ until: timestamp }).meta({ id: "NotificationsRead" });

import type { Connection } from "mongoose";
import { concernKind, type ListQuery, type Page } from "#contract";
import { before, cut } from "../cursor.js";
import type { StoredComment } from "../comments/comment.schema.js";
import type { Masking } from "../comments/masked.js";
import { isDuplicateKey } from "../duplicate-key.js";
import type { Erased } from "../users/erased.js";
import { WrittenWhole } from "../written-whole.js";
import { notificationSchema, type StoredNotification } from "./notification.schema.js";

/** More than this are not counted. */
const mostUnread = 1000;

export class Notifications extends WrittenWhole<StoredNotification> {
  constructor(connection: Connection) {
    super(connection, "Notification", notificationSchema);
  }

  /** Those that are there already stay as they are. */
  async add(notifications: readonly Omit<StoredNotification, "_id" | "read">[]): Promise<void> {
    if (notifications.length === 0) return;
    const stored = notifications.map((one) => ({ _id: `${one.comment}-${one.user}`, read: false, ...one }));
    try {
      await this.model.insertMany(stored, { ordered: false, lean: true });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** Tells an author that words of theirs were masked, and by which statement. */
  async addMasked(comment: StoredComment, { id, at }: Masking): Promise<void> {
    const { _id, site, story, storyFacts, author } = comment;
    const told = {
      _id: `masked-${id}`,
      site,
      story,
      url: storyFacts?.url ?? null,
      title: storyFacts?.title ?? null,
    };
    const about = { user: author.id, kind: "masked", comment: _id, statement: id, at, read: false } as const;
    await this.model.insertMany([{ ...told, ...about }], { lean: true });
  }

  /** Takes back all that others were told of some comments. */
  async forget(comments: readonly string[]): Promise<void> {
    if (comments.length === 0) return;
    await this.model.deleteMany({ comment: { $in: [...comments] }, kind: { $in: concernKind.options } });
  }

  /** Forgets all that somebody was told of. */
  async erase({ user }: Erased): Promise<void> {
    await this.model.deleteMany({ user });
  }

  /** All that a reader was told of on a site, one after another. */
  eachOf(site: string, user: string): AsyncIterable<StoredNotification> {
    const found = this.model.find({ user, site }).sort({ at: -1, _id: -1 });
    return found.lean<StoredNotification>().cursor();
  }

  /** What concerns a reader, newest first. */
  async of(user: string, { limit, after }: ListQuery): Promise<Page<StoredNotification>> {
    const found = await this.model
      .find({ user, ...before("at", after) })
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<StoredNotification[]>();
    return cut(found, limit, ({ at, _id }) => [at.getTime(), _id]);
  }

  unread(user: string): Promise<number> {
    return this.model.countDocuments({ user, read: false }, { limit: mostUnread, hint: "unread" });
  }

  /** All up to a moment have been seen. */
  async read(user: string, until: Date): Promise<void> {
    const unseen = { user, read: false, at: { $lte: until } };
    await this.model.collection.updateMany(unseen, { $set: { read: true } }, { hint: "unread" });
  }
}

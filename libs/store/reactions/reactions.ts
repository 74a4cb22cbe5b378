import type { Connection, Model } from "mongoose";
import type { StoryRef } from "#contract";
import { isDuplicateKey } from "../duplicate-key.js";
import type { Erased } from "../users/erased.js";
import { reactionSchema, type StoredReaction } from "./reaction.schema.js";

/** As many as the relay takes at once. */
const mostAtOnce = 200;

/** Up and down take each other's place. */
const opposites: Readonly<Record<string, string>> = { up: "down", down: "up" };

export class Reactions {
  readonly model: Model<StoredReaction>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredReaction>("Reaction", reactionSchema);
  }

  async put(reaction: Omit<StoredReaction, "_id">): Promise<void> {
    const opposite = opposites[reaction.kind];
    if (opposite) await this.remove({ ...reaction, kind: opposite });
    try {
      await this.model.insertMany(
        [{ _id: reactionId(reaction.comment, reaction.user, reaction.kind), ...reaction }],
        { lean: true },
      );
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async remove({ site, story, comment, user, kind }: Omit<StoredReaction, "_id" | "at">): Promise<void> {
    await this.model.deleteOne({ _id: reactionId(comment, user, kind), site, story });
  }

  /** All that a reader has chosen on a site, one after another. */
  eachByReader(site: string, user: string): AsyncIterable<StoredReaction> {
    return this.model.find({ site, user }).lean<StoredReaction>().cursor();
  }

  /** Takes back all that a reader has chosen on a site. */
  async erase({ site, user }: Erased): Promise<void> {
    for (;;) {
      const some = await this.model
        .find({ site, user }, { _id: 1 })
        .limit(mostAtOnce)
        .lean<{ _id: string }[]>();
      if (some.length === 0) return;
      await this.model.deleteMany({ _id: { $in: some.map(({ _id }) => _id) } });
    }
  }

  /** One reader's reactions on a story: kinds by comment. */
  async mine({ site, story }: StoryRef, user: string): Promise<Record<string, string[]>> {
    const found = await this.model.find({ site, story, user }).lean<StoredReaction[]>();
    return found.reduce<Record<string, string[]>>((mine, { comment, kind }) => {
      (mine[comment] ??= []).push(kind);
      return mine;
    }, {});
  }
}

function reactionId(comment: string, user: string, kind: string): string {
  return `${comment} ${user} ${kind}`;
}

/** What a reaction was, from its id alone, which is all that is known of one taken back. */
export function readReactionId(id: string): { comment: string; kind: string } {
  const [comment = "", , kind = ""] = id.split(" ");
  return { comment, kind };
}

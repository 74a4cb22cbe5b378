import type { Connection, Model, mongo } from "mongoose";
import type { StoredComment } from "../comments/comment.schema.js";
import { isDuplicateKey } from "../duplicate-key.js";
import { newId } from "../new-id.js";
import type { Erased } from "../users/erased.js";
import { approvedAt } from "../comments/approved.js";
import { flagSchema, type StoredFlag } from "./flag.schema.js";

/** More reports of one comment than these say nothing more. */
const mostOfOne = 50;

export class Flags {
  readonly model: Model<StoredFlag>;
  private readonly comments: mongo.Collection<Pick<StoredComment, "_id">>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredFlag>("Flag", flagSchema);
    this.comments = connection.collection<Pick<StoredComment, "_id">>("comments");
  }

  /** Takes a reader's report; a second one of the same comment by the same reader changes nothing. */
  async add(flag: Omit<StoredFlag, "_id">): Promise<void> {
    try {
      await this.model.insertMany([{ _id: newId(), ...flag }], { lean: true });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** All reports that a reader has made on a site, one after another. */
  eachByReader(site: string, user: string): AsyncIterable<StoredFlag> {
    return this.model.find({ site, user }).lean<StoredFlag>().cursor();
  }

  /** What somebody reported stays reported, by nobody and without their words. */
  async erase({ site, user, pseudonym }: Erased): Promise<void> {
    await this.model.updateMany({ site, user }, { $set: { user: pseudonym, detail: null } });
  }

  /** Some reports of each of some comments; of one that a person let stand, of those since then. */
  async ofComments(comments: readonly string[]): Promise<StoredFlag[]> {
    if (comments.length === 0) return [];
    const of = { from: "flags", localField: "_id", foreignField: "comment", as: "flags" };
    const isSince = { $match: { $expr: { $gt: ["$at", "$$approvedAt"] } } };
    return this.comments
      .aggregate<StoredFlag>([
        { $match: { _id: { $in: [...comments] } } },
        { $project: { approvedAt } },
        {
          $lookup: {
            ...of,
            let: { approvedAt: "$approvedAt" },
            pipeline: [isSince, { $limit: mostOfOne }],
          },
        },
        { $unwind: "$flags" },
        { $replaceRoot: { newRoot: "$flags" } },
      ])
      .toArray();
  }
}

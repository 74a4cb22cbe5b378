import type { Connection, Model } from "mongoose";
import type { Wave } from "#contract";
import type { Erased } from "../users/erased.js";
import { type StoredWavePart, wavePartSchema } from "./wave.schema.js";

/** Of how many comments a wave is, and by how many people. */
export type WaveSize = Pick<Wave, "comments" | "authors">;

/** What belongs to waves. */
export class WaveParts {
  readonly model: Model<StoredWavePart>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredWavePart>("WavePart", wavePartSchema);
  }

  /** Takes a comment into a wave, unless it belongs to one. @returns whether it is new there */
  async add({ _id, ...part }: StoredWavePart): Promise<boolean> {
    const { upsertedCount } = await this.model.updateOne({ _id }, { $setOnInsert: part }, { upsert: true });
    return upsertedCount === 1;
  }

  ofComments(comments: readonly string[]): Promise<StoredWavePart[]> {
    return this.model.find({ _id: { $in: [...comments] } }).lean<StoredWavePart[]>();
  }

  /** Ids of all comments of a wave. */
  async comments(site: string, wave: string): Promise<string[]> {
    const parts = await this.model.find({ wave, site }, { _id: 1 }).lean<{ _id: string }[]>();
    return parts.map(({ _id }) => _id);
  }

  async sizes(waves: readonly string[]): Promise<Map<string, WaveSize>> {
    if (waves.length === 0) return new Map();
    const counted = await this.model.aggregate<WaveSize & { _id: string }>([
      { $match: { wave: { $in: [...waves] } } },
      { $group: { _id: { wave: "$wave", author: "$author" }, comments: { $sum: 1 } } },
      { $group: { _id: "$_id.wave", comments: { $sum: "$comments" }, authors: { $sum: 1 } } },
    ]);
    return new Map(counted.map(({ _id, ...size }) => [_id, size]));
  }

  /** All that belongs to some waves. */
  ofWaves(waves: readonly string[]): Promise<Pick<StoredWavePart, "_id" | "wave">[]> {
    return this.model.find({ wave: { $in: [...waves] } }, { wave: 1 }).lean<StoredWavePart[]>();
  }

  /** Forgets what somebody wrote of waves. */
  async erase({ site, user }: Erased): Promise<void> {
    await this.model.deleteMany({ site, author: user });
  }
}

import { Schema } from "mongoose";

/** Near-duplicates by several authors. What belongs to it lies in its parts. */
export interface StoredWave {
  _id: string;
  site: string;
  begunAt: Date;
  lastAt: Date;
  /** what was decided on all of it, and on what comes before a term */
  standing?: {
    job: string;
    until: Date;
    /** where what still comes is decided on; absent: everywhere */
    sections?: readonly string[];
  };
}

/** A comment of a wave. */
export interface StoredWavePart {
  /** the comment's id */
  _id: string;
  site: string;
  wave: string;
  author: string;
  at: Date;
}

export const waveSchema = new Schema<StoredWave>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    begunAt: { type: Date, required: true },
    lastAt: { type: Date, required: true },
    standing: Schema.Types.Mixed,
  },
  { collection: "waves", versionKey: false },
);

export const wavePartSchema = new Schema<StoredWavePart>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    wave: { type: String, required: true },
    author: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: "waveParts", versionKey: false },
);

/** How long it is known what belonged to a wave, in s: 30 days. */
const kept = 30 * 24 * 3600;

waveSchema.index({ site: 1, lastAt: -1, _id: -1 }, { name: "of a site" });
waveSchema.index({ lastAt: 1 }, { name: "kept", expireAfterSeconds: kept });
wavePartSchema.index({ wave: 1, author: 1, at: 1 }, { name: "of a wave" });
wavePartSchema.index({ site: 1, author: 1 }, { name: "by an author" });
wavePartSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: kept });

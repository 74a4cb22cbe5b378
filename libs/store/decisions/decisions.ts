import type { Connection, Model, mongo } from "mongoose";
import type { Decision } from "#contract";
import type { StoredDecision } from "../comments/comment.schema.js";
import { decisionSchema, type TrailEntry } from "./decision.schema.js";

export class Decisions {
  readonly model: Model<TrailEntry>;
  /** the bare collection, for the relay, which writes what is whole already */
  readonly stored: mongo.Collection<TrailEntry>;

  constructor(connection: Connection) {
    this.model = connection.model<TrailEntry>("Decision", decisionSchema);
    this.stored = connection.collection<TrailEntry>("decisions");
  }

  /** The trail of one comment, oldest first. */
  ofComment(site: string, comment: string): Promise<TrailEntry[]> {
    return this.model.find({ site, comment }).sort({ at: 1 }).lean<TrailEntry[]>();
  }
}

export function presentDecision(stored: StoredDecision): Decision {
  const { id, at, by, from, to, revision, reason, note, version, featured } = stored;
  const whole = { id, at: at.toISOString(), by, from, to, revision, reason, note, version };
  return featured === undefined ? whole : { ...whole, featured };
}

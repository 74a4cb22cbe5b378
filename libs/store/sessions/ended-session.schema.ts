import { Schema } from "mongoose";

/** A session that was ended before its time. */
export interface EndedSession {
  _id: string;
  /** when its token would have expired anyway: from then on nobody has to remember it */
  until: Date;
  /** from when on it is over; absent: at once */
  from?: Date;
}

export const endedSessionSchema = new Schema<EndedSession>(
  {
    _id: { type: String, required: true },
    until: { type: Date, required: true },
    from: Date,
  },
  { collection: "endedSessions", versionKey: false },
);

endedSessionSchema.index({ until: 1 }, { name: "remembered", expireAfterSeconds: 0 });

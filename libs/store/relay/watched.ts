import type { mongo } from "mongoose";
import { rulesOf } from "../stories/rules.js";

/** What the relay has to hear of: of what it writes itself, only notifications, which are told alike whoever wrote them. */
export const watched: mongo.Document[] = [
  {
    $match: {
      $or: [
        { operationType: "invalidate" },
        {
          operationType: "insert",
          "ns.coll": {
            $in: [
              "acts",
              "comments",
              "deliveries",
              "flags",
              "notes",
              "notices",
              "notifications",
              "reactions",
              "sanctions",
              "sites",
              "stories",
              "waves",
            ],
          },
        },
        { operationType: "delete", "ns.coll": "reactions" },
        {
          operationType: "update",
          "ns.coll": "comments",
          $or: ["revision", "decision", "featuring", "masking"].map(updated),
        },
        {
          operationType: "update",
          "ns.coll": "stories",
          $or: ["title", "url", "section", "readers", ...Object.keys(rulesOf(null))].map(updated),
        },
        { operationType: "update", "ns.coll": "sanctions", ...updated("lifted") },
        // an appeal is written whole by people, and by the relay in parts
        { operationType: "update", "ns.coll": "statements", ...updated("appeal") },
        { operationType: "update", "ns.coll": "deliveries", ...updated("round") },
        { operationType: "update", "ns.coll": "sites" },
        {
          operationType: "update",
          "ns.coll": "users",
          $or: ["renamed", "sessions", "erasing", "role", "appointed"].map(updated),
        },
      ],
    },
  },
  { $addFields: { kind: { $concat: ["$ns.coll", " ", "$operationType"] } } },
];

/** Where the stream of what is watched begins. */
export interface RelayedUpTo {
  /** of the last change that was followed; null where none was */
  token: unknown;
  /** where it begins without a token */
  from: mongo.Timestamp | null;
}

/** The options by which the stream begins there. */
export function streamFrom({ token, from }: RelayedUpTo): mongo.ChangeStreamOptions {
  return token ? { resumeAfter: token } : from ? { startAtOperationTime: from } : {};
}

function updated(field: string): mongo.Document {
  return { [`updateDescription.updatedFields.${field}`]: { $exists: true } };
}

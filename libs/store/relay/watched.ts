import type { mongo } from "mongoose";
import { rulesOf } from "../stories/rules.js";
import type { StoredRelayState } from "./relay-state.schema.js";

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

/**
 * The options by which the stream of what is watched begins.
 * @param from of the last change that was followed the token, null where none was; and where it begins without
 */
export function streamFrom({
  token,
  from,
}: Pick<StoredRelayState, "token" | "from">): mongo.ChangeStreamOptions {
  return token ? { resumeAfter: token } : from ? { startAtOperationTime: from } : {};
}

function updated(field: string): mongo.Document {
  return { [`updateDescription.updatedFields.${field}`]: { $exists: true } };
}

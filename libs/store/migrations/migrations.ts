import type { Connection } from "mongoose";
import { commentSchema } from "../comments/comment.schema.js";
import { decisionSchema } from "../decisions/decision.schema.js";
import { eventSchema } from "../events/event.schema.js";
import { filterSetSchema } from "../filter-sets/filter-set.schema.js";
import { flagSchema } from "../flags/flag.schema.js";
import { reactionSchema } from "../reactions/reaction.schema.js";
import { relayStateSchema } from "../relay/relay-state.schema.js";
import { siteSchema } from "../sites/site.schema.js";
import { storySchema } from "../stories/story.schema.js";
import { userSchema } from "../users/user.schema.js";

export interface Migration {
  name: string;
  up(connection: Connection): Promise<void>;
}

const schemas = {
  Comment: commentSchema,
  Decision: decisionSchema,
  Event: eventSchema,
  FilterSet: filterSetSchema,
  Flag: flagSchema,
  Reaction: reactionSchema,
  RelayState: relayStateSchema,
  Site: siteSchema,
  Story: storySchema,
  User: userSchema,
};

/** In order; the database's version is how many of them it has had. Each may be run again after it was broken off. */
export const migrations: readonly Migration[] = [
  { name: "collections and indexes", up: createCollectionsAndIndexes },
];

/** Collections are made beforehand, since a transaction should not have to. */
async function createCollectionsAndIndexes(connection: Connection): Promise<void> {
  for (const [name, schema] of Object.entries(schemas)) {
    const model = connection.model(name, schema as typeof commentSchema);
    await model.createCollection();
    await model.createIndexes();
  }
}

/**
 * How a cluster's shards divide the collections that grow with what readers write: a story with all its comments, reactions and events
 * lies on one of them. Whatever happens all the time names these fields, so that one shard answers it; unique indexes begin with them, as
 * MongoDB asks.
 */
export const shardKeys = {
  comments: { site: 1, story: "hashed" },
  events: { site: 1, story: "hashed" },
  reactions: { site: 1, story: "hashed" },
  stories: { _id: "hashed" },
} as const;

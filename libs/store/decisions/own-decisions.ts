import type { Model } from "mongoose";
import {
  agreementIn,
  counting,
  drawn,
  type FacetStages,
  none,
  noPairs,
  type Pairs,
  pairs,
  type Share,
} from "./count-decisions.js";
import type { TrailEntry } from "./decision.schema.js";

/** Whose decisions are counted, and of which time. */
export interface Own {
  site: string;
  user: string;
  from: Date;
  /** not included */
  to: Date;
}

export interface OwnCounted {
  decisions: number;
  agreement: Share;
  audit: Share;
  people: Pairs;
}

/** Counts what somebody has decided, and how far others and the machine decided the same. One pass over an index by time. */
export async function countOwn(model: Model<TrailEntry>, { user, ...time }: Own): Promise<OwnCounted> {
  const mine = { $match: { "by.kind": "person", "by.id": user } } as const;
  const [counted] = await model.aggregate<{
    decisions: { decided: number }[];
    agreement: Share[];
    audit: Share[];
    people: Pairs[];
  }>([
    await counting(model, time),
    {
      $facet: {
        decisions: [mine, { $match: { to: { $in: ["published", "rejected"] } } }, { $count: "decided" }],
        agreement: [mine, ...agreementIn({})],
        audit: [mine, ...agreementIn(drawn)],
        people: [...between(model, user), ...pairs],
      },
    },
  ]);
  return {
    decisions: counted?.decisions[0]?.decided ?? 0,
    ...{ agreement: counted?.agreement[0] ?? none, audit: counted?.audit[0] ?? none },
    people: counted?.people[0] ?? noPairs,
  };
}

/** Pairs of which somebody made one: the trail knows by its id who made the other. */
function between({ collection }: Model<TrailEntry>, user: string): FacetStages {
  return [
    { $match: { seconds: { $exists: true } } },
    { $lookup: { from: collection.name, localField: "seconds.decision", foreignField: "id", as: "first" } },
    { $match: { $or: [{ "by.id": user }, { "first.by.id": user }] } },
  ];
}

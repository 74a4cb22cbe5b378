import type { Model } from "mongoose";
import type { Waits } from "#contract";
import {
  agreementIn,
  counting,
  countOf,
  drawn,
  type FacetStages,
  how,
  isReceived,
  type Share,
  type WaitBucket,
  waited,
  waitsOf,
} from "./count-decisions.js";
import type { TrailEntry } from "./decision.schema.js";

/** Of which time a report is. */
export interface Reporting {
  site: string;
  from: Date;
  /** not included */
  to: Date;
}

interface ByWhom {
  machine: number;
  people: number;
}

export interface ReportedDecisions {
  received: number;
  publishedByMachine: number;
  publishedByPeople: number;
  removedByMachine: number;
  removedByPeople: number;
  /** of what the machine had refused, how much a person published; of what it had published, how much they removed */
  refusalsReversed: number;
  publicationsReversed: number;
}

export interface Reported extends ReportedDecisions {
  reasons: ({ reason: string | null } & ByWhom)[];
  audit: Share;
  moderators: number;
  waits: Waits;
}

/** So many reasons are told. */
const most = 50;

/** Counts what a yearly report says of the decisions on a site. One pass over an index by time. */
export async function reportDecisions(model: Model<TrailEntry>, time: Reporting): Promise<Reported> {
  const [facets] = await model.aggregate<{
    totals: ReportedDecisions[];
    reasons: Reported["reasons"];
    audit: Share[];
    moderators: { people: number }[];
    waited: WaitBucket[];
  }>([
    await counting(model, time),
    { $facet: { totals, reasons, audit: agreementIn(drawn), moderators, waited } },
  ]);
  if (!facets) throw new Error("nothing was counted");
  return {
    ...(facets.totals[0] ?? nobody),
    reasons: facets.reasons,
    audit: facets.audit[0] ?? { part: 0, of: 0 },
    moderators: facets.moderators[0]?.people ?? 0,
    waits: waitsOf(facets.waited),
  };
}

const nobody: ReportedDecisions = {
  ...{ received: 0, publishedByMachine: 0, publishedByPeople: 0, removedByMachine: 0, removedByPeople: 0 },
  ...{ refusalsReversed: 0, publicationsReversed: 0 },
};

const reversed = (judged: string[], from: string, to: string) => ({
  $and: [how("person", to), { $eq: ["$from", from] }, { $in: ["$judged", judged] }],
});

const totals: FacetStages = [
  {
    $group: {
      _id: null,
      received: countOf(isReceived),
      publishedByMachine: countOf(how("machine", "published")),
      publishedByPeople: countOf(how("person", "published")),
      removedByMachine: countOf(how("machine", "rejected")),
      removedByPeople: countOf(how("person", "rejected")),
      refusalsReversed: countOf(reversed(["reject"], "rejected", "published")),
      publicationsReversed: countOf(reversed(["publish", "flag"], "published", "rejected")),
    },
  },
  { $unset: "_id" },
];

/** What the machine says of a comment is about that comment alone: its reasons are counted as one. */
const reasons: FacetStages = [
  { $match: { to: "rejected" } },
  {
    $group: {
      _id: { $cond: [{ $eq: ["$by.kind", "machine"] }, null, "$reason"] },
      machine: countOf(how("machine", "rejected")),
      people: countOf(how("person", "rejected")),
    },
  },
  { $set: { all: { $add: ["$machine", "$people"] } } },
  { $sort: { all: -1, _id: 1 } },
  { $limit: most },
  { $project: { _id: 0, reason: "$_id", machine: 1, people: 1 } },
];

const moderators: FacetStages = [
  { $match: { "by.kind": "person", to: { $in: ["published", "rejected"] } } },
  { $group: { _id: "$by.id" } },
  { $count: "people" },
];

import type { Model, PipelineStage } from "mongoose";
import type { InsightsStep, Volumes, Waits } from "#contract";
import type { TrailEntry } from "./decision.schema.js";

/** Which decisions are counted. */
export interface Counting {
  site: string;
  from: Date;
  /** not included */
  to: Date;
  step: InsightsStep;
  /** IANA name: where steps begin */
  timeZone: string;
  /** null: all that there are */
  stories: readonly string[] | null;
}

/** How many comments had waited about so long. */
export interface WaitBucket {
  /** the number of the bucket: see `bucketOf` */
  bucket: number;
  decided: number;
}

export interface Counted {
  steps: (Volumes & { at: Date })[];
  waits: (WaitBucket & { at: Date })[];
  reasons: { reason: string | null; rejected: number }[];
  filters: { filter: string; found: number; rejected: number; published: number }[];
  stories: { story: string; received: number; rejected: number }[];
  agreement: Share;
  audit: Share;
  people: Pairs;
}

/** Pairs of decisions by two people on the same, of which the second did not know the first. */
export interface Pairs extends Share {
  /** how many were published at first, and how many at last */
  published: [number, number];
}

export interface Share {
  part: number;
  of: number;
}

/** So many reasons, filters and stories are told. */
const most = 20;
/** Buckets for each doubling: from one to the next the wait grows by 9 %, so that its middle is at most 5 % off. */
const bucketsInDoubling = 8;

type Shares = "agreement" | "audit";
type Facets = Omit<Counted, Shares | "people"> & Record<Shares, Share[]> & { people: Pairs[] };

/** How long comments of some buckets had waited. */
export function waitsOf(buckets: readonly WaitBucket[]): Waits {
  const decided = buckets.reduce((sum, bucket) => sum + bucket.decided, 0);
  const sorted = buckets.toSorted((one, other) => one.bucket - other.bucket);
  const within = (share: number) => {
    let seen = 0;
    const bucket = sorted.find((one) => (seen += one.decided) >= share * decided);
    return bucket ? Math.round(waitIn(bucket)) / 1000 : null;
  };
  return { decided, median: within(0.5), p90: within(0.9) };
}

/** About how long comments in a bucket had waited, in ms. */
function waitIn({ bucket }: Pick<WaitBucket, "bucket">): number {
  return 2 ** ((bucket + 0.5) / bucketsInDoubling) - 1;
}

/** What counts of what was decided on a site in some time: without what was taken back, and whoever took it back. */
export async function counting(
  model: Model<TrailEntry>,
  {
    site,
    from,
    to,
    stories = null,
  }: Pick<Counting, "site" | "from" | "to"> & Partial<Pick<Counting, "stories">>,
): Promise<PipelineStage.Match> {
  const undone = await model.distinct("undoes", { site, at: { $gte: from }, undoes: { $exists: true } });
  return {
    $match: {
      site,
      at: { $gte: from, $lt: to },
      featured: { $exists: false },
      undoes: { $exists: false },
      ...(undone.length > 0 ? { id: { $nin: undone } } : {}),
      ...(stories === null ? {} : { story: { $in: [...stories] } }),
    },
  };
}

/** Counts what was decided on a site, without what was taken back and whoever took it back. One pass over an index by time. */
export async function countDecisions(model: Model<TrailEntry>, time: Counting): Promise<Counted> {
  const [counted] = await model.aggregate<Facets>([
    await counting(model, time),
    { $set: { step: stepOf(time) } },
    {
      $facet: {
        ...{ steps, waits, reasons, filters, stories },
        ...{ agreement: agreementIn({}), audit: agreementIn(drawn), people: pairs },
      },
    },
  ]);
  if (!counted) throw new Error("nothing was counted");
  return {
    ...counted,
    ...{ agreement: counted.agreement[0] ?? none, audit: counted.audit[0] ?? none },
    people: counted.people[0] ?? noPairs,
  };
}

function stepOf({ step, timeZone }: Counting) {
  return { $dateTrunc: { date: "$at", unit: step, timezone: timeZone, startOfWeek: "monday" } };
}

export type FacetStages = PipelineStage.FacetPipelineStage[];

export const how = (kind: "person" | "machine", to: string) => ({
  $and: [{ $eq: ["$by.kind", kind] }, { $eq: ["$to", to] }],
});
/** A text is judged when it is new and each time that it is changed; its arrival itself has no version. */
export const isReceived = {
  $and: [{ $eq: ["$by.kind", "machine"] }, { $eq: ["$revision", 1] }, { $ne: ["$version", null] }],
};
export const countOf = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } });

const steps: FacetStages = [
  {
    $group: {
      _id: "$step",
      received: countOf(isReceived),
      publishedByMachine: countOf(how("machine", "published")),
      heldByMachine: countOf(how("machine", "held")),
      rejectedByMachine: countOf(how("machine", "rejected")),
      publishedByPeople: countOf(how("person", "published")),
      rejectedByPeople: countOf(how("person", "rejected")),
    },
  },
  { $sort: { _id: 1 } },
  { $set: { at: "$_id" } },
  { $unset: "_id" },
];

const bucketOf = { $floor: { $multiply: [{ $log: [{ $add: ["$waited", 1] }, 2] }, bucketsInDoubling] } };

const isWaited: PipelineStage.Match = { $match: { "by.kind": "person", waited: { $ne: null } } };

/** How many comments had waited about so long for a person, in all of the time. */
export const waited: FacetStages = [
  isWaited,
  { $group: { _id: bucketOf, decided: { $sum: 1 } } },
  { $project: { _id: 0, bucket: "$_id", decided: 1 } },
];

const waits: FacetStages = [
  isWaited,
  { $group: { _id: { at: "$step", bucket: bucketOf }, decided: { $sum: 1 } } },
  { $sort: { "_id.at": 1, "_id.bucket": 1 } },
  { $project: { _id: 0, at: "$_id.at", bucket: "$_id.bucket", decided: 1 } },
];

const reasons: FacetStages = [
  { $match: { "by.kind": "person", to: "rejected" } },
  { $group: { _id: "$reason", rejected: { $sum: 1 } } },
  { $sort: { rejected: -1, _id: 1 } },
  { $limit: most },
  { $project: { _id: 0, reason: "$_id", rejected: 1 } },
];

const filters: FacetStages = [
  { $unwind: "$found" },
  {
    $group: {
      _id: "$found",
      found: countOf({ $eq: ["$by.kind", "machine"] }),
      rejected: countOf(how("person", "rejected")),
      published: countOf(how("person", "published")),
    },
  },
  { $sort: { found: -1, _id: 1 } },
  { $limit: most },
  { $project: { _id: 0, filter: "$_id", found: 1, rejected: 1, published: 1 } },
];

const stories: FacetStages = [
  {
    $group: { _id: "$story", received: countOf(isReceived), rejected: countOf({ $eq: ["$to", "rejected"] }) },
  },
  { $match: { received: { $gt: 0 } } },
  { $sort: { received: -1, _id: 1 } },
  { $limit: most },
  { $project: { _id: 0, story: "$_id", received: 1, rejected: 1 } },
];

/** To hold a comment is no opinion. */
const opinions = { publish: "published", flag: "published", reject: "rejected" };
const isSame = {
  $or: Object.entries(opinions).map(([judged, to]) => ({
    $and: [{ $eq: ["$judged", judged] }, { $eq: ["$to", to] }],
  })),
};
const isSecond = { seconds: { $exists: true } };
/** What was drawn of the machine's decisions, not of people's. */
export const drawn = { blind: true, seconds: { $exists: false } } as const;
export const none: Share = { part: 0, of: 0 };
export const noPairs: Pairs = { ...none, published: [0, 0] };

export const pairs: FacetStages = [
  { $match: isSecond },
  {
    $group: {
      _id: null,
      part: countOf({ $eq: ["$to", "$seconds.to"] }),
      of: { $sum: 1 },
      first: countOf({ $eq: ["$seconds.to", "published"] }),
      second: countOf({ $eq: ["$to", "published"] }),
    },
  },
  { $project: { _id: 0, part: 1, of: 1, published: ["$first", "$second"] } },
];

export const agreementIn = (among: object): FacetStages => [
  {
    $match: {
      ...among,
      "by.kind": "person",
      to: { $in: ["published", "rejected"] },
      judged: { $in: Object.keys(opinions) },
    },
  },
  { $group: { _id: null, part: countOf(isSame), of: { $sum: 1 } } },
  { $unset: "_id" },
];

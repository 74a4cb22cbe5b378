import type { ListQuery, SoughtComments } from "#contract";
import { before, encodeCursor } from "../cursor.js";
import type { StoredComment, StoredDecision } from "./comment.schema.js";
import type { Comments } from "./comments.js";

/** What is looked for on a site. */
export interface Sought extends Omit<SoughtComments, "q" | "section" | "wave"> {
  site: string;
  /** nothing but these, by their ids */
  among?: readonly string[];
  /** regular expressions in what MongoDB's and JavaScript's have in common: each has to fit somewhere */
  patterns?: readonly string[];
}

/** A comment that was found, as far as it need be known to go on with it. */
export type FoundComment = Pick<
  StoredComment,
  "_id" | "story" | "createdAt" | "revision" | "status" | "waiting" | "decision"
> & { author: Pick<StoredComment["author"], "id"> };

/** What one look has come by. */
export interface Look {
  /** newest first */
  found: FoundComment[];
  /** goes on behind what was looked at; null where that was all */
  next: string | null;
  /** goes on behind one that was found */
  behind: (comment: FoundComment) => string;
}

interface Scan {
  read: number;
  last: Placed;
  found: FoundComment[];
}

/** What a comment's place in the order of a look is known by. */
type Placed = Pick<StoredComment, "_id" | "createdAt"> & { decision: Pick<StoredDecision, "at"> | null };

/** One look reads so many comments. */
const mostRead = 5000;

const hour = 3_600_000;

/**
 * Looks through a site's comments, whatever became of them, from the newest back. One look reads no more than so many, by an index
 * over their time: of whoever has decided on them, else of their author, else of their story, else of their queue, else of the site.
 */
export async function lookFor(
  { model }: Pick<Comments, "model">,
  sought: Sought,
  after: ListQuery["after"],
  most = mostRead,
): Promise<Look> {
  const { index, among, by } = placeOf(sought);
  const { [by]: span } = spansOf(sought);
  const [scan] = await model
    .aggregate<Scan>([
      { $match: { $and: [{ site: sought.site, ...among, ...(span && { [by]: span }) }, before(by, after)] } },
      { $sort: { [by]: -1, _id: -1 } },
      { $limit: most },
      { $project: { ...told, fits: { $and: conditionsOf(sought) } } },
      { $group: scanned },
    ])
    .hint(index);
  const behind = (one: Placed) => encodeCursor([momentIn(one, by).getTime(), one._id]);
  if (!scan) return { found: [], next: null, behind };
  return { found: scan.found, next: scan.read === most ? behind(scan.last) : null, behind };
}

function momentIn({ createdAt, decision }: Placed, by: Place["by"]): Date {
  return by === "decision.at" ? (decision?.at ?? createdAt) : createdAt;
}

const told = {
  story: 1,
  "author.id": 1,
  createdAt: 1,
  revision: 1,
  status: 1,
  waiting: 1,
  decision: 1,
} as const;

const scanned = {
  _id: null,
  read: { $sum: 1 },
  last: { $last: { _id: "$_id", createdAt: "$createdAt", decision: { at: "$decision.at" } } },
  found: { $push: { $cond: ["$fits", "$$ROOT", "$$REMOVE"] } },
} as const;

/** An index, what is in it, and the time in whose order that is. */
interface Place {
  index: string;
  among: object;
  by: "createdAt" | "decision.at";
}

/** The narrowest that is known in the order of some time. */
function placeOf({ among, author, story, queue, decidedBy }: Sought): Place {
  const by = "createdAt";
  if (among !== undefined) return { index: "_id_", among: { _id: { $in: [...among] } }, by };
  if (decidedBy !== undefined) {
    const person = { "decision.by.kind": "person", "decision.by.id": decidedBy };
    return { index: "decided by a person", among: person, by: "decision.at" };
  }
  if (author !== undefined) return { index: "by author", among: { "author.id": author }, by };
  if (story !== undefined) return { index: "of a story", among: { story }, by };
  if (queue !== undefined)
    return { index: `sought in ${queue}`, among: { [`waiting.${queue}`]: { $exists: true } }, by };
  return { index: "of a site", among: {}, by };
}

type Span = Partial<Record<"$gte" | "$lt", Date>>;

/** Between which moments what is looked for was written, and decided on. */
function spansOf({ from, to, newerThan, olderThan, decidedWithin }: Sought): {
  createdAt?: Span;
  "decision.at"?: Span;
} {
  const ago = (hours: number | undefined) => (hours === undefined ? [] : [Date.now() - hours * hour]);
  const moment = (iso: string | undefined) => (iso === undefined ? [] : [Date.parse(iso)]);
  const [least, most] = [
    [...moment(from), ...ago(newerThan)],
    [...moment(to), ...ago(olderThan)],
  ];
  const written = {
    ...(least.length > 0 && { $gte: new Date(Math.max(...least)) }),
    ...(most.length > 0 && { $lt: new Date(Math.min(...most)) }),
  };
  const [decided] = ago(decidedWithin);
  return {
    ...(least.length + most.length > 0 && { createdAt: written }),
    ...(decided !== undefined && { "decision.at": { $gte: new Date(decided) } }),
  };
}

function conditionsOf(sought: Sought): object[] {
  const { author, story, status, lang, filter, minScore, queue, decidedBy, patterns = [] } = sought;
  const isDecided = decidedBy !== undefined || sought.decidedWithin !== undefined;
  const named = { "author.id": author, story, status, lang, "decision.by.id": decidedBy };
  const known = { ...named, "decision.by.kind": isDecided ? "person" : undefined };
  const equal = Object.entries(known).flatMap(([name, value]) =>
    value === undefined ? [] : [{ $eq: [`$${name}`, { $literal: value }] }],
  );
  const within = Object.entries(spansOf(sought)).flatMap(([name, span]) =>
    Object.entries(span).map(([compares, moment]) => ({ [compares]: [`$${name}`, moment] })),
  );
  const waits = queue === undefined ? [] : [{ $ne: [{ $type: `$waiting.${queue}` }, "missing"] }];
  const found = filter === undefined && minScore === undefined ? [] : [hasFinding(filter, minScore)];
  return [...equal, ...within, ...waits, ...found, ...patterns.map(hasWord)];
}

function hasFinding(filter: string | undefined, minScore = 0): object {
  const ofFilter = filter === undefined ? [] : [{ $eq: ["$$this.filter", filter] }];
  const fits = { $and: [...ofFilter, { $gte: ["$$this.score", minScore] }] };
  return { $anyElementTrue: { $map: { input: { $ifNull: ["$verdict.findings", []] }, in: fits } } };
}

/** In its text, in an earlier one, or in its author's name. */
function hasWord(regex: string): object {
  const isIn = (input: string) => ({ $regexMatch: { input, regex } });
  const earlier = { $map: { input: "$revisions", in: isIn("$$this.text") } };
  return { $or: [isIn("$text"), isIn("$author.name"), { $anyElementTrue: earlier }] };
}

import type { ListQuery, SoughtComments } from "#contract";
import { before, encodeCursor } from "../cursor.js";
import type { StoredComment } from "./comment.schema.js";
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
>;

/** What one look has come by. */
export interface Look {
  /** newest first */
  found: FoundComment[];
  /** goes on behind what was looked at; null where that was all */
  next: string | null;
}

interface Scan {
  read: number;
  last: Pick<StoredComment, "_id" | "createdAt">;
  found: FoundComment[];
}

/** One look reads so many comments. */
const mostRead = 5000;

/**
 * Looks through a site's comments, whatever became of them, from the newest back. One look reads no more than so many, by an index
 * over their time: of their author, else of their story, else of the site.
 */
export async function lookFor(
  { model }: Pick<Comments, "model">,
  sought: Sought,
  after: ListQuery["after"],
  most = mostRead,
): Promise<Look> {
  const { index, among } = placeOf(sought);
  const [scan] = await model
    .aggregate<Scan>([
      { $match: { $and: [{ site: sought.site, ...among, ...timeOf(sought) }, before("createdAt", after)] } },
      { $sort: { createdAt: -1, _id: -1 } },
      { $limit: most },
      { $project: { ...told, fits: { $and: conditionsOf(sought) } } },
      { $group: scanned },
    ])
    .hint(index);
  if (!scan) return { found: [], next: null };
  return { found: scan.found, next: scan.read === most ? cursorAt(scan.last) : null };
}

/** Goes on behind a comment. */
export function cursorAt({ createdAt, _id }: Pick<StoredComment, "_id" | "createdAt">): string {
  return encodeCursor([createdAt.getTime(), _id]);
}

const told = { story: 1, createdAt: 1, revision: 1, status: 1, waiting: 1, decision: 1 } as const;

const scanned = {
  _id: null,
  read: { $sum: 1 },
  last: { $last: { _id: "$_id", createdAt: "$createdAt" } },
  found: { $push: { $cond: ["$fits", "$$ROOT", "$$REMOVE"] } },
} as const;

/** The narrowest that is known in the order of time. */
function placeOf({ among, author, story }: Sought) {
  if (among !== undefined) return { index: "_id_", among: { _id: { $in: [...among] } } };
  if (author !== undefined) return { index: "by author", among: { "author.id": author } };
  if (story !== undefined) return { index: "of a story", among: { story } };
  return { index: "of a site", among: {} };
}

function timeOf({ from, to }: Sought) {
  if (from === undefined && to === undefined) return {};
  return {
    createdAt: {
      ...(from === undefined ? {} : { $gte: new Date(from) }),
      ...(to === undefined ? {} : { $lt: new Date(to) }),
    },
  };
}

function conditionsOf({ author, story, status, lang, filter, minScore, patterns = [] }: Sought): object[] {
  const equal = Object.entries({ "author.id": author, story, status, lang }).flatMap(([name, value]) =>
    value === undefined ? [] : [{ $eq: [`$${name}`, { $literal: value }] }],
  );
  const found = filter === undefined && minScore === undefined ? [] : [hasFinding(filter, minScore)];
  return [...equal, ...found, ...patterns.map(hasWord)];
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

import type { VerdictKind } from "#contract";
import type { StoredComment } from "./comment.schema.js";
import type { Comments } from "./comments.js";

/** A comment as it came in, and what became of it. */
export interface Arrival extends Pick<StoredComment, "createdAt" | "editedAt" | "status" | "under"> {
  author: string;
  /** characters */
  length: number;
  /** null where no filter has judged it */
  verdict: VerdictKind | null;
}

/** The comments that came in on a site from a moment on, the newest so many of them, in the order in which they came. */
export async function arrivalsOf(
  { model }: Pick<Comments, "model">,
  { site, from, to }: { site: string; from: Date; to: Date },
  most: number,
): Promise<Arrival[]> {
  const found = await model.aggregate<Arrival>([
    { $match: { site, createdAt: { $gte: from, $lt: to } } },
    { $sort: { createdAt: -1, _id: -1 } },
    { $limit: most },
    { $match: { status: { $ne: "deleted" } } },
    {
      $project: {
        ...{ _id: 0, createdAt: 1, editedAt: 1, status: 1, under: 1 },
        ...{ author: "$author.id", verdict: "$verdict.verdict" },
        length: { $strLenCP: { $ifNull: ["$text", ""] } },
      },
    },
  ]);
  return found.toReversed();
}

/** What was written on a site from a moment on, the newest so many. */
export function newestTexts(
  { model }: Pick<Comments, "model">,
  { site, from, to }: { site: string; from: Date; to: Date },
  most: number,
): Promise<Pick<StoredComment, "text" | "links">[]> {
  return model
    .find({ site, createdAt: { $gte: from, $lt: to }, status: { $ne: "deleted" } }, { text: 1, links: 1 })
    .sort({ createdAt: -1, _id: -1 })
    .limit(most)
    .hint("of a site")
    .lean<Pick<StoredComment, "text" | "links">[]>();
}

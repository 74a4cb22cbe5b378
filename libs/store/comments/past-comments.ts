import type { CommentStatus } from "#contract";
import type { Fate } from "#moderation";
import type { StoredComment } from "./comment.schema.js";
import type { Comments } from "./comments.js";
import type { MaybeMasked } from "./masked.js";

/** Which of a site's comments are meant: the newest so many of those written within a time. */
export interface PastSpan {
  site: string;
  from: Date | null;
  to: Date | null;
  last: number;
}

/** A place in the order in which comments were written. */
export interface PastPlace {
  at: Date;
  id: string;
}

const asJudged = {
  ...{ story: 1, "author.id": 1, "author.name": 1, text: 1, textKey: 1, links: 1, lang: 1 },
  "original.text": 1,
  ...{ status: 1, revision: 1, createdAt: 1 },
  ...{
    "verdict.verdict": 1,
    "verdict.learner": 1,
    "decision.by.kind": 1,
    "decision.to": 1,
    "decision.revision": 1,
    "decision.undoes": 1,
  },
} as const;

/** What of a comment says how it was judged, and how it would be. */
export interface PastComment extends Pick<
  StoredComment,
  "_id" | "story" | "text" | "textKey" | "links" | "lang" | "status" | "revision" | "createdAt"
> {
  author: Pick<StoredComment["author"], "id" | "name">;
  original?: MaybeMasked["original"];
  verdict: Pick<NonNullable<StoredComment["verdict"]>, "verdict" | "learner"> | null;
  decision: {
    by: Pick<NonNullable<StoredComment["decision"]>["by"], "kind">;
    to: CommentStatus;
    revision: number;
    undoes?: string;
  } | null;
}

/** What a person has decided of this text; null where none has, and where it was taken back. */
export function byPeople({
  decision,
  revision,
}: Pick<PastComment, "decision" | "revision">): Exclude<Fate, "undecided"> | null {
  if (decision?.by.kind !== "person" || decision.revision !== revision) return null;
  if (decision.undoes !== undefined) return null;
  return decision.to === "published" || decision.to === "rejected" ? decision.to : null;
}

/** So many are read at once. */
const batchSize = 2000;

const written = { $in: ["published", "held", "rejected"] satisfies CommentStatus[] };

/** The comments of a site in the order in which they were written: those that wait for no machine, and whose text is there. */
export class PastComments {
  constructor(private readonly comments: Pick<Comments, "model">) {}

  /** How many are meant, and the first of them; null where there are none. */
  async measure(span: PastSpan): Promise<{ total: number; first: PastPlace } | null> {
    const total = await this.comments.model.countDocuments(meant(span), { limit: span.last });
    if (total === 0) return null;
    const first = await this.comments.model
      .findOne(meant(span), { createdAt: 1 })
      .sort({ createdAt: -1, _id: -1 })
      .skip(total - 1)
      .lean<Pick<StoredComment, "_id" | "createdAt">>();
    return first && { total, first: { at: first.createdAt, id: first._id } };
  }

  /** When the comment of a site was written, whatever its status, before which so many were from a moment on; from the index alone. */
  async momentAfter(site: string, from: Date, count: number): Promise<Date | null> {
    const found = await this.comments.model
      .findOne({ site, createdAt: { $gte: from } }, { _id: 0, createdAt: 1 })
      .sort({ createdAt: 1 })
      .skip(count)
      .lean<Pick<StoredComment, "createdAt">>();
    return found?.createdAt ?? null;
  }

  /** From one on, with it or after it, the oldest first, many at once. */
  async *read(span: PastSpan, begin: PastPlace, which: "with" | "after"): AsyncGenerator<PastComment[]> {
    let reading = this.batch(span, begin, which === "with" ? "$gte" : "$gt");
    for (;;) {
      const batch = await reading;
      const last = batch.at(-1);
      if (!last) return;
      // read while this one is judged
      reading = this.batch(span, { at: last.createdAt, id: last._id }, "$gt");
      // whoever goes on hears of it then, and whoever does not has no use for it
      reading.catch(() => undefined);
      yield batch;
    }
  }

  /** Those of some time before a place, the oldest first, many at once. @param which with the one at the place, or without it */
  async *before(
    site: string,
    place: PastPlace,
    seconds: number,
    which: "with" | "without",
  ): AsyncGenerator<PastComment[]> {
    if (seconds === 0) return;
    const from = new Date(place.at.getTime() - seconds * 1000);
    const span = { site, from, to: null, last: Infinity };
    for await (const batch of this.read(span, { at: from, id: "" }, "with")) {
      const earlier = batch.filter(
        (comment) => isBefore(comment, place) || (which === "with" && comment._id === place.id),
      );
      yield earlier;
      if (earlier.length < batch.length) return;
    }
  }

  private async batch(span: PastSpan, place: PastPlace, beyond: "$gte" | "$gt"): Promise<PastComment[]> {
    return this.comments.model
      .find({ $and: [meant(span), from(place, beyond)] }, asJudged)
      .sort({ createdAt: 1, _id: 1 })
      .limit(batchSize)
      .lean<PastComment[]>();
  }
}

function meant({ site, from: begin, to }: PastSpan) {
  const createdAt = { ...(begin && { $gte: begin }), ...(to && { $lt: to }) };
  return { site, ...(begin || to ? { createdAt } : {}), status: written };
}

function from({ at, id }: PastPlace, beyond: "$gte" | "$gt") {
  return { createdAt: { $gte: at }, $or: [{ createdAt: { $gt: at } }, { _id: { [beyond]: id } }] };
}

function isBefore({ createdAt, _id }: PastComment, { at, id }: PastPlace): boolean {
  return createdAt < at || (createdAt.getTime() === at.getTime() && _id < id);
}

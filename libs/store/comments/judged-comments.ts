import type { CommentStatus, Finding, JudgedComment, ListQuery, Page, Verdict } from "#contract";
import { before, cut } from "../cursor.js";
import type { StoredComment } from "./comment.schema.js";
import type { Comments } from "./comments.js";

/** What a version, a filter or a rule has decided, of what was written in a span of time. */
export interface JudgedSpan {
  version?: number;
  decidedBy?: string;
  from: Date | null;
  to: Date | null;
}

const standing = { $in: ["published", "held", "rejected"] satisfies CommentStatus[] };

/** What the filters have judged, by what decided. */
export class JudgedComments {
  constructor(private readonly comments: Pick<Comments, "model">) {}

  /** The latest written first. */
  async page(site: string, span: JudgedSpan, { limit, after }: ListQuery): Promise<Page<StoredComment>> {
    const found = await this.comments.model
      .find({ $and: [{ ...judgedIn(site, span), status: standing }, before("createdAt", after)] })
      .sort({ createdAt: -1, _id: -1 })
      .hint(indexOf(span))
      .limit(limit + 1)
      .lean<StoredComment[]>();
    return cut(found, limit, ({ createdAt, _id }) => [createdAt.getTime(), _id]);
  }

  /** Those that no person has decided on, the latest written first. @param most as far as so many */
  untouched(site: string, span: JudgedSpan, most: number) {
    return this.comments.model
      .find(
        { ...judgedIn(site, span), status: standing, "decision.by.kind": "machine" },
        { revision: 1, status: 1, waiting: 1, "decision.id": 1 },
      )
      .sort({ createdAt: -1, _id: -1 })
      .hint(indexOf(span))
      .limit(most)
      .lean<Untouched[]>();
  }

  /** What the filters have concluded of the newest comments of a site. */
  async ofLate(site: string, most: number): Promise<Concluded[]> {
    const found = await this.comments.model
      .find(
        { site },
        {
          ...{ "verdict.version": 1, "verdict.verdict": 1, "verdict.decidedBy": 1 },
          ...{ "verdict.findings.filter": 1, "verdict.findings.rule": 1, "verdict.findings.masked": 1 },
        },
      )
      .sort({ createdAt: -1, _id: -1 })
      .hint("of a site")
      .limit(most)
      .lean<{ verdict?: Concluded | null }[]>();
    return found.flatMap(({ verdict }) => verdict ?? []);
  }
}

/** What a verdict did, and by whose doing. */
type Concluded = Pick<Verdict, "version" | "verdict" | "decidedBy"> & {
  findings: Pick<Finding, "filter" | "rule" | "masked">[];
};

/** What of a comment is kept when it is to be judged again. */
type Untouched = Pick<StoredComment, "_id" | "revision" | "status" | "waiting"> & {
  decision: { id: string };
};

function judgedIn(site: string, { version, decidedBy, from, to }: JudgedSpan) {
  const createdAt = { ...(from && { $gte: from }), ...(to && { $lt: to }) };
  return {
    site,
    ...(from || to ? { createdAt } : {}),
    ...(version === undefined ? {} : { "verdict.version": version }),
    ...(decidedBy === undefined ? {} : { "verdict.decidedBy": decidedBy }),
  };
}

/** A version's verdicts lie together in time; a filter's are few among all. */
function indexOf({ decidedBy }: JudgedSpan): string {
  return decidedBy === undefined ? "of a site" : "decided by a filter";
}

export function presentJudged(comment: StoredComment): JudgedComment[] {
  const { _id, story, createdAt, text, author, revision, status, verdict, decision } = comment;
  if (!verdict) return [];
  return [
    {
      ...{
        comment: _id,
        story,
        at: createdAt.toISOString(),
        text,
        author: { id: author.id, name: author.name },
      },
      ...{
        revision,
        status,
        verdict: verdict.verdict,
        version: verdict.version,
        decidedBy: verdict.decidedBy,
      },
      people: decision?.by.kind === "person",
    },
  ];
}

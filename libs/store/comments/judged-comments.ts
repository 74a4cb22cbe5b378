import type { CommentStatus, Finding, JudgedComment, ListQuery, Page, Verdict } from "#contract";
import { before, cut } from "../cursor.js";
import { isMasked, type StoredComment } from "./comment.schema.js";
import type { Comments } from "./comments.js";

/** What a version, a filter or a rule has decided, or masked, of what was written in a span of time. */
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
  page(site: string, span: JudgedSpan, part: ListQuery): Promise<Page<StoredComment>> {
    return this.latest<StoredComment>(site, span, part, {});
  }

  /** Those that no person has decided on, the latest written first. */
  untouched(site: string, span: JudgedSpan, part: ListQuery): Promise<Page<Untouched>> {
    const kept = { createdAt: 1, revision: 1, status: 1, waiting: 1, "decision.id": 1 };
    return this.latest<Untouched>(site, span, part, { "decision.by.kind": "machine" }, kept);
  }

  private async latest<Kept extends Pick<StoredComment, "_id" | "createdAt">>(
    site: string,
    span: JudgedSpan,
    { limit, after }: ListQuery,
    more: object,
    kept: object = {},
  ): Promise<Page<Kept>> {
    const found = await Promise.all(
      waysOf(span).map(({ index, where }) =>
        this.comments.model
          .find(
            {
              $and: [
                { ...judgedIn(site, span), ...where, ...more, status: standing },
                before("createdAt", after),
              ],
            },
            kept,
          )
          .sort({ createdAt: -1, _id: -1 })
          .hint(index)
          .limit(limit + 1)
          .lean<Kept[]>(),
      ),
    );
    const each = new Map(found.flat().map((one) => [one._id, one]));
    const inOrder = [...each.values()].sort(byTime).slice(0, limit + 1);
    return cut(inOrder, limit, ({ createdAt, _id }) => [createdAt.getTime(), _id]);
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
export type Concluded = Pick<Verdict, "version" | "verdict" | "decidedBy"> & {
  findings: Pick<Finding, "filter" | "rule" | "masked">[];
};

/** What of a comment is kept when it is to be judged again. */
export type Untouched = Pick<StoredComment, "_id" | "createdAt" | "revision" | "status" | "waiting"> & {
  decision: { id: string };
};

function judgedIn(site: string, { version, from, to }: JudgedSpan) {
  const createdAt = { ...(from && { $gte: from }), ...(to && { $lt: to }) };
  return {
    site,
    ...(from || to ? { createdAt } : {}),
    ...(version === undefined ? {} : { "verdict.version": version }),
  };
}

/** A version's verdicts lie together in time; a filter's are few among all, as is what it has masked. */
function waysOf({ decidedBy }: JudgedSpan): { index: string; where: object }[] {
  if (decidedBy === undefined) return [{ index: "of a site", where: {} }];
  const masked = { $elemMatch: { filter: decidedBy, masked: true } };
  return [
    { index: "decided by a filter", where: { "verdict.decidedBy": decidedBy } },
    { index: "masked by filters", where: { "original.text": isMasked, "verdict.findings": masked } },
  ];
}

function byTime(one: Dated, other: Dated): number {
  return other.createdAt.getTime() - one.createdAt.getTime() || (one._id < other._id ? 1 : -1);
}
type Dated = Pick<StoredComment, "_id" | "createdAt">;

export function presentJudged(comment: StoredComment): JudgedComment[] {
  const { _id, story, createdAt, text, author, revision, status, verdict, decision, original } = comment;
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
      masked: Boolean(original),
      people: decision?.by.kind === "person",
    },
  ];
}

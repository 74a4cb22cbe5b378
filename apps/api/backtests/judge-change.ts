import { Injectable } from "@nestjs/common";
import { type Deed, type NewJudgement, Problem } from "#contract";
import { actorOf, type Me } from "#discussion";
import { type ActFacts, Acts, Comments, Judgements, newId, type StoredJudgement } from "#store";

/** A backtest, or a run in shadow, and what it judges otherwise of a comment. */
export interface Changes {
  id: string;
  one: (comment: string) => Promise<{ revision: number } | null>;
}

/** Keeps who was right where a backtest or a shadow judges otherwise, with its line in the trail, from which the learner learns. */
@Injectable()
export class JudgeChange {
  constructor(
    private readonly comments: Comments,
    private readonly judgements: Judgements,
    private readonly acts: Acts,
  ) {}

  /** @param changes that are the site's */
  async run(
    site: string,
    me: Me,
    changes: Changes,
    { comment, right }: NewJudgement,
  ): Promise<StoredJudgement> {
    const changed = await changes.one(comment);
    if (!changed) throw new Problem("comment-unknown", `no comment "${comment}" is judged otherwise here`);
    if ((await this.comments.byId(site, comment))?.status === "deleted")
      throw new Problem("comment-deleted", "its author has deleted it");
    const { revision } = changed;
    const { id: backtest } = changes;
    const made = { id: newId(), site, backtest, comment, revision, right, by: actorOf(me), at: new Date() };
    await this.acts.together(
      (session) => this.judgements.put(made, session),
      (before) => [about(site, me, comment), deed(made, right, before?.id ?? null)],
    );
    return { _id: made.id, ...made };
  }

  /** What it has taught is unlearned. */
  async takeBack(site: string, me: Me, backtest: string, comment: string): Promise<void> {
    const taken = await this.acts.together(
      (session) => this.judgements.take({ backtest, comment }, session),
      (before) => before && [about(site, me, comment), deed(before, null, before.id)],
    );
    if (!taken) throw new Problem("judgement-unknown", "nobody has judged this comment");
  }
}

function about(site: string, me: Me, comment: string): ActFacts {
  return { site, me, about: { kind: "comment", id: comment } };
}

function deed(
  { id: judgement, backtest, revision }: Pick<StoredJudgement, "id" | "backtest" | "revision">,
  right: NewJudgement["right"] | null,
  undoes: string | null,
): Deed {
  return { kind: "judgement", what: { judgement, backtest, revision, right, undoes } };
}

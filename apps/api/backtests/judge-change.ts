import { Injectable } from "@nestjs/common";
import { type Deed, type NewJudgement, Problem } from "#contract";
import { actorOf, type Me } from "#discussion";
import { type ActFacts, Acts, Comments, Judgements, newId, type StoredJudgement } from "#store";
import type { Changes } from "./known-changes.js";

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
    const judged = { site, changesOf: changes.id, comment, revision };
    const made = { id: newId(), ...judged, right, by: actorOf(me), at: new Date() };
    await this.acts.together(
      (session) => this.judgements.put(made, session),
      (before) => [about(site, me, comment), deed(changes, made, right, before?.id ?? null)],
    );
    return { _id: made.id, ...made };
  }

  /** What it has taught is unlearned. */
  async takeBack(site: string, me: Me, changes: Changes, comment: string): Promise<void> {
    const taken = await this.acts.together(
      (session) => this.judgements.take({ changesOf: changes.id, comment }, session),
      (before) => before && [about(site, me, comment), deed(changes, before, null, before.id)],
    );
    if (!taken) throw new Problem("judgement-unknown", "nobody has judged this comment");
  }
}

function about(site: string, me: Me, comment: string): ActFacts {
  return { site, me, about: { kind: "comment", id: comment } };
}

function deed(
  { named }: Changes,
  { id: judgement, revision }: Pick<StoredJudgement, "id" | "revision">,
  right: NewJudgement["right"] | null,
  undoes: string | null,
): Deed {
  return { kind: "judgement", what: { judgement, ...named, revision, right, undoes } };
}

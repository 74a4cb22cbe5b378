import { Inject, Injectable } from "@nestjs/common";
import {
  invalidInput,
  isReferredTo,
  type NewReferral,
  Problem,
  type Referee,
  type Referral,
} from "#contract";
import { actorOf, type Me, may } from "#discussion";
import {
  type CommentRef,
  impatientRedisToken,
  ReadReferrals,
  tellTeam,
  waits,
  type RedisClient,
} from "#platform";
import { type ActFacts, Acts, Comments, newId, Referrals, type StoredReferral } from "#store";

/** Passes cases on, and gives them back. */
@Injectable()
export class PassOn {
  constructor(
    private readonly comments: Comments,
    private readonly referrals: Referrals,
    private readonly read: ReadReferrals,
    private readonly acts: Acts,
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
  ) {}

  /** In the place of an earlier one: who has a case may pass it further on. */
  async run(ref: CommentRef, me: Me, { to, note }: NewReferral): Promise<Referral> {
    const comment = await this.comments.byId(ref.site, ref.comment);
    if (!comment) throw new Problem("comment-unknown", `there is no comment "${ref.comment}"`);
    if (!waits(comment)) throw new Problem("not-waiting", "nobody has to decide on it");
    if (to.kind === "person" && to.id === me.id)
      throw invalidInput([{ path: "to.id", message: "must be somebody else" }]);
    const referral = begun(ref, me, to, note);
    const told = await this.read.present(referral, comment);
    if (!told)
      throw invalidInput([{ path: "to.id", message: "must be somebody, or a desk, that sees this case" }]);
    await this.acts.together(
      (session) => this.referrals.add(referral, session),
      () => trailOf(referral, me, "passed"),
    );
    await tellTeam(this.redis, ref.site, "referrals");
    return told;
  }

  /** Lets all see to it again. Once more, as after a lost answer, changes nothing. */
  async end(ref: CommentRef, me: Me): Promise<void> {
    const open = await this.referrals.on(ref);
    if (!open) return;
    await this.refuseStranger(open, ref, me);
    await this.acts.together(
      (session) => this.referrals.end(ref, null, session),
      (ended) => (ended ? trailOf(open, me, "returned") : null),
    );
    await tellTeam(this.redis, ref.site, "referrals");
  }

  /** Who has passed it on, whom it is for, and who answers for the site. */
  private async refuseStranger(
    open: StoredReferral,
    { comment: id, site }: CommentRef,
    me: Me,
  ): Promise<void> {
    if (open.by.id === me.id || open.to.kind === "anyone" || may(me, "operate")) return;
    const comment = await this.comments.byId(site, id);
    const told = comment && (await this.read.present(open, comment));
    if (told && !isReferredTo(told, me.id))
      throw new Problem("forbidden", "it is passed on to somebody else");
  }
}

function begun(ref: CommentRef, me: Me, to: Referee, note = ""): StoredReferral {
  return {
    ...{ _id: newId(), ...ref, at: new Date(), by: actorOf(me), to },
    ...{ note: note === "" ? null : note, state: "open", ended: null },
  };
}

/** Whom a case was passed on to is not said: what is in the trail stays there when they are erased. */
function trailOf(
  { site, comment: id, to, note }: StoredReferral,
  me: Me,
  act: "passed" | "returned",
): [ActFacts, { kind: "referral"; what: { act: typeof act; to: Referee["kind"]; desk: string | null } }] {
  const desk = to.kind === "desk" ? to.id : null;
  const words = act === "passed" ? { note } : {};
  return [
    { site, me, about: { kind: "comment", id }, words },
    { kind: "referral", what: { act, to: to.kind, desk } },
  ];
}

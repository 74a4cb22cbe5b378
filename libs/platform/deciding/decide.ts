import type { RedisClient } from "../redis.js";
import { type Decided, type NewDecision, Problem } from "#contract";
import { actorOf, type Me, statusAfterStep } from "#discussion";
import {
  alreadyDecided,
  type Comments,
  isBlind,
  newDecision,
  type Notices,
  type Referrals,
  presentListedNotice,
  presentDecision,
  standingOn,
  type StoredComment,
  type StoredDecision,
} from "#store";
import type { CommentRef } from "../http/at.js";
import type { KnownSites } from "../known-sites.js";
import type { Claims } from "../team/claims.js";
import { tellTeam } from "../team/tell-team.js";
import type { Reasons } from "./reasons.js";

/** How long one may take a decision of one's own back, in ms. */
const undoable = 10_000;

/** How often a decision is tried again where the comment changes under it. */
const mostTries = 3;

/** Who decides. */
type Decider = Pick<Me, "id" | "name" | "network">;

/** What decides on many: whatever a person has decided since it began stands. */
export interface Begun {
  /** the job's */
  id: string;
  at: Date;
}

interface How {
  /** of which the decision is part */
  job?: Begun;
  /** by a second person, where one is needed */
  isConfirmed?: boolean;
}

/** Writes what people decide. A person's decision always wins over the machine's; the first person's over the second's. */
export class Decide {
  constructor(
    private readonly comments: Comments,
    private readonly notices: Notices,
    private readonly claims: Claims,
    private readonly reasons: Reasons,
    private readonly sites: KnownSites,
    private readonly referrals: Referrals,
    private readonly redis: RedisClient,
  ) {}

  async run(
    site: string,
    me: Decider,
    asked: NewDecision,
    { job, isConfirmed = false }: How = {},
  ): Promise<Decided> {
    const said = await this.reasons.said(site, asked.reason);
    for (let tries = 1; ; tries++) {
      const seen = await this.current(site, asked);
      const second = isSecond(seen, me, asked, job);
      const standing = second ? null : standingDecision(seen, asked);
      if (standing && repeats(standing, me, asked, job)) return answer(standing);
      if (standing && prevails(standing, me, asked, job)) throw alreadyDecided(standing);
      await this.refuseSilence(seen, asked);
      if (!isConfirmed && asked.decision === "publish") await this.refuseRepublishing(seen);
      const decision = {
        ...decisionOf(seen, me, asked, job),
        ...(said && { said }),
        ...lookedAtAs(seen),
        ...(second ? { blind: true, ...secondTo(seen.decision) } : await this.drawn(seen, me)),
      };
      if (await this.comments.decide(seen, decision)) {
        await this.settled({ site, comment: seen._id }, decision);
        return answer(decision);
      }
      if (tries === mostTries) throw new Problem("unavailable", "the comment keeps changing: try again");
    }
  }

  /** Takes back one's own last decision: the comment waits for a person again, where readers see it if they did before. */
  async undo(site: string, me: Me, comment: string, id: string): Promise<Decided> {
    const seen = await this.comments.byId(site, comment);
    if (!seen) throw new Problem("comment-unknown", `there is no comment "${comment}"`);
    const last = seen.decision;
    if (last?.id !== id || last.by.id !== me.id)
      throw new Problem(
        "decision-unknown",
        "only one's own decision, and only the comment's last, can be undone",
      );
    if (Date.now() - last.at.getTime() > undoable)
      throw new Problem("undo-too-late", `a decision can be undone for ${undoable / 1000} s`);
    const to = last.from === "published" ? "published" : "held";
    const undone = newDecision(seen, actorOf(me), to, {
      ...{ reason: "undo", undoes: id, network: me.network },
      ...lookedAtAs(seen),
    });
    if (!(await this.comments.decide(seen, undone)))
      throw new Problem("undo-too-late", "it has changed since");
    if (await this.referrals.resume(id)) await tellTeam(this.redis, site, "referrals");
    return answer(undone);
  }

  /** Nobody need look at it any more. */
  private async settled(ref: CommentRef, { id }: StoredDecision): Promise<void> {
    const [passedOn] = await Promise.all([
      this.referrals.end(ref, id),
      this.claims.end({ site: ref.site, id: ref.comment }),
    ]);
    if (passedOn) await tellTeam(this.redis, ref.site, "referrals");
  }

  /** A comment that somebody has given notice of is let stand only with an answer to each of them. */
  private async refuseSilence(
    { _id, waiting }: StoredComment,
    { decision, answer }: NewDecision,
  ): Promise<void> {
    if (waiting.notices === undefined && answer === undefined) return;
    const known = await this.notices.ofComments([_id]);
    const ids = new Set(known.map((notice) => notice._id));
    const strange = answer?.notices.find((id) => !ids.has(id));
    if (strange !== undefined) throw new Problem("notice-unknown", `the comment has no notice "${strange}"`);
    const named = new Set(answer?.notices);
    const silent = known.filter(({ _id: id, state }) => state === "received" && !named.has(id));
    if (decision === "publish" && silent.length > 0)
      throw new Problem("notices-unanswered", "say in `answer` what is answered to each of `notices`", {
        notices: silent.map(presentListedNotice),
      });
  }

  /** Whether it takes two people to publish it again: it was taken down after a notice, and the site wants it so. */
  async isRepublishedByTwo({ _id, site, status }: StoredComment): Promise<boolean> {
    if (status !== "rejected") return false;
    if (!(await this.sites.get(site)).settings.fourEyes.republishAfterNotice) return false;
    const known = await this.notices.ofComments([_id]);
    return known.some(({ state }) => state === "removed");
  }

  /** @throws Problem `second-person-needed` */
  async refuseRepublishing(seen: StoredComment): Promise<void> {
    if (await this.isRepublishedByTwo(seen))
      throw new Problem("second-person-needed", "what was removed after a notice is published by two people");
  }

  /** Says of a decision whether somebody else decides as well. */
  private async drawn(seen: StoredComment, { id }: Decider): Promise<Pick<StoredDecision, "sampled">> {
    const { decision, site, waiting } = seen;
    if (isBlind(seen, id)) return {};
    if (decision?.sampled && decision.by.id === id) return { sampled: true };
    // what is looked at for the law is no matter of chance
    if (waiting.notices !== undefined || waiting.appeals !== undefined) return {};
    const { auditPeople } = (await this.sites.get(site)).settings;
    return Math.random() < auditPeople ? { sampled: true } : {};
  }

  private async current(site: string, { comment: id, revision }: NewDecision): Promise<StoredComment> {
    const seen = await this.comments.byId(site, id);
    if (!seen) throw new Problem("comment-unknown", `there is no comment "${id}"`);
    if (seen.status === "deleted") throw new Problem("comment-deleted", "its author has deleted it");
    if (seen.revision !== revision)
      throw new Problem("stale-revision", `you saw revision ${revision}, it is at ${seen.revision}`, {
        sent: revision,
        current: seen.revision,
      });
    return seen;
  }
}

/** Whether it is made without knowing of the first: what was seen before it was drawn was not. */
function isSecond(
  seen: StoredComment,
  { id }: Decider,
  { blind = false }: NewDecision,
  job?: Begun,
): boolean {
  return blind && !job && isBlind(seen, id);
}

/** A person's decision on the comment as it is now, unless it was to look again, or there is something new to look at. */
function standingDecision(comment: StoredComment, { answer }: NewDecision): StoredDecision | null {
  const decision = standingOn(comment, ["reported", "notices"]);
  const answered = decision?.answer?.notices ?? [];
  const answersMore = decision?.to === "published" && answer?.notices.some((id) => !answered.includes(id));
  return answersMore ? null : decision;
}

/** The same person asking for the same again, as after a lost answer. With another reason, it is another decision. */
function repeats(standing: StoredDecision, me: Decider, asked: NewDecision, job?: Begun): boolean {
  if (standing.by.id !== me.id || standing.job !== job?.id) return false;
  if (standing.reason !== (asked.reason ?? null) || standing.note !== (asked.note ?? null)) return false;
  return standing.to === statusAfterStep(standing.from, asked.decision);
}

/** Whether a decision is not to be replaced without having been seen. */
function prevails(standing: StoredDecision, me: Decider, asked: NewDecision, job?: Begun): boolean {
  if (job) return standing.at > job.at;
  return standing.by.id !== me.id && standing.id !== asked.replaces;
}

function decisionOf(
  seen: StoredComment,
  me: Decider,
  { decision, reason, note, answer }: NewDecision,
  job: Begun | undefined,
): StoredDecision {
  const to = statusAfterStep(seen.status, decision);
  if (to === null) throw new Problem("comment-deleted", "its author has deleted it");
  return newDecision(seen, actorOf(me), to, {
    reason: reason ?? null,
    note: note ?? null,
    network: me.network,
    ...(answer ? { answer } : {}),
    ...(job ? { job: job.id } : {}),
  });
}

function secondTo(first: StoredDecision | null): Pick<StoredDecision, "seconds"> {
  return first?.by.kind === "person" ? { seconds: { decision: first.id, to: first.to } } : {};
}

/** How it came that people look at a text stays what it was, whatever is said of it after. */
function lookedAtAs({
  decision: before,
  revision,
}: StoredComment): Pick<StoredDecision, "chance" | "unaided"> {
  if (before?.chance === undefined || before.revision !== revision) return {};
  return { chance: before.chance, ...(before.unaided && { unaided: true }) };
}

function answer(decision: StoredDecision): Decided {
  return { decision: presentDecision(decision), status: decision.to };
}

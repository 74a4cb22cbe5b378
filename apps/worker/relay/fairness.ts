import type { NotificationKind, Verdict } from "#contract";
import {
  machine,
  presentStatement,
  statementOnComment,
  statementOnMasking,
  statementOnSanction,
  type StoredComment,
  type StoredDecision,
  type StoredNotice,
  type StoredStatement,
  storyKey,
  unanswered,
} from "#store";
import type { Change } from "./change.js";
import type { Outcome, Waiting } from "./outcome.js";
import type { StatementWrite } from "./statement-write.js";
import type { World } from "./world.js";

type About<Name extends Change["about"]> = Extract<Change, { about: Name }>;
type Revocation = Pick<About<"lifted">, "at" | "by">;

/** What changes lead to by law: answers to notices, statements of reasons, appeals that are granted, and who hears of it. */
export class Fairness {
  constructor(
    private readonly world: World,
    private readonly out: Outcome,
    private readonly now: Date,
  ) {}

  /** A notice waits for its answer. One that comes too late, when nobody sees its comment any more, is answered by that. */
  noticed({ comment: id }: About<"noticed">): Waiting | null {
    const comment = this.world.comments.get(id);
    if (!comment) return null;
    const { shown, waiting } = comment;
    if (shown === null && waiting.held === undefined)
      for (const notice of this.openNotices(id))
        this.close(notice, { state: "removed", answeredAt: this.now });
    return this.waitingOnNotices(comment);
  }

  /**
   * What a decision says to the notices of its comment. Taking it down answers them all; letting it stand, those that are named:
   * others came later, and still wait.
   */
  answered(comment: StoredComment, decision: StoredDecision): Waiting | null {
    const { id, at, by, to, answer, undoes } = decision;
    const named = new Set(answer?.notices);
    const answered = { answeredAt: at, answeredBy: by, decision: id };
    for (const notice of this.openNotices(comment._id)) {
      const told = named.has(notice._id) ? (answer?.text ?? null) : null;
      if (to === "rejected" || to === "deleted")
        this.close(notice, { state: "removed", answer: told, ...answered });
      else if (to === "published" && told !== null)
        this.close(notice, { state: "kept", answer: told, ...answered });
    }
    if (undoes !== undefined) this.reopen(comment._id, undoes);
    return comment.waiting.notices || this.world.law.notices.has(comment._id)
      ? this.waitingOnNotices(comment)
      : null;
  }

  /** What a decision says to its author: why, where it refuses; and that it holds no more, where it takes that back. */
  decided(comment: StoredComment, decision: StoredDecision, verdict: Verdict | null): Waiting | null {
    const { from, at, by, to } = decision;
    if (from === "rejected" && to === "rejected") this.replace(comment._id, at);
    else if (from === "rejected" && to !== "deleted")
      for (const statement of this.holdingOn(comment._id)) this.revoke(statement, { at, by });
    const told = this.world.law.notices.get(comment._id) ?? [];
    const notice = told.some((one) => one.state === "received" || one.decision === decision.id);
    this.state(statementOnComment(comment, decision, { verdict, notice }));
    return from === "rejected" ? this.waitingOnAppeals(comment._id) : null;
  }

  /** Why the filters masked something, to its author. Where people did, they have written it themselves. */
  masked(comment: StoredComment): void {
    const { masking } = comment;
    if (masking?.by === "machine" && !masking.lifted)
      this.state(statementOnMasking(comment, masking, machine));
  }

  sanctioned({ sanction }: About<"sanctioned">): void {
    this.state(statementOnSanction(sanction));
  }

  /** An appeal that this grants is heard of once more, where its case is at home. */
  lifted({ statement: id, at, by }: About<"lifted">): void {
    const statement = this.world.law.statements.get(id);
    if (statement) this.revoke(statement, { at, by }, "told");
  }

  /** An appeal waits under its comment until it is heard. */
  appealed({ statement: id }: About<"appealed">): Waiting | null {
    const statement = this.world.law.statements.get(id);
    if (!statement?.appeal) return null;
    if (statement.appeal.state !== "open") this.notify(statement, "appeal");
    this.tell(statement);
    return this.waitingOnAppeals(statement.appeal.case);
  }

  private openNotices(comment: string): StoredNotice[] {
    return (this.world.law.notices.get(comment) ?? []).filter(({ state }) => state === "received");
  }

  private close(notice: StoredNotice, answer: Partial<StoredNotice>): void {
    this.out.notices.set(notice._id, Object.assign(notice, answer));
  }

  private reopen(comment: string, undone: string): void {
    for (const notice of this.world.law.notices.get(comment) ?? [])
      if (notice.decision === undone) this.close(notice, unanswered);
  }

  private waitingOnNotices(comment: StoredComment): Waiting {
    return waitingOn(comment, this.openNotices(comment._id));
  }

  private waitingOnAppeals(id: string | null): Waiting | null {
    const comment = id === null ? undefined : this.world.comments.get(id);
    if (!comment) return null;
    const open = [...this.world.law.statements.values()].flatMap(({ appeal }) =>
      appeal?.case === id && appeal.state === "open" ? [appeal] : [],
    );
    return waitingOn(comment, open);
  }

  private holdingOn(comment: string): StoredStatement[] {
    return [...this.world.law.statements.values()].filter(
      (one) => one.about === "comment" && one.comment === comment && one.revokedAt === null,
    );
  }

  private state(statement: StoredStatement | null): void {
    if (!statement) return;
    this.world.law.statements.set(statement._id, statement);
    this.out.statements.push({ is: "made", statement: { ...statement } });
    this.notify(statement, "statement");
    this.tell(statement);
  }

  /** @param granting whether the relay has to hear of an appeal that this grants */
  private revoke(
    statement: StoredStatement,
    { at, by }: Revocation,
    granting: "told" | "known" = "known",
  ): void {
    if (statement.revokedAt !== null) return;
    statement.revokedAt = at;
    const write: StatementWrite = { is: "revoked", statement: statement._id, at, by };
    if (statement.appeal?.state === "open") {
      statement.appeal = { ...statement.appeal, state: "overturned", answeredAt: at, heardBy: by };
      if (granting === "told") write.granted = statement.appeal;
      this.notify(statement, "appeal");
    }
    this.out.statements.push(write);
    this.tell(statement);
  }

  private replace(comment: string, at: Date): void {
    for (const statement of this.holdingOn(comment)) {
      if (statement.appeal) continue;
      this.out.statements.push({ is: "replaced", statement: statement._id, at });
      statement.revokedAt = at;
      this.tell(statement);
    }
  }

  private notify(
    { _id: statement, site, user, story, comment }: StoredStatement,
    kind: Extract<NotificationKind, "statement" | "appeal">,
  ): void {
    const { url = null, title = null } = this.placeOf(site, story) ?? {};
    const facts = { site, story, url, title, user, kind, comment, statement, at: this.now, read: false };
    this.out.notifications.push({ _id: `${kind}-${statement}`, ...facts });
  }

  private tell(statement: StoredStatement): void {
    const { site, user, story } = statement;
    const comment = statement.comment === null ? undefined : this.world.comments.get(statement.comment);
    const about = { comment, place: this.placeOf(site, story) };
    const said = {
      fr: presentStatement(statement, about, "fr"),
      en: presentStatement(statement, about, "en"),
    };
    this.out.news.push({ about: "statement", site, user, statement: said });
  }

  private placeOf(site: string, story: string | null) {
    return story === null ? undefined : this.world.law.places.get(storyKey({ site, story }));
  }
}

function waitingOn(comment: StoredComment, open: readonly Pick<StoredNotice, "at" | "deadline">[]): Waiting {
  const [since, due] = [open.map(({ at }) => at), open.map(({ deadline }) => deadline)];
  return { comment, since: earliest(since), due: earliest(due) };
}

function earliest(moments: readonly Date[]): Date | null {
  return moments.reduce<Date | null>((first, one) => (first && first <= one ? first : one), null);
}

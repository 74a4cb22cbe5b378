import { Injectable } from "@nestjs/common";
import { KnownSites } from "#platform";
import {
  Comments,
  Decisions,
  FilterUndos,
  machine,
  newDecision,
  Notices,
  type StoredComment,
  type StoredFilterUndo,
  type StoredUndoPart,
  type UndoItem,
  UndoParts,
} from "#store";
import { decisionOf } from "../moderation/decision-of.js";
import { isUntrusted } from "../moderation/is-untrusted.js";
import { maskFound } from "../moderation/mask-found.js";
import { JudgeAgain } from "./judge-again.js";

type Outcome = Partial<StoredUndoPart> & Pick<StoredUndoPart, "state">;

/**
 * Has what filters decided judged again by another version, then decided so, or taken back, part by part. Broken off anywhere and done
 * again, it comes to the same. It is the machine that decides, as somebody ordered; what a person has decided stands.
 */
@Injectable()
export class UndoVerdicts {
  constructor(
    private readonly undos: FilterUndos,
    private readonly parts: UndoParts,
    private readonly sites: KnownSites,
    private readonly comments: Comments,
    private readonly decisions: Decisions,
    private readonly notices: Notices,
    private readonly judge: JudgeAgain,
  ) {}

  async run(id: string): Promise<void> {
    for (let undo = await this.undos.byId(id); undo; undo = await this.undos.byId(id)) {
      const step = this.stepOf(undo);
      if (!step) return;
      const part = await this.parts.next(id, step.from);
      if (part) await this.parts.settle(part, await step.take(part));
      else await this.undos.move(id, [undo.state], { state: step.end });
    }
  }

  /** What is to be done with the next part; null where nothing is any more. */
  private stepOf(undo: StoredFilterUndo) {
    switch (undo.state) {
      case "trying":
        return this.trying(undo);
      case "running":
        return this.running(undo);
      case "undoing":
        return {
          from: "decided",
          take: (part: StoredUndoPart) => this.takeBack(undo, part),
          end: "undone",
        } as const;
      case "tried":
      case "done":
      case "undone":
        return null;
    }
  }

  private trying(undo: StoredFilterUndo) {
    const end = undo.dryRun ? "tried" : "running";
    return { from: "open", take: (part: StoredUndoPart) => this.try(undo, part), end } as const;
  }

  private running(undo: StoredFilterUndo) {
    return { from: "tried", take: (part: StoredUndoPart) => this.decide(undo, part), end: "done" } as const;
  }

  private async try(undo: StoredFilterUndo, { items }: StoredUndoPart): Promise<Outcome> {
    const tried = await Promise.all(
      items.map(async (item) => ({ ...item, to: await this.fate(undo, item) })),
    );
    return { state: "tried", items: tried };
  }

  /** What a comment would become; null where it has changed since. */
  private async fate({ site: id, by }: StoredFilterUndo, item: UndoItem) {
    const seen = await this.comments.byId(id, item.comment);
    if (!seen || !isAsItWas(seen, item)) return null;
    // what somebody gave notice of, people answer for
    if ((await this.notices.ofComments([item.comment])).length > 0) return null;
    return (await this.judged(seen, id, by)).decision.to;
  }

  private async decide(undo: StoredFilterUndo, { items }: StoredUndoPart): Promise<Outcome> {
    const made = await Promise.all(
      items.map(async (item) => ({ ...item, made: await this.one(undo, item) })),
    );
    const changed = made.filter(({ from, to }) => from !== to);
    const decided = changed.filter((item) => item.made !== null).length;
    return { state: "decided", items: made, decided, refused: changed.length - decided };
  }

  /** @returns the decision's id; null where none is made */
  private async one({ _id: job, site: id, by }: StoredFilterUndo, item: UndoItem): Promise<string | null> {
    if (item.to === null || item.to === item.from) return null;
    const seen = await this.comments.byId(id, item.comment);
    if (seen?.decision?.job === job) return seen.decision.id;
    if (!seen || !isAsItWas(seen, item)) return null;
    const { verdict, decision, masked } = await this.judged(seen, id, by);
    const made = await this.comments.rejudge(seen, verdict, { ...decision, job }, masked);
    return made ? decision.id : null;
  }

  /** What a version concludes of a comment, and what follows from it here. Nobody draws what was decided by order. */
  private async judged(seen: StoredComment, id: string, version: number) {
    const site = await this.sites.get(id);
    const verdict = await this.judge.run(seen, site, version);
    const untrusted = await isUntrusted(this.comments, seen, verdict, site);
    const decision = decisionOf(seen, verdict, site, { isUntrusted: untrusted, audit: 0, isUnaided: false });
    return { decision, ...maskFound(seen, verdict, site) };
  }

  private async takeBack(undo: StoredFilterUndo, { items }: StoredUndoPart): Promise<Outcome> {
    const undone = await Promise.all(items.map((item) => this.restore(undo, item)));
    return { state: "undone", undone: undone.filter(Boolean).length };
  }

  /** @returns whether the comment is again what it was */
  private async restore({ _id: job, site }: StoredFilterUndo, item: UndoItem): Promise<boolean> {
    if (item.made === null) return false;
    const seen = await this.comments.byId(site, item.comment);
    if (seen?.decision?.undoes === item.made) return true;
    if (!seen?.verdict || seen.decision?.id !== item.made) return false;
    const [before] = await this.decisions.byIds([item.decision]);
    const again = newDecision(seen, machine, item.from, {
      ...{ reason: before?.reason ?? null, version: before?.version ?? null, undoes: item.made, job },
      ...(item.waited ? {} : { quietly: true }),
    });
    return this.comments.rejudge(seen, before?.verdict ?? seen.verdict, again);
  }
}

function isAsItWas({ revision, decision }: StoredComment, item: UndoItem): boolean {
  return revision === item.revision && decision?.id === item.decision;
}

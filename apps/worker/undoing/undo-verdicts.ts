import { isDeepStrictEqual } from "node:util";
import { Inject, Injectable } from "@nestjs/common";
import type { Connection } from "mongoose";
import type { Mask, Verdict } from "#contract";
import { maskWords } from "#discussion";
import { masksIn } from "#moderation";
import { connectionToken, KnownSites } from "#platform";
import {
  asTyped,
  becomesAnother,
  Comments,
  Decisions,
  FilterUndos,
  foundAtOnce,
  JudgedComments,
  machine,
  type Masked,
  maskedAgain,
  newDecision,
  Notices,
  Statements,
  type StoredComment,
  type StoredDecision,
  type StoredFilterUndo,
  type StoredUndoPart,
  textLanguageOf,
  type UndoItem,
  undoItemOf,
  UndoParts,
} from "#store";
import { decisionOf } from "../moderation/decision-of.js";
import { isUntrusted } from "../moderation/is-untrusted.js";
import { maskAnew, unmaskedBy } from "../moderation/mask-found.js";
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
    private readonly judgedComments: JudgedComments,
    private readonly statements: Statements,
    @Inject(connectionToken) private readonly connection: Connection,
  ) {}

  async run(id: string): Promise<void> {
    for (let undo = await this.undos.byId(id); undo; undo = await this.undos.byId(id)) {
      const step = this.stepOf(undo);
      if (!step) return;
      if (undo.rest) {
        await this.find(undo, undo.rest);
        continue;
      }
      const part = await this.parts.next(id, step.from);
      if (part) await this.parts.settle(part, await step.take(part));
      else await this.undos.move(id, [undo.state], { state: step.end });
    }
  }

  /** Finds more of what it is about, as long as there is some. */
  private async find(undo: StoredFilterUndo, after: string): Promise<void> {
    const { items, next } = await this.judgedComments.untouched(undo.site, undo.span, {
      limit: foundAtOnce,
      after,
    });
    await this.undos.goOn(undo, items.map(undoItemOf), next);
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
    const tried = await Promise.all(items.map((item) => this.fate(undo, item)));
    return { state: "tried", items: tried };
  }

  /** What a comment would become; nothing where it has changed since. */
  private async fate({ site: id, by }: StoredFilterUndo, item: UndoItem): Promise<UndoItem> {
    const seen = await this.comments.byId(id, item.comment);
    if (!seen || !isAsItWas(seen, item)) return item;
    // what somebody gave notice of, people answer for
    if ((await this.notices.ofComments([item.comment])).length > 0) return item;
    const { decision, masked } = await this.judged(seen, id, by);
    return { ...item, to: decision.to, masks: masksOf(seen), retyped: isRetyped(seen, masked) };
  }

  private async decide(undo: StoredFilterUndo, { items }: StoredUndoPart): Promise<Outcome> {
    const made = await Promise.all(
      items.map(async (item) => ({ ...item, made: await this.one(undo, item) })),
    );
    const changed = made.filter((item) => item.to === null || becomesAnother(item));
    const decided = changed.filter((item) => item.made !== null).length;
    return { state: "decided", items: made, decided, refused: changed.length - decided };
  }

  /** @returns the decision's id; null where none is made */
  private async one(undo: StoredFilterUndo, item: UndoItem): Promise<string | null> {
    const { _id: job, site: id, by } = undo;
    if (!becomesAnother(item)) return null;
    const seen = await this.comments.byId(id, item.comment);
    if (seen?.decision?.job === job) return seen.decision.id;
    if (!seen || !isAsItWas(seen, item) || !isDeepStrictEqual(masksOf(seen), item.masks ?? [])) return null;
    const { verdict, decision, masked } = await this.judged(seen, id, by);
    // as it was looked at
    const text = item.retyped ? masked : undefined;
    const made = await this.rejudge(undo, seen, { verdict, decision: { ...decision, job }, masked: text });
    return made ? decision.id : null;
  }

  /** Writes what a comment becomes, and that a masking that is put back needs no reason any more. */
  private async rejudge(
    { orderedBy }: StoredFilterUndo,
    seen: StoredComment,
    { verdict, decision, masked }: Rejudged,
  ): Promise<boolean> {
    const { masking } = seen;
    return this.connection.transaction(async (session) => {
      const made = await this.comments.rejudge(seen, verdict, decision, masked, session);
      const was = { at: decision.at, by: orderedBy };
      if (made && masked && masking && !masking.lifted)
        await this.statements.revoke(masking.id, was, session);
      return made;
    });
  }

  /** What a version concludes of a comment, and what follows from it here. Nobody draws what was decided by order. */
  private async judged(seen: StoredComment, id: string, version: number) {
    const site = await this.sites.get(id);
    const verdict = await this.judge.run(seen, site, version);
    const untrusted = await isUntrusted(this.comments, seen, verdict, site);
    const decision = decisionOf(seen, verdict, site, { isUntrusted: untrusted, audit: 0, isUnaided: false });
    return { decision, ...maskAnew(seen, verdict, site) };
  }

  private async takeBack(undo: StoredFilterUndo, { items }: StoredUndoPart): Promise<Outcome> {
    const undone = await Promise.all(items.map((item) => this.restore(undo, item)));
    return { state: "undone", undone: undone.filter(Boolean).length };
  }

  /** @returns whether the comment is again what it was */
  private async restore(undo: StoredFilterUndo, item: UndoItem): Promise<boolean> {
    const { _id: job, site } = undo;
    if (item.made === null) return false;
    const seen = await this.comments.byId(site, item.comment);
    if (seen?.decision?.undoes === item.made) return true;
    if (!seen?.verdict || seen.decision?.id !== item.made) return false;
    const [before] = await this.decisions.byIds([item.decision]);
    const again = newDecision(seen, machine, item.from, {
      ...{ reason: before?.reason ?? null, version: before?.version ?? null, undoes: item.made, job },
      ...(item.waited ? {} : { quietly: true }),
    });
    const verdict = before?.verdict ?? seen.verdict;
    const masked = item.retyped ? await this.maskedBefore(seen, verdict, item.masks ?? []) : undefined;
    return this.rejudge(undo, seen, { verdict, decision: again, masked });
  }

  /** What of its text filters had masked is masked again, and nothing else. */
  private async maskedBefore(seen: StoredComment, verdict: Verdict, masks: readonly Mask[]) {
    const { settings } = await this.sites.get(seen.site);
    if (masks.length === 0) return unmaskedBy(seen);
    const said = maskWords[textLanguageOf(seen.lang ?? undefined, settings.languages)];
    return maskedAgain({ ...seen, ...asTyped(seen) }, verdict, masks, said);
  }
}

function isAsItWas({ revision, decision }: StoredComment, item: UndoItem): boolean {
  return revision === item.revision && decision?.id === item.decision;
}

/** What filters have masked in a text. */
function masksOf({ original }: StoredComment): Mask[] {
  return original ? masksIn(original.findings) : [];
}

function isRetyped({ text }: StoredComment, masked: Rejudged["masked"]): boolean {
  return masked !== undefined && masked.text !== text;
}

interface Rejudged {
  verdict: Verdict;
  decision: StoredDecision;
  masked: Omit<Masked, "verdict"> | undefined;
}

import { Injectable } from "@nestjs/common";
import {
  type CaseNote,
  type Decision,
  type ModerationCase,
  Problem,
  type QueueItem,
  type TextLanguage,
} from "#contract";
import type { Me } from "#discussion";
import {
  Acts,
  Comments,
  Decisions,
  isBlind,
  Notes,
  presentCaseComment,
  presentDecision,
  presentNote,
  QueueItems,
  type StoredComment,
  type StoredDecision,
} from "#store";
import { ReadSanctions } from "../sanctions/read-sanctions.js";
import { FindSimilar } from "./find-similar.js";

/** So many answers are shown at most. */
const mostReplies = 5;

/** Everything needed to decide on one comment. */
@Injectable()
export class ReadCase {
  constructor(
    private readonly comments: Comments,
    private readonly items: QueueItems,
    private readonly decisions: Decisions,
    private readonly sanctioned: ReadSanctions,
    private readonly notes: Notes,
    private readonly similar: FindSimilar,
    private readonly acts: Acts,
  ) {}

  async run(site: string, me: Me, id: string, language: TextLanguage): Promise<ModerationCase> {
    const comment = await this.comments.byId(site, id);
    if (!comment) throw new Problem("comment-unknown", `there is no comment "${id}"`);
    const [item, ancestors, answers, decisions, sanctions, notes, similar] = await Promise.all([
      this.items.ofCase(comment, language, me.id),
      this.comments.byIds(comment.ancestors),
      this.comments.replies(comment, id, { limit: mostReplies }),
      this.decisions.ofComment(site, id),
      this.sanctioned.toldTo(me, { site, user: comment.author.id }),
      this.notes.ofComment(site, id),
      this.similar.to(comment, me),
    ]);
    if (!item) throw new Problem("comment-unknown", `there is no comment "${id}"`);
    await this.tellOfNames(item, me, site);
    const blind = isBlind(comment, me.id);
    const trail = decisions.filter((one) => !blind || isOnEarlier(comment, one)).map(presentDecision);
    return {
      ...item,
      revisions: revisionsOf(comment),
      context: contextOf(ancestors),
      replies: answers.items.filter(({ status }) => status !== "deleted").map(saidBy),
      notes: [...notes.map(presentNote), ...trail.flatMap(noteOf)].sort((one, other) =>
        one.at.localeCompare(other.at),
      ),
      similar,
      sanctions,
      decisions: blind ? trail : withLatest(trail, comment),
    };
  }

  /** Whoever gave notice with their name or address is seen with it: that is told in the trail. */
  private async tellOfNames({ comment: { id }, notices }: QueueItem, me: Me, site: string): Promise<void> {
    if (!notices.some(({ named }) => named)) return;
    const about = { kind: "comment", id } as const;
    await this.acts.leave({ site, me, about }, { kind: "look", what: { at: "notices" } });
  }
}

function noteOf({ id, at, by, note }: Decision): CaseNote[] {
  return note === null ? [] : [{ id, at, by, text: note }];
}

/** What a person has decided on another text of it is no secret. */
function isOnEarlier(
  comment: StoredComment,
  { by, revision }: Pick<StoredDecision, "by" | "revision">,
): boolean {
  return by.kind === "person" && revision < comment.revision;
}

/** The trail is written by the relay, a moment after the decision: the newest may still be on its way. */
function withLatest(trail: ModerationCase["decisions"], comment: StoredComment) {
  const { decision, verdict } = comment;
  if (!decision || trail.some(({ id }) => id === decision.id)) return trail;
  return [...trail, presentDecision({ ...decision, verdict })];
}

function revisionsOf({ revisions, revision, text, editedAt, createdAt }: StoredComment) {
  const current = { revision, text, at: editedAt ?? createdAt };
  return [...revisions, current].map(({ revision, text, at }) => ({ revision, text, at: at.toISOString() }));
}

function contextOf(ancestors: StoredComment[]): ModerationCase["context"] {
  return ancestors.sort((a, b) => a.ancestors.length - b.ancestors.length).map(saidBy);
}

function saidBy(comment: StoredComment): ModerationCase["context"][number] {
  return { ...presentCaseComment(comment), author: comment.author };
}

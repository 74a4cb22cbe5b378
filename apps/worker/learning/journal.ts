import { Injectable } from "@nestjs/common";
import { renderText } from "#discussion";
import type { Context } from "#moderation/learner/context.js";
import type { Opinion } from "#moderation/learner/lessons.js";
import { Comments, Decisions, type JournalEntry, type StoredComment, type TrailEntry } from "#store";
import { saysOpinion } from "./says-opinion.js";

/** A revision of a comment. What nobody can read any more has no text. */
export interface Said {
  id: string;
  comment: string;
  text: string | null;
  context: Context;
}

/** What a learner is to do, in the order of the site's trail. */
export type Step = { at: Date; said: Said } & (
  | { kind: "notice" }
  | { kind: "teach"; opinion: Opinion }
  | { kind: "take back"; by: string; isAgain: (before: Opinion) => boolean }
);

interface Known {
  comments: ReadonlyMap<string, StoredComment>;
  decisions: ReadonlyMap<string, TrailEntry>;
}

/** Joins entries of the trail with what they are about: what there is to learn from them. */
@Injectable()
export class Journal {
  constructor(
    private readonly comments: Comments,
    private readonly decisions: Decisions,
  ) {}

  async read(entries: readonly JournalEntry[]): Promise<Step[]> {
    const concerning = entries.filter((entry) => isArrival(entry) || saysOpinion(entry));
    const [comments, decisions] = await Promise.all([
      this.comments.byIds([...new Set(concerning.map(({ about }) => about.id))]),
      this.decisions.byIds(concerning.filter(saysOpinion).map(({ _id }) => _id)),
    ]);
    const known: Known = {
      comments: new Map(comments.map((comment) => [comment._id, comment])),
      decisions: new Map(decisions.map((decision) => [decision.id, decision])),
    };
    return concerning.flatMap((entry) => stepsIn(entry, known));
  }
}

/** Whether a text was decided on for the first time, by whomever: so each is noticed once. */
function isArrival(entry: JournalEntry): boolean {
  return entry.kind === "decision" && entry.what.from === "pending";
}

function stepsIn(entry: JournalEntry, known: Known): Step[] {
  const { at } = entry;
  if (entry.kind === "judgement") {
    const { judgement: by, revision, right, undoes } = entry.what;
    const said = saidIn(entry.about.id, revision, known);
    // whatever a decision has said before counts again
    const undone: Step[] = undoes === null ? [] : [{ kind: "take back", at, said, by: undoes, isAgain }];
    if (right === null) return undone;
    // it was picked for what filters make of it, which says nothing of all others
    const opinion = { by, rejected: right === "reject", chance: 1, unaided: false };
    return [...undone, { kind: "teach", at, said, opinion }];
  }
  if (entry.kind !== "decision") return [];
  const said = saidIn(entry.about.id, entry.what.revision, known);
  const noticed: Step[] = isArrival(entry) ? [{ kind: "notice", at, said }] : [];
  return saysOpinion(entry) ? [...noticed, decided(entry, said, known)] : noticed;
}

const isAgain = () => true;

function decided(
  { _id: by, at, what: { to, undoes } }: Extract<JournalEntry, { kind: "decision" }>,
  said: Said,
  { decisions }: Known,
): Step {
  const rejected = to === "rejected";
  if (undoes === null) {
    const { chance = 1, unaided = false } = decisions.get(by) ?? {};
    return { kind: "teach", at, said, opinion: { by, rejected, chance, unaided } };
  }
  const isSettled = rejected || to === "published";
  // the comment is again what somebody had made of it before
  const isAgain = (before: Opinion) => isSettled && before.rejected === rejected;
  return { kind: "take back", at, said, by: undoes, isAgain };
}

function saidIn(id: string, revision: number, { comments }: Known): Said {
  const comment = comments.get(id);
  const text = comment ? textOf(comment, revision) : null;
  return {
    id: `${id} ${revision}`,
    comment: id,
    text,
    context: comment && text !== null ? contextOf(comment, revision, text) : {},
  };
}

function textOf({ status, text, revision, revisions }: StoredComment, wanted: number): string | null {
  if (status === "deleted") return null;
  if (wanted === revision) return text;
  return revisions.find((earlier) => earlier.revision === wanted)?.text ?? null;
}

/** As it was when the text was judged. */
function contextOf(
  { lang, parent, revision, verdict }: StoredComment,
  wanted: number,
  text: string,
): Context {
  const { published, rejected } = (revision === wanted ? verdict?.learner : undefined) ?? {};
  return { lang, reply: parent !== null, links: renderText(text).links.length, published, rejected };
}

import type {
  Actor,
  CaseAuthor,
  CaseNotice,
  CaseWave,
  ClaimOn,
  Finding,
  QueueItem,
  ShownFinding,
  ShownVerdict,
  TextLanguage,
  Verdict,
} from "#contract";
import {
  type CommentQueue,
  commentQueues,
  isRanked,
  rankedQueues,
  type StoredComment,
} from "../comments/comment.schema.js";
import type { Comments } from "../comments/comments.js";
import { approvalOf } from "../comments/approved.js";
import { blinded, isBlind } from "./blind.js";
import type { StoredFlag } from "../flags/flag.schema.js";
import type { Flags } from "../flags/flags.js";
import type { StoredNotice } from "../notices/notice.schema.js";
import type { Notices } from "../notices/notices.js";
import { presentCaseNotice, presentListedNotice } from "../notices/present-notice.js";
import type { Proposers } from "../proposals/proposers.js";
import { presentCaseAppeal } from "../statements/present-statement.js";
import type { StoredStatement } from "../statements/statement.schema.js";
import type { Statements } from "../statements/statements.js";
import { placeOf, type Stories } from "../stories/stories.js";
import type { StoredUser } from "../users/user.schema.js";
import type { Users } from "../users/users.js";
import type { WaveParts } from "../waves/wave-parts.js";

/** Who looks at which cases of a site. */
interface ClaimsOn {
  of(site: string): Promise<ReadonlyMap<string, ClaimOn>>;
}

interface Asked {
  site: string;
  comments: readonly StoredComment[];
  language: TextLanguage;
  reader: string | undefined;
}

/** Puts together what a moderator needs to see of a comment in a queue. */
export class QueueItems {
  constructor(
    private readonly comments: Comments,
    private readonly users: Users,
    private readonly stories: Stories,
    private readonly flags: Flags,
    private readonly notices: Notices,
    private readonly statements: Statements,
    private readonly claims: ClaimsOn,
    private readonly waveParts: WaveParts,
    private readonly proposers: Proposers,
  ) {}

  /** Items of one site, in the order of the comments. @param reader who knows what they have decided themselves */
  of(
    site: string,
    comments: readonly StoredComment[],
    language: TextLanguage,
    reader?: string,
  ): Promise<QueueItem[]> {
    return this.present({ site, comments, language, reader }, presentListedNotice);
  }

  /** The same of one comment, and with who gave the notices on it: whoever asks notes that somebody looks at them. */
  async ofCase(
    comment: StoredComment,
    language: TextLanguage,
    reader: string,
  ): Promise<QueueItem | undefined> {
    const { site } = comment;
    const [item] = await this.present({ site, comments: [comment], language, reader }, presentCaseNotice);
    return item;
  }

  private async present(
    { site, comments, language, reader }: Asked,
    presentNotice: (stored: StoredNotice) => CaseNotice,
  ): Promise<QueueItem[]> {
    if (comments.length === 0) return [];
    const authors = comments.map(({ author }) => author.id);
    const ids = comments.map(({ _id }) => _id);
    const [users, records, stories, flags, notices, appealed, claims, waves] = await Promise.all([
      this.users.byIds(authors),
      this.comments.records(site, authors, reader),
      this.stories.byNames(
        site,
        comments.map(({ story }) => story),
      ),
      this.flags.ofComments(ids),
      this.notices.ofComments(ids),
      this.statements.openIn(ids),
      this.claims.of(site),
      this.wavesOf(ids),
    ]);
    const proposedBy = await this.proposers.of(site, appealed);
    const userById = new Map(users.map((user) => [user._id, user]));
    const storyByName = new Map(stories.map((story) => [story.story, story]));
    const presented = comments.map((comment) => ({
      ...presentCase(comment, language),
      author: presentAuthor(comment, userById.get(comment.author.id), records.get(comment.author.id)),
      story: placeOf(comment, storyByName.get(comment.story)),
      claim: claims.get(comment._id) ?? null,
      wave: waves.get(comment._id) ?? null,
      approved: approvalOf(comment),
      blind: false,
      flags: flags.filter((flag) => flag.comment === comment._id).map(presentFlag),
      notices: notices.filter((notice) => notice.comment === comment._id).map(presentNotice),
      appeals: appealed.flatMap(
        (one) => presentAppealIn(comment, one, language, proposedBy.get(one._id)) ?? [],
      ),
    }));
    const blind = new Set(comments.filter((one) => isBlind(one, reader)).map(({ _id }) => _id));
    return presented.map((item) => (blind.has(item.comment.id) ? blinded(item) : item));
  }

  private async wavesOf(comments: readonly string[]): Promise<Map<string, CaseWave>> {
    const parts = await this.waveParts.ofComments(comments);
    const sizes = await this.waveParts.sizes([...new Set(parts.map(({ wave }) => wave))]);
    return new Map(
      parts.map(({ _id, wave: id }) => [_id, { id, ...(sizes.get(id) ?? { comments: 0, authors: 0 }) }]),
    );
  }
}

/** An item as it stands in one queue, whatever others its comment waits in. */
export function inQueue(item: QueueItem, comment: StoredComment, queue: CommentQueue): QueueItem {
  const order = isBlind(comment) ? null : presentOrder(comment, queue);
  return { ...item, since: waitsSince(comment, queue), order };
}

/** Since when a comment waits: in one queue, else in the first of those that it waits in. */
function waitsSince({ waiting, acceptedAt }: StoredComment, queue?: CommentQueue): string {
  const queues = queue ? [queue] : commentQueues;
  const since = queues.map((one) => waiting[one]).find((moment) => moment !== undefined);
  return (since ?? acceptedAt).toISOString();
}

function presentAppealIn(
  comment: StoredComment,
  statement: StoredStatement,
  language: TextLanguage,
  proposedBy: Actor | undefined,
) {
  if (statement.appeal?.case !== comment._id) return null;
  return presentCaseAppeal(statement, comment.author, language, proposedBy ?? null);
}

/** Why it is where it is: in one queue, else in the first by priority that it waits in. */
function presentOrder({ order }: StoredComment, queue?: CommentQueue): QueueItem["order"] {
  const queues = queue ? [isRanked(queue)] : rankedQueues;
  const found = queues.map((one) => one && order?.[one]).find((place) => place !== undefined);
  return found ? { ...found, turn: found.turn.toISOString() } : null;
}

function presentCase(comment: StoredComment, language: TextLanguage) {
  const { verdict } = comment;
  return {
    comment: presentCaseComment(comment),
    verdict: verdict && presentVerdict(verdict, language),
    findings: verdict?.findings.map((finding) => presentFinding(finding, language)) ?? [],
    since: waitsSince(comment),
    order: presentOrder(comment),
  };
}

/** A comment as moderators see it: always the latest revision, whatever its status. */
export function presentCaseComment(comment: StoredComment): QueueItem["comment"] {
  const { _id, parent, status, revision, text, html, lang, createdAt, editedAt, masking, original } = comment;
  return {
    id: _id,
    parent,
    status,
    revision,
    text,
    html,
    lang,
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    masked: masking && !masking.lifted ? { id: masking.id, at: masking.at.toISOString() } : null,
    hasOriginal: Boolean(original),
  };
}

function presentVerdict(
  { verdict, version, decidedBy, reason, learner }: Verdict,
  language: TextLanguage,
): ShownVerdict {
  return { verdict, version, decidedBy, reason: reason[language], ...(learner && { learner }) };
}

function presentFinding({ message, ...finding }: Finding, language: TextLanguage): ShownFinding {
  const { filter, rule, start, end, score, about } = finding;
  return { filter, rule, message: message[language], start, end, score, ...(about && { about }) };
}

function presentAuthor(
  { author, createdAt }: StoredComment,
  user: StoredUser | undefined,
  { published, rejected } = { published: 0, rejected: 0 },
): CaseAuthor {
  return {
    ...author,
    published,
    rejected,
    createdAt: (user?.createdAt ?? createdAt).toISOString(),
  };
}

function presentFlag({ reason, detail, at }: StoredFlag): QueueItem["flags"][number] {
  return { reason, detail, at: at.toISOString() };
}

/** The language that Palabre's own words are said in: the one asked for, else the site's first that there is. */
export function textLanguageOf(wanted: string | undefined, siteLanguages: readonly string[]): TextLanguage {
  const tags = [...(wanted ?? "").split(","), ...siteLanguages];
  const primary = tags.map((tag) => tag.trim().slice(0, 2).toLowerCase());
  const known = primary.find((tag) => tag === "fr" || tag === "en");
  return known === "fr" ? "fr" : "en";
}

import type { Settings, StoryRef } from "#contract";
import { normalizeBody, renderText, type Watch } from "#discussion";
import { textKey } from "#moderation";
import { machine, newDecision } from "../decisions/new-decision.js";
import { newId } from "../new-id.js";
import type { StoredUser } from "../users/user.schema.js";
import type { Projection, StoredComment, StoredDecision } from "./comment.schema.js";

/** Where a comment stands: what it answers, and what is said of its story. */
export type Place = Pick<StoredComment, "parent" | "ancestors" | "storyFacts">;

interface Draft {
  story: StoryRef;
  place: Place;
  author: StoredUser;
  /** as typed, checked */
  body: string;
  moderation: Settings["moderation"];
  /** the sanction that its author is under */
  under: Watch | null;
  /** when it was written: now, or long ago for one that is imported */
  createdAt: Date;
  idempotencyKey?: string | undefined;
  /** traceparent of the step that it is accepted by */
  trace?: string | undefined;
}

/** The one document that accepting a comment writes. Its text is rendered here, once. */
export function newComment(draft: Draft): StoredComment {
  const { story, place, author, moderation, under, createdAt, idempotencyKey, trace } = draft;
  const text = normalizeBody(draft.body);
  const acceptedAt = new Date();
  return {
    _id: newId(),
    ...story,
    ...place,
    author: { id: author._id, name: author.name, avatar: author.avatar, badges: author.badges },
    text,
    ...renderText(text),
    lang: null,
    ...standingOnArrival(under ? "auto" : moderation, { status: "pending", revision: 1 }),
    ...(under ? { under } : {}),
    revision: 1,
    revisions: [],
    createdAt,
    editedAt: null,
    acceptedAt,
    textKey: textKey(text),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(trace === undefined ? {} : { trace }),
    verdict: null,
    ...unprojected(),
  };
}

/** What a new text of a comment changes of it. Until its verdict comes, readers keep what they saw. */
export function revisionOf(
  seen: StoredComment,
  body: string,
  moderation: Settings["moderation"],
  under: Watch | null,
  trace?: string,
): Revised {
  const { revision, text: before, html, editedAt, createdAt, revisions, status } = seen;
  const text = normalizeBody(body);
  const now = new Date();
  return {
    text,
    ...renderText(text),
    ...standingOnArrival(under ? "auto" : moderation, { status, revision: revision + 1 }),
    ...(under || seen.under ? { under } : {}),
    revision: revision + 1,
    revisions: [...revisions, { revision, text: before, html, at: editedAt ?? createdAt }],
    editedAt: now,
    acceptedAt: now,
    textKey: textKey(text),
    lang: null,
    ...forgetting(seen),
    verdict: null,
    ...(trace === undefined ? {} : { trace }),
  };
}

/** What is left of a comment that its author has taken back: no word of it, but its place in the thread. */
export function tombstoneOf(seen: StoredComment, by: StoredDecision["by"]): Removed {
  const decision = newDecision(seen, by, "deleted");
  const standing = { status: decision.to, decision, verdict: null };
  return { text: "", html: "", links: [], revisions: [], textKey: "", ...forgetting(seen), ...standing };
}

/** What filters had masked in a text is of no use beside another. */
function forgetting({ original }: StoredComment): Pick<StoredComment, "original"> {
  return original ? { original: null } : {};
}

type Standing = Pick<StoredComment, "status" | "decision">;
export type Revised = Standing &
  Pick<
    StoredComment,
    | "text"
    | "html"
    | "links"
    | "revision"
    | "revisions"
    | "editedAt"
    | "acceptedAt"
    | "textKey"
    | "lang"
    | "verdict"
    | "under"
    | "original"
    | "trace"
  >;
export type Removed = Standing &
  Pick<StoredComment, "text" | "html" | "links" | "revisions" | "textKey" | "verdict" | "original">;

/** Where the site judges afterwards, a text is seen at once. */
function standingOnArrival(
  moderation: Settings["moderation"],
  arrived: Pick<StoredComment, "status" | "revision">,
): Standing {
  if (moderation !== "post") return { status: "pending", decision: null };
  return { status: "published", decision: newDecision(arrived, machine, "published") };
}

/** Before the relay has seen it, nothing counts it and nobody sees it. */
export function unprojected(): Projection {
  return {
    shown: null,
    listed: false,
    replies: 0,
    reactions: {},
    rank: { top: 0, controversial: 0 },
    flags: 0,
    waiting: {},
    featuredAt: null,
    answer: false,
    answers: null,
  };
}

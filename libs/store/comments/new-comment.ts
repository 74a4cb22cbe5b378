import type { Settings, StoryRef } from "#contract";
import { normalizeBody, renderText } from "#discussion";
import { textKey } from "#moderation";
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
  /** when it was written: now, or long ago for one that is imported */
  createdAt: Date;
  idempotencyKey?: string | undefined;
}

/** The one document that accepting a comment writes. Its text is rendered here, once. */
export function newComment(draft: Draft): StoredComment {
  const { story, place, author, moderation, createdAt, idempotencyKey } = draft;
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
    ...(moderation === "post" ? publishedOnArrival(acceptedAt) : { status: "pending", decision: null }),
    revision: 1,
    revisions: [],
    createdAt,
    editedAt: null,
    acceptedAt,
    textKey: textKey(text),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    verdict: null,
    featured: false,
    ...unprojected(),
  };
}

/** Who decides where nobody has to: the machine. */
export const machine = { kind: "machine", id: "machine", name: "Palabre" } as const;

function publishedOnArrival(at: Date): { status: "published"; decision: StoredDecision } {
  const decision: StoredDecision = {
    id: newId(),
    at,
    by: machine,
    from: "pending",
    to: "published",
    revision: 1,
    reason: null,
    note: null,
    version: null,
  };
  return { status: "published", decision };
}

/** Before the relay has seen it, nothing counts it and nobody sees it. */
function unprojected(): Projection {
  return {
    shown: null,
    listed: false,
    replies: 0,
    reactions: {},
    rank: { top: 0, controversial: 0 },
    flags: 0,
    waiting: {},
  };
}

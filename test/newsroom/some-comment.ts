import { machine, newId, type StoredComment, type StoredDecision } from "#store";

/** A comment for tests, as it lies in the store before the relay has seen it, unless told otherwise. */
export function someComment(told: Partial<StoredComment> = {}): StoredComment {
  const now = new Date();
  return {
    _id: newId(),
    site: "journal",
    story: "le-pont",
    storyFacts: null,
    parent: null,
    ancestors: [],
    author: { id: "ana", name: "Ana", avatar: null, badges: [] },
    text: "Bonjour",
    html: "<p>Bonjour</p>",
    links: [],
    lang: null,
    status: "pending",
    revision: 1,
    revisions: [],
    createdAt: now,
    editedAt: null,
    acceptedAt: now,
    textKey: "bonjour",
    verdict: null,
    decision: null,
    featured: false,
    shown: null,
    listed: false,
    replies: 0,
    reactions: {},
    rank: { top: 0, controversial: 0 },
    flags: 0,
    waiting: {},
    ...told,
  };
}

/** A decision for tests: the machine has published a new comment, unless told otherwise. */
export function someDecision(told: Partial<StoredDecision> = {}): StoredDecision {
  return {
    id: newId(),
    at: new Date(),
    by: machine,
    from: "pending",
    to: "published",
    revision: 1,
    reason: null,
    note: null,
    version: null,
    ...told,
  };
}

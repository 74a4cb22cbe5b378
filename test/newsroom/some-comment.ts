import { machine, newDecision, newId, type StoredComment, type StoredDecision, unprojected } from "#store";

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
    ...unprojected(),
    ...told,
  };
}

/** A decision for tests: the machine has published a new comment, unless told otherwise. */
export function someDecision(told: Partial<StoredDecision> = {}): StoredDecision {
  return { ...newDecision({ status: "pending", revision: 1 }, machine, "published"), ...told };
}

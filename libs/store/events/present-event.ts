import type { StoryEvent, StoryRef } from "#contract";
import type { StoredComment } from "../comments/comment.schema.js";
import { presentComment } from "../comments/present-comment.js";
import { presentRules, rulesOf, storedRules } from "../stories/rules.js";
import type { StoredEvent } from "./event.schema.js";

/** What is kept of an event. */
export function storedEvent({ site, story }: StoryRef, event: StoryEvent): StoredEvent {
  const { seq, type } = event;
  const kept = { site, story, seq, at: new Date(event.at), type, comment: null, count: null, featured: null };
  switch (event.type) {
    case "comment.published":
    case "comment.edited":
      return { ...kept, comment: event.comment.id };
    case "comment.removed":
      return { ...kept, comment: event.id };
    case "story.changed":
      return { ...kept, ...storedRules(event), count: event.count, featured: event.featured };
  }
}

/** An event as who was away gets it: its comment as it stands by now, a tombstone where it is gone since. */
export function presentEvent(
  { seq, at: moment, type, comment: named, count, featured, ...rules }: StoredEvent,
  comments: ReadonlyMap<string, StoredComment>,
): StoryEvent {
  const at = moment.toISOString();
  if (type === "story.changed")
    return { type, seq, at, ...presentRules(rulesOf(rules)), count: count ?? 0, featured: featured ?? 0 };
  const id = named ?? "";
  const comment = type === "comment.removed" ? undefined : comments.get(id);
  if (!comment || type === "comment.removed") return { type: "comment.removed", seq, at, id };
  return { type, seq, at, comment: presentComment(comment) };
}

import type { MyData } from "#contract";
import {
  presentSignIn,
  presentStatement,
  reasonOf,
  statusToAuthor,
  type StoredComment,
  type StoredFlag,
  type StoredNotification,
  type StoredReaction,
  type StoredReading,
  type StoredSignIn,
  type StoredStatement,
  type StoredTrace,
} from "#store";

type Exported<List extends Exclude<keyof MyData, "profile" | "wellbeing">> = MyData[List][number];

export function exportComment(stored: StoredComment): Exported<"comments"> {
  const { _id: id, story, parent, createdAt, editedAt, revision, text } = stored;
  const latest = { revision, text, at: editedAt ?? createdAt };
  return {
    id,
    story,
    parent,
    status: statusToAuthor(stored),
    reason: reasonOf(stored),
    createdAt: createdAt.toISOString(),
    revisions: [...stored.revisions, latest].map(({ revision, text, at }) => {
      return { revision, text, at: at.toISOString() };
    }),
  };
}

export function exportReaction({ story, comment, kind, at }: StoredReaction): Exported<"reactions"> {
  return { story, comment, kind, at: at.toISOString() };
}

export function exportFlag({ story, comment, reason, detail, at }: StoredFlag): Exported<"flags"> {
  return { story, comment, reason, detail, at: at.toISOString() };
}

export function exportNotification(stored: StoredNotification): Exported<"notifications"> {
  const { kind, story, comment, statement = null, at, read } = stored;
  return { kind, story, comment, statement, at: at.toISOString(), read };
}

export function exportReading({
  story,
  followsStory,
  follows,
  visitedAt,
}: StoredReading): Exported<"readings"> {
  const visited = visitedAt?.toISOString() ?? null;
  return { story, followsStory: followsStory ?? false, followedThreads: follows ?? [], visitedAt: visited };
}

export function exportSignIn(stored: StoredSignIn): Exported<"signIns"> {
  const { begun, used, browser, system } = presentSignIn(stored, "");
  return { begun, used, browser, system };
}

export function exportTrace({ print, on }: StoredTrace): Exported<"traces"> {
  return { print, on: on.toISOString().slice(0, 10) };
}

/** What it is about is among the comments. A reason of the catalogue is said in English, as everything in the file is named. */
export function exportStatement(stored: StoredStatement): Exported<"statements"> {
  const shown = presentStatement(stored, { comment: undefined, place: undefined }, "en");
  const { id, at, about, comment, sanction, reason, automated, revokedAt, appeal } = shown;
  return { id, at, about, comment, sanction, reason, automated, revokedAt, appeal };
}

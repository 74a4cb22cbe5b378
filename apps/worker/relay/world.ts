import { type StoryRef } from "#contract";
import { type Comments, type Stories, type StoredComment, storyKey } from "#store";
import type { Change } from "./change.js";

/** A story's numbers as the relay counts on from them. */
export interface StoryNumbers {
  ref: StoryRef;
  seq: number;
  count: number;
}

/** What the store knows of everything that some changes are about. Projecting the changes counts on in it. */
export interface World {
  comments: Map<string, StoredComment>;
  stories: Map<string, StoryNumbers>;
}

export async function loadWorld(
  changes: readonly Change[],
  comments: Comments,
  stories: Stories,
): Promise<World> {
  const named = await loadNamed(changes, comments);
  const known = new Set(named.map(({ _id }) => _id));
  const above = new Set(named.flatMap(({ ancestors }) => ancestors).filter((id) => !known.has(id)));
  const ancestors = above.size > 0 ? await comments.byIds([...above]) : [];
  const all = [...named, ...ancestors];
  return {
    comments: new Map(all.map((comment) => [comment._id, comment])),
    stories: await loadStories([...named, ...changes.flatMap(storyOf)], stories),
  };
}

function loadNamed(changes: readonly Change[], comments: Comments): Promise<StoredComment[]> {
  const ids = new Set(changes.flatMap(commentOf));
  return ids.size > 0 ? comments.byIds([...ids]) : Promise.resolve([]);
}

/** A comment that the change alters the standing of; one that only waits for its verdict is not read. */
function commentOf(change: Change): string[] {
  if (change.about === "accepted") return change.comment.decision ? [change.comment._id] : [];
  return "comment" in change ? [change.comment] : [];
}

function storyOf(change: Change): StoryRef[] {
  return change.about === "story" ? [change.story] : [];
}

async function loadStories(refs: readonly StoryRef[], stories: Stories): Promise<World["stories"]> {
  const wanted = new Map(refs.map(({ site, story }) => [storyKey({ site, story }), { site, story }]));
  if (wanted.size === 0) return new Map();
  const found = new Map((await stories.byKeys([...wanted.keys()])).map((story) => [story._id, story]));
  return new Map(
    [...wanted].map(([key, ref]) => {
      const { seq = 0, count = 0 } = found.get(key) ?? {};
      return [key, { ref, seq, count }];
    }),
  );
}

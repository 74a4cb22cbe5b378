import type { ClientSession, Connection } from "mongoose";
import type { StoryPlace, StoryRef, StorySummary } from "#contract";
import type { StoredComment } from "../comments/comment.schema.js";
import type { Erased } from "../users/erased.js";
import { WrittenWhole } from "../written-whole.js";
import { presentRules, rulesOf } from "./rules.js";
import {
  hasSection,
  isRead,
  type StoredRules,
  type StoredStory,
  storyKey,
  storySchema,
} from "./story.schema.js";

export class Stories extends WrittenWhole<StoredStory> {
  constructor(connection: Connection) {
    super(connection, "Story", storySchema);
  }

  byRef(ref: StoryRef, session: ClientSession | null = null): Promise<StoredStory | null> {
    return this.model.findById(storyKey(ref), null, { session }).lean<StoredStory>();
  }

  /** Several stories of one site; those nobody has written to are not among them. */
  byNames(site: string, stories: readonly string[]): Promise<StoredStory[]> {
    return this.byKeys(stories.map((story) => storyKey({ site, story })));
  }

  byKeys(keys: readonly string[]): Promise<StoredStory[]> {
    return this.model.find({ _id: { $in: [...keys] } }).lean<StoredStory[]>();
  }

  /** The stories of all sites of which it is noted that people read them. */
  readNow(): Promise<Pick<StoredStory, "_id" | "readers">[]> {
    return this.model
      .find({ readers: isRead }, { readers: 1 })
      .hint("read now")
      .lean<Pick<StoredStory, "_id" | "readers">[]>();
  }

  /** The sections that stories of a site are in, in the order of their names. */
  async sections(site: string): Promise<string[]> {
    const found = await this.model
      .aggregate<{ _id: string }>([
        { $match: { site, section: hasSection } },
        { $group: { _id: "$section" } },
      ])
      .hint("sections");
    return found.map(({ _id }) => _id).sort((one, other) => one.localeCompare(other));
  }

  async noteReaders(key: string, readers: number): Promise<void> {
    await this.model.updateOne({ _id: key }, { $set: { readers } });
  }

  /** Takes somebody off the guests of all stories of a site. @returns the stories where they were one */
  async eraseGuest({ site, user }: Erased): Promise<StoredStory[]> {
    const found = await this.model.find({ site, guests: user }).lean<StoredStory[]>();
    for (const { _id, guests = [] } of found)
      await this.model.updateOne({ _id }, { $set: { guests: guests.filter((guest) => guest !== user) } });
    return found;
  }

  /** Makes a story or changes what is named. Numbers and counts stay the relay's. */
  async put(
    ref: StoryRef,
    facts: Partial<Pick<StoredStory, "url" | "title" | "section"> & StoredRules>,
    session: ClientSession | null = null,
  ): Promise<StoredStory> {
    const defaults = { url: null, title: null, section: null };
    const unnamed = Object.entries(defaults).filter(([name]) => !(name in facts));
    return this.model
      .findByIdAndUpdate(
        storyKey(ref),
        {
          $set: facts,
          $setOnInsert: { ...ref, ...Object.fromEntries(unnamed), createdAt: new Date(), seq: 0, count: 0 },
        },
        { upsert: true, returnDocument: "after", session },
      )
      .orFail()
      .lean<StoredStory>();
  }
}

/** Where a comment stands: what is known of its story, else what its page said. */
export function placeOf(
  { story, storyFacts }: Pick<StoredComment, "story" | "storyFacts">,
  known: Pick<StoredStory, "url" | "title"> | null | undefined,
): StoryPlace {
  const { url = null, title = null } = known ?? storyFacts ?? {};
  return { id: story, url, title };
}

/** A story as readers get it. One that nobody has written to is empty, not missing. */
export function presentStory({ story }: StoryRef, stored: StoredStory | null): StorySummary {
  return {
    id: story,
    url: stored?.url ?? null,
    title: stored?.title ?? null,
    count: stored?.count ?? 0,
    ...presentRules(rulesOf(stored)),
    featured: stored?.featured ?? 0,
    seq: stored?.seq ?? 0,
  };
}

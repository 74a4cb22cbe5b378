import type { Connection, Model, QueryFilter, UpdateQuery } from "mongoose";
import type { StoryRef } from "#contract";
import { hasRoom } from "../has-room.js";
import { storyKey } from "../stories/story.schema.js";
import type { Erased } from "../users/erased.js";
import { readingSchema, type StoredReading } from "./reading.schema.js";

/** Threads of one story that a reader may follow: more is to follow the story. */
export const mostThreads = 500;

/** What readers follow, and when they were last there. Told twice, nothing changes. */
export class Readings {
  readonly model: Model<StoredReading>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredReading>("Reading", readingSchema);
  }

  mine(story: StoryRef, user: string): Promise<StoredReading | null> {
    return this.model.findById(readingId(story, user)).lean<StoredReading>();
  }

  /** All that a reader follows or has visited on a site, one after another. */
  eachByReader(site: string, user: string): AsyncIterable<StoredReading> {
    return this.model.find(allOf(site, user)).lean<StoredReading>().cursor();
  }

  /** Forgets all that a reader follows or has visited on a site. */
  async erase({ site, user }: Erased): Promise<void> {
    await this.model.deleteMany(allOf(site, user));
  }

  async followersOfStory({ site, story }: StoryRef): Promise<string[]> {
    return this.usersOf({ site, story, followsStory: true });
  }

  /** Who follows any of some comments' threads. */
  async followersOfThreads(comments: readonly string[]): Promise<string[]> {
    return this.usersOf({ follows: { $in: [...comments] } });
  }

  private async usersOf(filter: QueryFilter<StoredReading>): Promise<string[]> {
    const found = await this.model.find(filter, { user: 1 }).lean<Pick<StoredReading, "user">[]>();
    return found.map(({ user }) => user);
  }

  async followStory(story: StoryRef, user: string): Promise<void> {
    await this.put(story, user, { $set: { followsStory: true } });
  }

  async leaveStory(story: StoryRef, user: string): Promise<void> {
    await this.model.updateOne({ _id: readingId(story, user) }, { $unset: { followsStory: true } });
  }

  /** @returns false where they follow too many threads of the story already */
  async followThread(story: StoryRef, user: string, comment: string): Promise<boolean> {
    await this.put(story, user, { $setOnInsert: { follows: [] } });
    const { matchedCount } = await this.model.updateOne(
      { _id: readingId(story, user), ...hasRoom("follows", comment, mostThreads) },
      { $addToSet: { follows: comment } },
    );
    return matchedCount === 1;
  }

  async leaveThread(story: StoryRef, user: string, comment: string): Promise<void> {
    await this.model.updateOne({ _id: readingId(story, user) }, { $pull: { follows: comment } });
  }

  /** Of two visits told in the wrong order, the later counts. */
  async visit(story: StoryRef, user: string, at: Date): Promise<void> {
    await this.put(story, user, { $max: { visitedAt: at } });
  }

  private async put(story: StoryRef, user: string, update: UpdateQuery<StoredReading>): Promise<void> {
    const { $setOnInsert = {}, ...rest } = update;
    const { site, story: name } = story;
    await this.model.updateOne(
      { _id: readingId(story, user) },
      { ...rest, $setOnInsert: { ...$setOnInsert, site, story: name, user } },
      { upsert: true, setDefaultsOnInsert: false },
    );
  }
}

/** A reader's readings on a site, by their ids alone. */
function allOf(site: string, user: string) {
  const first = readingId({ site, story: "" }, user);
  return { _id: { $gte: first, $lt: `${first.slice(0, -1)}!` } };
}

function readingId(story: StoryRef, user: string): string {
  return `${user} ${storyKey(story)}`;
}

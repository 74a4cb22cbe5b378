import type { ClientSession, Connection, Model } from "mongoose";
import { isDuplicateKey } from "../duplicate-key.js";
import { lessonSchema, type StoredLesson } from "./lesson.schema.js";
import { modelSchema, type StoredModel } from "./model.schema.js";

/** So many snapshots of a site are kept: one may still be loading the last but one. */
const kept = 3;

const nothing = () => Promise.resolve();

export type ModelHead = Omit<StoredModel, "bytes">;

/** Learners in numbered snapshots, and what each site's was taught. */
export class Models {
  readonly model: Model<StoredModel>;
  readonly lessons: Model<StoredLesson>;

  constructor(private readonly connection: Connection) {
    this.model = connection.model<StoredModel>("LearnerModel", modelSchema);
    this.lessons = connection.model<StoredLesson>("Lesson", lessonSchema);
  }

  /** A site's last snapshot, but for the learner itself; null before there was one. */
  head(site: string): Promise<ModelHead | null> {
    return this.model.findOne({ site }, { bytes: 0 }).sort({ number: -1 }).lean<ModelHead>();
  }

  /** The number of the last one: 0 before there was one. */
  async number(site: string): Promise<number> {
    const last = await this.model.findOne({ site }, { number: 1 }).sort({ number: -1 }).lean<ModelHead>();
    return last?.number ?? 0;
  }

  snapshot(site: string, number: number): Promise<StoredModel | null> {
    return this.model.findOne({ site, number }).lean<StoredModel>();
  }

  /** Some lessons by their ids. */
  async lessonsBy(ids: readonly string[]): Promise<Map<string, StoredLesson>> {
    const found = await this.lessons.find({ _id: { $in: [...ids] } }).lean<StoredLesson[]>();
    return new Map(found.map((lesson) => [lesson._id, lesson]));
  }

  /**
   * Keeps the next snapshot together with what was taught until then: all of it or nothing.
   * @param besides what else goes with it
   * @returns false where somebody else has written one of this number
   */
  async advance(
    next: StoredModel,
    lessons: readonly StoredLesson[],
    besides: (session: ClientSession) => Promise<void> = nothing,
  ): Promise<boolean> {
    try {
      await this.connection.transaction(async (session) => {
        await this.add(next, session);
        const writes = lessons.map((lesson) => ({
          replaceOne: { filter: { _id: lesson._id }, replacement: lesson, upsert: true },
        }));
        if (writes.length > 0) await this.lessons.bulkWrite(writes, { session });
        await besides(session);
      });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** @throws an error of a duplicate key where there is one of this number */
  async add(next: StoredModel, session: ClientSession): Promise<void> {
    const { site, number } = next;
    await this.model.insertMany([next], { session, lean: true });
    await this.model.deleteMany({ site, number: { $lte: number - kept } }, { session });
  }

  /** Forgets what was taught of some comments: they are gone, and nothing of them can be unlearned. */
  async forget(site: string, comments: readonly string[]): Promise<void> {
    await this.lessons.deleteMany({ site, comment: { $in: [...comments] } });
  }
}

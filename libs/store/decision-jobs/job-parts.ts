import type { Connection, Model } from "mongoose";
import type { DecisionJob } from "#contract";
import { newId } from "../new-id.js";
import {
  type JobItem,
  jobPartSchema,
  type StoredDecisionJob,
  type StoredJobPart,
} from "./decision-job.schema.js";

/** So many comments are decided on before it is written how far a job has come. */
const partSize = 50;

/** How far a job has come. */
export type Progress = Pick<DecisionJob, "decided" | "refused" | "undone">;

/** What jobs are about, part by part, and what has become of it. */
export class JobParts {
  readonly model: Model<StoredJobPart>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredJobPart>("DecisionJobPart", jobPartSchema);
  }

  /** @param first the number that the first of them has */
  async add(job: StoredDecisionJob, items: readonly Omit<JobItem, "decision">[], first = 0): Promise<void> {
    await this.model.insertMany(partsOf(job, items, first), { lean: true });
  }

  /** The first part of a job that stands so. */
  next(job: string, state: StoredJobPart["state"]): Promise<StoredJobPart | null> {
    return this.model.findOne({ job, state }).sort({ number: 1 }).lean<StoredJobPart>();
  }

  /** Writes what has become of a part, unless somebody else has by now. */
  async settle(seen: StoredJobPart, change: Partial<StoredJobPart>): Promise<void> {
    await this.model.updateOne({ _id: seen._id, state: seen.state }, { $set: change });
  }

  /** How far each of some jobs has come. */
  async progress(jobs: readonly string[]): Promise<Map<string, Progress>> {
    const counted = await this.model.aggregate<Progress & { _id: string }>([
      { $match: { job: { $in: [...jobs] } } },
      { $group: { _id: "$job", ...sumOf("decided"), ...sumOf("refused"), ...sumOf("undone") } },
    ]);
    return new Map(counted.map(({ _id, ...progress }) => [_id, progress]));
  }
}

function sumOf(name: keyof Progress) {
  return { [name]: { $sum: `$${name}` } };
}

function partsOf(
  { _id: job, at }: StoredDecisionJob,
  items: readonly Omit<JobItem, "decision">[],
  first: number,
): StoredJobPart[] {
  const begun = { job, at, state: "open", decided: 0, refused: 0, undone: 0 } as const;
  return Array.from({ length: Math.ceil(items.length / partSize) }, (_, number) => ({
    ...{ _id: newId(), number: first + number, ...begun },
    items: items
      .slice(number * partSize, (number + 1) * partSize)
      .map((item) => ({ ...item, decision: null })),
  }));
}

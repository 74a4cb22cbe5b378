import type { ClientSession, Connection, Model } from "mongoose";
import type { ListQuery, Page, Wave } from "#contract";
import { before, cut } from "../cursor.js";
import type { StoredDecisionJob } from "../decision-jobs/decision-job.schema.js";
import { newId } from "../new-id.js";
import { type WaveSize, WaveParts } from "./wave-parts.js";
import { type StoredWave, type StoredWavePart, waveSchema } from "./wave.schema.js";

type NewPart = Omit<StoredWavePart, "wave" | "site">;

/** Waves of comments that read nearly the same, and what belongs to them. */
export class Waves {
  readonly model: Model<StoredWave>;
  private readonly parts: WaveParts;

  constructor(connection: Connection) {
    this.model = connection.model<StoredWave>("Wave", waveSchema);
    this.parts = new WaveParts(connection);
  }

  byId(site: string, id: string): Promise<StoredWave | null> {
    return this.model.findOne({ _id: id, site }).lean<StoredWave>();
  }

  /** The waves of a site, the latest first. */
  async of(site: string, { limit, after }: ListQuery): Promise<Page<StoredWave>> {
    const found = await this.model
      .find({ site, ...before("lastAt", after) })
      .sort({ lastAt: -1, _id: -1 })
      .limit(limit + 1)
      .lean<StoredWave[]>();
    return cut(found, limit, ({ lastAt, _id }) => [lastAt.getTime(), _id]);
  }

  /** Begins a wave with what has come of it so far. */
  async begin(site: string, parts: readonly NewPart[]): Promise<StoredWave> {
    const times = parts.map(({ at }) => at.getTime());
    const wave: StoredWave = {
      ...{ _id: newId(), site, begunAt: new Date(Math.min(...times)), lastAt: new Date(Math.max(...times)) },
    };
    await this.model.insertMany([wave], { lean: true });
    await Promise.all(parts.map((part) => this.join(wave, part)));
    return wave;
  }

  /** Takes a comment into a wave, unless it belongs to one. @returns whether it is new there */
  async join({ _id: wave, site }: StoredWave, part: NewPart): Promise<boolean> {
    const isNew = await this.parts.add({ ...part, wave, site });
    if (isNew) await this.model.updateOne({ _id: wave }, { $max: { lastAt: part.at } });
    return isNew;
  }

  /** The waves that some comments belong to, by comment. */
  async among(comments: readonly string[]): Promise<Map<string, StoredWave>> {
    const parts = await this.parts.ofComments(comments);
    if (parts.length === 0) return new Map();
    const ids = [...new Set(parts.map(({ wave }) => wave))];
    const found = await this.model.find({ _id: { $in: ids } }).lean<StoredWave[]>();
    const byId = new Map(found.map((wave) => [wave._id, wave]));
    return new Map(
      parts.flatMap(({ _id, wave }) => {
        const whole = byId.get(wave);
        return whole ? [[_id, whole] as const] : [];
      }),
    );
  }

  /** Lets a job decide on what still comes of a wave. */
  async decide(
    site: string,
    wave: string,
    standing: NonNullable<StoredWave["standing"]>,
    session?: ClientSession,
  ): Promise<void> {
    await this.model.updateOne({ _id: wave, site }, { $set: { standing } }, within(session));
  }

  /** Whether something decided on a wave holds for what still comes of it. @param since when the wave must have gone on */
  async isAnyStanding(site: string, since: Date): Promise<boolean> {
    const standing = { "standing.until": { $gt: new Date() } };
    return (await this.model.exists({ site, lastAt: { $gt: since }, ...standing })) !== null;
  }

  /** What still comes of a wave that a job has decided on is decided by people again. @returns whether it was not before */
  async release(site: string, wave: string, job: string, session?: ClientSession): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: wave, site, "standing.job": job },
      { $unset: { standing: 1 } },
      within(session),
    );
    return modifiedCount === 1;
  }
}

function within(session: ClientSession | undefined) {
  return session ? { session } : {};
}

/** What is known of a wave beside itself. */
interface Beside {
  size?: WaveSize | undefined;
  /** the job that decides on what still comes, where it decides on all of it */
  job?: StoredDecisionJob | undefined;
  /** how many of its comments are in sections that are seen; all, where it is not said */
  within?: number | undefined;
}

export function presentWave(
  { _id: id, begunAt, lastAt, standing }: StoredWave,
  { size = { comments: 0, authors: 0 }, job, within = size.comments }: Beside,
): Wave {
  const decided =
    standing && job
      ? { job: job._id, by: job.by, decision: job.decision, until: standing.until.toISOString() }
      : null;
  return {
    ...{ id, begunAt: begunAt.toISOString(), lastAt: lastAt.toISOString() },
    ...{ ...size, within, decided },
  };
}

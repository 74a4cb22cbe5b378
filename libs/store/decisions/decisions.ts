import { setTimeout as pause } from "node:timers/promises";
import type { Connection } from "mongoose";
import type { Decision, Verdict } from "#contract";
import type { StoredDecision } from "../comments/comment.schema.js";
import { standInFor, type Erased } from "../users/erased.js";
import { WrittenWhole } from "../written-whole.js";
import { countDecisions, type Counted, type Counting } from "./count-decisions.js";
import { countOwn, type Own, type OwnCounted } from "./own-decisions.js";
import { reportDecisions, type Reported, type Reporting } from "./report-decisions.js";
import { decisionSchema, type TrailEntry } from "./decision.schema.js";

/** How often it is asked whether the relay has come so far, in ms. */
const asking = 50;

export class Decisions extends WrittenWhole<TrailEntry> {
  constructor(connection: Connection) {
    super(connection, "Decision", decisionSchema);
  }

  /** The trail of one comment, oldest first. */
  ofComment(site: string, comment: string): Promise<TrailEntry[]> {
    return this.model.find({ site, comment }).sort({ at: 1 }).lean<TrailEntry[]>();
  }

  counted(counting: Counting): Promise<Counted> {
    return countDecisions(this.model, counting);
  }

  /** How somebody decides, and others as they do. */
  ownCounted(own: Own): Promise<OwnCounted> {
    return countOwn(this.model, own);
  }

  /** The stories on which something was decided in some time. */
  async storiesIn({ site, from, to }: Pick<Counting, "site" | "from" | "to">): Promise<string[]> {
    const stories: unknown[] = await this.model.distinct("story", { site, at: { $gte: from, $lt: to } });
    return stories.filter((story) => typeof story === "string");
  }

  byIds(ids: readonly string[]): Promise<TrailEntry[]> {
    return this.model.find({ id: { $in: [...ids] } }).lean<TrailEntry[]>();
  }

  /** What a year's report says of what was decided. */
  reported(time: Reporting): Promise<Reported> {
    return reportDecisions(this.model, time);
  }

  /**
   * Waits for the relay to write some decisions down. It takes changes in their order, so all before these are there, too.
   * @param patience ms
   * @returns whether it has come so far
   */
  async untilKnown(ids: readonly string[], patience: number): Promise<boolean> {
    const end = Date.now() + patience;
    while ((await this.model.countDocuments({ id: { $in: [...ids] } })) < ids.length) {
      if (Date.now() > end) return false;
      await pause(asking);
    }
    return true;
  }

  /** Some of what a person has decided on a site. */
  someBy({ site, user }: Erased, limit: number): Promise<Pick<TrailEntry, "id" | "comment">[]> {
    return this.model
      .find({ site, "by.kind": "person", "by.id": user }, { id: 1, comment: 1 })
      .limit(limit)
      .lean<Pick<TrailEntry, "id" | "comment">[]>();
  }

  /** Takes somebody's name off some decisions, which stand. */
  async eraseActor(ids: readonly string[], person: Erased): Promise<void> {
    await this.model.updateMany(
      { id: { $in: [...ids] }, "by.id": person.user },
      { $set: { by: standInFor(person) } },
    );
  }

  /** Takes out of the trail of some comments what may quote them or name their author: what was decided stands. */
  async eraseWords(site: string, comments: readonly string[]): Promise<void> {
    const wordless = { $mergeObjects: ["$verdict", { reason: { fr: "", en: "" }, findings: [] }] };
    const verdict = { $cond: [{ $eq: ["$verdict", null] }, null, wordless] };
    await this.stored.updateMany({ site, comment: { $in: [...comments] } }, [
      { $set: { reason: null, note: null, verdict } },
      { $unset: "answer" },
    ]);
  }
}

export function presentDecision(stored: StoredDecision & { verdict?: Verdict | null }): Decision {
  const { id, at, by, from, to, revision, reason, note, version, job, featured, verdict } = stored;
  return {
    ...{ id, at: at.toISOString(), by, from, to, revision, reason, note, version },
    ...(by.kind === "machine" && verdict
      ? { concluded: { verdict: verdict.verdict, decidedBy: verdict.decidedBy } }
      : {}),
    ...(job === undefined ? {} : { job }),
    ...(featured === undefined ? {} : { featured }),
  };
}

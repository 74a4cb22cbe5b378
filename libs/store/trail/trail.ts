import { type ClientSession, type Connection, type Model, Schema } from "mongoose";
import type { Page, TrailCheck, TrailQuery } from "#contract";
import { sameWordsIn } from "#discussion";
import { before, cut } from "../cursor.js";
import type { Erased } from "../users/erased.js";
import { WrittenWhole } from "../written-whole.js";
import { beginning, type Head, walk } from "./chain.js";
import { entrySchema, type JournalEntry, type StoredEntry } from "./entry.schema.js";
import { Personas } from "./personas.js";

/** What stands for the entries of a site that are no longer kept: the last of them. */
interface StoredCut extends Head {
  _id: string;
}

const cutSchema = new Schema<StoredCut>(
  {
    _id: { type: String, required: true },
    n: { type: Number, required: true },
    hash: { type: String, required: true },
  },
  { collection: "trailCuts", versionKey: false },
);

/** So many old entries go at once: the transaction stays small. */
const mostCut = 1000;

/** All that was done on a site, in a chain: each entry has the hash of the one before it. Only the relay adds to it. */
export class Trail extends WrittenWhole<StoredEntry> {
  readonly cuts: Model<StoredCut>;
  private readonly personas: Personas;

  constructor(private readonly connection: Connection) {
    super(connection, "TrailEntry", entrySchema);
    this.cuts = connection.model<StoredCut>("TrailCut", cutSchema);
    this.personas = new Personas(connection);
  }

  /** What the next entry of a site follows. */
  async head(site: string): Promise<Head> {
    const last = await this.model.findOne({ site }).sort({ n: -1 }).lean<StoredEntry>();
    return last ?? (await this.cutOf(site));
  }

  /** A site's entries, the latest first. */
  async list(site: string, query: TrailQuery): Promise<Page<StoredEntry>> {
    const found = await this.model
      .find({ site, $and: [await this.asked(site, query), before("at", query.after)] })
      .sort({ at: -1, _id: -1 })
      .limit(query.limit + 1)
      .lean<StoredEntry[]>();
    return cut(found, query.limit, ({ at, _id }) => [at.getTime(), _id]);
  }

  /** The entries of a site after one, the oldest first, without their words. */
  after(site: string, n: number, limit: number): Promise<JournalEntry[]> {
    return this.model
      .find({ site, n: { $gt: n } }, { open: 0, sealed: 0, previous: 0, hash: 0 })
      .sort({ n: 1 })
      .limit(limit)
      .lean<JournalEntry[]>();
  }

  /** Whether the whole chain of a site holds, or its last entries. @param most how many of these; without it, all */
  async check(site: string, most = Infinity): Promise<TrailCheck> {
    const from = await this.before(site, most);
    const entries = this.model
      .find({ site, n: { $gt: from.n } })
      .sort({ n: 1 })
      .lean<StoredEntry>()
      .cursor();
    const { last, ...found } = await walk(from, entries);
    return { site, ...found, last: last.n === 0 ? null : { n: last.n, hash: last.hash } };
  }

  /** How many entries of a site are of before a moment. @param most counted */
  countBefore(site: string, moment: Date, most: number): Promise<number> {
    return this.model.countDocuments({ site, at: { $lt: moment } }, { limit: most });
  }

  /** Takes off a site's entries of before a moment, from the first on; the last entry stays. @returns how many went */
  async cut(site: string, moment: Date): Promise<number> {
    const oldest = await this.model
      .find({ site })
      .sort({ n: 1 })
      .limit(mostCut + 1)
      .lean<StoredEntry[]>();
    const young = oldest.findIndex(({ at }) => at >= moment);
    const old = oldest.slice(0, young < 0 ? oldest.length - 1 : young);
    const last = old.at(-1);
    if (!last) return 0;
    await this.connection.transaction(async (session) => {
      const to = { n: last.n, hash: last.hash };
      await this.cuts.updateOne({ _id: site }, { $set: to }, { upsert: true, session });
      await this.model.deleteMany({ site, n: { $lte: last.n } }, { session });
    });
    return old.length;
  }

  /** Takes the words out of what was done about some comments: that it was done stands. */
  async forgetWords(site: string, comments: readonly string[]): Promise<void> {
    await this.wordless(site, comments);
  }

  /** Takes out of what was done about a comment what has some of its words: that it was done stands. */
  async forgetQuotes(
    site: string,
    comment: string,
    words: readonly string[],
    session: ClientSession,
  ): Promise<void> {
    const entries = await this.model
      .find({ site, "about.id": comment }, null, { session })
      .lean<StoredEntry[]>();
    for (const { _id, open } of entries)
      for (const part of ["reason", "note"] as const)
        if (sameWordsIn(open[part]?.text ?? "", words).length > 0)
          await this.model.updateOne({ _id }, { $unset: { [`open.${part}`]: 1 } }, { session });
  }

  /** Leaves somebody in the trail under a pseudonym, without words about them, and without where they were. */
  async erase(person: Erased): Promise<void> {
    const { site, user } = person;
    const personas = await this.personas.allOf(site, user);
    await this.wordless(site, personas);
    await this.model.updateMany(
      { site, "by.kind": "person", "by.id": { $in: personas } },
      { $unset: { "open.from": 1 } },
    );
    await this.personas.erase(person);
  }

  private async wordless(site: string, subjects: readonly string[]): Promise<void> {
    await this.model.updateMany(
      { site, "about.id": { $in: [...subjects] } },
      { $unset: { "open.reason": 1, "open.note": 1 } },
    );
  }

  private async asked(site: string, { by, about, kind, from, to }: TrailQuery) {
    return {
      ...(kind === undefined ? {} : { kind }),
      ...(by === undefined ? {} : await this.doneBy(site, by)),
      ...(about === undefined
        ? {}
        : { "about.id": { $in: [about, ...(await this.personas.allOf(site, about))] } }),
      ...(from === undefined && to === undefined ? {} : { at: span(from, to) }),
    };
  }

  private async doneBy(site: string, by: string) {
    if (by === "machine") return { "by.kind": "machine" } as const;
    const personas = await this.personas.allOf(site, by);
    return { "by.kind": "person", "by.id": { $in: personas } } as const;
  }

  private async before(site: string, most: number): Promise<Head> {
    const { n } = await this.head(site);
    const kept = await this.cutOf(site);
    if (n - kept.n <= most) return kept;
    return (await this.model.findOne({ site, n: n - most }).lean<StoredEntry>()) ?? kept;
  }

  private async cutOf(site: string): Promise<Head> {
    return (await this.cuts.findById(site).lean<StoredCut>()) ?? beginning;
  }
}

function span(from: string | undefined, to: string | undefined) {
  return {
    ...(from === undefined ? {} : { $gte: new Date(from) }),
    ...(to === undefined ? {} : { $lt: new Date(to) }),
  };
}

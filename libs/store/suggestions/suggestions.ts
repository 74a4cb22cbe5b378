import type { ClientSession, Connection, Model } from "mongoose";
import type { Actor, Suggestions as Told } from "#contract";
import { machine } from "../decisions/new-decision.js";
import { isDuplicateKey } from "../duplicate-key.js";
import { type Erased, standInFor } from "../users/erased.js";
import { type StoredFound, type StoredSuggestions, suggestionsSchema } from "./suggestions.schema.js";

/** So many dismissals of a site are remembered. */
const mostDismissed = 1000;
/** So many of a site's suggestions are known again, once they were made. */
const mostKnown = 5000;

/** What decisions of people suggest for the filters: one document a site. */
export class Suggestions {
  readonly model: Model<StoredSuggestions>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredSuggestions>("Suggestions", suggestionsSchema);
  }

  of(site: string): Promise<StoredSuggestions | null> {
    return this.model.findById(site).lean<StoredSuggestions>();
  }

  /** Has them looked for. Where that is being done, it stays with that; what was found before stays until then. */
  async begin(site: string, by: Actor): Promise<StoredSuggestions> {
    const begun = { state: "running", at: new Date(), by, total: null, done: 0 } as const;
    try {
      await this.model.updateOne(
        { _id: site, state: { $ne: "running" } },
        { $set: begun, $unset: { next: 1 }, $setOnInsert: { found: null, dismissed: [] } },
        { upsert: true },
      );
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const stored = await this.of(site);
    if (!stored) throw new Error(`nothing is looked for on ${site}`);
    return stored;
  }

  /** People have decided something: from then on the machine looks by itself, unless somebody has looked before. */
  async expect(site: string, next: Date): Promise<void> {
    const never = { state: "never", at: new Date(), by: machine, total: null, done: 0 } as const;
    const $setOnInsert = { ...never, found: null, dismissed: [] };
    await this.model.updateOne({ _id: site }, { $min: { next }, $setOnInsert }, { upsert: true });
  }

  /** The site that has waited longest for the machine to look; null where none has to. */
  async due(now: Date): Promise<string | null> {
    const found = await this.model
      .findOne({ next: { $lte: now } }, { _id: 1 })
      .sort({ next: 1 })
      .lean<Pick<StoredSuggestions, "_id">>();
    return found?._id ?? null;
  }

  /** Sites that somebody has to look on. */
  async atWork(): Promise<string[]> {
    const found = await this.model.find({ state: "running" }, { _id: 1 }).lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  /** Notes how far it has come. */
  async advance(site: string, { total, done }: Pick<StoredSuggestions, "total" | "done">): Promise<void> {
    await this.model.updateOne({ _id: site, state: "running" }, { $set: { total, done } });
  }

  /** Ends what was begun without anything found. */
  async fail(site: string): Promise<void> {
    await this.model.updateOne({ _id: site, state: "running" }, { $set: { state: "failed" } });
  }

  /** Ends what was begun, with what was found. @returns whether any of it was never suggested before */
  async end(site: string, found: StoredFound, session: ClientSession): Promise<boolean> {
    const before = await this.model
      .findOne({ _id: site, state: "running" }, null, { session })
      .lean<StoredSuggestions>();
    if (!before) return false;
    const known = before.known ?? idsOf(before.found);
    const fresh = idsOf(found).filter((id) => !known.includes(id));
    const next = { state: "done", found, known: [...known, ...fresh].slice(-mostKnown) };
    await this.model.updateOne({ _id: site }, { $set: next }, { session });
    return fresh.length > 0;
  }

  /** @returns whether it was wanted before */
  async dismiss(site: string, suggestion: string, by: Actor, session: ClientSession): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: site, "dismissed.suggestion": { $ne: suggestion } },
      { $push: { dismissed: { $each: [{ suggestion, by, at: new Date() }], $slice: -mostDismissed } } },
      { session },
    );
    return modifiedCount === 1;
  }

  /** @returns whether it was dismissed */
  async restore(site: string, suggestion: string, session: ClientSession): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: site, "dismissed.suggestion": suggestion },
      { $pull: { dismissed: { suggestion } } },
      { session },
    );
    return modifiedCount === 1;
  }

  /** Takes somebody's name off what they have asked for or dismissed. */
  async eraseActor(person: Erased): Promise<void> {
    const { site, user } = person;
    const by = standInFor(person);
    await this.model.updateOne({ _id: site, "by.id": user }, { $set: { by } });
    await this.model.updateOne(
      { _id: site, "dismissed.by.id": user },
      { $set: { "dismissed.$[theirs].by": by } },
      { arrayFilters: [{ "theirs.by.id": user }] },
    );
  }
}

function idsOf(found: StoredFound | null): string[] {
  return found?.items.map(({ id }) => id) ?? [];
}

export function presentSuggestions(stored: StoredSuggestions | null): Told {
  if (!stored) return { state: "never", asked: null, total: null, done: 0, looked: null, items: [] };
  const { state, at, by, total, done, found, dismissed } = stored;
  const unwanted = new Map(
    dismissed.map((one) => [one.suggestion, { by: one.by, at: one.at.toISOString() }]),
  );
  return {
    ...{ state, asked: state === "never" ? null : { at: at.toISOString(), by }, total, done },
    looked: found && looked(found),
    items: (found?.items ?? []).map(({ id, change, evidence }) => {
      return { id, change, evidence, dismissed: unwanted.get(id) ?? null };
    }),
  };
}

function looked({
  at,
  version,
  from,
  to,
  comments,
  fates,
  missing,
}: StoredFound): NonNullable<Told["looked"]> {
  const { published, rejected } = fates;
  return {
    ...{ at: at.toISOString(), version, from: from?.toISOString() ?? null, to: to.toISOString() },
    ...{ comments, published, rejected, missing },
  };
}

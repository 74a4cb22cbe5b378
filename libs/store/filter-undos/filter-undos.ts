import type { ClientSession, Connection, Model } from "mongoose";
import type { FilterUndo, FilterUndoState, ListQuery, Page } from "#contract";
import { before, cut } from "../cursor.js";
import { newId } from "../new-id.js";
import { type Erased, standInFor } from "../users/erased.js";
import {
  filterUndoSchema,
  isUndoAtWork,
  type StoredFilterUndo,
  type UndoItem,
} from "./filter-undo.schema.js";
import type { UndoProgress } from "./undo-parts.js";
import { UndoParts } from "./undo-parts.js";

/** For so long it can be carried out or taken back, in ms: as long as others' decisions on many. */
const goodFor = 24 * 3_600_000;

/** What filters decided, judged again and taken back. */
export class FilterUndos {
  readonly model: Model<StoredFilterUndo>;
  private readonly parts: UndoParts;

  constructor(private readonly connection: Connection) {
    this.model = connection.model<StoredFilterUndo>("FilterUndo", filterUndoSchema);
    this.parts = new UndoParts(connection);
  }

  /** Writes it with the first of what it is about. Before it is there, nobody asks for its parts. */
  async begin(
    asked: Omit<StoredFilterUndo, "_id" | "at" | "count">,
    items: readonly UndoItem[],
  ): Promise<StoredFilterUndo> {
    const whole: StoredFilterUndo = { _id: newId(), at: new Date(), count: items.length, ...asked };
    await this.parts.add(whole, items, 0);
    await this.model.insertMany([whole], { lean: true });
    return whole;
  }

  /** Writes what else it is about, in whole parts but for the last. Twice is once. @param rest where that goes on; null: nowhere */
  async goOn(seen: StoredFilterUndo, items: readonly UndoItem[], rest: string | null): Promise<void> {
    const { _id, count, rest: before = null } = seen;
    await this.connection.transaction(async (session) => {
      const change = { $set: { rest, count: count + items.length } };
      const { modifiedCount } = await this.model.updateOne({ _id, rest: before, count }, change, {
        session,
      });
      if (modifiedCount === 1) await this.parts.add(seen, items, count, session);
    });
  }

  byId(id: string): Promise<StoredFilterUndo | null> {
    return this.model.findById(id).lean<StoredFilterUndo>();
  }

  /** Those of a site, the last first. */
  async of(site: string, { limit, after }: ListQuery): Promise<Page<StoredFilterUndo>> {
    const found = await this.model
      .find({ site, ...before("at", after) })
      .sort({ at: -1, _id: -1 })
      .limit(limit + 1)
      .lean<StoredFilterUndo[]>();
    return cut(found, limit, ({ at, _id }) => [at.getTime(), _id]);
  }

  /** All that somebody has to carry on with. */
  async atWork(): Promise<string[]> {
    const found = await this.model.find({ state: isUndoAtWork }, { _id: 1 }).lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  /** @returns whether it still was in one of these states */
  async move(
    id: string,
    from: readonly FilterUndoState[],
    to: Pick<StoredFilterUndo, "state" | "undoneBy">,
    session?: ClientSession,
  ): Promise<boolean> {
    const still = { _id: id, state: { $in: [...from] } };
    const { modifiedCount } = await this.model.updateOne(still, { $set: to }, session ? { session } : {});
    return modifiedCount === 1;
  }

  /** Takes somebody's name off those that they have ordered or taken back. */
  async eraseActor(person: Erased): Promise<void> {
    const { site, user } = person;
    for (const actor of ["orderedBy", "undoneBy"])
      await this.model.updateMany({ site, [`${actor}.id`]: user }, { $set: { [actor]: standInFor(person) } });
  }
}

/** Whether it can still be carried out, where it was only tried, or taken back as one. */
export function isInTime({ at }: Pick<StoredFilterUndo, "at">): boolean {
  return Date.now() - at.getTime() < goodFor;
}

const none: UndoProgress = {
  ...{ tried: 0, decided: 0, refused: 0, undone: 0, moves: [], changes: 0, retyped: 0 },
};

export function presentFilterUndo(stored: StoredFilterUndo, progress: UndoProgress = none): FilterUndo {
  const { _id: id, at, orderedBy, span, by, count, rest = null, state } = stored;
  const { version = null, decidedBy = null, from, to } = span;
  return {
    ...{
      id,
      at: at.toISOString(),
      orderedBy,
      version,
      decidedBy,
      by,
      state,
      count,
      counted: rest === null,
      ...progress,
    },
    from: from?.toISOString() ?? "",
    to: to?.toISOString() ?? "",
    undoable: (state === "running" || state === "done") && isInTime(stored),
  };
}

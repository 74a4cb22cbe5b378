import type { ClientSession, Connection, Model } from "mongoose";
import type { FilterUndo, ListQuery, Page } from "#contract";
import type { Untouched } from "../comments/judged-comments.js";
import { decodeCursor, encodeCursor } from "../cursor.js";
import { newId } from "../new-id.js";
import {
  type StoredFilterUndo,
  type StoredUndoPart,
  type UndoItem,
  undoPartSchema,
} from "./filter-undo.schema.js";

/** So many comments are judged again before it is written how far it has come. */
const partSize = 50;

/** So many comments that it is about are found at once: some whole parts. */
export const foundAtOnce = 20 * partSize;

/** How far it has come. */
export type UndoProgress = Pick<
  FilterUndo,
  "tried" | "decided" | "refused" | "undone" | "moves" | "changes" | "retyped"
>;

/** What is judged again, part by part, and what becomes of it. */
export class UndoParts {
  readonly model: Model<StoredUndoPart>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredUndoPart>("FilterUndoPart", undoPartSchema);
  }

  /** @param before how many there are already, all in whole parts */
  async add(
    { _id: undo, at }: StoredFilterUndo,
    items: readonly UndoItem[],
    before: number,
    session: ClientSession | null = null,
  ): Promise<void> {
    const first = before / partSize;
    const begun = { undo, at, state: "open", decided: 0, refused: 0, undone: 0 } as const;
    const parts = Array.from({ length: Math.ceil(items.length / partSize) }, (_, number) => ({
      ...{ _id: newId(), number: first + number, ...begun },
      items: items.slice(number * partSize, (number + 1) * partSize),
    }));
    await this.model.insertMany(parts, { lean: true, session });
  }

  /** The first part that stands so. */
  next(undo: string, state: StoredUndoPart["state"]): Promise<StoredUndoPart | null> {
    return this.model.findOne({ undo, state }).sort({ number: 1 }).lean<StoredUndoPart>();
  }

  /** Writes what has become of a part, unless somebody else has by now. */
  async settle(seen: StoredUndoPart, change: Partial<StoredUndoPart>): Promise<void> {
    await this.model.updateOne({ _id: seen._id, state: seen.state }, { $set: change });
  }

  /** Its comments, in the order in which they are judged again. */
  async items(undo: string, { limit, after }: ListQuery): Promise<Page<UndoItem>> {
    const begin = after === undefined ? 0 : decodeCursor(after)[0];
    const end = begin + limit;
    const parts = await this.model
      .find({ undo, number: { $gte: Math.floor(begin / partSize), $lte: Math.floor(end / partSize) } })
      .sort({ number: 1 })
      .lean<StoredUndoPart[]>();
    const found = parts.flatMap(({ number, items }) =>
      items.map((item, at) => ({ place: number * partSize + at, item })),
    );
    return {
      items: found.filter(({ place }) => place >= begin && place < end).map(({ item }) => item),
      next: found.some(({ place }) => place >= end) ? encodeCursor([end, ""]) : null,
    };
  }

  async progress(undo: string): Promise<UndoProgress> {
    const parts = await this.model.find({ undo }).lean<StoredUndoPart[]>();
    const judged = parts.flatMap(({ items }) => items).filter(({ to }) => to !== null);
    const moves = new Map<string, FilterUndo["moves"][number]>();
    for (const { from, to } of judged) {
      if (to === null) continue;
      const known = moves.get(`${from} ${to}`) ?? { from, to, comments: 0 };
      moves.set(`${from} ${to}`, { ...known, comments: known.comments + 1 });
    }
    const sumOf = (name: "decided" | "refused" | "undone") =>
      parts.reduce((sum, part) => sum + part[name], 0);
    return {
      tried: parts.reduce((sum, { state, items }) => sum + (state === "open" ? 0 : items.length), 0),
      changes: judged.filter(becomesAnother).length,
      retyped: judged.filter(({ retyped }) => retyped).length,
      moves: [...moves.values()].sort((one, other) => other.comments - one.comments),
      ...{ decided: sumOf("decided"), refused: sumOf("refused"), undone: sumOf("undone") },
    };
  }
}

/** Whether a comment becomes another, or would. */
export function becomesAnother({ from, to, retyped = false }: UndoItem): boolean {
  return to !== null && (from !== to || retyped);
}

/** A comment as it is when it is found. */
export function undoItemOf({ _id: comment, revision, status, waiting, decision }: Untouched): UndoItem {
  return {
    ...{ comment, revision, decision: decision.id, from: status, to: null, made: null },
    waited: Object.keys(waiting).length > 0,
  };
}

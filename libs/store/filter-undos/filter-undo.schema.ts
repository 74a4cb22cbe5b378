import { Schema } from "mongoose";
import type { Actor, CommentStatus, FilterUndoState, Mask } from "#contract";
import type { JudgedSpan } from "../comments/judged-comments.js";

type Person = Actor & { kind: "person" };

/** What filters decided, to be judged again. Which comments these are lies in its parts. */
export interface StoredFilterUndo {
  _id: string;
  site: string;
  at: Date;
  orderedBy: Person;
  span: JudgedSpan;
  /** the version that judges again */
  by: number;
  /** it is only tried, until somebody has it carried out */
  dryRun: boolean;
  count: number;
  /** where it goes on being found what it is about; null once it is, absent where it was at once */
  rest?: string | null;
  state: FilterUndoState;
  /** who has it taken back; absent where nobody has */
  undoneBy?: Person;
}

/** A comment as it was when this began. */
export interface UndoItem {
  comment: string;
  revision: number;
  /** the decision of the filters that is judged again */
  decision: string;
  from: CommentStatus;
  /** null before it is judged again, and where it is left as it is */
  to: CommentStatus | null;
  waited: boolean;
  /** what of its text filters had masked; absent before it is judged again */
  masks?: Mask[];
  /** whether its text becomes another */
  retyped?: boolean;
  /** what was decided instead; null before, and where it was refused */
  made: string | null;
}

/** Some of its comments: what is written at once of how far it has come. */
export interface StoredUndoPart {
  _id: string;
  undo: string;
  number: number;
  at: Date;
  state: "open" | "tried" | "decided" | "undone";
  items: UndoItem[];
  decided: number;
  refused: number;
  undone: number;
}

const { Mixed } = Schema.Types;

export const filterUndoSchema = new Schema<StoredFilterUndo>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    at: { type: Date, required: true },
    orderedBy: { type: Mixed, required: true },
    span: { type: Mixed, required: true },
    by: { type: Number, required: true },
    dryRun: { type: Boolean, required: true },
    count: { type: Number, required: true },
    rest: { type: String, default: null },
    state: { type: String, required: true },
    undoneBy: Mixed,
  },
  { collection: "filterUndos", minimize: false, versionKey: false },
);

export const undoPartSchema = new Schema<StoredUndoPart>(
  {
    _id: { type: String, required: true },
    undo: { type: String, required: true },
    number: { type: Number, required: true },
    at: { type: Date, required: true },
    state: { type: String, required: true },
    items: { type: Mixed, required: true },
    decided: { type: Number, required: true },
    refused: { type: Number, required: true },
    undone: { type: Number, required: true },
  },
  { collection: "filterUndoParts", versionKey: false },
);

/** How long it is known which comments it was about, in s: 30 days. */
const kept = 30 * 24 * 3600;

/** Said of those that are at work. */
export const isUndoAtWork = { $in: ["trying", "running", "undoing"] satisfies FilterUndoState[] };
filterUndoSchema.index({ site: 1, at: -1, _id: -1 }, { name: "of a site" });
filterUndoSchema.index({ state: 1 }, { name: "at work", partialFilterExpression: { state: isUndoAtWork } });
filterUndoSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: kept });
undoPartSchema.index({ undo: 1, number: 1 }, { name: "of an undo" });
undoPartSchema.index({ at: 1 }, { name: "kept", expireAfterSeconds: kept });

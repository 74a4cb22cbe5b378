import { Schema } from "mongoose";
import type { Actor, NoticeState } from "#contract";
import { type StoredEscalation, toldOf } from "../escalation.js";

/** Somebody's report of illegal content. What answers it is written by the relay alone. */
export interface StoredNotice {
  _id: string;
  site: string;
  story: string;
  comment: string;
  /** SHA-256 of the receipt, which nobody but its bearer has */
  receipt: string;
  /** SHA-256 of the Idempotency-Key that it came with */
  key?: string;
  explanation: string;
  law: string | null;
  name: string | null;
  email: string | null;
  at: Date;
  deadline: Date;
  state: NoticeState;
  /** in the words of whoever decided; null where they said none */
  answer: string | null;
  answeredAt: Date | null;
  answeredBy: Actor | null;
  /** the decision on the comment that answered it */
  decision: string | null;
  /** what readers saw when it came: kept with it, whatever becomes of the comment; absent before it was */
  said?: NoticedText;
  /** when it came near its deadline, and who was told; absent where it did not */
  escalated?: StoredEscalation;
}

/** The text that a notice is about, as evidence. It does not name its author. */
export interface NoticedText {
  revision: number;
  text: string;
  lang: string | null;
}

/** A notice that nobody has answered yet. */
export const unanswered = {
  state: "received",
  answer: null,
  answeredAt: null,
  answeredBy: null,
  decision: null,
} as const satisfies Partial<StoredNotice>;

const { Mixed } = Schema.Types;

export const noticeSchema = new Schema<StoredNotice>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    story: { type: String, required: true },
    comment: { type: String, required: true },
    receipt: { type: String, required: true },
    key: String,
    explanation: { type: String, required: true },
    law: { type: String, default: null },
    name: { type: String, default: null },
    email: { type: String, default: null },
    at: { type: Date, required: true },
    deadline: { type: Date, required: true },
    state: { type: String, required: true },
    answer: { type: String, default: null },
    answeredAt: { type: Date, default: null },
    answeredBy: { type: Mixed, default: null },
    decision: { type: String, default: null },
    said: Mixed,
    escalated: Mixed,
  },
  { collection: "notices", minimize: false, versionKey: false },
);

noticeSchema.index({ receipt: 1 }, { name: "receipt", unique: true });
noticeSchema.index(
  { site: 1, key: 1 },
  { name: "idempotency", unique: true, partialFilterExpression: { key: { $exists: true } } },
);
noticeSchema.index({ comment: 1, at: 1 }, { name: "of a comment" });
noticeSchema.index(
  { comment: 1, state: 1 },
  { name: "open", partialFilterExpression: { state: "received" } },
);
noticeSchema.index({ site: 1, deadline: 1 }, { name: "due", partialFilterExpression: { state: "received" } });
noticeSchema.index({ site: 1, at: 1 }, { name: "by time" });
noticeSchema.index({ site: 1, state: 1, at: -1, _id: -1 }, { name: "by state" });
noticeSchema.index(...toldOf("escalated"));
noticeSchema.index(
  { site: 1, "escalated.to.id": 1, deadline: 1 },
  {
    name: "told and due",
    partialFilterExpression: { state: "received", "escalated.to.id": { $exists: true } },
  },
);

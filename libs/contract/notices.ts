import { z } from "zod";
import { escalated, listQuery, opaqueId, page, storyPlace, timestamp } from "./words.js";

/** Anyone's report of illegal content, without an account (Digital Services Act, article 16). */
export const newNotice = z
  .strictObject({
    comment: opaqueId,
    explanation: z
      .string()
      .trim()
      .min(20, "must say in at least 20 characters why this is illegal")
      .max(10_000, "must have 10,000 characters at most"),
    law: z.string().trim().min(1).max(500, "must have 500 characters at most").optional(),
    name: z.string().trim().min(1).max(200, "must have 200 characters at most").optional(),
    email: z.email("must be a mail address").max(254).optional(),
    goodFaith: z.literal(
      true,
      "must be true: you state in good faith that what you say is accurate and complete",
    ),
  })
  .meta({ id: "NewNotice" });
export type NewNotice = z.infer<typeof newNotice>;

export const noticeReceipt = z
  .object({ id: opaqueId, receipt: z.string().describe("to ask later what became of it; shown this once") })
  .meta({ id: "NoticeReceipt" });
export type NoticeReceipt = z.infer<typeof noticeReceipt>;

export const noticeState = z.enum(["received", "removed", "kept"]);
export type NoticeState = z.infer<typeof noticeState>;

const answered = {
  state: noticeState,
  answer: z.string().nullable().describe("what was decided and why; null while it is open"),
  answeredAt: timestamp.nullable(),
};

/** What became of a notice, for whoever has the receipt. */
export const noticeStatus = z
  .object({
    id: opaqueId,
    comment: opaqueId,
    at: timestamp,
    deadline: timestamp.describe("by when the site wants to have answered"),
    ...answered,
    automated: z.boolean().describe("decided by the filters, by nobody in person"),
    redress: z.string().nullable().describe("how to contest the answer"),
  })
  .meta({ id: "NoticeStatus" });
export type NoticeStatus = z.infer<typeof noticeStatus>;

/** A notice as moderators see it. */
export const caseNotice = z
  .object({
    id: opaqueId,
    at: timestamp,
    deadline: timestamp,
    explanation: z.string(),
    law: z.string().nullable(),
    named: z.boolean().describe("whether who gave it has said who they are"),
    name: z.string().nullable().describe("in the case alone, and looking at it is told in the trail"),
    email: z.string().nullable().describe("in the case alone, as the name"),
    escalated: escalated.nullable(),
    ...answered,
  })
  .meta({ id: "Notice" });
export type CaseNotice = z.infer<typeof caseNotice>;

/** What a decision says to those whose notices it answers. */
export const noticeAnswer = z.strictObject({
  text: z.string().trim().min(1, "must not be empty").max(5000, "must have 5,000 characters at most"),
  notices: z
    .array(opaqueId)
    .min(1, "name at least one notice")
    .max(1000)
    .describe("the notices that one has read"),
});
export type NoticeAnswer = z.infer<typeof noticeAnswer>;

/** Which notices are listed: those that wait or those that have their answer, by when they came. */
export const noticesQuery = listQuery.extend({
  state: z.enum(["open", "answered"]).optional(),
  from: timestamp.optional(),
  to: timestamp.optional().describe("before which they came"),
});
export type NoticesQuery = z.infer<typeof noticesQuery>;

/** A notice with what it is about. */
export const listedNotice = caseNotice
  .extend({
    comment: opaqueId,
    story: storyPlace,
    excerpt: z
      .string()
      .nullable()
      .describe("how the text began that it is about; null where it was gone by then"),
  })
  .meta({ id: "ListedNotice" });
export type ListedNotice = z.infer<typeof listedNotice>;

/** The newest first. */
export const listedNotices = page(listedNotice).meta({ id: "ListedNotices" });
export type ListedNotices = z.infer<typeof listedNotices>;

import { z } from "zod";
import { contentKind } from "./wellbeing.js";
import { author, flagReason, queueCounts } from "./readers.js";
import { verdict } from "./filters.js";
import { caseNotice, noticeAnswer } from "./notices.js";
import { problemDetails } from "./problems.js";
import { sanction } from "./sanctions.js";
import { caseAppeal } from "./statements.js";
import { claimOn } from "./team.js";
import {
  actor,
  commentStatus,
  listQuery,
  opaqueId,
  page,
  queueName,
  storyPlace,
  timestamp,
  verdictKind,
} from "./words.js";
import { wave } from "./waves.js";

/** A status change, made by a person or by a verdict. Never changed. */
export const decision = z
  .object({
    id: opaqueId,
    at: timestamp,
    by: actor,
    from: commentStatus,
    to: commentStatus,
    revision: z.int(),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    version: z.int().nullable().describe("of the filter set, where the machine decided"),
    concluded: z
      .object({
        verdict: verdictKind,
        decidedBy: z.string().nullable().describe("the filter or rule; null: the default"),
      })
      .optional()
      .describe("what the filters had concluded, where they decided and that is kept"),
    job: opaqueId.optional().describe("the job that it was part of, where one was made of many"),
    featured: z
      .boolean()
      .optional()
      .describe("there where the status stays, and somebody took it among the picks, or out of them"),
  })
  .meta({ id: "Decision" });
export type Decision = z.infer<typeof decision>;

export const newDecision = z
  .object({
    comment: opaqueId,
    revision: z.int().min(1),
    decision: z.enum(["publish", "reject"]),
    reason: z.string().trim().min(1).max(200).optional(),
    note: z.string().trim().max(2000).optional(),
    replaces: opaqueId.optional().describe("the decision that one has seen and wants to replace"),
    blind: z
      .boolean()
      .optional()
      .describe(
        "made on a case that was told `blind`: without it, somebody else's decision that was drawn is seen, and comes first as any other",
      ),
    answer: noticeAnswer
      .optional()
      .describe("to open notices of illegal content; a comment that has some is not published without it"),
  })
  .meta({ id: "NewDecision" });
export type NewDecision = z.infer<typeof newDecision>;

/** A finding in the words of whoever asks. */
export const shownFinding = z
  .object({
    filter: z.string(),
    rule: z.string(),
    message: z.string(),
    start: z.int().nullable(),
    end: z.int().nullable(),
    score: z.number(),
    about: contentKind.optional().describe("what its filter looks for"),
  })
  .meta({ id: "Finding" });
export type ShownFinding = z.infer<typeof shownFinding>;

export const shownVerdict = verdict
  .pick({ verdict: true, version: true, decidedBy: true, learner: true })
  .extend({ reason: z.string() })
  .meta({ id: "ShownVerdict" });
export type ShownVerdict = z.infer<typeof shownVerdict>;

export const caseComment = z
  .object({
    id: opaqueId,
    parent: opaqueId.nullable(),
    status: commentStatus,
    revision: z.int(),
    text: z.string().describe("as typed; findings point into it"),
    html: z.string(),
    lang: z.string().nullable(),
    createdAt: timestamp,
    editedAt: timestamp.nullable(),
    masked: z
      .object({ id: opaqueId, at: timestamp })
      .nullable()
      .describe("the last time that personal data was masked in it"),
    hasOriginal: z
      .boolean()
      .describe(
        "whether filters have masked something in it, and still do: the text before is read by itself, and each look told in the trail",
      ),
  })
  .meta({ id: "CaseComment" });
export type CaseComment = z.infer<typeof caseComment>;

/** A text before filters masked personal data in it. */
export const originalText = z.object({ text: z.string() }).meta({ id: "OriginalText" });
export type OriginalText = z.infer<typeof originalText>;

export const caseAuthor = author.extend({
  published: z.int(),
  rejected: z.int(),
  createdAt: timestamp,
});
export type CaseAuthor = z.infer<typeof caseAuthor>;

export const caseFlag = z.object({
  reason: flagReason,
  detail: z.string().nullable(),
  at: timestamp,
});

/** A person's decision that let a comment stand. */
export const approval = decision.pick({ at: true, by: true, note: true }).meta({ id: "Approval" });
export type Approval = z.infer<typeof approval>;

/** The wave that a comment belongs to, and its size. */
export const caseWave = wave
  .pick({ id: true, comments: true, authors: true })
  .extend({
    beside: z
      .array(opaqueId)
      .optional()
      .describe("in a list where one stands for a wave: others of it that are left out for this one"),
  })
  .meta({ id: "CaseWave" });
export type CaseWave = z.infer<typeof caseWave>;

export const severity = z.enum(["light", "ordinary", "serious", "grave"]);
export type Severity = z.infer<typeof severity>;

/** Why a case has its place in a queue that goes by what matters most. */
export const caseOrder = z
  .object({
    severity: severity.describe("of what filters found and readers report, the gravest"),
    readers: z.int().describe("who read the story when this was last looked at"),
    rejection: z
      .number()
      .optional()
      .describe("how probable the learner finds it, 0…1, once it has learned a little"),
    turn: timestamp.describe(
      "what has the earliest comes first: since when it waits, and the longer after that, the less grave and the less probable to be rejected it is, the fewer report it and the fewer read it",
    ),
  })
  .meta({ id: "CaseOrder" });
export type CaseOrder = z.infer<typeof caseOrder>;

export const queueItem = z
  .object({
    comment: caseComment,
    author: caseAuthor,
    story: storyPlace,
    verdict: shownVerdict.nullable(),
    findings: z.array(shownFinding),
    flags: z
      .array(caseFlag)
      .describe("readers' reports; of a comment that a person let stand, those since then"),
    approved: approval
      .nullable()
      .describe("by whom it was let stand last: what is reported since is reported again"),
    notices: z.array(caseNotice).describe("of illegal content, the first first; answered ones, too"),
    appeals: z.array(caseAppeal).describe("of its author, not heard yet"),
    wave: caseWave.nullable().describe("what it is part of, where many write nearly the same"),
    claim: claimOn.nullable().describe("who looks at it now"),
    since: timestamp.describe("in the queue since"),
    blind: z
      .boolean()
      .describe(
        "drawn for `audit`: whoever asks decides on it, by itself, without being told what was concluded of it",
      ),
    order: caseOrder.nullable().describe("in `held` and `reported`: why it is where it is"),
  })
  .meta({ id: "QueueItem" });
export type QueueItem = z.infer<typeof queueItem>;

export const queuePage = page(queueItem).meta({ id: "QueuePage" });
export type QueuePage = z.infer<typeof queuePage>;

export const queueOrder = z.enum(["priority", "oldest"]);
export type QueueOrder = z.infer<typeof queueOrder>;

export const queueQuery = listQuery.extend({
  order: queueOrder
    .default("priority")
    .describe(
      "`held` and `reported` go by what matters most, or by what waits longest; queues with a deadline always go by it",
    ),
  waves: z
    .enum(["each", "folded"])
    .default("each")
    .describe("`folded`: of each wave, only what comes first on a page, which may be short then"),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type QueueQuery = z.infer<typeof queueQuery>;

/** What the team says of a case among themselves. Its author never reads it. */
export const caseNote = z
  .object({ id: opaqueId, at: timestamp, by: actor, text: z.string() })
  .meta({ id: "CaseNote" });
export type CaseNote = z.infer<typeof caseNote>;

export const newNote = z
  .strictObject({
    text: z.string().trim().min(1, "must not be empty").max(2000, "must have 2,000 characters at most"),
  })
  .meta({ id: "NewNote" });
export type NewNote = z.infer<typeof newNote>;

/** Another comment of the site with the same text, or nearly. */
export const similarComment = z
  .object({
    id: opaqueId,
    author: author.pick({ id: true, name: true }),
    story: storyPlace,
    status: commentStatus,
    excerpt: z.string().describe("how its text begins"),
    createdAt: timestamp,
    share: z.number().describe("how alike the texts are, 0…1: 1 where they read the same"),
  })
  .meta({ id: "SimilarComment" });
export type SimilarComment = z.infer<typeof similarComment>;

/** What somebody else has said in the conversation around a comment. */
const saidInCase = caseComment.extend({ author });

export const moderationCase = queueItem
  .extend({
    revisions: z.array(z.object({ revision: z.int(), text: z.string(), at: timestamp })),
    context: z.array(saidInCase).describe("what it answers, top-level comment first"),
    replies: z.array(saidInCase).describe("what readers see of the answers to it: the first, oldest first"),
    notes: z.array(caseNote).describe("of the team, oldest first; those of decisions, too"),
    similar: z
      .array(similarComment)
      .describe(
        "elsewhere on the site, the most alike first: all that read the same, and of late what nearly does",
      ),
    sanctions: z.array(sanction).describe("of its author on the site, the latest first"),
    decisions: z.array(decision).describe("oldest first"),
  })
  .meta({ id: "Case" });
export type ModerationCase = z.infer<typeof moderationCase>;

export const decided = z.object({ decision, status: commentStatus }).meta({ id: "Decided" });
export type Decided = z.infer<typeof decided>;

/** Many decisions, each of which is taken or refused for itself. */
export const bulkDecisions = z
  .strictObject({
    decisions: z
      .array(newDecision)
      .min(1, "must not be empty")
      .max(100, "must be 100 at most")
      .superRefine((decisions, context) => {
        const named = new Set<string>();
        for (const [index, { comment }] of decisions.entries()) {
          if (named.has(comment))
            context.addIssue({
              code: "custom",
              path: [index, "comment"],
              message: "is named before: say once what becomes of a comment",
            });
          named.add(comment);
        }
      }),
  })
  .meta({ id: "BulkDecisions" });
export type BulkDecisions = z.infer<typeof bulkDecisions>;

export const bulkDecided = z
  .object({
    results: z
      .array(
        z.object({
          comment: opaqueId,
          status: z.int().describe("as the single request would be answered: 201, 409, …"),
          decision: decision.optional(),
          problem: problemDetails.optional().describe("why it was not taken"),
        }),
      )
      .describe("in the order of the decisions"),
  })
  .meta({ id: "BulkDecided" });
export type BulkDecided = z.infer<typeof bulkDecided>;

/** What changed in the queues of a site. */
export const queueChange = queueCounts.extend({
  added: z.array(queueItem.extend({ queue: queueName })),
  removed: z.array(z.object({ queue: queueName, comment: opaqueId })),
});
export type QueueChange = z.infer<typeof queueChange>;

export const moderationDecision = z.object({ comment: opaqueId, decision });
export type ModerationDecision = z.infer<typeof moderationDecision>;

/** A note that somebody has just written. */
export const moderationNote = z.object({ comment: opaqueId, note: caseNote });
export type ModerationNote = z.infer<typeof moderationNote>;

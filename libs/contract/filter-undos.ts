import { z } from "zod";
import { filterId } from "./filter-base.js";
import { actor, commentStatus, listQuery, opaqueId, page, storyId, timestamp, verdictKind } from "./words.js";

/** What a version, a filter or a rule has decided, or masked, of what was written in a span of time. */
const decidedWhat = {
  version: z.coerce.number().int().min(1).optional().describe("of the filters"),
  decidedBy: filterId
    .optional()
    .describe("the filter or rule; what it has masked, whoever decided, is among it"),
};

type Decided = Partial<Record<keyof typeof decidedWhat, unknown>>;
const saysWhat = ({ version, decidedBy }: Decided) => version !== undefined || decidedBy !== undefined;
const unsaid = { path: ["version"], message: "name a version, a filter or rule (`decidedBy`), or both" };

export const verdictsQuery = listQuery
  .extend({
    ...decidedWhat,
    from: timestamp.optional().describe("written from then on"),
    to: timestamp.optional().describe("written before then"),
  })
  .refine(saysWhat, unsaid);
export type VerdictsQuery = z.infer<typeof verdictsQuery>;

/** A comment that the filters judged, as it stands now. */
export const judgedComment = z
  .object({
    comment: opaqueId,
    story: storyId,
    at: timestamp,
    text: z.string(),
    author: z.object({ id: z.string(), name: z.string() }),
    revision: z.int(),
    status: commentStatus,
    verdict: verdictKind,
    version: z.int(),
    decidedBy: z.string().nullable().describe("the filter or rule; null: the default"),
    masked: z.boolean().describe("whether filters have masked something in it"),
    people: z.boolean().describe("whether a person has decided on it since: that stands"),
  })
  .meta({ id: "JudgedComment" });
export type JudgedComment = z.infer<typeof judgedComment>;

/** The latest written first. */
export const judgedComments = page(judgedComment).meta({ id: "JudgedComments" });
export type JudgedComments = z.infer<typeof judgedComments>;

export const newFilterUndo = z
  .strictObject({
    ...decidedWhat,
    version: z.int().min(1).optional().describe("of the filters"),
    from: timestamp.describe("written from then on"),
    to: timestamp.describe("written before then"),
    by: z.int().min(1).describe("the version that judges again"),
    dryRun: z
      .boolean()
      .default(false)
      .describe("only tell what would become of each; it may be carried out then"),
  })
  .refine(saysWhat, unsaid)
  .meta({ id: "NewFilterUndo" });
export type NewFilterUndo = z.infer<typeof newFilterUndo>;

export const filterUndoState = z.enum(["trying", "tried", "running", "done", "undoing", "undone"]);
export type FilterUndoState = z.infer<typeof filterUndoState>;

/** What filters decided, judged again by another version, and taken back as one. */
export const filterUndo = z
  .object({
    id: opaqueId,
    at: timestamp,
    orderedBy: actor,
    version: z.int().nullable(),
    decidedBy: z.string().nullable(),
    from: timestamp,
    to: timestamp,
    by: z.int().describe("the version that judges again"),
    state: filterUndoState,
    count: z.int().describe("comments that it is about: those that no person has decided on"),
    counted: z.boolean().describe("whether these are all by now: they are counted by the thousand"),
    tried: z.int().describe("of these, judged again by now"),
    moves: z
      .array(z.object({ from: commentStatus, to: commentStatus, comments: z.int() }))
      .describe("what becomes of these, or would"),
    changes: z.int().describe("of these, how many become another in status or text, or would"),
    retyped: z
      .int()
      .describe(
        "of these, how many in text: what filters masked in it is as it was typed, or as this version masks it",
      ),
    decided: z.int().describe("of these, what has become so"),
    refused: z.int().describe("left as they are: changed, deleted or decided by a person since"),
    undone: z.int().describe("that are again what they were"),
    undoable: z.boolean(),
  })
  .meta({ id: "FilterUndo" });
export type FilterUndo = z.infer<typeof filterUndo>;

export const filterUndos = page(filterUndo).meta({ id: "FilterUndos" });
export type FilterUndos = z.infer<typeof filterUndos>;

/** What becomes of one comment. */
export const undoneComment = judgedComment
  .pick({ comment: true, story: true, at: true, text: true, author: true })
  .extend({
    from: commentStatus,
    to: commentStatus.nullable().describe("null before it is judged again, or where it is left as it is"),
    retyped: z
      .boolean()
      .describe(
        "whether its text becomes another: what filters masked in it is as it was typed, or as this version masks it",
      ),
  })
  .meta({ id: "UndoneComment" });
export type UndoneComment = z.infer<typeof undoneComment>;

export const undoneComments = page(undoneComment).meta({ id: "UndoneComments" });
export type UndoneComments = z.infer<typeof undoneComments>;

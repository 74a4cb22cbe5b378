import { z } from "zod";
import { filterBase } from "./filter-base.js";

const comments = z.int().min(1).max(1_000_000);

export const authorFilter = z.strictObject({
  ...filterBase,
  type: z.literal("author"),
  fewerPublished: comments.optional().describe("fewer published comments than this count"),
  moreRejected: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe("a greater share of rejected ones among those decided, 0…1"),
  decided: comments.default(5).describe("of fewer decided comments the share says nothing"),
  younger: z.int().min(1).max(315_360_000).optional().describe("an account of fewer seconds counts"),
});
export type AuthorFilter = z.infer<typeof authorFilter>;

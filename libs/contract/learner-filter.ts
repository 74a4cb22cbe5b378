import { z } from "zod";
import { filterBase } from "./filter-base.js";

/** What the site's learner makes of a comment. It holds, and rejects alone only where recent decisions prove that it may. */
export const learnerFilter = z.strictObject({
  ...filterBase,
  type: z.literal("learner"),
  maxWrongRejections: z
    .number()
    .min(0.0001)
    .max(0.5)
    .default(0.005)
    .describe("of what it rejects alone, the share that people would publish, at most: 0.005 is one in 200"),
});
export type LearnerFilter = z.infer<typeof learnerFilter>;

import { z } from "zod";
import { opaqueId, timestamp } from "./words.js";

/** What waits near its deadline, and has escalated to whoever asks. */
export const ownDeadline = z.object({
  queue: z.enum(["notices", "appeals"]),
  entry: opaqueId.describe("the comment of a notice; the statement that an appeal is against"),
  deadline: timestamp,
});
export type OwnDeadline = z.infer<typeof ownDeadline>;

/** The next first; of a comment with several notices, the next alone. */
export const ownDeadlines = z.object({ items: z.array(ownDeadline) }).meta({ id: "OwnDeadlines" });
export type OwnDeadlines = z.infer<typeof ownDeadlines>;

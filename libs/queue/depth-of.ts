import type { Queue } from "bullmq";

/** How many jobs of a queue wait or are at work. */
export async function depthOf(queue: Pick<Queue, "getJobCounts">): Promise<number> {
  const counts = await queue.getJobCounts("waiting", "active", "delayed", "prioritized");
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

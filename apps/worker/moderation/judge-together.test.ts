import { Queue } from "bullmq";
import type { ModerateJob, ModerateJobs } from "#contract";
import { patientRedis, type RedisClient } from "#platform";
import { moderateQueueName, queuePrefix } from "#queue";
import { freshRedis } from "../../../test/newsroom/services.js";
import { JudgeTogether } from "./judge-together.js";

let redis: RedisClient;
let queue: Queue<ModerateJobs>;
let together: JudgeTogether;
beforeEach(async () => {
  redis = patientRedis(await freshRedis());
  queue = new Queue(moderateQueueName, { connection: redis, prefix: queuePrefix });
});
afterEach(async () => {
  await Promise.all([queue.close(), together.onModuleDestroy()]);
  redis.disconnect();
});

const on = (site: string, comment: string): ModerateJob => ({ site, comment, revision: 1 });

/** Judges comments where those of the site "slow" wait for services, and the comment "odd" cannot be judged. */
function judging() {
  const judged: string[] = [];
  const judge = {
    asks: (site: string) => Promise.resolve(site === "slow"),
    run: ({ comment }: ModerateJob) => {
      if (comment === "odd") return Promise.reject(new Error("it is odd"));
      judged.push(comment);
      return Promise.resolve();
    },
  };
  together = new JudgeTogether(judge, redis);
  return judged;
}

test("where one comment cannot be judged, those beside it are, and the job says which one it was", async () => {
  const judged = judging();
  const jobs = [on("quick", "a"), on("quick", "odd"), on("quick", "b")];
  await expect(together.run(jobs)).rejects.toThrow("odd: Error: it is odd");
  expect(judged).toEqual(["a", "b"]);
});

test("comments that wait for services leave those beside them, each for a job of its own", async () => {
  const judged = judging();
  const jobs = [on("slow", "a"), on("quick", "b"), on("slow", "c")];
  await together.run(jobs);
  expect(judged).toEqual(["b"]);
  // the same job once more, as after a crash, adds nothing
  await together.run(jobs);
  const apart = (await queue.getWaiting()).map(({ data }) => data);
  expect(apart).toHaveLength(2);
  expect(apart).toEqual(expect.arrayContaining([[on("slow", "a")], [on("slow", "c")]]));
  for (const jobs of apart) await together.run(jobs);
  expect(judged.toSorted()).toEqual(["a", "b", "b", "c"]);
});

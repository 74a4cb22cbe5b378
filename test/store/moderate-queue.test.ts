import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import type { ModerateJobs } from "#contract";
import { freshRedis } from "../newsroom/services.js";
import { until } from "../newsroom/until.js";
import { ModerateQueue, moderateQueueName, queuePrefix, type Turn } from "#queue/moderate-queue.js";

let redis: Redis;
let waiting: Queue<ModerateJobs>;
let queue: ModerateQueue;
beforeEach(async () => {
  redis = new Redis(await freshRedis(), { maxRetriesPerRequest: null });
  waiting = new Queue(moderateQueueName, { connection: redis, prefix: queuePrefix });
  queue = new ModerateQueue(redis);
});
afterEach(async () => {
  await Promise.all([waiting.close(), queue.close()]);
  redis.disconnect();
});

const turns = (count: number): Turn[] =>
  Array.from({ length: count }, (_, at) => ({ site: "journal", comment: `c${at}`, revision: 1, turn: 0 }));

test("a rush takes few jobs, in which each comment lies once", async () => {
  await queue.add(turns(100));
  const jobs = await waiting.getWaiting();
  expect(jobs.length).toBeLessThan(10);
  const comments = jobs.flatMap(({ data }) => data.map(({ comment }) => comment));
  expect(comments.toSorted()).toEqual(
    turns(100)
      .map(({ comment }) => comment)
      .toSorted(),
  );
});

test("the same comments are added once, together and apart, and again for another turn", async () => {
  for (let time = 0; time < 2; time++) {
    await queue.add(turns(3));
    await queue.addApart(turns(2));
  }
  expect(await queue.depth()).toBe(3);
  await queue.addApart(turns(2).map((one) => ({ ...one, turn: 1 })));
  expect(await queue.depth()).toBe(5);
});

test("what has waited longest is judged first", async () => {
  const all = turns(300);
  for (let at = 0; at < all.length; at += 30) await queue.add(all.slice(at, at + 30));
  const judged: string[] = [];
  const connection = redis.duplicate();
  const worker = new Worker<ModerateJobs>(
    moderateQueueName,
    ({ data }) => Promise.resolve(judged.push(...data.map(({ comment }) => comment))),
    { connection, prefix: queuePrefix },
  );
  await until(() => judged.length === all.length, "all to be judged");
  await worker.close();
  connection.disconnect();
  expect(judged).toEqual(all.map(({ comment }) => comment));
});

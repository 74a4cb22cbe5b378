import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Queue } from "bullmq";
import { Redis } from "ioredis";
import mongoose, { type Connection } from "mongoose";
import { startMongod, startRedis } from "../../scripts/services/index.js";
import { defaultSettings } from "#contract";
import { starterFilters } from "#moderation";
import { ModerateQueue, queuePrefix, type Turn } from "#queue";
import { Comments, FilterSets, machine, Sites, Stories } from "#store";
import { someComment } from "../newsroom/some-comment.js";
import { startChild } from "./child.js";
import { type Figure, rate, type Rounds } from "./figure.js";
import { unlikeOthers } from "./unlike-others.js";

const rounds = 5;
const flood = 3000;
const stories = 50;
const kilobyte = 1000;
const site = "journal";
const bareQueue = "bare-jobs";
/** How often it is looked whether all is done, in ms: little beside what a round takes. */
const step = 5;

/**
 * Comments of 1 kB that are moderated a second by the filters of a new site, read and settled, without a relay; against as many jobs
 * of BullMQ in which nothing is done.
 */
export async function moderate(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "palabre-bench-"));
  const [mongodb, redis] = await Promise.all([
    startMongod({ folder: join(folder, "mongod") }),
    startRedis({ folder: join(folder, "redis") }),
  ]);
  const child = await startChild("./judging-process.js", mongodb.uri, redis.uri, bareQueue);
  const connection = await mongoose.createConnection(mongodb.uri).asPromise();
  const asking = new Redis(redis.uri, { maxRetriesPerRequest: null });
  try {
    await openSite(connection);
    return [rate("moderate", "comments/s", await measure(connection, asking))];
  } finally {
    await child.stop();
    asking.disconnect();
    await connection.close();
    await Promise.all([mongodb.stop(), redis.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}

async function openSite(connection: Connection): Promise<void> {
  await new Sites(connection).create(
    site,
    { ...defaultSettings, name: "Le Journal" },
    { secret: "", jwks: null },
  );
  await new FilterSets(connection).add(site, starterFilters, machine, "");
  const known = new Stories(connection);
  for (let story = 0; story < stories; story++) await known.put({ site, story: storyOf(story) }, {});
}

async function measure(connection: Connection, redis: Redis): Promise<Rounds> {
  const ours = new ModerateQueue(redis);
  const bare = new Queue(bareQueue, { connection: redis, prefix: queuePrefix });
  const measured: Rounds = { values: [], limits: [] };
  for (let round = 0; round < rounds; round++) {
    const turns = await pending(connection, round);
    measured.values.push(
      await perSecondOf(
        () => ours.add(turns),
        () => ours.depth(),
      ),
    );
    const jobs = turns.map((data) => ({ name: bareQueue, data, opts: { removeOnComplete: true } }));
    measured.limits.push(
      await perSecondOf(
        () => bare.addBulk(jobs),
        () => depthOf(bare),
      ),
    );
  }
  return measured;
}

function storyOf(number: number): string {
  return `moderate-${number % stories}`;
}

/** Comments that wait for their verdict, each by another author, and the jobs that are about them. */
async function pending(connection: Connection, round: number): Promise<Turn[]> {
  const comments = Array.from({ length: flood }, (_, at) => {
    const number = round * flood + at;
    const author = { id: `reader-${number}`, name: `Lectrice ${number}`, avatar: null, badges: [] };
    const text = unlikeOthers(number, kilobyte);
    return someComment({
      site,
      story: storyOf(number),
      author,
      text,
      textKey: `moderate ${number}`,
    });
  });
  await new Comments(connection).stored.insertMany(comments);
  return comments.map(({ _id, revision }) => ({ site, comment: _id, revision, turn: 0 }));
}

async function perSecondOf(add: () => Promise<unknown>, depth: () => Promise<number>): Promise<number> {
  const began = performance.now();
  await add();
  while ((await depth()) > 0) await pause(step);
  return flood / ((performance.now() - began) / 1000);
}

async function depthOf(queue: Queue): Promise<number> {
  const { waiting = 0, active = 0 } = await queue.getJobCounts("waiting", "active");
  return waiting + active;
}

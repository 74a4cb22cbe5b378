import "reflect-metadata";
import { Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { Worker } from "bullmq";
import { Redis } from "ioredis";
import { PlatformModule, readConfiguration } from "#platform";
import { queuePrefix } from "#queue";
import { LiveWork } from "../../apps/worker/backtests/live-work.js";
import { AuthorStandings } from "../../apps/worker/moderation/author-standings.js";
import { FreshComments } from "../../apps/worker/moderation/fresh-comments.js";
import { JudgeComment } from "../../apps/worker/moderation/judge-comment.js";
import { JudgeTogether } from "../../apps/worker/moderation/judge-together.js";
import { concurrency, ModerationWorker } from "../../apps/worker/moderation/moderation-worker.js";
import { Opinions } from "../../apps/worker/moderation/opinions.js";
import { Subjects } from "../../apps/worker/moderation/subjects.js";
import { Turns } from "../../apps/worker/moderation/turns.js";
import { WatchForWaves } from "../../apps/worker/waves/watch-for-waves.js";

/** What judges comments in a worker, without its relay; and beside it, a worker of BullMQ that does nothing with its jobs. */
const [mongodbUri = "", redisUrl = "", bareQueue = ""] = process.argv.slice(2);
const configuration = readConfiguration({ ...process.env, MONGODB_URI: mongodbUri, REDIS_URL: redisUrl });

@Module({
  imports: [PlatformModule.for(configuration)],
  providers: [
    AuthorStandings,
    FreshComments,
    JudgeComment,
    JudgeTogether,
    LiveWork,
    ModerationWorker,
    Opinions,
    Subjects,
    Turns,
    WatchForWaves,
  ],
})
class JudgingModule {}

await NestFactory.createApplicationContext(JudgingModule, { logger: ["warn", "error"], abortOnError: false });
const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
const bare = new Worker(bareQueue, () => Promise.resolve(), { connection, prefix: queuePrefix, concurrency });
await bare.waitUntilReady();
process.send?.("ready");
process.once("disconnect", () => process.exit());

import { createServer } from "node:http";
import { Queue, Worker } from "bullmq";
import { fastify } from "fastify";
import { Redis } from "ioredis";
import mongoose from "mongoose";
import { Server } from "socket.io";
import { z } from "zod";

/** The way of a comment, and of a decision on it, with nothing but its parts: insert, job, conditional update, broadcast. */
const [mongodbUri = "", redisUrl = ""] = process.argv.slice(2);
const writeConcern = { w: "majority", journal: true } as const;
const connection = await mongoose.createConnection(mongodbUri).asPromise();
const comments = connection.collection<{ _id: string; status: string; text: string }>("bare");
const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
const queue = new Queue<{ id: string; text: string }>("bare", { connection: redis });

const http = createServer().listen(0, "127.0.0.1");
const io = new Server(http, { path: "/realtime", serveClient: false });
const namespace = io.of("/discussion");
namespace.on("connection", (socket) => {
  socket.on("join", (_story: unknown, acknowledge: (answer: object) => void) => {
    void socket.join("story");
    acknowledge({ seq: 0 });
  });
});

// an event as Palabre sends it, so that both send as much
const template = z
  .looseObject({ comment: z.looseObject({}) })
  .parse(JSON.parse(process.argv[4] ?? '{"comment":{}}'));
let seq = 0;

new Worker<{ id: string; text: string }>(
  "bare",
  async ({ data: { id, text } }) => {
    const judged = { $set: { status: "published" } };
    await comments.updateOne({ _id: id, status: "pending" }, judged, { writeConcern });
    namespace
      .to("story")
      .emit("events", [{ ...template, seq: ++seq, comment: { ...template.comment, text } }]);
  },
  { connection: redis.duplicate(), concurrency: 16 },
);

const body = z.object({ body: z.string() });
const app = fastify();
app.post("*", async (request, reply) => {
  const { body: text } = body.parse(request.body);
  const id = new mongoose.Types.ObjectId().toHexString();
  await comments.insertOne({ _id: id, status: "pending", text }, { writeConcern });
  await queue.add("bare", { id, text }, { removeOnComplete: true });
  return reply.status(201).send({ id });
});
const decided = z.object({ comment: z.string() });
app.put("*", async (request, reply) => {
  const { comment } = decided.parse(request.body);
  const held = { _id: comment, status: "held" };
  await comments.updateOne(held, { $set: { status: "published" } }, { writeConcern });
  namespace.to("story").emit("events", [{ ...template, seq: ++seq }]);
  return reply.status(201).send({ comment });
});
const api = await app.listen({ port: 0, host: "127.0.0.1" });

// for fan-out: what comes over Redis goes out as it is
const listener = redis.duplicate();
await listener.subscribe("bare");
const said = z.array(z.object({ events: z.array(z.looseObject({})) }));
listener.on("message", (_channel: string, message: string) => {
  for (const { events } of said.parse(JSON.parse(message))) namespace.to("story").emit("events", events);
});

const address = http.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
process.send?.({ api, gateway: `ws://127.0.0.1:${port}` });
process.once("disconnect", () => process.exit());

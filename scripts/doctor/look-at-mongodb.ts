import { mongo } from "mongoose";
import { z } from "zod";
import { migrations } from "#store/migrations/migrations.js";
import { messageOf } from "../message-of.js";
import { doubtful, type Finding, well, wrong } from "./finding.js";

/** How long an answer is waited for, in ms. */
const patience = 5000;
/** A clock that goes more wrong than this, in ms, shows readers wrong times. */
const mostApart = 2000;
/** The change stream must reach back over a night without workers, in hours. */
const fewestHours = 12;
/** The relay's lease is renewed each second; one that ended so long ago, in ms, is nobody's. */
const longUnled = 15_000;
/** Comments that wait longer for their verdict, in ms, wait for nobody. */
const longWait = 60_000;

const hello = z.object({
  setName: z.string().optional(),
  msg: z.string().optional(),
  primary: z.string().optional(),
  hosts: z.array(z.string()).default([]),
  localTime: z.date(),
});

/** Whether the database is one that Palabre can rely on, and whether anybody works on what is in it. */
export async function lookAtMongodb(uri: string): Promise<Finding[]> {
  const client = new mongo.MongoClient(uri, {
    serverSelectionTimeoutMS: patience,
    socketTimeoutMS: patience,
  });
  try {
    await client.connect();
    return [
      ...(await servers(client)),
      // who may not read its log need not know
      ...(await reach(client).catch(() => [])),
      ...(await shape(client.db())),
      ...(await work(client.db())),
    ];
  } catch (error) {
    return [
      wrong(
        `MongoDB gives no answer: ${messageOf(error)}`,
        "start it, or correct MONGODB_URI; a set needs a majority of its members",
      ),
    ];
  } finally {
    await client.close();
  }
}

async function servers(client: mongo.MongoClient): Promise<Finding[]> {
  const before = Date.now();
  const { setName, msg, primary, hosts, localTime } = hello.parse(
    await client.db("admin").command({ hello: 1 }),
  );
  const apart = Math.max(0, before - localTime.getTime(), localTime.getTime() - Date.now());
  const clock =
    apart > mostApart
      ? [
          wrong(
            `The clocks of this machine and of MongoDB are ${Math.round(apart / 1000)} s apart`,
            "let both follow NTP",
          ),
        ]
      : [];
  if (msg === "isdbgrid") return [well("MongoDB is sharded"), ...clock];
  if (setName === undefined)
    return [
      wrong("MongoDB is no replica set", "start it with --replSet, and run rs.initiate() once"),
      ...clock,
    ];
  if (primary === undefined)
    return [
      wrong(`The replica set ${setName} has no primary`, "bring a majority of its members up"),
      ...clock,
    ];
  const set = `MongoDB answers: ${primary} is the primary of ${setName}`;
  if (hosts.length > 1) return [well(`${set}, of ${hosts.length} members`), ...clock];
  return [
    doubtful(`${set}, its only member`, "with three members, one may fail without anybody noticing"),
    ...clock,
  ];
}

/** How far back the change stream reaches: where nobody follows it for longer, changes are lost to the relay. */
async function reach(client: mongo.MongoClient): Promise<Finding[]> {
  const oplog = client.db("local").collection("oplog.rs");
  const entry = z.object({ wall: z.date() });
  const ends = await Promise.all(
    ([1, -1] as const).map((order) =>
      oplog
        .find({}, { projection: { wall: 1 } })
        .sort({ $natural: order })
        .limit(1)
        .next(),
    ),
  );
  const [first, last] = ends.map((end) => entry.safeParse(end).data);
  if (!first || !last) return [];
  const hours = (last.wall.getTime() - first.wall.getTime()) / 3_600_000;
  const { size, maxSize } = stats.parse(await client.db("local").command({ collStats: "oplog.rs" }));
  // one that is not full yet will reach further back
  if (size < maxSize * full || hours >= fewestHours) return [];
  return [
    doubtful(
      `MongoDB remembers its changes for ${hours.toFixed(1)} hours alone`,
      "make its oplog larger: workers that are away for longer miss what was written",
    ),
  ];
}

const stats = z.object({ size: z.number(), maxSize: z.number() });
/** From which share on a log is full. */
const full = 0.9;

async function shape(db: mongo.Db): Promise<Finding[]> {
  const found = await db.collection<{ version: number }>("migrations").findOne();
  const version = found?.version ?? 0;
  if (version === migrations.length)
    return [well(`The database ${db.databaseName} is at version ${version}, as this Palabre`)];
  if (version > migrations.length)
    return [
      wrong(
        `The database is at version ${version}, this Palabre knows ${migrations.length}`,
        "run the newer Palabre",
      ),
    ];
  return [
    doubtful(
      `The database is at version ${version}, this Palabre needs ${migrations.length}`,
      "it is brought up to date when a process starts, or by npm run migrate",
    ),
  ];
}

const leases = z.array(z.object({ holder: z.string().nullish(), until: z.date() }));

async function work(db: mongo.Db): Promise<Finding[]> {
  const { data: parts = [] } = leases.safeParse(await db.collection("relay").find().toArray());
  const led = parts.filter(({ until }) => Date.now() - until.getTime() < longUnled);
  const oldest = await db
    .collection<{ acceptedAt: Date }>("comments")
    .find({ status: "pending" }, { projection: { acceptedAt: 1 } })
    .sort({ acceptedAt: 1 })
    .limit(1)
    .next();
  const waits = oldest ? Date.now() - oldest.acceptedAt.getTime() : 0;
  return [
    led.length > 0 && led.length === parts.length
      ? well(`Workers lead the relay: ${[...new Set(led.map(({ holder }) => holder ?? ""))].join(", ")}`)
      : wrong(
          parts.length > 1
            ? `No worker leads ${parts.length - led.length} of the ${parts.length} parts of the relay`
            : "No worker leads the relay",
          "start a worker; comments are kept meanwhile, and none is judged",
        ),
    ...(waits > longWait
      ? [
          wrong(
            `A comment has waited for its verdict for ${Math.round(waits / 1000)} s`,
            "look at the logs of the workers, and at the services that filters ask",
          ),
        ]
      : []),
  ];
}

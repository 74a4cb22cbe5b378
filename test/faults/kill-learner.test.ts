import mongoose, { type Connection } from "mongoose";
import { exportLearner } from "#moderation/learner/bytes.js";
import { someRemark } from "#moderation/learner/some-decisions.js";
import { starter, unpacked } from "#platform";
import { type Head, Comments, Learning, linked, Models, sealWords, type StoredEntry, Trail } from "#store";
import { freshServices } from "../newsroom/services.js";
import { someComment } from "../newsroom/some-comment.js";
import { System } from "../newsroom/system.js";
import { taughtAgain, type Told } from "../newsroom/taught-again.js";
import { until } from "../newsroom/until.js";

const many = 3000;
const patience = 90_000;

let system: System;
let connection: Connection;
beforeEach(async () => {
  const services = await freshServices();
  system = await System.start(services);
  connection = await mongoose.createConnection(services.mongodbUri).asPromise();
}, 60_000);
afterEach(async () => {
  await connection.close();
  await system.stop();
}, 30_000);

/** Each is held by the machine, and decided on by Mo; of every tenth, Mo takes the decision back. */
function entriesOn(site: string, comment: string, number: number, head: Head): StoredEntry[] {
  const at = new Date(Date.UTC(2026, 0, 1) + number * 1000);
  const about = { kind: "comment", id: comment } as const;
  const facts = {
    site,
    at,
    about,
    kind: "decision",
    ...sealWords({ from: null, reason: null, note: null }),
  } as const;
  const mo = { kind: "person", id: "mo" } as const;
  const what = { revision: 1, version: 1, featured: null, undoes: null };
  const to = someRemark(number).rejected ? "rejected" : "published";
  const held = linked(head, {
    ...{ ...facts, _id: `held ${number}`, by: { kind: "machine", id: "machine" } },
    what: { ...what, from: "pending", to: "held" },
  });
  const decided = linked(held, {
    ...{ ...facts, _id: `decided ${number}`, by: mo },
    what: { ...what, from: "held", to },
  });
  if (number % 10 > 0) return [held, decided];
  const undone = linked(decided, {
    ...{ ...facts, _id: `undone ${number}`, by: mo },
    what: { ...what, from: to, to: "held", undoes: decided._id },
  });
  return [held, decided, undone];
}

test("a learner whose worker is killed while it learns knows what it would have known", async () => {
  // of which the relay writes nothing
  const site = "taught";
  const trail = new Trail(connection);
  const comments = Array.from({ length: many }, (_, number) =>
    someComment({ site, _id: `c ${number}`, text: someRemark(number).text, status: "held" }),
  );
  await new Comments(connection).stored.insertMany(comments);
  const entries: StoredEntry[] = [];
  for (const [number, { _id }] of comments.entries())
    entries.push(...entriesOn(site, _id, number, entries.at(-1) ?? { n: 0, hash: "" }));
  await trail.stored.insertMany(entries);
  const last = entries.at(-1)?.n ?? 0;
  const learning = new Learning(connection);
  await learning.model.insertMany([{ _id: site, due: last, waiting: true, from: new Date(0) }]);

  const models = new Models(connection);
  await until(async () => (await models.number(site)) > 0, "a first snapshot", patience);
  await system.kill("worker");
  const reached = (await models.head(site))?.reached ?? 0;
  expect(reached).toBeLessThan(last);
  await system.begin("worker");
  const head = await until(
    async () => {
      const found = await models.head(site);
      return found?.reached === last ? found : null;
    },
    "the last entry to be learned",
    patience,
  );

  const said = new Map(comments.map((comment) => [comment._id, comment]));
  const life = taughtAgain(entries.map(told), said, await starter());
  const stored = await models.snapshot(site, head.number);
  if (!stored) throw new Error("the snapshot is gone");
  const learned = exportLearner(await unpacked(stored.bytes));
  expect(Buffer.compare(learned, exportLearner(life.learner))).toBe(0);
  const { published, rejected, undone } = life;
  expect(head).toMatchObject({ published, rejected, undone });
}, 240_000);

function told(entry: StoredEntry): Told {
  return { ...entry, id: entry._id, at: entry.at.toISOString() };
}

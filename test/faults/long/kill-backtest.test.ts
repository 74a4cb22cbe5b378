import mongoose from "mongoose";
import { backtest } from "#contract";
import { Comments, type StoredComment } from "#store";
import { holding, Newsroom } from "../../newsroom/newsroom.js";
import { granted, type Person } from "../../newsroom/person.js";
import { freshServices } from "../../newsroom/services.js";
import { someComment, someDecision } from "../../newsroom/some-comment.js";
import { System } from "../../newsroom/system.js";
import { until } from "../../newsroom/until.js";

const many = 8000;
const patience = 90_000;

let system: System;
let mongodbUri: string;
beforeEach(async () => {
  const services = await freshServices();
  ({ mongodbUri } = services);
  system = await System.start(services);
}, 60_000);
afterEach(() => system.stop(), 30_000);

/** Each third names a cretin, and each seventh was rejected by a person. */
function pastComment(site: string, index: number): StoredComment {
  const at = new Date(Date.UTC(2026, 0, 1) + index * 1000);
  const by = { kind: "person", id: "mo", name: "Mo" } as const;
  const to = index % 7 === 0 ? "rejected" : "published";
  return someComment({
    ...{ site, status: to, createdAt: at, acceptedAt: at },
    text: index % 3 === 0 ? `Quel crétin, numéro ${index}.` : `Bonjour, numéro ${index}.`,
    decision: someDecision({ to, at, by }),
    verdict: { verdict: "publish", version: 1, decidedBy: null, reason: { fr: "", en: "" }, findings: [] },
  });
}

async function write(site: string): Promise<void> {
  const connection = await mongoose.createConnection(mongodbUri).asPromise();
  const all = Array.from({ length: many }, (_, index) => pastComment(site, index));
  await new Comments(connection).stored.insertMany(all);
  await connection.close();
}

async function begun(op: Person) {
  const asked = { method: "POST", body: { filters: 2 } };
  const { id } = granted(backtest, 202, await op.ask("filters/backtests", asked));
  const path = `filters/backtests/${id}`;
  const read = async () => granted(backtest, 200, await op.ask(path));
  await until(async () => (await read()).done > 0, "the backtest to have begun", patience);
  return { path, read };
}

test("a backtest whose worker is killed, or that is ended and taken up again, counts each comment once", async () => {
  const room = await Newsroom.open(system.api, { filters: [holding("crétin")] });
  const op = await room.person("Op", "operator");
  await write(room.site);

  const killed = await begun(op);
  await system.kill("worker");
  await system.begin("worker");
  await until(async () => (await killed.read()).state === "done", "its end", patience);

  const ended = await begun(op);
  await op.ask(ended.path, { method: "DELETE" });
  await op.ask(`${ended.path}/resume`, { method: "POST" });
  await until(async () => (await ended.read()).state === "done", "its end", patience);

  const indexes = Array.from({ length: many }, (_, index) => index);
  const count = (fits: (index: number) => boolean) => indexes.filter(fits).length;
  const cretin = (index: number) => index % 3 === 0;
  const rejected = (index: number) => index % 7 === 0;
  for (const { read } of [killed, ended])
    expect(await read()).toMatchObject({
      ...{ total: many, done: many },
      result: {
        matrix: {
          hold: {
            published: count((index) => cretin(index) && !rejected(index)),
            rejected: count((index) => cretin(index) && rejected(index)),
          },
        },
        recall: { part: count((index) => cretin(index) && rejected(index)), of: count(rejected) },
        changed: count(cretin),
      },
    });
}, 240_000);

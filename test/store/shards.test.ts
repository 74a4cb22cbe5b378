import { readFile } from "node:fs/promises";
import type { Connection } from "mongoose";
import { repository } from "../../scripts/bootstrap/repository.js";
import { sort } from "#contract";
import { connectStore } from "#platform";
import { shardKeys } from "#store";
import { Line } from "../newsroom/line.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { services, system } from "../newsroom/own-system.js";
import { type Done, profile } from "../newsroom/profile.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";

let connection: Connection;
beforeAll(async () => {
  connection = await connectStore(services.mongodbUri);
});
afterAll(() => connection.close());

/** What any shard might have an answer to. */
const askedOfAll = [
  // who comes by a comment's id alone: a permalink, a reaction, a report
  "query comments by _id, site",
  // the relay, of what it has not seen of late
  "query comments by _id",
  // once in a while, of everything
  "query comments by acceptedAt, status",
  "query comments by $or",
  "query stories by readers",
];

/** Reads, writes, answers, votes, corrects and takes back, as readers do all evening. */
async function discuss(room: Newsroom): Promise<void> {
  const [ana, bo] = await Promise.all([room.person("Ana"), room.person("Bo")]);
  const line = await Line.open(system.gateway, "discussion", { token: bo.token });
  await line.asks("join", { site: room.site, story, since: 0 });
  const first = await ana.getsPublished(story, "Bonjour", { key: "once" });
  await ana.posts(story, "Bonjour", { key: "once" });
  await bo.getsPublished(story, "Bonsoir", { parent: first.id });
  for (const one of sort.options) await room.stranger.reads(story, { sort: one });
  await room.stranger.unfolds(first.id);
  await room.stranger.catchesUp(story, 1);
  for (const kind of ["up", "down"]) await bo.reacts(first, kind);
  await until(async () => (await room.stranger.opens(first.id)).comment.reactions.down === 1, "the vote");
  await ana.edits(first, "Bonne nuit");
  await line.hears(3);
  await ana.mine(story);
  await ana.deletes(first);
  await line.hears(4);
}

/** What is new is put where it belongs, and a cursor goes on where it was begun. */
const isWithoutFilter = ({ command }: Done) => /^(insert|getmore) /.test(command);

const placeOf = ({ command }: Done) => command.slice(command.indexOf(" ") + 1);

test("what readers do all the time asks no other shard than their story's", async () => {
  const room = await Newsroom.open(system.api);
  // MongoDB itself keeps no more than a moment of it
  await connection.createCollection("system.profile", { capped: true, size: 64 * 1024 * 1024 });
  const done = await profile(connection, () => discuss(room));
  for (const [collection, key] of Object.entries(shardKeys)) {
    const asked = done.filter((one) => placeOf(one) === collection && !isWithoutFilter(one));
    const [named, unnamed] = [true, false].map((wanted) =>
      asked.filter(({ fields }) => Object.keys(key).every((field) => fields.includes(field)) === wanted),
    );
    expect(named).not.toEqual([]);
    const questions = unnamed?.map(({ command, fields }) => `${command} by ${fields.join(", ")}`);
    expect(questions?.filter((question) => !askedOfAll.includes(question))).toEqual([]);
  }
});

test("no unique index keeps a collection from being divided", async () => {
  for (const [collection, key] of Object.entries(shardKeys)) {
    const indexes = await connection.collection(collection).indexes();
    for (const index of indexes.filter(({ unique }) => unique))
      expect(Object.keys(index.key).slice(0, Object.keys(key).length)).toEqual(Object.keys(key));
  }
});

test("operators are told the keys that collections are divided by", async () => {
  const document = await readFile(`${repository}docs/scaling.md`, "utf8");
  for (const [collection, key] of Object.entries(shardKeys)) {
    const fields = Object.entries(key).map(([field, kind]) => `${field}: ${JSON.stringify(kind)}`);
    expect(document).toContain(`sh.shardCollection("palabre.${collection}", { ${fields.join(", ")} })`);
  }
});

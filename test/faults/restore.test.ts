import { mkdtemp, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import mongoose from "mongoose";
import { trailCheck } from "#contract";
import { migrate } from "#store";
import { backUp } from "../../scripts/backup/back-up.js";
import { restore } from "../../scripts/backup/restore.js";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, Person } from "../newsroom/person.js";
import { freshDatabase, freshServices } from "../newsroom/services.js";
import { System } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
/** Each of them makes all collections and indexes, several times over, in ms. */
const patience = 180_000;

let folder: string;
const systems: System[] = [];
beforeEach(async () => {
  folder = await mkdtemp(`${tmpdir()}/palabre-backup-`);
});
afterEach(async () => {
  Line.closeAll();
  await Promise.all(systems.splice(0).map((system) => system.stop()));
  await rm(folder, { recursive: true });
}, 30_000);

async function begin(services: Awaited<ReturnType<typeof freshServices>>): Promise<System> {
  const system = await System.start(services);
  systems.push(system);
  return system;
}

/** The same person at another system: their token came along with the secrets. */
const at = ({ site, id, name, token }: Person, { api }: System) => new Person(api, site, id, name, token);

test(
  "what is restored goes on where it was: what was told is told once, what was under way comes to its end",
  async () => {
    const [services, others] = [await freshServices(), await freshServices()];
    const system = await begin(services);
    const room = await Newsroom.open(system.api, { filters: [holding("crétin")] });
    const [ana, mo] = [await room.person("Ana"), await room.person("Mo", "moderator")];
    const op = await room.person("Op", "operator");
    await ana.getsPublished(story, "Avant");
    const [first, second] = [await ana.posts(story, "Quel crétin."), await ana.posts(story, "Crétin, toi ?")];
    await until(async () => (await mo.queueCounts()).held === 2, "both to be held");

    // nobody follows any more what is written from here on
    await system.kill("worker");
    await mo.publishes(first);
    await mo.rejects(second, { reason: "insult" });
    const waiting = await ana.posts(story, "Pendant la panne");
    const file = `${folder}/palabre.backup`;
    const kept = await backUp({ MONGODB_URI: services.mongodbUri }, file);
    await ana.posts(story, "Après");

    const restored = await restore({ MONGODB_URI: others.mongodbUri }, file);
    expect(restored.documents).toBe(kept);
    const again = await begin(others);
    const [reader, moderator] = [at(ana, again), at(mo, again)];
    await until(() => reader.with(null).sees(first), "what was published to be seen");
    await until(() => reader.with(null).sees(waiting), "what waited to be judged");
    await until(async () => (await moderator.queueCounts()).held === 0, "the queue to be empty");
    expect(await reader.with(null).counts(story)).toBe(3);
    expect((await moderator.case(second)).decisions.map(({ to }) => to)).toEqual(["held", "rejected"]);
    expect((await moderator.case(first)).decisions.map(({ to }) => to)).toEqual(["held", "published"]);

    const line = await Line.open(again.gateway, "discussion");
    await line.asks("join", { site: room.site, story, since: 0 });
    await line.hears(3);
    expect(line.events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const chain = granted(trailCheck, 200, await at(op, again).ask("moderation/trail/check"));
    expect(chain.fault).toBeNull();
    const later = await reader.getsPublished(story, "De retour");
    await line.hears(4);
    expect(line.events.at(-1)).toMatchObject({ seq: 4, comment: { id: later.id } });
  },
  patience,
);

/** The file of a backup of a Palabre in which nothing has happened yet. */
async function emptyBackup(): Promise<string> {
  const uri = freshDatabase();
  const connection = await mongoose.createConnection(uri).asPromise();
  await migrate(connection);
  await connection.close();
  const file = `${folder}/palabre.backup`;
  await backUp({ MONGODB_URI: uri }, file);
  return file;
}

const restoring = (file: string, uri = freshDatabase()) => restore({ MONGODB_URI: uri }, file);

test(
  "a database with anything in it is left alone",
  async () => {
    const file = await emptyBackup();
    const uri = freshDatabase();
    await restoring(file, uri);
    await expect(restoring(file, uri)).rejects.toThrow("is not empty");
  },
  patience,
);

test(
  "what is no backup, or only a part of one, is said to be so",
  async () => {
    const file = await emptyBackup();
    const { size } = await stat(file);
    await truncate(file, Math.floor(size / 2));
    await expect(restoring(file)).rejects.toThrow(`${file} cannot be read as a backup`);
    await writeFile(file, "Bonjour");
    await expect(restoring(file)).rejects.toThrow(`${file} cannot be read as a backup`);
    await writeFile(file, gzipSync(""));
    await expect(restoring(file)).rejects.toThrow(`${file} is not a whole backup`);
    await expect(restoring(`${folder}/none`)).rejects.toThrow("no such file");
  },
  patience,
);

test("where there is no Palabre, nothing is backed up, and no file is left", async () => {
  const backingUp = backUp({ MONGODB_URI: freshDatabase() }, `${folder}/palabre.backup`);
  await expect(backingUp).rejects.toThrow("no Palabre in this database");
  expect(await readdir(folder)).toEqual([]);
});

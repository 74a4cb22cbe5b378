import type { Connection } from "mongoose";
import { connectStore } from "#platform";
import { trail, trailCheck, type TrailEntry } from "#contract";
import { Sites, Trail } from "#store";
import { TrimTrails } from "../../apps/worker/trail/trim-trails.js";
import { verifyTrails } from "../../scripts/trail/verify-trail.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/own-system.js";
import { until } from "../newsroom/until.js";

const day = 86_400_000;

let connection: Connection;
beforeAll(async () => {
  connection = await connectStore(services.mongodbUri);
});
afterAll(() => connection.close());

async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [holding("patate")] });
  const [ana, mo, op] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  return { room, ana, mo, op };
}

async function entries(op: Person, query = ""): Promise<TrailEntry[]> {
  return granted(trail, 200, await op.ask(`moderation/trail${query}`)).items;
}

async function allPages(op: Person, after = ""): Promise<TrailEntry[]> {
  const { items, next } = granted(trail, 200, await op.ask(`moderation/trail?limit=3${after}`));
  return next === null ? items : [...items, ...(await allPages(op, `&after=${next}`))];
}

/** The latest entry of a kind, once it is there. */
function latest(op: Person, kind: TrailEntry["kind"], isMeant: (entry: TrailEntry) => boolean = () => true) {
  return until(
    async () => (await entries(op, `?kind=${kind}`)).find(isMeant),
    `an entry about a ${kind} in the trail`,
  );
}

function mentions(words: string) {
  return ({ what }: TrailEntry) => JSON.stringify(what).includes(words);
}

async function check(op: Person) {
  return granted(trailCheck, 200, await op.ask("moderation/trail/check"));
}

test("what was done on a site stands in its trail: by whom, when, why and from where", async () => {
  const { room, ana, mo, op } = await newsroom();
  const held = await ana.posts("le-pont", "Une patate");
  await until(() => mo.finds(held, "held"), "it to be held");
  await mo.rejects(held, { reason: "insulte", note: "Encore elle" });
  const made = await latest(op, "decision", ({ by }) => by.kind === "person");
  expect(made).toMatchObject({
    by: { kind: "person", id: mo.id, name: "Mo" },
    from: "127.0.0.0/24",
    about: { kind: "comment", id: held.id, name: null },
    what: { from: "held", to: "rejected", revision: 1, version: null },
    ...{ reason: "insulte", note: "Encore elle" },
  });
  expect(await entries(op, "?by=machine")).toMatchObject([
    { by: { kind: "machine" }, from: null, what: { from: "pending", to: "held", version: 2 } },
  ]);

  const warning = { method: "POST", body: { kind: "warn", reason: "Ton" } };
  await mo.ask(`moderation/users/${ana.id}/sanctions`, warning);
  expect(await latest(op, "sanction")).toMatchObject({
    about: { kind: "person", id: ana.id, name: "Ana" },
    what: { act: "imposed", kind: "warn" },
    reason: "Ton",
  });
  await room.set({ editWindow: 60, sso: { jwks: { keys: [] } } });
  expect(await latest(op, "settings", mentions("editWindow"))).toMatchObject({
    by: { name: "admin" },
    what: {
      changed: [
        { name: "editWindow", from: 300, to: 60 },
        { name: "sso.jwks", from: null, to: null },
      ],
    },
  });
  await op.ask("filters/active", { method: "PUT", body: { version: 1 } });
  const activated = await latest(op, "filters", mentions('"version":1'));
  expect(activated).toMatchObject({ what: { act: "activated" } });
  await op.says("le-pont", { closed: true, section: "ville", guests: [ana.id] });
  expect(await latest(op, "story")).toMatchObject({
    about: { kind: "story", id: "le-pont" },
    what: {
      changed: [
        { name: "section", from: null, to: "ville" },
        { name: "closed", from: false, to: true },
        { name: "guests", from: null, to: null },
      ],
    },
  });
  await room.admin.ask("staff", { method: "POST", body: { user: ana.id, role: "moderator" } });
  expect(await latest(op, "staff")).toMatchObject({
    from: "127.0.0.0/24",
    about: { name: "Ana" },
    what: { act: "appointed", from: { role: "reader" }, to: { role: "moderator" } },
  });
  await op.ask("users/sub/Ana");
  await op.ask("users/sub/Ana/export");
  await until(async () => (await entries(op, "?kind=look")).length === 2, "both looks to be told of");
  expect(await entries(op, "?kind=look")).toMatchObject([
    { by: { id: op.id }, about: { id: ana.id }, what: { at: "export" } },
    { what: { at: "profile" } },
  ]);
  const all = await entries(op, "?limit=100");
  expect(all.map(({ n }) => n).toSorted((one, other) => one - other)).toEqual(all.map((_, at) => at + 1));
  expect(await check(op)).toMatchObject({ entries: all.length, last: { n: all.length }, fault: null });
});

test("the trail is searched by who, about what, when and of what kind, page after page", async () => {
  const { room, ana, mo, op } = await newsroom();
  const one = await ana.getsPublished("le-pont", "Bonjour.");
  const other = await ana.getsPublished("le-pont", "Bonsoir.");
  const middle = new Date().toISOString();
  for (const comment of [one, other]) await mo.rejects(comment, { reason: "hors sujet" });
  await until(async () => (await entries(op, `?by=${mo.id}`)).length === 2, "both to be told of");
  expect(await entries(op, `?about=${one.id}`)).toMatchObject([
    { by: { name: "Mo" }, what: { to: "rejected" } },
    { by: { kind: "machine" }, what: { to: "published" } },
  ]);
  const reason = { method: "POST", body: { kind: "warn", reason: "Ton" } };
  await mo.ask(`moderation/users/${ana.id}/sanctions`, reason);
  await latest(op, "sanction");
  expect(await entries(op, `?about=${ana.id}`)).toMatchObject([{ kind: "sanction" }]);
  expect(await entries(op, `?kind=decision&from=${middle}`)).toHaveLength(2);
  expect((await entries(op, `?kind=decision&to=${middle}`)).map(({ by }) => by.kind)).toEqual([
    "machine",
    "machine",
  ]);
  const seen = (await allPages(op)).map(({ n }) => n);
  expect(seen).toHaveLength(new Set(seen).size);
  expect(seen).toHaveLength((await check(op)).entries);
  for (const query of ["?kind=dreams", "?from=hier", "?after=x"])
    expect(await op.ask(`moderation/trail${query}`)).toMatchObject({ status: 400 });
  expect(await mo.ask("moderation/trail")).toMatchObject({ status: 403, refusal: "forbidden" });
  expect(await ana.ask("moderation/trail/check")).toMatchObject({ status: 403 });
  expect(await room.stranger.ask("moderation/trail")).toMatchObject({ status: 401 });
});

test.each<[string, string, (found: Trail, site: string) => Promise<unknown>]>([
  [
    "an outcome that was turned round",
    "changed",
    ({ stored }, site) => stored.updateOne({ site, n: 4 }, { $set: { "what.version": 9 } }),
  ],
  [
    "a reason that was put in later",
    "changed",
    ({ stored }, site) => stored.updateOne({ site, n: 4 }, { $set: { "open.reason.text": "autre" } }),
  ],
  ["an entry that was taken out", "missing", ({ stored }, site) => stored.deleteOne({ site, n: 4 })],
  [
    "an entry that was written anew",
    "disordered",
    async ({ stored }, site) => {
      await stored.updateOne({ site, n: 4 }, { $set: { previous: "0".repeat(64) } });
    },
  ],
])("%s is found, on the page and by the command", async (_, what, tamper) => {
  const { room, ana, mo, op } = await newsroom();
  await mo.rejects(await ana.getsPublished("le-pont", "Bonjour."), { reason: "hors sujet" });
  await until(async () => (await entries(op, `?by=${mo.id}`)).length === 1, "it to be told of");
  const env = { ...process.env, MONGODB_URI: services.mongodbUri };
  const before = await verifyTrails(env, ["--site", room.site]);
  expect(before).toMatchObject({ holds: true, lines: [expect.stringMatching(/5 [0-9a-f]{64}$/)] });
  await tamper(new Trail(connection), room.site);
  expect(await check(op)).toMatchObject({ entries: 3, fault: { n: 4, what } });
  const after = await verifyTrails(env, ["--site", room.site]);
  expect(after).toMatchObject({ holds: false, lines: [expect.stringContaining("entry 4")] });
});

test("two of the API at once, and a worker that is killed, leave one chain without gaps", async () => {
  const { ana, mo, op } = await newsroom();
  const other = await system.another("api");
  const elsewhere = new Person(other.address, mo.site, mo.id, "Mo", mo.token);
  const posted = await Promise.all(
    Array.from({ length: 30 }, (_, number) => ana.getsPublished("le-pont", `Avis ${number}`)),
  );
  const deciding = posted.map((comment, at) =>
    (at % 2 === 0 ? mo : elsewhere).rejects(comment, { reason: "hors sujet" }),
  );
  await system.kill("worker");
  await Promise.all(deciding);
  await system.begin("worker");
  await until(
    async () => (await entries(op, `?by=${mo.id}&limit=100`)).length === 30,
    "all to be told of",
    20_000,
  );
  const { entries: count, last, fault } = await check(op);
  expect(fault).toBeNull();
  expect(last?.n).toBe(count);
  await other.kill();
}, 60_000);

test("what is let go of after its time leaves the rest standing", async () => {
  const { room, ana, mo, op } = await newsroom();
  await mo.rejects(await ana.getsPublished("le-pont", "Bonjour."), { reason: "hors sujet" });
  const { at } = await latest(op, "decision", ({ by }) => by.id === mo.id);
  const store = new Trail(connection);
  const trims = new TrimTrails(new Sites(connection), store);
  expect(await room.admin.ask("settings", { method: "PATCH", body: { trailDays: 1 } })).toMatchObject({
    status: 400,
  });
  await room.set({ trailDays: 30 });
  await latest(op, "settings", mentions("trailDays"));
  await trims.run(Date.parse(at) + 29 * day);
  expect(await check(op)).toMatchObject({ last: { n: (await entries(op)).length } });
  // thirty days after the decision, what came before it is older than the site keeps it
  const from = await store.countBefore(room.site, new Date(at), 1000);
  expect(from).toBeGreaterThan(1);
  expect(await store.countBefore(room.site, new Date(at), 2)).toBe(2);
  await trims.run(Date.parse(at) + 30 * day);
  expect(await store.countBefore(room.site, new Date(at), 1000)).toBe(0);
  const left = await entries(op);
  expect(left.map(({ kind }) => kind)).toEqual(["settings", "decision"]);
  expect(await check(op)).toMatchObject({ entries: 2, fault: null });
  expect(await store.cut(room.site, new Date())).toBe(1);
  expect(await store.cut(room.site, new Date())).toBe(0);
  await mo.rejects(await ana.getsPublished("le-pont", "Bonsoir."), { reason: "hors sujet" });
  await latest(op, "decision", ({ by }) => by.id === mo.id);
  expect(await check(op)).toMatchObject({ fault: null });
});

import mongoose from "mongoose";
import { backtest, brakeNews, filterAlarms, filterOverview, trail } from "#contract";
import { Comments } from "#store";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/running-system.js";
import { someComment, someDecision } from "../newsroom/some-comment.js";
import { until } from "../newsroom/until.js";

const story = "la-gare";
/** Comments of before, one in a hundred of which has the word. */
const past = 500;

async function newsroom() {
  const room = await Newsroom.open(system.api, {
    filters: [refusing("navet"), { ...holding("pont"), id: "pont" }],
  });
  const [mo, op] = [await room.person("Mo", "moderator"), await room.person("Op", "operator")];
  await remember(room.site);
  await measure(op);
  return { room, mo, op };
}

async function remember(site: string): Promise<void> {
  const connection = await mongoose.createConnection(services.mongodbUri).asPromise();
  const comments = Array.from({ length: past }, (_, index) => {
    const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000);
    const text = index % 100 === 0 ? `Un navet, le ${index}e.` : `La gare, vue numéro ${index}.`;
    return someComment({
      ...{ site, story: "avant", status: "published", createdAt: at, acceptedAt: at, text },
      decision: someDecision({ to: "published", at }),
      // of the version before: the live one judges none of them, and expects nothing by them
      verdict: { version: 1, verdict: "publish", decidedBy: null, findings: [], reason: { fr: "", en: "" } },
    });
  });
  await new Comments(connection).stored.insertMany(comments);
  await connection.close();
}

async function measure(op: Person): Promise<void> {
  const asked = { method: "POST", body: { filters: 2 } };
  const { id } = granted(backtest, 202, await op.ask("filters/backtests", asked));
  await until(async () => {
    const test = granted(backtest, 200, await op.ask(`filters/backtests/${id}`));
    return test.state === "done";
  }, "the end of the backtest");
}

async function overview(op: Person) {
  return granted(filterOverview, 200, await op.ask("filters"));
}

async function writers(room: Newsroom, from: number, to: number): Promise<Person[]> {
  return Promise.all(Array.from({ length: to - from }, (_, at) => room.person(`Lecteur ${from + at}`)));
}

const words = [
  "Quai",
  "Train",
  "Billet",
  "Horloge",
  "Buffet",
  "Verrière",
  "Guichet",
  "Tunnel",
  "Voie",
  "Signal",
];

async function navets(room: Newsroom, from: number, to: number): Promise<void> {
  const people = await writers(room, from, to);
  await Promise.all(
    people.map((one, at) =>
      one.posts(story, `${words[at % 10]} ${at ** 3}\u00a0: quel navet ${"x".repeat(at)}`),
    ),
  );
}

test("a filter that refuses far more than in its backtest refuses no more, its comments wait for a person, and operators are called", async () => {
  const { room, mo, op } = await newsroom();
  const line = await Line.open(system.gateway, "operations", { token: op.token });
  expect(await line.asks("join", { site: room.site })).toEqual({ ok: true });
  await navets(room, 0, 16);
  const [brake] = await until(async () => {
    const { brakes } = await overview(op);
    return brakes.some(({ on }) => on === "words") ? brakes.filter(({ on }) => on === "words") : null;
  }, "the brake");
  expect(brake).toMatchObject({ version: 2, on: "words", expected: { hits: 5, of: past, from: "backtest" } });
  expect(brake?.seen.hits).toBeGreaterThanOrEqual(8);
  await until(
    () => line.all("brakes", brakeNews).some(({ brakes }) => brakes.some(({ on }) => on === "words")),
    "word of the brake",
  );
  const [zoe] = await writers(room, 100, 101);
  const held = zoe && (await zoe.posts(story, "Après le frein, encore un navet sur la voie 9."));
  if (!held) throw new Error("there is nobody");
  await until(() => mo.finds(held, "held"), "the comment in held");
  const { findings } = await mo.case(held);
  expect(findings).toContainEqual(expect.objectContaining({ filter: "words", rule: "brake" }));
  const told = await until(async () => {
    const { items } = granted(trail, 200, await op.ask("moderation/trail?kind=filters"));
    return items.find(({ kind, by }) => kind === "filters" && by.kind === "machine");
  }, "the brake in the trail");
  expect(told.what).toMatchObject({ act: "braked", version: 2 });
});

test("a brake that is released lets its filter act again as often as it did; another version has none", async () => {
  const { room, mo, op } = await newsroom();
  await navets(room, 0, 16);
  const [brake] = await until(async () => {
    const { brakes } = await overview(op);
    return brakes.length === 2 ? brakes : null;
  }, "brakes on the filter and on the version");
  for (const { id } of (await overview(op)).brakes) {
    expect((await mo.ask(`filters/brakes/${id}`, { method: "DELETE" })).refusal).toBe("forbidden");
    expect((await op.ask(`filters/brakes/${id}`, { method: "DELETE" })).status).toBe(204);
  }
  expect((await op.ask(`filters/brakes/${brake?.id}`, { method: "DELETE" })).refusal).toBe("brake-unknown");
  expect((await overview(op)).brakes).toEqual([]);
  const [one] = await writers(room, 200, 201);
  const posted = one && (await one.posts(story, "Un navet de plus, bien après le frein."));
  if (!posted) throw new Error("there is nobody");
  await until(async () => (await mo.case(posted)).comment.status === "rejected", "the comment rejected");
  await op.ask("filters/active", { method: "PUT", body: { version: 1 } });
  expect((await overview(op)).active).toBe(1);
});

test("what one author writes many times brakes nothing; what holds far more than in its backtest goes on, and operators are called", async () => {
  const { room, mo, op } = await newsroom();
  const [ana] = await writers(room, 0, 1);
  const all = [];
  for (let at = 0; at < 20; at++)
    all.push(await ana?.posts(story, `${words[at % 10]} et navet, ${at ** 3} fois.`));
  const people = await writers(room, 1, 21);
  for (const [at, one] of people.entries())
    all.push(await one.posts(story, `Le pont ${at ** 3} ${words[at % 10]}.`));
  const last = all.at(-1);
  if (!last) throw new Error("nobody wrote");
  await until(() => mo.finds(last, "held"), "the last one in held");
  const again = await people[0]?.getsPublished(story, "Rien à signaler à la gare.");
  expect(again).toBeDefined();
  const [brake, ...others] = await until(async () => {
    const { brakes } = granted(filterAlarms, 200, await op.ask("filters/alarms"));
    return brakes.length > 0 ? brakes : null;
  }, "word of what is held");
  expect(others).toEqual([]);
  const expected = { hits: 0, of: past, from: "backtest" };
  expect(brake).toMatchObject({ version: 2, on: "pont", effect: "hold", expected });
  const [zoe] = await writers(room, 300, 301);
  const held = zoe && (await zoe.posts(story, "Sous le pont, malgré l’alerte, à 7 heures."));
  if (!held) throw new Error("there is nobody");
  await until(() => mo.finds(held, "held"), "the comment in held");
});

test("a version never tried that rejects everything is braked within a few dozens", async () => {
  const room = await Newsroom.open(system.api, { filters: [refusing("navet")] });
  const [mo, op] = [await room.person("Mo", "moderator"), await room.person("Op", "operator")];
  await navets(room, 0, 20);
  const brakes = await until(async () => {
    const { brakes: on } = await overview(op);
    return on.length === 2 ? on : null;
  }, "brakes on the filter and on the version");
  expect(brakes.map(({ effect, expected }) => [effect, expected.from])).toEqual([
    ["reject", "general"],
    ["reject", "general"],
  ]);
  const [zoe] = await writers(room, 100, 101);
  const held = zoe && (await zoe.posts(story, "Après le frein, encore un navet sur la voie 9."));
  if (!held) throw new Error("there is nobody");
  await until(() => mo.finds(held, "held"), "the comment in held");
});

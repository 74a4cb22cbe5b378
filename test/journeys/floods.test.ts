import { backtest, type Backtest, floodFilter, type FloodOf, tried } from "#contract";
import { postsFrom } from "../newsroom/from-network.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const [office, neighbour, elsewhere] = ["127.7.0.1", "127.7.0.2", "127.8.0.1"];

async function newsroom(by: FloodOf, max: number) {
  const flood = floodFilter.parse({ id: "flood", type: "flood", by, max, seconds: 600, then: "hold" });
  const room = await Newsroom.open(system.api, { filters: [flood] });
  const [ana, bo, cleo, mo, op] = await Promise.all([
    room.person("Ana"),
    room.person("Bo"),
    room.person("Cléo"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  return { room, flood, ana, bo, cleo, mo, op };
}

async function backtested(op: Person, filters: object[]): Promise<Backtest> {
  const draft = { method: "PUT", body: { filters, default: "publish" } };
  expect((await op.ask("filters/draft", draft)).status).toBe(200);
  const asked = { method: "POST", body: { filters: "draft" } };
  const { id } = granted(backtest, 202, await op.ask("filters/backtests", asked));
  return until(async () => {
    const one = granted(backtest, 200, await op.ask(`filters/backtests/${id}`));
    return one.state === "done" ? one : null;
  }, "the end of the backtest");
}

test("from one network, whoever writes more than is usual there is held; from elsewhere, nobody is", async () => {
  const { room, flood, ana, bo, cleo, mo, op } = await newsroom("address", 2);
  const first = await postsFrom(office, ana, "le-pont", "Le pont est beau.");
  await until(() => room.stranger.sees(first), "the first comment");
  const second = await postsFrom(neighbour, bo, "la-gare", "La gare est loin.");
  await until(() => room.stranger.sees(second), "the second one");
  const far = await postsFrom(elsewhere, cleo, "le-pont", "Ici, tout va bien.");
  await until(() => room.stranger.sees(far), "one from elsewhere");
  const third = await postsFrom(office, cleo, "le-parc", "Le parc ferme trop tôt.");
  await until(() => mo.finds(third, "held"), "the third one in held");
  const { findings } = await mo.case(third, "fr");
  expect(findings).toMatchObject([
    {
      ...{ filter: "flood", rule: "address", start: null },
      message: "3\u00a0commentaires du même réseau en 10\u00a0minutes, 2 au plus",
    },
  ]);

  const done = await backtested(op, [flood]);
  expect(done.result?.filters).toMatchObject([{ filter: "flood", hits: 0, unasked: 4 }]);
});

test("a burst on a story is held, and told to whoever tries it; a backtest finds it again", async () => {
  const { flood, ana, bo, cleo, mo, op } = await newsroom("story", 3);
  for (const text of ["Je relis cet article.", "Il manque une source."])
    await ana.getsPublished("le-pont", text);
  await bo.getsPublished("le-pont", "Laquelle\u00a0? Je ne vois pas.");
  const elsewhere = await bo.getsPublished("la-gare", "Rien sur les horaires.");
  const asked = { method: "POST", body: { text: "Moi non plus.", story: "le-pont" } };
  const trial = granted(tried, 200, await op.ask("filters/try", asked));
  expect(trial).toMatchObject({ verdict: "hold", findings: [{ filter: "flood", rule: "burst" }] });
  const fourth = await cleo.posts("le-pont", "Moi non plus, à vrai dire.");
  await until(() => mo.finds(fourth, "held"), "the fourth one in held");
  const { findings } = await mo.case(fourth, "en");
  expect(findings[0]?.message).toBe(
    "4\u00a0comments on the story within 10\u00a0minutes, 3 at most; just before, 0 in as long a time",
  );
  expect(await mo.finds(elsewhere, "held")).toBe(false);
  const done = await backtested(op, [flood]);
  expect(done.result?.filters).toMatchObject([{ filter: "flood", hits: 1 }]);
});

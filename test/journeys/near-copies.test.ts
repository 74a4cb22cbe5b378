import { backtest, repeatsFilter } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const letter = (name: string) =>
  `Monsieur le maire, ${name} et ses voisins vous demandent de rouvrir sans attendre la passerelle des Tanneurs, que les écoliers empruntaient chaque matin pour aller en classe.`;

async function newsroom(othersSimilarity: number | undefined) {
  const copies = repeatsFilter.parse({ id: "copies", type: "repeats", othersSimilarity, then: "hold" });
  const room = await Newsroom.open(system.api, { filters: [copies] });
  const [ana, bo, mo, op] = await Promise.all([
    room.person("Ana"),
    room.person("Bo"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  return { ana, bo, mo, op };
}

test("nearly the same text by somebody else is held, and says how alike it is; a backtest finds it again", async () => {
  const { ana, bo, mo, op } = await newsroom(0.8);
  await ana.getsPublished(story, letter("Jeanne"));
  const copied = await bo.posts("la-gare", letter("Pierre"));
  await until(() => mo.finds(copied, "held"), "the copy in held");
  const { findings } = await mo.case(copied, "en");
  expect(findings).toMatchObject([{ filter: "copies", rule: "others" }]);
  expect(findings[0]?.message).toMatch(/^a text 9\d% like that of 1\u00a0other author within 1\u00a0hour$/);
  await bo.getsPublished(
    story,
    "Moi, je trouve que la passerelle ne servait plus à grand monde, et je le dis.",
  );

  const body = { filters: "draft" };
  const draft = { filters: [{ id: "copies", type: "repeats", othersSimilarity: 0.8 }], default: "publish" };
  expect((await op.ask("filters/draft", { method: "PUT", body: draft })).status).toBe(200);
  const begun = granted(backtest, 202, await op.ask("filters/backtests", { method: "POST", body }));
  const ended = await until(async () => {
    const one = granted(backtest, 200, await op.ask(`filters/backtests/${begun.id}`));
    return one.state === "done" ? one : null;
  }, "the end of the backtest");
  expect(ended.result?.filters).toMatchObject([{ filter: "copies", hits: 1 }]);
});

test("where only the same text is asked for, what resembles it passes", async () => {
  const { ana, bo } = await newsroom(undefined);
  await ana.getsPublished(story, letter("Lucie"));
  await bo.getsPublished(story, letter("Marcel"));
});

import { comfort, type Comfort, defaultComfort, moderationCase, wellbeing } from "#contract";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const path = "moderation/wellbeing";

async function newsroom() {
  const room = await Newsroom.open(system.api, {
    filters: [
      { ...holding("vermine"), id: "haine", about: "hate" },
      { ...holding("crétin"), id: "insultes", about: "insult" },
    ],
  });
  const [ana, mo, lea, olga] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Léa", "moderator"),
    room.person("Olga", "operator"),
  ]);
  return { room, ana, mo, lea, olga };
}

const of = async (person: Person) => granted(wellbeing, 200, await person.ask(path));
const read = (person: Person, cases: Record<string, string[]>) => {
  const told = Object.entries(cases).map(([comment, kinds]) => ({ comment, kinds }));
  return person.ask(`${path}/exposure`, { method: "POST", body: { cases: told } });
};

test("how somebody wants to read is theirs alone, and kept", async () => {
  const { ana, mo, lea, olga } = await newsroom();
  const chosen: Comfort = { veil: true, words: ["corbeau"], grey: true, pauseAfter: 50, hardInRow: 2 };
  expect(await of(mo)).toEqual({ comfort: defaultComfort, exposure: [] });
  expect(granted(comfort, 200, await mo.ask(path, { method: "PUT", body: chosen }))).toEqual(chosen);
  expect((await of(mo)).comfort).toEqual(chosen);
  for (const other of [lea, olga]) expect((await of(other)).comfort).toEqual(defaultComfort);
  expect((await ana.ask(path)).status).toBe(403);
  expect(await mo.ask(path, { method: "PUT", body: { ...chosen, pauseAfter: 1 } })).toMatchObject({
    status: 400,
    body: { errors: [{ path: "pauseAfter" }] },
  });
});

test("what somebody has read is counted day by day, each case once, told to nobody else, and goes with their data", async () => {
  const { mo, lea, olga } = await newsroom();
  expect((await read(mo, { a: ["hate"], b: ["hate", "threat"], c: [] })).status).toBe(204);
  expect((await read(lea, { a: ["hate"] })).status).toBe(204);
  // what a page tells that was loaded again
  expect((await read(mo, { a: ["hate"], c: [], d: [] })).status).toBe(204);
  const { exposure } = await of(mo);
  expect(exposure).toMatchObject([{ seen: 4, hard: 2, kinds: { hate: 2, threat: 1, sexual: 0 } }]);
  expect((await of(lea)).exposure).toMatchObject([{ seen: 1, hard: 1 }]);
  expect((await of(olga)).exposure).toEqual([]);
  expect((await mo.ask("/v1/me/export")).body).toMatchObject({ wellbeing: { exposure } });
  expect((await read(mo, {})).status).toBe(400);
});

test("a case says by its findings what its filters look for", async () => {
  const { ana, mo } = await newsroom();
  const posted = await ana.posts("le-pont", "De la vermine, ce crétin.");
  await until(() => mo.finds(posted, "held"), "it in held");
  const { findings } = granted(moderationCase, 200, await mo.ask(`moderation/comments/${posted.id}`));
  expect(findings.map(({ about }) => about)).toEqual(["hate", "insult"]);
});

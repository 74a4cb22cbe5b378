import { jobBegun, jobPreview, type Wave, waves } from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

afterEach(() => Line.closeAll());

const [match, vote] = ["le-match", "le-vote"];
const advertisement = (name: string) =>
  `Bonjour, moi c’est ${name}. Gagnez 500 € par jour depuis chez vous sans aucune expérience, écrivez-moi sur ma page pour en savoir plus, places limitées.`;
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

/** Zoé moderates sport alone; Mo all of the site. */
async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [holding("euros")] });
  const [mo, zoe] = await Promise.all([room.person("Mo", "moderator"), room.person("Zoé")]);
  const stories = { [match]: "Sport", [vote]: "Politique" };
  for (const [story, section] of Object.entries(stories))
    await room.admin.ask(`stories/${story}`, { method: "PUT", body: { section } });
  const rank = { role: "moderator", sections: ["Sport"] };
  expect((await room.admin.ask(`staff/${zoe.id}`, { method: "PUT", body: rank })).status).toBe(200);
  const writes = async (name: string, story: string) =>
    (await room.person(name)).getsPublished(story, advertisement(name));
  return { room, mo, zoe, writes };
}

async function wavesOf(person: Person): Promise<Wave[]> {
  return granted(waves, 200, await person.ask("moderation/waves")).items;
}

async function grownTo(person: Person, comments: number): Promise<Wave> {
  return until(async () => (await wavesOf(person)).find((one) => one.comments === comments), "the wave");
}

const decides = (by: Person, wave: string, more: object = {}) =>
  by.ask("moderation/jobs", {
    method: "POST",
    body: { select: { wave }, decision: "reject", reason: "spam", ...more },
  });

test("a wave in one's sections is one's own to decide on, with what still comes of it there", async () => {
  const { room, mo, zoe, writes } = await newsroom();
  const desk = await Line.open(system.gateway, "moderation", { token: zoe.token });
  await desk.asks("join", { site: room.site });
  const first = await writes("Ada", match);
  for (const name of ["Bea", "Cléo", "Dan"]) await writes(name, match);
  const { id } = await grownTo(zoe, 4);
  expect(await wavesOf(zoe)).toMatchObject([{ id, comments: 4, within: 4, decided: null }]);
  await until(() => desk.all("waves", waves.shape.items).at(-1)?.[0]?.within === 4, "word of it");

  expect(granted(jobBegun, 202, await decides(zoe, id, { until: inAnHour() })).count).toBe(4);
  await until(async () => (await zoe.case(first)).comment.status === "rejected", "the first refused");
  for (const one of [zoe, mo])
    expect(await wavesOf(one)).toMatchObject([{ decided: { decision: "reject", by: { name: "Zoé" } } }]);
  const late = await (await room.person("Eve")).posts(match, advertisement("Eve"));
  await until(async () => (await zoe.case(late)).comment.status === "rejected", "what came there refused");

  const beyond = await writes("Flo", vote);
  expect(await grownTo(mo, 6)).toMatchObject({ within: 6, decided: null });
  expect(await grownTo(zoe, 6)).toMatchObject({ within: 5, decided: null });
  expect(await room.stranger.sees(beyond)).toBe(true);
});

test("of a wave that reaches beyond one's sections, one is told of one's part, and decides on that alone", async () => {
  const { mo, zoe, writes } = await newsroom();
  const sport = [await writes("Ada", match), await writes("Bea", match)];
  const other = await writes("Cléo", vote);
  await writes("Dan", vote);
  const { id } = await grownTo(mo, 4);
  expect(await wavesOf(mo)).toMatchObject([{ comments: 4, within: 4 }]);
  expect(await wavesOf(zoe)).toMatchObject([{ id, comments: 4, within: 2 }]);

  expect((await decides(zoe, id, { until: inAnHour() })).refusal).toBe("forbidden");
  expect(granted(jobPreview, 200, await decides(zoe, id, { dryRun: true })).count).toBe(2);
  expect(granted(jobBegun, 202, await decides(zoe, id)).count).toBe(2);
  for (const one of sport)
    await until(async () => (await mo.case(one)).comment.status === "rejected", "her part refused");
  expect((await mo.case(other)).comment.status).toBe("published");
  expect((await wavesOf(mo))[0]?.decided).toBeNull();
});

test("a wave that is nowhere in one's sections is as if it were not there", async () => {
  const { mo, zoe, writes } = await newsroom();
  for (const name of ["Ada", "Bea", "Cléo", "Dan"]) await writes(name, vote);
  const { id } = await grownTo(mo, 4);
  expect(await wavesOf(zoe)).toEqual([]);
  expect((await decides(zoe, id, { until: inAnHour() })).refusal).toBe("forbidden");
});

test("only whoever sees all of a wave, or has decided on it, ends what is decided on what still comes", async () => {
  const { mo, zoe, writes } = await newsroom();
  for (const name of ["Ada", "Bea", "Cléo"]) await writes(name, match);
  const ends = (by: Person, wave: string) => by.ask(`moderation/waves/${wave}/term`, { method: "DELETE" });
  await writes("Dan", match);
  const { id } = await grownTo(zoe, 4);
  expect((await decides(mo, id, { until: inAnHour() })).status).toBe(202);
  expect((await ends(zoe, id)).status).toBe(204);
  expect((await wavesOf(mo))[0]?.decided).toBeNull();

  await writes("Flo", vote);
  await grownTo(mo, 5);
  expect((await decides(mo, id, { until: inAnHour() })).status).toBe(202);
  expect((await ends(zoe, id)).refusal).toBe("forbidden");
  expect((await wavesOf(mo))[0]?.decided).toMatchObject({ by: { name: "Mo" } });
});

test("a wave that is nowhere in one's sections has no term to be ended", async () => {
  const { mo, zoe, writes } = await newsroom();
  for (const name of ["Ada", "Bea", "Cléo", "Dan"]) await writes(name, vote);
  const { id } = await grownTo(mo, 4);
  const answer = await zoe.ask(`moderation/waves/${id}/term`, { method: "DELETE" });
  expect(answer.refusal).toBe("wave-unknown");
});

import type { Connection } from "mongoose";
import { model, type ModelFigures, type OwnComment } from "#contract";
import { connectStore } from "#platform";
import { Models } from "#store";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-lavoir";

let connection: Connection;
beforeAll(async () => {
  connection = await connectStore(services.mongodbUri);
});
afterAll(() => connection.close());

async function newsroom(settings: Parameters<Newsroom["set"]>[0]) {
  const room = await Newsroom.open(system.api, { settings });
  const [ana, mo, op] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  return { room, ana, mo, op };
}

async function figuresOf(op: Person): Promise<ModelFigures | null> {
  return granted(model, 200, await op.ask("model")).figures;
}

function learned(op: Person, published: number, rejected: number) {
  return until(async () => {
    const figures = await figuresOf(op);
    const { decisions } = figures ?? {};
    return decisions?.published === published && decisions.rejected === rejected ? figures : null;
  }, `${published} published and ${rejected} rejected to be learned`);
}

async function waits(mo: Person, comment: OwnComment): Promise<OwnComment> {
  await until(() => mo.finds(comment, "held"), `« ${comment.text} » in held`);
  return comment;
}

test("a decision on a comment that was drawn stands for those that were not", async () => {
  const { ana, mo, op } = await newsroom({ audit: 0.5 });
  const places = [
    "au marché",
    "à la mairie",
    "sur le quai",
    "devant l’école",
    "au stade",
    "à la poste",
    "au parc",
  ];
  const drawn = await until(async () => {
    await ana.getsPublished(story, `On se retrouve ${places.shift() ?? "ailleurs"} dimanche.`);
    const { items } = await mo.queue("audit");
    return items[0]?.comment;
  }, "a comment to be drawn");
  await mo.publishes(drawn, { blind: true });
  const figures = await learned(op, 1, 0);
  expect(figures).toMatchObject({ recent: 1 });
  expect(figures.reliability.reduce((sum, { weight }) => sum + weight, 0)).toBe(2);
});

test("nothing is kept of what the erased have written but what the learner learned of it", async () => {
  const { room, ana, mo, op } = await newsroom({ moderation: "pre" });
  await mo.rejects(await waits(mo, await ana.posts(story, "Qu’on rase ce lavoir et ceux qui le défendent.")));
  await learned(op, 0, 1);
  const { lessons } = new Models(connection);
  expect(await lessons.countDocuments({ site: room.site })).toBe(1);
  expect((await ana.ask("/v1/me", { method: "DELETE" })).status).toBeLessThan(300);
  await until(
    async () => (await lessons.countDocuments({ site: room.site })) === 0,
    "no lesson of hers any more",
  );
  expect(await figuresOf(op)).toMatchObject({ decisions: { rejected: 1 } });
});

test("of a comment that is masked, what is left is learned", async () => {
  const { ana, mo, op } = await newsroom({ moderation: "pre" });
  const text = "Le gardien du lavoir s’appelle Jeanne Petit, allez la voir.";
  const posted = await waits(mo, await ana.posts(story, text));
  const start = text.indexOf("Jeanne Petit");
  const masks = [{ start, end: start + "Jeanne Petit".length }];
  const body = { revision: 1, masks };
  expect(
    (await mo.ask(`moderation/comments/${posted.id}/masks`, { method: "POST", body })).status,
  ).toBeLessThan(300);
  const masked = await mo.case(posted);
  await mo.publishes({ id: posted.id, revision: masked.comment.revision });
  await learned(op, 1, 0);
});

test("the model is for operators alone", async () => {
  const { room, ana, mo, op } = await newsroom({ moderation: "pre" });
  await mo.publishes(await waits(mo, await ana.posts(story, "Les lavandières chantaient ici autrefois.")));
  await learned(op, 1, 0);
  for (const path of ["model", "model/export"]) expect((await mo.ask(path)).refusal).toBe("forbidden");
  for (const path of ["model/import", "model/reset"])
    expect((await mo.ask(path, { method: "POST", body: {} })).refusal).toBe("forbidden");
  expect((await room.stranger.ask("model")).refusal).toBe("sign-in-needed");
});

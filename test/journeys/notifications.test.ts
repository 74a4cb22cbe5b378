import mongoose from "mongoose";
import { type Comment, type Notifications, mineMessage, notifications } from "#contract";
import { holding, Newsroom, type Opening } from "../newsroom/newsroom.js";
import { Line } from "../newsroom/line.js";
import { granted, type Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";

async function newsroom(opening: Opening = {}) {
  const room = await Newsroom.open(system.api, opening);
  const [ana, bo, cem] = await Promise.all([room.person("Ana"), room.person("Bo"), room.person("Cem")]);
  return { room, ana, bo, cem };
}

async function concerns(person: Person, query = ""): Promise<Notifications> {
  return granted(notifications, 200, await person.ask(`/v1/me/notifications${query}`));
}

/** Waits until somebody has been told of a comment. */
function isTold(person: Person, { id }: Comment) {
  return until(
    async () => (await concerns(person)).items.find(({ comment }) => comment === id),
    `${person.name} to be told`,
  );
}

async function isNotTold(person: Person, { id }: Comment): Promise<void> {
  expect((await concerns(person)).items.map(({ comment }) => comment)).not.toContain(id);
}

async function puts(person: Person, path: string): Promise<void> {
  expect((await person.ask(path, { method: "PUT" })).status).toBe(204);
}

test("who is answered, named, or follows the thread or the story is told once, for what concerns them most", async () => {
  const { room, ana, bo, cem } = await newsroom();
  const [dora, eve] = await Promise.all([room.person("Dora Élan"), room.person("Eve")]);
  await room.admin.ask(`stories/${story}`, {
    method: "PUT",
    body: { url: "https://journal.example/pont", title: "Pont" },
  });
  const first = await ana.getsPublished(story, "Bonjour");
  await dora.getsPublished(story, "Moi aussi");
  await puts(cem, `comments/${first.id}/follow`);
  await puts(eve, `stories/${story}/follow`);
  await puts(ana, `stories/${story}/follow`);
  const reply = await bo.getsPublished(story, "Oui, **@dora elan** & @Ana, et @Personne.", {
    parent: first.id,
  });
  expect(await isTold(ana, reply)).toMatchObject({
    kind: "reply",
    read: false,
    story: { id: story, url: "https://journal.example/pont", title: "Pont" },
    by: { id: bo.id, name: "Bo" },
    excerpt: "Oui, @dora elan & @Ana, et @Personne.",
  });
  expect((await isTold(dora, reply)).kind).toBe("mention");
  expect((await isTold(cem, reply)).kind).toBe("followed");
  expect((await isTold(eve, reply)).kind).toBe("followed");
  expect((await concerns(ana)).items.filter(({ comment }) => comment === reply.id)).toHaveLength(1);
  expect((await concerns(bo)).items).toEqual([]);
});

test("nobody is told of their own words, nor of those whom they ignore", async () => {
  const { ana, bo, cem } = await newsroom();
  for (const person of [ana, bo, cem]) await puts(person, `stories/${story}/follow`);
  await puts(bo, `users/${ana.id}/ignore`);
  const posted = await ana.getsPublished(story, "@Ana parle, @Bo aussi");
  await isTold(cem, posted);
  await isNotTold(ana, posted);
  await isNotTold(bo, posted);
});

test("it comes live, and is seen when one says so", async () => {
  const { ana, bo } = await newsroom();
  const first = await ana.getsPublished(story, "Bonjour");
  const line = await Line.open(system.gateway, "discussion", { token: ana.token });
  const reply = await bo.getsPublished(story, "Bonsoir", { parent: first.id });
  const told = await until(
    () =>
      line
        .all("mine", mineMessage)
        .flatMap((mine) => (mine.type === "notification" ? [mine.notification] : []))[0],
    "the notification on the line",
  );
  expect(told).toEqual(await isTold(ana, reply));
  expect((await concerns(ana)).unread).toBe(1);
  const seen = await ana.ask("/v1/me/notifications/read", { method: "POST", body: { until: told.at } });
  expect(seen.status).toBe(204);
  expect(await concerns(ana)).toMatchObject({ unread: 0, items: [{ id: told.id, read: true }] });
});

test("it is gone with its comment, and no word of it is kept", async () => {
  const { room, ana, bo } = await newsroom();
  const mo = await room.person("Mo", "moderator");
  const first = await ana.getsPublished(story, "Bonjour");
  const [refused, deleted] = [
    await bo.getsPublished(story, "Mot éphémère", { parent: first.id }),
    await bo.getsPublished(story, "Mot retiré", { parent: first.id }),
  ];
  await isTold(ana, refused);
  await isTold(ana, deleted);
  expect(await everywhere()).not.toMatch(/éphémère|retiré|"Bo"/);
  await mo.rejects(refused);
  await bo.deletes(deleted);
  await until(async () => (await concerns(ana)).unread === 0, "nothing to concern Ana any more");
  expect((await concerns(ana)).items).toEqual([]);
  await mo.publishes(refused);
  await isTold(ana, refused);
});

test("what is held is told when it is published", async () => {
  const { room, ana, bo } = await newsroom({ filters: [holding("patate")] });
  const mo = await room.person("Mo", "moderator");
  const first = await ana.getsPublished(story, "Bonjour");
  const held = await bo.posts(story, "Une patate", { parent: first.id });
  await until(() => mo.finds(held, "held"), "the reply to be held");
  const open = await bo.getsPublished(story, "Une pomme", { parent: first.id });
  await isTold(ana, open);
  await isNotTold(ana, held);
  await mo.publishes(held);
  await isTold(ana, held);
});

test("page after page, newest first; who is not signed in or asks wrongly is refused", async () => {
  const { room, ana, bo } = await newsroom();
  const first = await ana.getsPublished(story, "Bonjour");
  const replies: Comment[] = [];
  for (let number = 1; number <= 3; number++) {
    replies.push(await bo.getsPublished(story, `Réponse ${number}`, { parent: first.id }));
    await isTold(ana, replies.at(-1) ?? first);
  }
  const one = await concerns(ana, "?limit=2");
  const two = await concerns(ana, `?limit=2&after=${one.next ?? ""}`);
  const told = [...one.items, ...two.items].map(({ comment }) => comment);
  expect(told).toEqual(replies.map(({ id }) => id).reverse());
  expect([one.unread, two.next]).toEqual([3, null]);

  const read = (body: unknown) => ana.ask("/v1/me/notifications/read", { method: "POST", body });
  for (const body of [{}, { until: "hier" }, { until: { $gt: "" } }])
    expect((await read(body)).refusal).toBe("invalid-input");
  expect((await ana.ask("/v1/me/notifications?after=x")).refusal).toBe("cursor-unknown");
  expect((await room.stranger.ask("/v1/me/notifications")).refusal).toBe("sign-in-needed");
  expect((await concerns(ana)).unread).toBe(3);
});

/** All notifications that are kept, as text. */
async function everywhere(): Promise<string> {
  const connection = await mongoose.createConnection(services.mongodbUri).asPromise();
  const all = await connection.collection("notifications").find().toArray();
  await connection.close();
  return JSON.stringify(all);
}

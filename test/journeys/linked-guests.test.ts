import { linkedPeople, myData, person, session, trail } from "#contract";
import { postsFrom } from "../newsroom/from-network.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const [office, elsewhere] = ["127.5.0.1", "127.6.0.1"];

async function newsroom(linkGuests = true) {
  const room = await Newsroom.open(system.api, { settings: { guests: true, linkGuests } });
  const [ana, bo, mo] = await Promise.all([
    room.person("Ana"),
    room.person("Bo"),
    room.person("Mo", "moderator"),
  ]);
  return { room, ana, bo, mo };
}

async function guest(room: Newsroom, name: string): Promise<Person> {
  const answer = await room.stranger.ask("auth/guest", { method: "POST", body: { name } });
  const { user, token } = granted(session, 201, answer);
  return Object.assign(room.stranger.with(token), { id: user.id, name });
}

function askedFor(moderator: Person, { id }: Pick<Person, "id">) {
  return moderator.ask(`moderation/users/${id}/linked`);
}

async function links(moderator: Person, who: Pick<Person, "id">) {
  return granted(linkedPeople, 200, await askedFor(moderator, who));
}

async function names(moderator: Person, who: Person): Promise<string[]> {
  return (await links(moderator, who)).items.map(({ user }) => user.name);
}

test("a moderator sees which guests wrote from the same network, and what became of them", async () => {
  const { room, ana, bo, mo } = await newsroom();
  const [paul, lea] = await Promise.all([guest(room, "Paul"), guest(room, "Léa")]);
  await postsFrom(office, ana, story, "Bonjour");
  await postsFrom(office, bo, story, "Bonsoir");
  await postsFrom(elsewhere, lea, story, "Salut");
  const his = await postsFrom("127.5.0.9", paul, story, "C’est moi");
  await until(() => room.stranger.sees(his), "the guest's comment");
  const sanction = { method: "POST", body: { kind: "premoderate", reason: "Insultes" } };
  await mo.ask(`moderation/users/${ana.id}/sanctions`, sanction);

  const { items, crowded, days } = await links(mo, ana);
  const today = new Date().toISOString().slice(0, 10);
  expect(items).toMatchObject([
    { user: { id: paul.id, name: "Paul" }, guest: true, record: { published: 1 }, sanctions: [] },
  ]);
  expect(items.map(({ on }) => on <= today)).toEqual([true]);
  expect({ crowded, days }).toEqual({ crowded: false, days: 30 });
  const hisLinks = (await links(mo, paul)).items;
  expect(hisLinks.map(({ user }) => user.name).toSorted()).toEqual(["Ana", "Bo"]);
  expect(hisLinks.find(({ user }) => user.id === ana.id)).toMatchObject({
    guest: false,
    sanctions: [{ kind: "premoderate" }],
  });
  expect(await names(mo, lea)).toEqual([]);
});

test("nothing is said of a network that many use", async () => {
  const { room, ana, mo } = await newsroom();
  const guests = await Promise.all(Array.from({ length: 20 }, (_, n) => guest(room, `Invité ${n}`)));
  await Promise.all(guests.slice(1).map((one) => postsFrom(office, one, story, "Bonjour")));
  await postsFrom(office, ana, story, "Bonjour");
  expect(await links(mo, ana)).toMatchObject({ crowded: false, items: { length: 19 } });
  await postsFrom(office, guests[0] ?? ana, story, "Bonjour");
  expect(await links(mo, ana)).toMatchObject({ crowded: true, items: [] });
});

test("each look is in the trail, and readers have none", async () => {
  const { room, ana, mo } = await newsroom();
  await links(mo, ana);
  const looks = await until(async () => {
    const { items } = granted(trail, 200, await room.admin.ask("moderation/trail?kind=look"));
    return items.length > 0 && items;
  }, "the look in the trail");
  expect(looks).toMatchObject([
    { by: { name: "Mo" }, about: { kind: "person", id: ana.id }, what: { at: "linked" } },
  ]);
  expect((await askedFor(ana, ana)).refusal).toBe("forbidden");
  expect((await askedFor(room.stranger, ana)).status).toBe(401);
  expect((await askedFor(mo, { id: "personne" })).refusal).toBe("user-unknown");
});

test("nothing is kept while the site does not want it, and what was kept is gone when it no longer does", async () => {
  const { room, ana, mo } = await newsroom(false);
  const paul = await guest(room, "Paul");
  const allowed = async () => granted(person, 200, await mo.ask(`moderation/users/${ana.id}`)).links;
  const traces = async () => granted(myData, 200, await ana.ask("/v1/me/export")).traces;
  await postsFrom(office, ana, story, "Avant");
  await postsFrom(office, paul, story, "Avant");
  expect(await traces()).toEqual([]);
  expect(await allowed()).toBe(false);
  expect((await askedFor(mo, ana)).refusal).toBe("forbidden");

  await room.set({ linkGuests: true });
  expect(await allowed()).toBe(true);
  expect(await names(mo, ana)).toEqual([]);
  await postsFrom(office, ana, story, "Pendant");
  await postsFrom(office, paul, story, "Pendant");
  expect(await names(mo, ana)).toEqual(["Paul"]);
  const [kept] = await traces();
  expect(kept?.print).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(kept)).not.toContain("127.5");

  await room.set({ linkGuests: false });
  expect(await traces()).toEqual([]);
  await room.set({ linkGuests: true });
  expect(await names(mo, ana)).toEqual([]);
  await postsFrom(office, ana, story, "Après");
  // the same network, by another key
  expect((await traces()).map(({ print }) => print)).not.toContain(kept?.print);
});

test("what staff writes leaves no trace", async () => {
  const { room, mo } = await newsroom();
  const paul = await guest(room, "Paul");
  await postsFrom(office, mo, story, "La rédaction répond");
  await postsFrom(office, paul, story, "Merci");
  expect(await names(mo, paul)).toEqual([]);
  expect(granted(myData, 200, await mo.ask("/v1/me/export")).traces).toEqual([]);
});

test("who is limited to sections sees those who wrote there", async () => {
  const { room, ana } = await newsroom();
  const zoe = await room.person("Zoé");
  await room.admin.ask("stories/le-match", { method: "PUT", body: { section: "Sport" } });
  await room.admin.ask(`staff/${zoe.id}`, {
    method: "PUT",
    body: { role: "moderator", sections: ["Sport"] },
  });
  const [paul, lea] = await Promise.all([guest(room, "Paul"), guest(room, "Léa")]);
  await postsFrom(office, ana, "le-match", "Bonjour");
  await postsFrom(office, paul, "le-match", "Bonjour");
  await postsFrom(office, lea, "le-vote", "Bonjour");
  expect(await names(zoe, ana)).toEqual(["Paul"]);
});

test("of who is erased nothing is left", async () => {
  const { room, ana, mo } = await newsroom();
  const paul = await guest(room, "Paul");
  await postsFrom(office, ana, story, "Bonjour");
  await postsFrom(office, paul, story, "Bonjour");
  expect(await names(mo, ana)).toEqual(["Paul"]);
  await paul.ask("/v1/me", { method: "DELETE" });
  expect(await names(mo, ana)).toEqual([]);
});

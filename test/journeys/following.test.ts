import { ignoredPeople, mentionable } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";

const story = "le-pont";

async function newsroom() {
  const room = await Newsroom.open(system.api);
  const [ana, bo] = await Promise.all([room.person("Ana"), room.person("Bo")]);
  return { room, ana, bo };
}

async function does(person: Person, method: "PUT" | "DELETE", path: string): Promise<void> {
  expect(await person.ask(path, { method })).toMatchObject({ status: 204 });
}

async function ignoredBy(person: Person): Promise<string[]> {
  return granted(ignoredPeople, 200, await person.ask("ignored")).people.map(({ name }) => name);
}

describe("following", () => {
  test("a discussion and its threads is told to who does it, and to nobody else", async () => {
    const { ana, bo } = await newsroom();
    const { id } = await ana.getsPublished(story, "Bonjour");
    expect(await bo.mine(story)).toMatchObject({ followsStory: false, follows: [], lastVisit: null });
    for (let twice = 0; twice < 2; twice++) {
      await does(bo, "PUT", `stories/${story}/follow`);
      await does(bo, "PUT", `comments/${id}/follow`);
    }
    expect(await bo.mine(story)).toMatchObject({ followsStory: true, follows: [id] });
    expect(await bo.mine("ailleurs")).toMatchObject({ followsStory: false, follows: [] });
    expect(await ana.mine(story)).toMatchObject({ followsStory: false, follows: [] });
    for (let twice = 0; twice < 2; twice++) {
      await does(bo, "DELETE", `stories/${story}/follow`);
      await does(bo, "DELETE", `comments/${id}/follow`);
    }
    expect(await bo.mine(story)).toMatchObject({ followsStory: false, follows: [] });
  });

  test("two things at the same moment loses neither", async () => {
    const { ana, bo } = await newsroom();
    const ids = [await ana.getsPublished(story, "Un"), await ana.getsPublished(story, "Deux")].map(
      ({ id }) => id,
    );
    await Promise.all([
      does(bo, "PUT", `stories/${story}/follow`),
      ...ids.map((id) => does(bo, "PUT", `comments/${id}/follow`)),
      does(bo, "PUT", `stories/${story}/visit`),
    ]);
    const { followsStory, follows, lastVisit } = await bo.mine(story);
    expect([followsStory, [...follows].sort(), lastVisit !== null]).toEqual([true, [...ids].sort(), true]);
  });

  test("a story that nobody has written to is possible, a comment that is not there is not", async () => {
    const { room, bo } = await newsroom();
    await does(bo, "PUT", "stories/jamais/follow");
    expect((await bo.mine("jamais")).followsStory).toBe(true);
    const refusals = [
      [bo, "comments/0123456789abcdef01234567/follow", "comment-unknown"],
      [bo, `stories/${"s".repeat(2049)}/follow`, "invalid-input"],
      [bo.at("nulle-part"), `stories/${story}/follow`, "token-audience"],
      [room.stranger, `stories/${story}/follow`, "sign-in-needed"],
      [room.stranger, `stories/${story}/visit`, "sign-in-needed"],
    ] as const;
    for (const [person, path, refusal] of refusals)
      expect([path, (await person.ask(path, { method: "PUT" })).refusal]).toEqual([path, refusal]);
  });
});

test("the last visit is the latest that was told", async () => {
  const { bo } = await newsroom();
  await does(bo, "PUT", `stories/${story}/visit`);
  const first = (await bo.mine(story)).lastVisit ?? "";
  expect(Date.parse(first)).not.toBeNaN();
  await does(bo, "PUT", `stories/${story}/visit`);
  expect(((await bo.mine(story)).lastVisit ?? "") >= first).toBe(true);
});

describe("ignoring", () => {
  test("somebody is told on every story of the site, and taken back", async () => {
    const { room, ana, bo } = await newsroom();
    const cem = await room.person("Cem");
    await does(bo, "PUT", `users/${ana.id}/ignore`);
    await does(bo, "PUT", `users/${ana.id}/ignore`);
    await does(bo, "PUT", `users/${cem.id}/ignore`);
    expect(await ignoredBy(bo)).toEqual(["Ana", "Cem"]);
    expect((await bo.mine("ailleurs")).ignored).toEqual([ana.id, cem.id]);
    expect(await ignoredBy(ana)).toEqual([]);
    await does(bo, "DELETE", `users/${ana.id}/ignore`);
    expect(await ignoredBy(bo)).toEqual(["Cem"]);
  });

  test("oneself, nobody, or somebody of another site is refused", async () => {
    const { room, bo } = await newsroom();
    const elsewhere = await (await newsroom()).room.person("Dora");
    const tries = [
      [bo, bo.id, "invalid-input"],
      [bo, "personne", "user-unknown"],
      [bo, elsewhere.id, "user-unknown"],
      [bo, "x".repeat(65), "invalid-input"],
      [room.stranger, bo.id, "sign-in-needed"],
    ] as const;
    for (const [person, user, refusal] of tries)
      expect([user, (await person.ask(`users/${user}/ignore`, { method: "PUT" })).refusal]).toEqual([
        user,
        refusal,
      ]);
    expect(await ignoredBy(bo)).toEqual([]);
    expect((await room.stranger.ask("ignored")).refusal).toBe("sign-in-needed");
  });
});

test("names are completed from who has written on the story, the last first, accents aside", async () => {
  const { room, ana, bo } = await newsroom();
  const [elodie, andre] = await Promise.all([room.person("Élodie Ânier"), room.person("André")]);
  for (const author of [ana, andre, elodie, bo]) await author.getsPublished(story, "Bonjour");
  const names = async (q: string, person = bo) => {
    const answer = await person.ask(`stories/${story}/people?${new URLSearchParams({ q }).toString()}`);
    return granted(mentionable, 200, answer).people.map(({ name }) => name);
  };
  expect(await names("")).toEqual(["Élodie Ânier", "André", "Ana"]);
  expect(await names("an")).toEqual(["Élodie Ânier", "André", "Ana"]);
  expect(await names("AND")).toEqual(["André"]);
  expect(await names("elodie a")).toEqual(["Élodie Ânier"]);
  expect(await names("na")).toEqual([]);
  expect(await names(".*")).toEqual([]);
  expect((await room.stranger.ask(`stories/${story}/people`)).refusal).toBe("sign-in-needed");
});

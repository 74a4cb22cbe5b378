import { profile, session } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { type Answer, granted, Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const password = "un mot de passe";

async function newsroom() {
  const room = await Newsroom.open(system.api, { settings: { guests: true } });
  const { stranger } = room;
  return {
    room,
    stranger,
    register: (username: string) => registers(stranger, username),
    guest: (name: string) => stranger.ask("auth/guest", { method: "POST", body: { name } }),
  };
}

function registers(stranger: Person, username: string, more: object = {}): Promise<Answer> {
  return stranger.ask("auth/register", { method: "POST", body: { username, password, ...more } });
}

function entered(stranger: Person, answer: Answer): Person {
  const { user, token } = granted(session, 201, answer);
  return new Person(stranger.api, stranger.site, user.id, user.name, token);
}

function changes(person: Person, body: object): Promise<Answer> {
  return person.ask("/v1/me", { method: "PATCH", body });
}

async function me(person: Person) {
  return granted(profile, 200, await person.ask("/v1/me"));
}

describe("a profile", () => {
  test("tells people what is kept of them, and nobody the password", async () => {
    const { stranger } = await newsroom();
    const zoe = entered(stranger, await registers(stranger, "Zoé", { email: "zoe@exemple.fr" }));
    const answer = await zoe.ask("/v1/me");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    const kept = { id: zoe.id, name: "Zoé", email: "zoe@exemple.fr", guest: false, publisher: false };
    expect(granted(profile, 200, answer)).toMatchObject(kept);
    expect(JSON.stringify(answer.body)).not.toMatch(/password|argon/i);
    expect(await stranger.ask("/v1/me")).toMatchObject({ status: 401, refusal: "sign-in-needed" });
  });

  test("has a new name that one signs in with, and that one's comments bear, those written before, too", async () => {
    const { stranger, register } = await newsroom();
    const zoe = entered(stranger, await register("Zoé"));
    await zoe.getsPublished("une", "Bonjour");
    expect((await stranger.reads("une")).items).toMatchObject([{ author: { name: "Zoé" } }]);

    const answer = await changes(zoe, { username: "Zoé M." });
    expect(answer).toMatchObject({ status: 200, body: { name: "Zoé M." } });
    const shown = async () => (await stranger.reads("une")).items[0]?.author?.name;
    await until(async () => (await shown()) === "Zoé M.", "the page to show the new name");
    expect((await zoe.posts("une", "Encore")).author?.name).toBe("Zoé M.");
    const login = { method: "POST", body: { username: "zoé m.", password } };
    expect(await stranger.ask("auth/login", login)).toMatchObject({ status: 200 });
    expect(await register("Zoé")).toMatchObject({ status: 201 });
  });

  test("takes a new password from those who know the one before", async () => {
    const { stranger, register } = await newsroom();
    const zoe = entered(stranger, await register("Zoé"));
    const next = "un autre mot de passe";
    expect(await changes(zoe, { password: next })).toMatchObject({ status: 400, refusal: "invalid-input" });
    const guess = await changes(zoe, { password: next, currentPassword: "au hasard" });
    expect(guess).toMatchObject({ status: 401, refusal: "wrong-credentials" });
    const login = (typed: string) =>
      stranger.ask("auth/login", { method: "POST", body: { username: "Zoé", password: typed } });
    expect(await login(password)).toMatchObject({ status: 200 });
    expect(await changes(zoe, { password: next, currentPassword: password })).toMatchObject({ status: 200 });
    expect(await login(password)).toMatchObject({ refusal: "wrong-credentials" });
    expect(await login(next)).toMatchObject({ status: 200 });
  });

  test("stops those who guess at the password", async () => {
    const { stranger, register } = await newsroom();
    const zoe = entered(stranger, await register("Zoé"));
    const guess = { password: "un autre mot de passe", currentPassword: "au hasard" };
    const guesses = await Promise.all(Array.from({ length: 11 }, () => changes(zoe, guess)));
    expect(guesses.filter(({ refusal }) => refusal === "rate-limited")).toHaveLength(1);
  });

  test("keeps its mail address until it is taken out", async () => {
    const { stranger, register } = await newsroom();
    const zoe = entered(stranger, await register("Zoé"));
    await changes(zoe, { email: "zoe@exemple.fr" });
    await changes(zoe, {});
    expect(await me(zoe)).toMatchObject({ email: "zoe@exemple.fr", name: "Zoé" });
    await changes(zoe, { email: null });
    expect(await me(zoe)).toMatchObject({ email: null });
  });

  test.each([
    ["a name too short", { username: "Z" }],
    ["what is no mail address", { email: "zoe" }],
    ["a role", { role: "admin" }],
    ["another site", { site: null }],
    ["an empty password", { password: "", currentPassword: password }],
  ])("does not take %s, and stays as it was", async (_, body) => {
    const { stranger, register } = await newsroom();
    const zoe = entered(stranger, await register("Zoé"));
    const before = await me(zoe);
    expect(await changes(zoe, body)).toMatchObject({ status: 400, refusal: "invalid-input" });
    expect(await me(zoe)).toEqual(before);
  });

  test("that the publisher keeps is changed there", async () => {
    const { room } = await newsroom();
    const zoe = await room.person("Zoé");
    expect(await me(zoe)).toMatchObject({ publisher: true });
    for (const body of [{ username: "Zoé M." }, { email: null }])
      expect(await changes(zoe, body)).toMatchObject({ status: 403, refusal: "forbidden" });
  });
});

describe("a guest", () => {
  test("writes under the name they gave, marked as a guest", async () => {
    const { stranger, guest } = await newsroom();
    const passing = entered(stranger, await guest("Passante"));
    expect(await me(passing)).toMatchObject({ guest: true, badges: ["guest"], role: "reader" });
    const posted = await passing.posts("une", "Je passe");
    expect(posted.author).toMatchObject({ name: "Passante", badges: ["guest"] });
    expect(await passing.ask("moderation/queues")).toMatchObject({ status: 403 });
    for (const body of [{ password, currentPassword: password }, { email: "p@exemple.fr" }])
      expect(await changes(passing, body)).toMatchObject({ status: 403, refusal: "forbidden" });
    expect(await changes(passing, { username: "Passager" })).toMatchObject({ status: 200 });
  });

  test("comes in only where the site allows it", async () => {
    const { room, guest } = await newsroom();
    await room.set({ guests: false });
    await until(async () => (await guest("Passante")).refusal === "forbidden", "guests to be refused");
  });

  test("holds no name: another guest may bear it, and somebody may register it", async () => {
    const { guest, register } = await newsroom();
    const answers = [await guest("Passante"), await guest("Passante"), await register("Passante")];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await guest("Passante")).toMatchObject({ status: 409, refusal: "name-taken" });
  });
});

const disguises = [
  ["nothing", "Alice Morel"],
  ["another case", "ALICE MOREL"],
  ["no space", "AliceMorel"],
  ["Cyrillic letters", "Аliсе Моrеl"],
  ["a capital i", "AIice Morel"],
  ["digits", "A1ice M0rel"],
  ["full width", "Ａｌｉｃｅ Morel"],
  ["marks", "Álìce Mo\u0336rel"],
  ["r and n", "Alice rnorel"],
] as const;
const bearers: [string, (room: Newsroom) => Promise<unknown>][] = [
  ["a member", ({ stranger }) => registers(stranger, "Alice Morel")],
  ["a publisher's reader", (room) => room.person("Alice Morel")],
  ["a moderator", (room) => room.person("Alice Morel", "moderator")],
];

test.each(bearers)("the name of %s is taken in any disguise", async (_, bear) => {
  const { room, stranger, register, guest } = await newsroom();
  await bear(room);
  const passing = entered(stranger, await guest("Passante"));
  for (const [disguise, name] of disguises) {
    const asked = [await register(name), await guest(name), await changes(passing, { username: name })];
    const answers = asked.map(({ status, refusal }) => [disguise, status, refusal]);
    expect(answers).toEqual(asked.map(() => [disguise, 409, "name-taken"]));
  }
  expect(await me(passing)).toMatchObject({ name: "Passante" });
});

test.each([
  ["an override of direction", "\u202eleroM ecilA"],
  ["a zero-width space", "Ali\u200bce"],
  ["a filler that is a letter", "Alice\u3164Morel"],
  ["nothing but marks", "\u0301\u0301\u0301"],
  ["marks piled up", `A${"\u0336".repeat(12)}lice`],
  ["10,000 letters", "a".repeat(10_000)],
])("a name with %s is none", async (_, name) => {
  const { register, guest } = await newsroom();
  for (const answer of [await register(name), await guest(name)])
    expect(answer).toMatchObject({ status: 400, refusal: "invalid-input" });
});

test("of several who take names that look alike at once, one gets it", async () => {
  const { register } = await newsroom();
  const answers = await Promise.all(["Paco", "Расо", "ＰＡＣＯ", "Pac0"].map(register));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
});

test("one's own name in another spelling is not taken", async () => {
  const { stranger, register } = await newsroom();
  const zoe = entered(stranger, await register("Zoé"));
  expect(await changes(zoe, { username: "ZOÉ" })).toMatchObject({ status: 200, body: { name: "ZOÉ" } });
});

test("the admin's name is nobody else's, on any site, and stays theirs", async () => {
  const { room, register, guest } = await newsroom();
  for (const name of ["admin", "Аdmіn", "ADM1N"])
    for (const answer of [await register(name), await guest(name)])
      expect(answer).toMatchObject({ status: 409, refusal: "name-taken" });
  expect(await changes(room.admin, { username: "chef" })).toMatchObject({ status: 403 });
});

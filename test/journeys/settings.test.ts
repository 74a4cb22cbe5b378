import { type NewSettingsPreview, settingsPreview, shownSettings } from "#contract";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";

async function newsroom(settings = {}) {
  const room = await Newsroom.open(system.api, {
    settings,
    filters: [holding("crétin"), { ...refusing("casino"), id: "spam" }],
  });
  const [ana, bo, mo, ona] = await Promise.all([
    room.person("Ana"),
    room.person("Bo"),
    room.person("Mo", "moderator"),
    room.person("Ona", "operator"),
  ]);
  return { room, ana, bo, mo, ona };
}

async function previews(ona: Person, settings: NewSettingsPreview["settings"]) {
  const body = { settings, days: 1 };
  return granted(settingsPreview, 200, await ona.ask("settings/preview", { method: "POST", body }));
}

test("an operator is told what settings would do to what came in of late, as counting by hand has it", async () => {
  const { ana, bo, mo, ona } = await newsroom();
  for (const text of ["Le pont rouvre.", "Le maire se tait depuis lundi.", "On verra bien en mai."])
    await ana.getsPublished(story, text);
  await bo.getsPublished(story, "Une longue plainte au sujet des horaires de la piscine municipale.");
  const held = await bo.posts(story, "Quel crétin.");
  await until(() => mo.finds(held, "held"), "the comment in held");
  const spam = await bo.posts(story, "Venez au casino.");
  await until(async () => (await mo.case(spam)).comment.status === "rejected", "spam to be refused");

  const pre = await previews(ona, { moderation: "pre" });
  expect(pre).toMatchObject({ comments: 6, whole: true });
  expect(pre.now).toMatchObject({ published: 4, waiting: 1, rejected: 1, tooLong: 0, tooFast: 0 });
  expect(pre.then).toMatchObject({ published: 0, waiting: 5, rejected: 1 });
  expect((await previews(ona, { trustedAfter: 2 })).then).toMatchObject({ published: 1, waiting: 4 });
  expect((await previews(ona, { newAuthors: 1 })).then).toMatchObject({ published: 4, newcomers: 2 });
  expect((await previews(ona, { limits: { commentLength: 40 } })).then).toMatchObject({
    tooLong: 1,
    published: 3,
  });
  expect((await previews(ona, { limits: { postsPerMinute: 2 } })).then.tooFast).toBeGreaterThanOrEqual(1);
  expect((await previews(ona, { audit: 0.4 })).then.drawn).toBe(2);
  expect([pre.trailErased, (await previews(ona, { trailDays: 30 })).trailErased]).toEqual([null, 0]);
  expect(granted(shownSettings, 200, await ona.ask("settings"))).toMatchObject({
    moderation: "auto",
    newAuthors: 0,
  });
});

test("an operator is told how much is in none of the languages that a site would have", async () => {
  const { ana, ona } = await newsroom({ languages: ["fr", "en"] });
  for (const text of [
    "Le pont rouvre lundi, et personne ne sait encore qui paiera les travaux de la rive droite.",
    "The bridge opens again on Monday, and nobody knows yet who is going to pay for all of it.",
    "Die Brücke wird am Montag wieder geöffnet, und niemand weiß, wer das alles bezahlen soll.",
  ])
    await ana.getsPublished(story, text);
  const foreign = async (languages: string[]) => (await previews(ona, { languages })).foreign;
  expect(await foreign(["fr"])).toEqual({ looked: 3, now: 1, then: 2 });
  expect(await foreign(["fr", "en", "de"])).toEqual({ looked: 3, now: 1, then: 0 });
  // nobody can tell Breton: nothing is foreign
  expect(await foreign(["fr", "br"])).toEqual({ looked: 3, now: 1, then: 0 });
  expect((await previews(ona, { guests: true })).foreign).toBeNull();
});

test("an author waits for a person until enough of their comments were published", async () => {
  const { room, ana, mo } = await newsroom({ trustedAfter: 1, moderation: "post" });
  const first = await ana.posts(story, "Le pont rouvre.");
  await until(() => mo.finds(first, "held"), "the first in held");
  expect((await mo.case(first)).decisions[0]?.reason).toBe(
    "Trop peu de commentaires de ce compte ont été publiés jusqu’ici\u00a0: une personne lit d’abord.",
  );
  expect(await room.stranger.sees(first)).toBe(false);
  await mo.publishes(first);
  await ana.getsPublished(story, "Et la gare aussi.");
});

test("what somebody else has changed meanwhile is not changed over their head", async () => {
  const { ona } = await newsroom();
  const change = (body: object) => ona.ask("settings", { method: "PATCH", body });
  expect((await change({ editWindow: 60, seen: { editWindow: 300 } })).status).toBe(200);
  const late = await change({ editWindow: 900, guests: true, seen: { editWindow: 300, guests: false } });
  expect(late.refusal).toBe("settings-changed");
  expect(granted(shownSettings, 200, await ona.ask("settings"))).toMatchObject({
    editWindow: 60,
    guests: false,
  });
  const limits = { commentLength: 500 };
  expect((await change({ limits, seen: { limits: { commentLength: 1 } } })).refusal).toBe("settings-changed");
  expect((await change({ limits, seen: { limits: { commentLength: 20_000 } } })).status).toBe(200);
});

test("what settings would do is for operators, of settings that are some", async () => {
  const { mo, ona } = await newsroom();
  const ask = (who: Person, body: object) => who.ask("settings/preview", { method: "POST", body });
  expect((await ask(mo, { settings: {} })).refusal).toBe("forbidden");
  expect((await ask(ona, { settings: { moderation: "never" } })).refusal).toBe("invalid-input");
  expect((await ask(ona, { settings: {}, days: 31 })).refusal).toBe("invalid-input");
});

test("a secret that another takes the place of counts as long as the operator says, and no longer", async () => {
  const { room, ona } = await newsroom();
  const change = (sso: object) => ona.ask("settings", { method: "PATCH", body: { sso } });
  const comesIn = async (secret: string) => {
    const token = await room.publisherToken({ sub: "Zoé", name: "Zoé" }, secret);
    return (await room.stranger.ask("auth/sso", { method: "POST", body: { token } })).refusal ?? "in";
  };
  const [first, second, third] = [room.ssoSecret, "s".repeat(40), "t".repeat(40)];
  const both = granted(shownSettings, 200, await change({ secret: second, overlap: 24 }));
  expect(Date.parse(both.sso.formerUntil ?? "")).toBeGreaterThan(Date.now() + 23 * 3_600_000);
  expect([await comesIn(first), await comesIn(second)]).toEqual(["in", "in"]);
  expect(await comesIn(third)).toBe("token-signature");
  const last = granted(shownSettings, 200, await change({ secret: third }));
  expect(last.sso).toEqual({ secret: true, jwks: false, formerUntil: null });
  expect([await comesIn(second), await comesIn(third)]).toEqual(["token-signature", "in"]);
  expect((await change({ secret: second, overlap: 721 })).refusal).toBe("invalid-input");
});

import mongoose from "mongoose";
import { tried, type Tried } from "#contract";
import { Sites } from "#store";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [holding("crétin")] });
  return { room, op: await room.person("Op", "operator") };
}

async function tries(op: Person, body: object, language = "fr"): Promise<Tried> {
  const headers = { "accept-language": language };
  return granted(tried, 200, await op.ask("filters/try", { method: "POST", body, headers }));
}

async function drafts(op: Person, draft: object): Promise<void> {
  const saved = await op.ask("filters/draft", { method: "PUT", body: draft });
  expect(saved.status).toBe(200);
}

const text = "Quel CRÉT1N, ce maire.";

test("a text is judged by the active filters, a version or the draft, with its words marked as typed", async () => {
  const { op } = await newsroom();
  const active = await tries(op, { text });
  expect(active).toMatchObject({ verdict: "hold", decidedBy: "words" });
  expect(active.filters.map(({ filter, ms }) => [filter, ms > 0])).toEqual([["words", true]]);
  const [found] = active.findings;
  expect(text.slice(found?.start ?? 0, found?.end ?? 0)).toBe("CRÉT1N");
  expect(found?.message).toMatch(/^«\u202fCRÉT1N\u202f» se lit «\u202fcrétin\u202f»/);
  expect((await tries(op, { text, filters: 2 }, "en")).findings[0]?.message).toMatch(/reads as “crétin”/);
  await drafts(op, { filters: [{ ...holding("maire"), then: "reject" }], default: "publish" });
  expect(await tries(op, { text, filters: "draft" })).toMatchObject({ verdict: "reject" });
  await drafts(op, { filters: [], default: "flag" });
  expect(await tries(op, { text, filters: "draft" })).toMatchObject({ verdict: "flag", decidedBy: null });
  const { filters: _, ...again } = await tries(op, { text });
  expect(active).toMatchObject(again);
});

test("beside what moderators read, one sees what the author would, in both languages; nothing of what appears", async () => {
  const { room, op } = await newsroom();
  const ground = {
    id: "charte",
    title: { fr: "Charte" },
    text: { fr: "Contraire à la charte.", en: "Against our charter." },
  };
  await room.set({ reasons: [ground] });
  const filters = [
    { ...holding("crétin"), reason: "charte" },
    { ...holding("patate"), id: "plain" },
    { ...holding("navet"), id: "own", told: { fr: "Pas de légumes ici." } },
  ];
  await drafts(op, { filters, default: "publish" });
  const told = async (said: string) => (await tries(op, { text: said, filters: "draft" })).told;
  expect(await told(text)).toEqual(ground.text);
  expect(await told("Quelle patate.")).toMatchObject({ en: "It has words that this site’s filters stop." });
  expect(await told("Quel navet.")).toEqual({ fr: "Pas de légumes ici.", en: "Pas de légumes ici." });
  expect(await told("Le pont rouvre.")).toBeNull();
  await room.set({ moderation: "pre" });
  expect((await told("Le pont rouvre."))?.en).toMatch(/filters have decided so/);
});

test("its author is somebody made up, or somebody with all that they have written", async () => {
  const { room, op } = await newsroom();
  const ana = await room.person("Ana");
  const rules = [{ id: "newcomer", when: "author.published < 2", then: "hold" }];
  const flood = { id: "flood", type: "flood", max: 2, seconds: 3600, then: "reject" };
  await drafts(op, { filters: [flood], rules, default: "publish" });
  const by = async (author: object) =>
    (await tries(op, { text: "Bonjour.", filters: "draft", author })).verdict;
  expect(await by({})).toBe("hold");
  expect(await by({ published: 2 })).toBe("publish");
  expect(await by({ id: ana.id })).toBe("hold");
  for (const said of ["Le pont rouvre.", "La gare ferme."]) await ana.getsPublished("le-pont", said);
  await until(async () => (await by({ id: ana.id })) === "reject", "all that she has written to count");
});

test("what is tried is judged as what is posted: its language, who wrote the same, the brakes, and its places as typed", async () => {
  const { room, op } = await newsroom();
  const repeats = { id: "repeats", type: "repeats", othersSimilarity: 0.8, window: 3600, then: "hold" };
  const rules = [
    { id: "english", when: "lang == 'en'", then: "hold", priority: 1 },
    { id: "sport", when: "story.section == 'sport' && author.name == 'Zoé'", then: "hold" },
  ];
  await drafts(op, { filters: [repeats], rules, default: "publish" });
  const by = async (body: object) => (await tries(op, { filters: "draft", ...body })).decidedBy;
  const english = "The council meets again on Monday evening to vote on the new bridge.";
  expect(await by({ text: english })).toBe("english");
  expect(await by({ text: "Vive le club.", story: { section: "sport" }, author: { name: "Zoé" } })).toBe(
    "sport",
  );
  const both = { text: english, story: { section: "sport" }, author: { name: "Zoé" } };
  expect((await tries(op, { filters: "draft", ...both })).rules).toEqual(["english", "sport"]);
  const same =
    "La mairie ferme le marché couvert dès lundi, sans prévenir les commerçants du quartier, qui l’apprennent par une affiche collée dans la nuit sur les grilles.";
  expect(await by({ text: same })).toBeNull();
  expect(await by({ text: same })).toBeNull();
  const ana = await room.person("Ana");
  await ana.getsPublished("le-pont", same);
  expect(await by({ text: same })).toBe("repeats");
  expect(await by({ text: `${same} Voilà.` })).toBe("repeats");

  const typed = `\n\n  ${text}`;
  const [found] = (await tries(op, { text: typed })).findings;
  expect(typed.slice(found?.start ?? 0, found?.end ?? 0)).toBe("CRÉT1N");
});

test("a filter that is braked is tried as it acts by now", async () => {
  const room = await Newsroom.open(system.api, { filters: [refusing("navet")] });
  const op = await room.person("Op", "operator");
  const connection = await mongoose.createConnection(services.mongodbUri).asPromise();
  const counted = { hits: 20, of: 40 };
  const expected = { ...counted, from: "general" } as const;
  const brake = {
    id: "one",
    version: 2,
    on: "words",
    effect: "reject",
    at: new Date(),
    seen: counted,
    expected,
  } as const;
  await connection.withSession((session) => new Sites(connection).brake(room.site, brake, session));
  await connection.close();
  const navet = { text: "Un navet." };
  const told = await until(async () => {
    const now = await tries(op, navet);
    return now.verdict === "hold" ? now : null;
  }, "the brake to be known");
  expect(told).toMatchObject({ unbraked: "reject", decidedBy: "words" });
  expect(told.findings.at(-1)).toMatchObject({ filter: "words", rule: "brake" });
});

test("nothing is kept of what is tried, and it is for operators", async () => {
  const { room, op } = await newsroom();
  const mo = await room.person("Mo", "moderator");
  await tries(op, { text, author: { published: 3 }, story: "le-pont" });
  expect(await mo.queueCounts()).toMatchObject({ held: 0 });
  expect(await op.with(null).counts("le-pont")).toBe(0);
  const asked = { method: "POST", body: { text } };
  expect((await mo.ask("filters/try", asked)).refusal).toBe("forbidden");
});

test.each([
  ["no text", { text: " " }, "invalid-input"],
  ["more than a comment may ever have", { text: "a".repeat(100_001) }, "invalid-input"],
  ["a version that is not there", { text, filters: 99 }, "version-unknown"],
  ["a name that is no version", { text, filters: "shadow" }, "invalid-input"],
  ["somebody of whom nobody has heard", { text, author: { id: "nobody" } }, "user-unknown"],
])("%s can't be tried", async (_, body, refusal) => {
  const { op } = await newsroom();
  expect((await op.ask("filters/try", { method: "POST", body })).refusal).toBe(refusal);
});

import { defaultComfort, mine, type MyComments, myComments, myData } from "#contract";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [holding("patate")] });
  const [ana, bo, mo] = await Promise.all([
    room.person("Ana"),
    room.person("Bo"),
    room.person("Mo", "moderator"),
  ]);
  return { room, ana, bo, mo };
}

async function ownComments(person: Person, query = ""): Promise<MyComments> {
  return granted(myComments, 200, await person.ask(`/v1/me/comments${query}`));
}

async function ownData(person: Person, query = "") {
  return granted(myData, 200, await person.ask(`/v1/me/export${query}`));
}

describe("my comments", () => {
  test("are there with their story and what became of them, newest first, and nobody else's", async () => {
    const { ana, bo, mo } = await newsroom();
    const facts = { url: "https://journal.example/une", title: "La une" };
    const published = await ana.getsPublished("une", "Bonjour", facts);
    const held = await ana.posts("deux", "Une patate");
    const refused = await ana.posts("une", "Autre patate");
    await bo.posts("une", "Moi, c’est Bo");
    await until(async () => (await mo.finds(held, "held")) && mo.finds(refused, "held"), "both to be held");
    await mo.rejects(refused, { reason: "Hors sujet" });

    expect((await ownComments(ana)).items).toMatchObject([
      { id: refused.id, status: "rejected", reason: "Hors sujet", text: "Autre patate" },
      { id: held.id, status: "held", story: { id: "deux" } },
      { id: published.id, status: "published", story: { id: "une", ...facts } },
    ]);
  });

  test("say why in the language that their author reads, as the story's own page does", async () => {
    const { ana, mo } = await newsroom();
    const held = await ana.posts("une", "Une patate");
    await until(() => mo.finds(held, "held"), "it to be held");
    const reasons = async (query: string, headers: Readonly<Record<string, string>> = {}) => {
      const lists = ["/v1/me/comments", "stories/une/mine"].map((path) => ana.ask(path + query, { headers }));
      const [all, here] = await Promise.all(lists);
      return [myComments.parse(all?.body).items[0]?.reason, mine.parse(here?.body).comments[0]?.reason];
    };
    const [french] = await reasons("?lang=fr");
    const [english] = await reasons("?lang=en");
    expect(french).not.toBe(english);
    expect(await reasons("")).toEqual([french, french]);
    expect(await reasons("?lang=fr", { "accept-language": "en" })).toEqual([french, french]);
    expect(await reasons("", { "accept-language": "en-GB,en;q=0.9" })).toEqual([english, english]);
  });

  test("come page by page, each once", async () => {
    const { ana } = await newsroom();
    const posted: string[] = [];
    for (const text of ["Un", "Deux", "Trois", "Quatre", "Cinq"])
      posted.unshift((await ana.posts("une", text)).id);
    const seen: string[] = [];
    for (let after: string | null = ""; after !== null;) {
      const { items, next }: MyComments = await ownComments(ana, `?limit=2${after && `&after=${after}`}`);
      seen.push(...items.map(({ id }) => id));
      after = next;
    }
    expect(seen).toEqual(posted);
  });

  test("are for those who are signed in, and the admin says of which site", async () => {
    const { room } = await newsroom();
    for (const path of ["/v1/me/comments", "/v1/me/export"]) {
      expect(await room.stranger.ask(path)).toMatchObject({ status: 401, refusal: "sign-in-needed" });
      expect(await room.admin.ask(path)).toMatchObject({ status: 400, refusal: "invalid-input" });
      expect(await room.admin.ask(`${path}?site=${room.site}`)).toMatchObject({ status: 200 });
    }
  });

  test.each(["?limit=0", "?limit=1000", "?after=nowhere", "?site=NO"])(
    "are not asked for by %s",
    async (query) => {
      const { ana } = await newsroom();
      expect(await ana.ask(`/v1/me/comments${query}`)).toMatchObject({ status: 400 });
    },
  );

  test("of another site are not had by naming it", async () => {
    const [here, there] = [await newsroom(), await newsroom()];
    await there.ana.posts("une", "Là-bas");
    expect((await ownComments(here.ana, `?site=${there.room.site}`)).items).toEqual([]);
  });
});

describe("the copy of my data", () => {
  test("is a file with all that I have written, chosen and reported, earlier texts, too", async () => {
    const { ana, bo } = await newsroom();
    const posted = await ana.posts("une", 'Le pond « tient »\n\net "tient".');
    const edited = await ana.edits(posted, "Le pont tient.");
    const other = await bo.getsPublished("une", "Parole de Bo");
    const reply = await bo.posts("une", "Réponse de Bo", { parent: posted.id });
    await until(
      async () => JSON.stringify((await ana.ask("/v1/me/notifications")).body).includes(reply.id),
      "the reply to be told",
    );
    await ana.reacts(other, "up");
    await ana.reports(other, "abuse", "C’est dit");
    await ana.ask("stories/une/follow", { method: "PUT" });
    await ana.ask(`users/${bo.id}/ignore`, { method: "PUT" });

    const answer = await ana.ask("/v1/me/export");
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="palabre-${ana.site}.json"`);
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(granted(myData, 200, answer)).toMatchObject({
      profile: { id: ana.id, name: "Ana", publisher: true },
      comments: [
        {
          id: posted.id,
          story: "une",
          revisions: [
            { revision: 1, text: posted.text },
            { revision: 2, text: edited.text },
          ],
        },
      ],
      reactions: [{ comment: other.id, kind: "up" }],
      flags: [{ comment: other.id, reason: "abuse", detail: "C’est dit" }],
      notifications: [{ kind: "reply", story: "une", comment: reply.id, read: false }],
      readings: [{ story: "une", followsStory: true, followedThreads: [] }],
      ignored: [bo.id],
      views: [],
      wellbeing: { exposure: [] },
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/Parole de Bo|Réponse de Bo/);
  });

  test("of somebody who has done nothing yet is their profile", async () => {
    const { bo } = await newsroom();
    const { profile, ...lists } = await ownData(bo);
    expect(profile).toMatchObject({ id: bo.id, name: "Bo" });
    expect(lists).toEqual({
      comments: [],
      reactions: [],
      signIns: [],
      traces: [],
      flags: [],
      readings: [],
      statements: [],
      notifications: [],
      ignored: [],
      views: [],
      wellbeing: { comfort: defaultComfort, exposure: [] },
    });
  });

  test("has every one of very many comments", async () => {
    const { ana } = await newsroom();
    const texts = Array.from({ length: 300 }, (_, number) => `Parole ${number}`);
    for (let from = 0; from < texts.length; from += 50)
      await Promise.all(texts.slice(from, from + 50).map((text) => ana.posts("une", text)));
    const { comments } = await ownData(ana);
    expect(comments.map(({ revisions }) => revisions[0]?.text).sort()).toEqual([...texts].sort());
  });

  test("is not made again and again in one minute", async () => {
    const { ana } = await newsroom();
    const answers = await Promise.all(Array.from({ length: 6 }, () => ana.ask("/v1/me/export")));
    expect(answers.filter(({ refusal }) => refusal === "rate-limited")).toHaveLength(1);
  });
});

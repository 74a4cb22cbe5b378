import { type Comment, type CommentStatus, queuePage, searchCriteria } from "#contract";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const [bridge, station] = ["le-pont", "la-gare"];

async function newsroom() {
  const room = await Newsroom.open(system.api, {
    filters: [holding("crétin"), { ...refusing("casino"), id: "spam" }],
  });
  const [ana, ben, mo] = await Promise.all([
    room.person("Ana"),
    room.person("Ben"),
    room.person("Mo", "moderator"),
  ]);
  return { room, ana, ben, mo };
}

/** Waits until a comment stands so. */
async function standing(mo: Person, comment: Pick<Comment, "id">, status: CommentStatus): Promise<void> {
  await until(async () => (await mo.case(comment)).comment.status === status, `the comment ${status}`);
}

/** One comment of each status, and one more, oldest first. */
async function written({ ana, ben, mo }: Awaited<ReturnType<typeof newsroom>>) {
  const published = await ana.posts(bridge, "L’été, le pont est fermé.");
  const held = await ben.posts(bridge, "Quel crétin, cet ÉTÉ.");
  const rejected = await ana.posts(station, "Casino d’ete gratuit");
  const deleted = await ana.getsPublished(bridge, "Je retire ce que j’ai dit.");
  await ana.posts(bridge, "Une réponse", { parent: deleted.id });
  const other = await ben.posts(station, "La gare rouvre.");
  await standing(mo, published, "published");
  await standing(mo, held, "held");
  await standing(mo, rejected, "rejected");
  await standing(mo, other, "published");
  await ana.deletes(deleted);
  await standing(mo, deleted, "deleted");
  return { published, held, rejected, deleted, other };
}

test("where a site has several languages, a comment's own is told, again with each text, and found by", async () => {
  const there = await newsroom();
  const { ana, mo } = there;
  const french = await ana.getsPublished(
    bridge,
    "Le pont restera fermé tout l’été, et personne ne nous dit pourquoi.",
  );
  await ana.getsPublished(bridge, "Ah bon\u00a0?");
  const english = await ana.getsPublished(
    station,
    "The old station is lovely, and the trains run on time here.",
  );
  const [told] = (await there.room.stranger.reads(station)).items;
  expect(told?.lang).toBe("en");
  expect(await finds(mo, { lang: "fr" })).toEqual([french.id]);
  await ana.edits(french, "The bridge stays closed all summer, and nobody tells us why.");
  await until(async () => (await mo.case(french)).comment.lang === "en", "the new text's language");
  expect(await finds(mo, { lang: "en" })).toEqual([english.id, french.id]);
  expect((await mo.case(english)).comment.lang).toBe("en");
});

async function looks(by: Person, sought: Readonly<Record<string, string>>) {
  const query = new URLSearchParams(sought).toString();
  return granted(queuePage, 200, await by.ask(`moderation/comments?${query}`));
}

async function finds(by: Person, sought: Readonly<Record<string, string>>): Promise<string[]> {
  return (await looks(by, sought)).items.map(({ comment }) => comment.id);
}

test("all comments of a site are found by their words, whatever became of them, the newest first", async () => {
  const there = await newsroom();
  const { mo } = there;
  const { published, held, rejected, deleted, other } = await written(there);
  expect(await finds(mo, { q: "ete" })).toEqual([rejected.id, held.id, published.id]);
  expect(await finds(mo, { q: "été PONT" })).toEqual([published.id]);
  expect(await finds(mo, { q: "ben" })).toEqual([other.id, held.id]);
  expect(await finds(mo, { q: "ben gare" })).toEqual([other.id]);
  expect(await finds(mo, {})).toHaveLength(6);
  expect(await finds(mo, { status: "deleted" })).toEqual([deleted.id]);
  const [item] = (await looks(mo, { q: "crétin" })).items;
  expect(item).toMatchObject({
    comment: { id: held.id, status: "held", text: "Quel crétin, cet ÉTÉ." },
    author: { name: "Ben" },
    story: { id: bridge },
    findings: [{ filter: "words" }],
    since: item?.comment.createdAt,
  });
});

test("comments are found by each thing that is known of them, and by several at once", async () => {
  const there = await newsroom();
  const { ana, ben, mo, room } = there;
  const { published, held, rejected, other } = await written(there);
  await room.admin.ask(`stories/${station}`, { method: "PUT", body: { section: "Transports" } });
  expect(await finds(mo, { author: ben.id })).toEqual([other.id, held.id]);
  expect(await finds(mo, { story: station })).toEqual([other.id, rejected.id]);
  expect(await finds(mo, { section: "Transports" })).toEqual([other.id, rejected.id]);
  expect(await finds(mo, { section: "Sport" })).toEqual([]);
  expect(await finds(mo, { status: "held" })).toEqual([held.id]);
  expect(await finds(mo, { filter: "spam" })).toEqual([rejected.id]);
  expect(await finds(mo, { minScore: "0.1" })).toEqual([rejected.id, held.id]);
  expect(await finds(mo, { minScore: "50" })).toEqual([]);
  expect(await finds(mo, { author: ana.id, story: station, status: "rejected", q: "casino" })).toEqual([
    rejected.id,
  ]);
  const { createdAt } = (await mo.case(held)).comment;
  expect(await finds(mo, { from: createdAt, to: (await mo.case(other)).comment.createdAt })).not.toContain(
    published.id,
  );
  expect(await finds(mo, { to: createdAt })).toEqual([published.id]);
});

test("an edited comment is found by its words of before, too", async () => {
  const { ana, mo } = await newsroom();
  const posted = await ana.posts(bridge, "Le viaduc est beau.");
  await standing(mo, posted, "published");
  await ana.edits(posted, "Le pont est beau.");
  for (const q of ["viaduc", "pont"]) expect(await finds(mo, { q })).toEqual([posted.id]);
});

test("a search is read page by page, and nothing that comes meanwhile moves it", async () => {
  const { ana, mo } = await newsroom();
  const posted: string[] = [];
  for (let n = 1; n <= 5; n++) posted.unshift((await ana.posts(bridge, `Un avis, numéro ${n}`)).id);
  const read: string[] = [];
  for (let after = ""; ;) {
    const page = await looks(mo, { q: "avis", limit: "2", ...(after === "" ? {} : { after }) });
    read.push(...page.items.map(({ comment }) => comment.id));
    if (page.next === null) break;
    after = page.next;
    await ana.posts(bridge, "Un avis de plus");
  }
  expect(read).toEqual(posted);
});

test("whoever is limited to sections finds what is in them, and readers find nothing", async () => {
  const there = await newsroom();
  const { ana, room } = there;
  const { other, rejected } = await written(there);
  await room.admin.ask(`stories/${station}`, { method: "PUT", body: { section: "Transports" } });
  const zoe = await room.person("Zoé");
  const rank = { role: "moderator", sections: ["Transports"] };
  expect((await room.admin.ask(`staff/${zoe.id}`, { method: "PUT", body: rank })).status).toBe(200);
  expect(await finds(zoe, {})).toEqual([other.id, rejected.id]);
  expect(await finds(zoe, { section: "Politique" })).toEqual([]);
  expect((await ana.ask("moderation/comments")).status).toBe(403);
  expect((await room.stranger.ask("moderation/comments")).status).toBe(401);
});

test.each([
  ["q=a", "q"],
  ["status=lost", "status"],
  ["from=yesterday", "from"],
  ["from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z", "from"],
  ["minScore=much", "minScore"],
  ["filter=Not+an+id", "filter"],
])("%s is refused, with where it is wrong", async (query, path) => {
  const { mo } = await newsroom();
  const answer = await mo.ask(`moderation/comments?${query}`);
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ path }] } });
});

test("a moderator keeps searches under a name, for themselves alone", async () => {
  const { mo, ben, room } = await newsroom();
  const max = await room.person("Max", "moderator");
  const views = [
    { name: "Ben, refusés", search: { author: ben.id, status: "rejected" } },
    { name: "Casinos", search: { q: "casino", filter: "spam", minScore: 0.5 } },
  ];
  expect(await mo.ask("moderation/views", { method: "PUT", body: { views } })).toMatchObject({ status: 200 });
  expect((await mo.ask("moderation/views")).body).toEqual({ views });
  expect((await max.ask("moderation/views")).body).toEqual({ views: [] });
  const nameless = { views: [{ name: " ", search: {} }] };
  expect(await mo.ask("moderation/views", { method: "PUT", body: nameless })).toMatchObject({
    status: 400,
    body: { errors: [{ path: "views.0.name" }] },
  });
  expect((await ben.ask("moderation/views")).status).toBe(403);
});

test("what waits is found by its queue, as old as one wants it, and what was drawn is not looked for so", async () => {
  const there = await newsroom();
  const { ana, ben, mo } = there;
  const { held, other, published } = await written(there);
  await ana.reports(other, "abuse");
  await until(() => mo.finds(other, "reported"), "the report");
  expect(await finds(mo, { queue: "held" })).toEqual([held.id]);
  expect(await finds(mo, { queue: "reported" })).toEqual([other.id]);
  expect(await finds(mo, { queue: "reported", author: ana.id })).toEqual([]);
  expect(await finds(mo, { queue: "held", author: ben.id, newerThan: "1" })).toEqual([held.id]);
  expect(await finds(mo, { queue: "held", olderThan: "1" })).toEqual([]);
  expect(await finds(mo, { newerThan: "1", q: "pont" })).toEqual([published.id]);
  const refused = await mo.ask("moderation/comments?queue=audit");
  expect(refused.refusal).toBe("invalid-input");
  expect((await mo.ask("moderation/comments?olderThan=-1")).refusal).toBe("invalid-input");
});

test("what somebody has decided is found by their name, the last decided first, until somebody decides anew", async () => {
  const there = await newsroom();
  const { room, mo } = there;
  const { published, held, other } = await written(there);
  const max = await room.person("Max", "moderator");
  await mo.rejects(held, { reason: "Insultes" });
  await mo.rejects(other, { reason: "Rumeur" });
  await mo.rejects(published, { reason: "Rumeur" });
  const mine = { decidedBy: mo.id };
  expect(await finds(mo, mine)).toEqual([published.id, other.id, held.id]);
  expect(await finds(max, { ...mine, decidedWithin: "1", q: "gare" })).toEqual([other.id]);
  expect(await finds(mo, { decidedBy: max.id })).toEqual([]);
  const [first, ...rest] = await finds(mo, { ...mine, limit: "1" });
  expect([first, rest]).toEqual([published.id, []]);
  const { next } = await looks(mo, { ...mine, limit: "1" });
  expect(await finds(mo, { ...mine, limit: "1", after: next ?? "" })).toEqual([other.id]);

  const replaces = (await max.case(other)).decisions.at(-1)?.id ?? "";
  await max.publishes(other, { replaces });
  expect(await finds(mo, mine)).toEqual([published.id, held.id]);
  expect(await finds(mo, { decidedBy: max.id })).toEqual([other.id]);
});

test("one is told what a site has to choose from, as far as one sees", async () => {
  const there = await newsroom();
  const { ana, mo, room } = there;
  for (const [story, section] of [
    [station, "Transports"],
    [bridge, "Politique"],
  ] as const)
    await room.admin.ask(`stories/${story}`, { method: "PUT", body: { section } });
  const told = async (by: Person) => granted(searchCriteria, 200, await by.ask("moderation/criteria"));
  expect(await told(mo)).toMatchObject({
    sections: ["Politique", "Transports"],
    filters: ["words", "spam"],
    languages: ["fr", "en"],
  });
  const zoe = await room.person("Zoé");
  const rank = { role: "moderator", sections: ["Transports"] };
  expect((await room.admin.ask(`staff/${zoe.id}`, { method: "PUT", body: rank })).status).toBe(200);
  expect((await told(zoe)).sections).toEqual(["Transports"]);
  expect((await ana.ask("moderation/criteria")).refusal).toBe("forbidden");
});

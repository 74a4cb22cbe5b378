import {
  insights,
  moderationDecision,
  newSanction,
  openAppeals,
  queueChange,
  queueCounts,
  statements,
} from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

afterEach(() => Line.closeAll());

const [match, vote, loose] = ["le-match", "le-vote", "sans-rubrique"];

/** Zoé moderates sport alone; Mo all of the site. */
async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [holding("navet")] });
  const [ana, mo, zoe] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Zoé"),
  ]);
  for (const [story, section] of [
    [match, "Sport"],
    [vote, "Politique"],
  ])
    await room.admin.ask(`stories/${story}`, { method: "PUT", body: { section } });
  await becomes(room, zoe, { role: "moderator", sections: ["Sport"] });
  const held = async (story: string) => {
    const posted = await ana.posts(story, "Quel navet");
    await until(() => mo.finds(posted, "held"), "the comment in held");
    return posted;
  };
  return { room, ana, mo, zoe, held };
}

async function becomes(room: Newsroom, person: Person, rank: object): Promise<void> {
  const answer = await room.admin.ask(`staff/${person.id}`, { method: "PUT", body: rank });
  expect(answer.status).toBe(200);
}

async function joins({ token }: Person, { site }: Newsroom) {
  const line = await Line.open(system.gateway, "moderation", { token, lang: "fr" });
  return { line, counts: queueCounts.parse(await line.asks("join", { site })).queues };
}

test("queues and their counts have what is in one's sections, and nothing else", async () => {
  const { zoe, mo, held } = await newsroom();
  const [sport] = [await held(match), await held(vote), await held(loose)];
  expect((await zoe.queue("held")).items.map(({ comment }) => comment.id)).toEqual([sport.id]);
  expect((await zoe.queueCounts()).held).toBe(1);
  expect((await mo.queueCounts()).held).toBe(3);
  const second = await held(match);
  const first = await zoe.queue("held", { limit: 1 });
  const rest = await zoe.queue("held", { limit: 1, after: first.next });
  expect([...first.items, ...rest.items].map(({ comment }) => comment.id)).toEqual([sport.id, second.id]);
});

test("a case of another section is as if it were not there, whatever one asks of it", async () => {
  const { zoe, held } = await newsroom();
  const { id } = await held(vote);
  const asked = [
    zoe.ask(`moderation/comments/${id}`),
    zoe.ask(`moderation/comments/${id}/featured`, { method: "PUT" }),
    zoe.ask(`moderation/comments/${id}/decisions/x`, { method: "DELETE" }),
    zoe.ask("moderation/decisions", {
      method: "POST",
      body: { comment: id, revision: 1, decision: "publish" },
    }),
  ];
  for (const answer of await Promise.all(asked))
    expect(answer).toMatchObject({ status: 404, refusal: "comment-unknown" });
});

test("what is in one's sections is decided there as anywhere", async () => {
  const { zoe, ana, held } = await newsroom();
  const posted = await held(match);
  const { decision } = await zoe.publishes(posted);
  expect(decision.by).toMatchObject({ name: "Zoé" });
  await until(() => ana.sees(posted), "the comment published");
  expect((await zoe.case(posted)).similar).toEqual([]);
});

test("similar comments of other sections are not told", async () => {
  const { zoe, mo, held } = await newsroom();
  const posted = await held(match);
  const other = await held(vote);
  expect((await mo.case(posted)).similar.map(({ id }) => id)).toContain(other.id);
  expect((await zoe.case(posted)).similar).toEqual([]);
});

test("figures tell whoever is limited of what was decided in their sections", async () => {
  const { zoe, mo, held } = await newsroom();
  const [inside, outside] = [await held(match), await held(vote)];
  await zoe.publishes(inside);
  await mo.rejects(outside, { reason: "hors sujet" });
  const figures = async (person: Person) =>
    granted(insights, 200, await person.ask("moderation/insights")).total;
  await until(async () => (await figures(mo)).rejectedByPeople === 1, "both to be counted");
  expect(await figures(mo)).toMatchObject({ heldByMachine: 2, publishedByPeople: 1, rejectedByPeople: 1 });
  expect(await figures(zoe)).toMatchObject({ heldByMachine: 1, publishedByPeople: 1, rejectedByPeople: 0 });
});

test("what has not said that it looks at sections is closed to who is limited", async () => {
  const { zoe, mo } = await newsroom();
  const confirm = (by: Person) => by.ask("moderation/proposals/none/confirm", { method: "POST" });
  expect((await confirm(mo)).refusal).not.toBe("forbidden");
  expect((await confirm(zoe)).refusal).toBe("forbidden");
});

test("a moderator of a section restrains people there alone", async () => {
  const { zoe, mo, ana, held } = await newsroom();
  const posted = await held(match);
  const imposing = (by: Person, more: object) =>
    by.ask(`moderation/users/${ana.id}/sanctions`, {
      method: "POST",
      body: newSanction.parse({ kind: "premoderate", reason: "Insultes", ...more }),
    });
  for (const scope of [undefined, { section: "Politique" }, { story: vote }])
    expect((await imposing(zoe, { scope })).refusal).toBe("forbidden");
  expect((await imposing(zoe, { scope: { section: "Sport" } })).status).toBe(201);
  expect((await imposing(zoe, { scope: { story: match } })).status).toBe(201);
  expect((await imposing(zoe, { kind: "warn" })).refusal).toBe("forbidden");
  expect((await imposing(zoe, { kind: "warn", comment: posted.id })).status).toBe(201);
  const elsewhere = await imposing(mo, { scope: { section: "Politique" } });
  expect(elsewhere.status).toBe(201);
  expect((await mo.case(posted)).sanctions).toHaveLength(4);
  expect((await zoe.case(posted)).sanctions).toHaveLength(3);
});

test("appeals of other sections are neither told nor heard", async () => {
  const { zoe, mo, ana, room, held } = await newsroom();
  const max = await room.person("Max", "moderator");
  for (const story of [match, vote]) await mo.rejects(await held(story), { reason: "Hors sujet" });
  const mine = await until(async () => {
    const { items } = granted(statements, 200, await ana.ask("/v1/me/statements"));
    return items.length === 2 ? items : undefined;
  }, "both statements");
  for (const { id } of mine)
    await ana.ask(`/v1/me/statements/${id}/appeal`, { method: "POST", body: { text: "Non." } });
  const open = async (by: Person) =>
    granted(openAppeals, 200, await by.ask("moderation/appeals")).items.map(({ id }) => id);
  expect((await open(max)).sort()).toEqual(mine.map(({ id }) => id).sort());
  const [theirs, ...others] = await open(zoe);
  expect(others).toEqual([]);
  const foreign = mine.find(({ id }) => id !== theirs)?.id ?? "";
  const hearing = { method: "POST", body: { outcome: "upheld", answer: "Oui." } };
  expect((await zoe.ask(`moderation/appeals/${foreign}`, hearing)).refusal).toBe("appeal-unknown");
  expect((await zoe.ask(`moderation/appeals/${theirs ?? ""}`, hearing)).status).toBe(201);
});

test("news of other sections never reach the socket of who is limited", async () => {
  const { room, zoe, mo, held } = await newsroom();
  const [{ line }, whole] = [await joins(zoe, room), await joins(mo, room)];
  const foreign = await held(vote);
  await mo.publishes(foreign);
  const own = await held(match);
  await mo.publishes(own);
  const decided = (on: Line) => on.all("decision", moderationDecision).map(({ comment }) => comment);
  await until(() => decided(whole.line).includes(own.id), "the last decision at Mo's");
  await until(() => decided(line).includes(own.id), "the last decision at Zoé's");
  await until(
    () => line.all("queue", queueChange).some(({ removed }) => removed.some((one) => one.comment === own.id)),
    "the comment leaving Zoé's queue",
  );
  expect(JSON.stringify(line.heard)).not.toContain(foreign.id);
  expect(line.all("queue", queueChange).every(({ queues }) => (queues.held ?? 0) <= 1)).toBe(true);
});

test("whoever asks for one case or others gets none of another section", async () => {
  const { room, zoe, mo, held } = await newsroom();
  const [his, hers] = [await joins(mo, room), await joins(zoe, room)];
  const [foreign, taken, free] = [await held(vote), await held(match), await held(match)];
  await his.line.asks("claim", { comment: taken.id });
  const asked = { comment: taken.id, or: [foreign.id] };
  expect(await hers.line.asks("claim", asked)).not.toHaveProperty("instead");
  const or = [foreign.id, free.id];
  expect(await hers.line.asks("claim", { ...asked, or })).toMatchObject({ instead: free.id });
});

test("who loses the rank loses the next request and the open sockets at once", async () => {
  const { room, zoe } = await newsroom();
  const { line } = await joins(zoe, room);
  await room.admin.ask(`staff/${zoe.id}`, { method: "DELETE" });
  expect((await zoe.ask("moderation/queues")).refusal).toBe("forbidden");
  await until(() => !line.connected, "Zoé's socket to be ended");
  const again = await Line.open(system.gateway, "moderation", { token: zoe.token });
  expect(await again.isRefused("join", { site: room.site })).toBe("forbidden");
});

test("whose sections change hears of the new ones from then on, and of the old ones no more", async () => {
  const { room, zoe, held } = await newsroom();
  const { line, counts } = await joins(zoe, room);
  expect(counts.held).toBe(0);
  await becomes(room, zoe, { role: "moderator", sections: ["Politique"] });
  await until(() => line.heard.some(({ event }) => event === "resync"), "Zoé being told to look again");
  const [old, own] = [await held(match), await held(vote)];
  await until(
    () => line.all("queue", queueChange).some(({ added }) => added.some((one) => one.comment.id === own.id)),
    "the comment in Zoé's queue",
  );
  expect(JSON.stringify(line.heard)).not.toContain(old.id);
});

test("whether one may decide on a story is said with what is one's own there", async () => {
  const { room, ana, mo, zoe } = await newsroom();
  const moderates = async (person: Person, story: string) => (await person.mine(story)).moderates;
  expect([await moderates(zoe, match), await moderates(zoe, vote)]).toEqual([true, false]);
  expect([await moderates(mo, vote), await moderates(ana, vote)]).toEqual([true, false]);
  expect(await moderates(room.admin.at(room.site), loose)).toBe(true);
});

import { insights, jobPreview, ownInsights, person, queueChange, queuePage } from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";

async function newsroom(audit: number) {
  const room = await Newsroom.open(system.api, {
    settings: { audit },
    filters: [{ ...holding("crétin"), id: "insults" }, refusing("navet")],
  });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  return { room, ana, mo };
}

test("what the machine decided by itself comes to people, who do not see what it was", async () => {
  const { room, ana, mo } = await newsroom(1);
  const desk = await Line.open(system.gateway, "moderation", { token: mo.token, lang: "fr" });
  await desk.asks("join", { site: room.site });
  const good = await ana.getsPublished(story, "Bonjour.");
  const bad = await ana.posts(story, "Un navet.");
  const doubtful = await ana.posts(story, "Quel crétin.");
  await until(async () => (await mo.queueCounts()).audit === 2, "both of them in audit");
  await until(() => mo.finds(doubtful, "held"), "the third in held");

  const { items } = await mo.queue("audit", { limit: 10 });
  expect(items.map(({ comment }) => comment.id)).toEqual([good.id, bad.id]);
  const cases = await Promise.all([mo.case(good), mo.case(bad)]);
  const told = await until(() => {
    const added = desk.all("queue", queueChange).flatMap((change) => change.added);
    const audited = added.filter(({ queue }) => queue === "audit");
    return audited.length === 2 ? audited : null;
  }, "both of them at the desk");
  for (const item of [...items, ...cases, ...told])
    expect(item).toMatchObject({ comment: { status: "held" }, verdict: null, findings: [] });
  expect(cases.flatMap(({ decisions }) => decisions)).toEqual([]);

  await mo.publishes(good, { blind: true });
  await mo.publishes(bad, { blind: true });
  await until(async () => (await mo.queueCounts()).audit === 0, "nothing in audit any more");
  expect(await room.stranger.sees(good)).toBe(true);
  await until(() => room.stranger.sees(bad), "what people let stand on its page");
  expect(await mo.case(bad)).toMatchObject({
    comment: { status: "published" },
    verdict: { verdict: "reject" },
  });
  const { audit } = await until(async () => {
    const found = granted(insights, 200, await mo.ask("moderation/insights"));
    return found.audit.of === 2 ? found : null;
  }, "how far people and the machine agree");
  expect(audit).toMatchObject({ part: 1, of: 2 });
});

test("a drawn comment that readers report is looked at with all that is known of it", async () => {
  const { room, ana, mo } = await newsroom(1);
  const bo = await room.person("Bo");
  const good = await ana.getsPublished(story, "Bonjour.");
  await until(() => mo.finds(good, "audit"), "the comment in audit");
  await bo.ask(`comments/${good.id}/flags`, { method: "POST", body: { reason: "spam" } });
  await until(() => mo.finds(good, "reported"), "the comment in reported");
  expect(await mo.case(good)).toMatchObject({
    comment: { status: "published" },
    verdict: { verdict: "publish" },
  });
});

test("a new text is another case, and a site that draws none has none", async () => {
  const { ana, mo } = await newsroom(1);
  const first = await ana.getsPublished(story, "Bonjour.");
  await until(() => mo.finds(first, "audit"), "the comment in audit");
  await ana.edits(first, "Quel crétin.");
  await until(async () => (await mo.queueCounts()).held === 1, "its new text in held");
  expect(await mo.queueCounts()).toMatchObject({ audit: 0 });

  const other = await newsroom(0);
  await other.ana.getsPublished(story, "Bonjour.");
  expect(await other.mo.queueCounts()).toMatchObject({ audit: 0 });
});

describe("of what people decide, too", () => {
  async function colleagues() {
    const room = await Newsroom.open(system.api, {
      settings: { auditPeople: 1 },
      filters: [{ ...holding("crétin"), id: "insults" }],
    });
    const [ana, mo, lea] = await Promise.all([
      room.person("Ana"),
      room.person("Mo", "moderator"),
      room.person("Léa", "moderator"),
    ]);
    return { room, ana, mo, lea };
  }

  test("a share comes to somebody else, who knows of no decision, and never to the one who made it", async () => {
    const { room, ana, mo, lea } = await colleagues();
    const sitDown = async ({ token }: Person) => {
      const desk = await Line.open(system.gateway, "moderation", { token, lang: "fr" });
      await desk.asks("join", { site: room.site });
      return desk;
    };
    const [atMo, atLea] = [await sitDown(mo), await sitDown(lea)];
    const one = await ana.posts(story, "Quel crétin.");
    const other = await ana.posts(story, "Un crétin de plus.");
    await until(async () => (await mo.queueCounts()).held === 2, "both of them in held");
    await mo.rejects(one, { reason: "insulte", note: "Encore lui." });
    await mo.publishes(other);
    await until(async () => (await lea.queueCounts()).audit === 2, "both of them in audit");

    expect(await mo.queueCounts()).toMatchObject({ audit: 0 });
    expect((await mo.queue("audit", { limit: 10 })).items).toEqual([]);
    expect(await mo.case(one)).toMatchObject({ comment: { status: "rejected" }, decisions: [{}, {}] });
    const { items } = await lea.queue("audit", { limit: 10 });
    const told = await until(() => {
      const added = atLea.all("queue", queueChange).flatMap((change) => change.added);
      const audited = added.filter(({ queue }) => queue === "audit");
      return audited.length === 2 ? audited : null;
    }, "both of them at Léa's desk");
    const cases = await Promise.all([lea.case(one), lea.case(other)]);
    expect(items.map(({ comment }) => comment.id)).toEqual([one.id, other.id]);
    for (const item of [...items, ...told, ...cases])
      expect(item).toMatchObject({ comment: { status: "held" }, verdict: null, findings: [] });
    expect(cases.flatMap(({ decisions, notes }) => [...decisions, ...notes])).toEqual([]);
    const toldToMo = await until(() => {
      const changes = atMo.all("queue", queueChange);
      return changes.at(-1)?.queues.held === 0 ? changes : null;
    }, "the end of the queue at Mo's desk");
    expect(toldToMo.flatMap(({ added }) => added).filter(({ queue }) => queue === "audit")).toEqual([]);
    expect(toldToMo.map(({ queues }) => queues.audit)).toEqual(toldToMo.map(() => 0));
  });

  test("what others decide of the same is counted, for all together and for each alone", async () => {
    const { room, ana, mo, lea } = await colleagues();
    const texts = ["Quel crétin.", "Un crétin de plus.", "Crétin toi-même."];
    const comments = [];
    for (const text of texts) comments.push(await ana.posts(story, text));
    await until(async () => (await mo.queueCounts()).held === 3, "all of them in held");
    for (const comment of comments) await mo.rejects(comment, { reason: "insulte" });
    await until(async () => (await lea.queueCounts()).audit === 3, "all of them in audit");
    const [same, too, apart] = comments;
    if (!same || !too || !apart) throw new Error("three were written");
    await lea.rejects(same, { reason: "insulte", blind: true });
    await lea.rejects(too, { reason: "haine", blind: true });
    await lea.publishes(apart, { blind: true });

    const { people } = await until(async () => {
      const found = granted(insights, 200, await mo.ask("moderation/insights"));
      return found.people.of === 3 ? found : null;
    }, "how far they agree");
    expect(people).toMatchObject({ part: 2, of: 3 });
    expect(people.kappa).toBeCloseTo(0);
    const own = await Promise.all(
      [mo, lea].map(async (one) => granted(ownInsights, 200, await one.ask("moderation/insights/mine"))),
    );
    expect(own).toMatchObject([
      { decisions: 3, people: { part: 2, of: 3 } },
      { decisions: 3, people: { part: 2, of: 3 } },
    ]);
    const strange = await room.person("Zoé", "moderator");
    expect(granted(ownInsights, 200, await strange.ask("moderation/insights/mine"))).toMatchObject({
      decisions: 0,
      people: { of: 0, kappa: null },
    });
    expect(await room.stranger.sees(apart)).toBe(true);
    expect(await lea.queueCounts()).toMatchObject({ audit: 0 });
    expect(await mo.queueCounts()).toMatchObject({ audit: 0 });
  });

  test("who saw a case before it was drawn, and is heard late, is told who was first, and is no second", async () => {
    const { ana, mo, lea } = await colleagues();
    const one = await ana.posts(story, "Quel crétin.");
    await until(() => lea.finds(one, "held"), "it in held");
    const { decision } = await mo.rejects(one, { reason: "insulte" });
    await until(() => lea.finds(one, "audit"), "it in audit");
    expect(await lea.triesTo("publish", one)).toMatchObject({
      ...{ status: 409, refusal: "already-decided" },
      body: { decision: { id: decision.id } },
    });
    await lea.publishes(one, { replaces: decision.id });
    await until(async () => (await lea.queueCounts()).audit === 0, "nothing in audit for her");
    const { people } = granted(insights, 200, await mo.ask("moderation/insights"));
    expect(people).toMatchObject({ of: 0 });
  });

  test("whoever has decided may think again, and it is still somebody else who does not know", async () => {
    const { ana, mo, lea } = await colleagues();
    const one = await ana.posts(story, "Quel crétin.");
    await until(() => mo.finds(one, "held"), "it in held");
    await mo.rejects(one, { reason: "insulte" });
    await until(() => lea.finds(one, "audit"), "it in audit");
    await mo.publishes(one);
    await until(async () => (await mo.case(one)).decisions.length === 3, "the second thoughts");
    expect(await lea.finds(one, "audit")).toBeTruthy();
    expect((await lea.case(one)).decisions).toEqual([]);
  });
});

test("what reads the same as a case does not give away what was decided on it", async () => {
  const { ana, mo } = await newsroom(1);
  const one = await ana.posts(story, "Un navet, ce pont de pierre.");
  const other = await ana.posts(story, "Un navet, ce pont de pierre.");
  await until(async () => (await mo.queueCounts()).audit === 2, "both of them in audit");
  expect((await mo.case(one)).similar).toMatchObject([{ id: other.id, status: "held" }]);
  await mo.rejects(other, { reason: "spam" });
  await until(async () => (await mo.queueCounts()).audit === 1, "one of them in audit");
  expect((await mo.case(one)).similar).toMatchObject([{ id: other.id, status: "rejected" }]);
});

test("what became of all that somebody wrote does not tell what was decided on what was drawn", async () => {
  const { ana, mo } = await newsroom(1);
  const bad = await ana.posts(story, "Un navet.");
  await until(() => mo.finds(bad, "audit"), "it in audit");
  const figures = async () => {
    const { record } = granted(person, 200, await mo.ask(`moderation/users/${ana.id}`));
    return { case: (await mo.case(bad)).author, record };
  };
  expect(await figures()).toMatchObject({
    case: { published: 0, rejected: 0 },
    record: { published: 0, rejected: 0, held: 1 },
  });
  await mo.rejects(bad, { reason: "spam" });
  await until(async () => (await mo.queueCounts()).audit === 0, "nothing in audit any more");
  expect(await figures()).toMatchObject({ case: { rejected: 1 }, record: { rejected: 1, held: 0 } });
});

test("no search gives away what was decided on what was drawn", async () => {
  const { ana, mo } = await newsroom(1);
  const bad = await ana.posts(story, "Un navet.");
  const plain = await ana.posts(story, "Quel crétin.");
  await until(() => mo.finds(bad, "audit"), "the refused one in audit");
  await until(() => mo.finds(plain, "held"), "the other in held");
  const found = async (query: string) => {
    const answer = await mo.ask(`moderation/comments?${query}`);
    return granted(queuePage, 200, answer).items.map(({ comment }) => comment.id);
  };
  expect(await found("q=navet")).toEqual([bad.id]);
  expect(await found("status=rejected")).toEqual([]);
  expect(await found("filter=words")).toEqual([]);
  expect(await found("minScore=0")).toEqual([plain.id]);
  const all = { select: { status: "rejected" }, decision: "publish", reason: "essai" };
  const previewOf = async (body: object) =>
    granted(jobPreview, 200, await mo.ask("moderation/jobs?dryRun=true", { method: "POST", body }));
  expect(await previewOf(all)).toEqual({ count: 0, sample: [], takesTwo: false });
  for (const decision of ["publish", "reject"])
    expect(await previewOf({ select: { q: "navet" }, decision })).toEqual({
      count: 1,
      sample: [],
      takesTwo: false,
    });
  const ticked = { select: { comments: [bad.id, plain.id] }, decision: "reject" };
  expect(await previewOf(ticked)).toMatchObject({ count: 1, sample: [{ comment: { id: plain.id } }] });
  await mo.rejects(bad, { reason: "spam" });
  await until(async () => (await mo.queueCounts()).audit === 0, "nothing in audit any more");
  expect(await found("status=rejected")).toEqual([bad.id]);
});

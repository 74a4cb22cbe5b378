import { mongo } from "mongoose";
import { moderationDecision, type OwnComment, queueChange, queueCounts } from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom, type Opening } from "../newsroom/newsroom.js";
import type { Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/own-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const insult = "Quel crétin, ce maire.";

async function newsroom(opening: Opening = {}) {
  const room = await Newsroom.open(system.api, { filters: [holding("crétin")], ...opening });
  const [ana, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  return { room, ana, mo, max, anyone: room.stranger };
}

async function held(author: Person, moderator: Person, text = insult): Promise<OwnComment> {
  const posted = await author.posts(story, text);
  await until(() => moderator.finds(posted, "held"), "the comment in held");
  return posted;
}

test("a word of the list holds a comment, and the finding points at it", async () => {
  const { ana, mo, anyone } = await newsroom();
  const text = "Bonjour ! 👋 Quel C R É T I N, ce maire. Vraiment un cretin.";
  const posted = await held(ana, mo, text);
  const { comment, findings, verdict, decisions, author } = await mo.case(posted);
  expect(comment).toMatchObject({ status: "held", text, revision: 1 });
  expect(findings.map(({ start, end }) => text.slice(start ?? 0, end ?? 0))).toEqual([
    "C R É T I N",
    "cretin",
  ]);
  expect(verdict).toMatchObject({ verdict: "hold", decidedBy: "words", version: 2 });
  expect(decisions).toMatchObject([
    { by: { kind: "machine" }, from: "pending", to: "held", revision: 1, version: 2 },
  ]);
  expect(author).toMatchObject({ name: "Ana", published: 0, rejected: 0 });
  expect(await anyone.sees(posted)).toBe(false);
  expect(await mo.queueCounts()).toMatchObject({ held: 1, reported: 0 });
});

test("findings are told in the moderator's language", async () => {
  const { ana, mo } = await newsroom();
  const posted = await held(ana, mo);
  const [french, english] = [await mo.case(posted, "fr-FR,fr;q=0.9"), await mo.case(posted, "en")];
  expect(french.findings[0]?.message).not.toBe(english.findings[0]?.message);
  expect(french.findings[0]).toMatchObject({
    start: english.findings[0]?.start,
    rule: english.findings[0]?.rule,
  });
});

test("a held comment that a moderator publishes is read by all", async () => {
  const { ana, mo, anyone } = await newsroom();
  const posted = await held(ana, mo);
  const { decision, status } = await mo.publishes(posted, { note: "Citation." });
  expect(status).toBe("published");
  expect(decision).toMatchObject({
    by: { kind: "person", id: mo.id, name: "Mo" },
    from: "held",
    to: "published",
  });
  await until(() => anyone.sees(posted), "the comment on its page");
  await until(async () => !(await mo.finds(posted, "held")), "the comment to have left held");
  expect(await mo.case(posted)).toMatchObject({ notes: [{ text: "Citation.", by: { name: "Mo" } }] });
  expect(await anyone.counts(story)).toBe(1);
});

test("a comment that a moderator rejects is read by nobody, and its author learns why", async () => {
  const { ana, mo, anyone } = await newsroom();
  const posted = await ana.getsPublished(story, "Publicité");
  await mo.rejects(posted, { reason: "advertising" });
  await until(async () => !(await anyone.sees(posted)), "the comment to be gone");
  expect((await anyone.reads(story)).items).toEqual([]);
  expect(await anyone.counts(story)).toBe(0);
  expect((await ana.mine(story)).comments).toMatchObject([
    { id: posted.id, status: "rejected", reason: "advertising" },
  ]);
});

test("a rejected comment with replies leaves a tombstone, without a word of it", async () => {
  const { ana, mo, anyone } = await newsroom();
  const top = await ana.getsPublished(story, "Secret de famille");
  const reply = await mo.getsPublished(story, "Réponse", { parent: top.id });
  await mo.rejects(top);
  await until(async () => (await anyone.counts(story)) === 1, "one comment to be left");
  const [tombstone] = (await anyone.reads(story)).items;
  expect(tombstone).toMatchObject({
    id: top.id,
    author: null,
    text: "",
    html: "",
    status: "rejected",
    replies: { count: 1, items: [{ id: reply.id }] },
  });
  await mo.rejects(reply);
  await until(async () => (await anyone.reads(story)).items.length === 0, "the tombstone to be gone");
});

test("who decides second is refused, and shown what the first decided", async () => {
  const { ana, mo, max, anyone } = await newsroom();
  const posted = await held(ana, mo);
  const { decision } = await mo.rejects(posted, { reason: "insult" });
  const second = await max.triesTo("publish", posted);
  expect(second).toMatchObject({ status: 409, refusal: "already-decided", body: { decision } });
  expect(await anyone.sees(posted)).toBe(false);
});

test.each(["who has published a comment", "somebody else"])(
  "what is reported after it was published is decided on anew, by %s",
  async (who) => {
    const { room, ana, mo, max } = await newsroom();
    const bo = await room.person("Bo");
    const posted = await held(ana, mo);
    await mo.publishes(posted);
    await until(() => bo.sees(posted), "the comment on its page");
    await bo.reports(posted, "abuse");
    await until(() => mo.finds(posted, "reported"), "the comment in reported");
    await (who === "somebody else" ? max : mo).publishes(posted);
    await until(async () => !(await mo.finds(posted, "reported")), "the comment to have left reported");
  },
);

test("of two who decide at once, one wins and the other is told", async () => {
  const { ana, mo, max } = await newsroom();
  for (let round = 0; round < 5; round++) {
    const posted = await held(ana, mo, `${insult} (${round})`);
    const answers = await Promise.all([mo.triesTo("publish", posted), max.triesTo("reject", posted)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const won = answers.find(({ status }) => status === 201)?.body;
    const lost = answers.find(({ status }) => status === 409);
    expect(lost).toMatchObject({ refusal: "already-decided" });
    expect(won).toMatchObject({ decision: decisionIn(lost?.body) });
  }
});

function decisionIn(body: unknown): object {
  const found = typeof body === "object" && body !== null && "decision" in body ? body.decision : null;
  if (typeof found !== "object" || found === null) throw new Error("the refusal shows no decision");
  return found;
}

test("who has seen the other's decision may replace it", async () => {
  const { ana, mo, max, anyone } = await newsroom();
  const posted = await held(ana, mo);
  const { decision } = await mo.rejects(posted);
  await max.publishes(posted, { replaces: decision.id });
  await until(() => anyone.sees(posted), "the comment on its page");
  expect(await mo.triesTo("reject", posted, { replaces: decision.id })).toMatchObject({ status: 409 });
});

test("deciding the same once more, as after a lost answer, gives the same decision", async () => {
  const { ana, mo } = await newsroom();
  const posted = await held(ana, mo);
  const [first, again] = [await mo.rejects(posted), await mo.rejects(posted)];
  expect(again).toEqual(first);
  await until(async () => (await mo.case(posted)).decisions.length === 2, "machine and person in the trail");
});

test("who decides on a revision that is not the last is told so", async () => {
  const { ana, mo } = await newsroom();
  const posted = await held(ana, mo);
  expect(await mo.triesTo("publish", { ...posted, revision: 2 })).toMatchObject({
    status: 409,
    refusal: "stale-revision",
    body: { sent: 2, current: 1 },
  });
});

test("nobody decides on a comment of another site", async () => {
  const { ana, mo } = await newsroom();
  const elsewhere = await newsroom();
  const posted = await held(ana, mo);
  const unknown = { status: 404, refusal: "comment-unknown" };
  expect(await elsewhere.mo.triesTo("publish", posted)).toMatchObject(unknown);
  expect(await elsewhere.mo.ask(`moderation/comments/${posted.id}`)).toMatchObject(unknown);
  expect(await elsewhere.mo.queueCounts()).toMatchObject({ held: 0 });
});

test("one's own last decision can be undone: the comment waits again", async () => {
  const { ana, mo, max, anyone } = await newsroom();
  const posted = await held(ana, mo);
  const { decision } = await mo.publishes(posted);
  await until(() => anyone.sees(posted), "the comment on its page");
  expect(await max.undoes(posted, decision.id)).toMatchObject({ status: 404, refusal: "decision-unknown" });
  expect(await mo.undoes(posted, decision.id)).toMatchObject({ status: 200, body: { status: "held" } });
  await until(async () => !(await anyone.sees(posted)), "the comment to be gone");
  await until(() => mo.finds(posted, "held"), "the comment in held again");
  expect(await mo.undoes(posted, decision.id)).toMatchObject({ status: 404 });
  await max.rejects(posted);
  await until(async () => (await mo.case(posted)).decisions.length === 4, "four decisions in the trail");
});

test("what readers saw before a decision they see again once it is undone, and somebody looks at it anew", async () => {
  const { ana, mo, max, room } = await newsroom();
  const posted = await ana.getsPublished(story, "Bonjour");
  const { decision } = await mo.rejects(posted);
  await until(async () => !(await room.stranger.sees(posted)), "the comment to be gone");
  expect(await mo.undoes(posted, decision.id)).toMatchObject({ status: 200, body: { status: "published" } });
  await until(() => room.stranger.sees(posted), "the comment on its page again");
  await until(() => max.finds(posted, "reported"), "the comment in reported");
  await max.publishes(posted);
  await until(async () => !(await max.finds(posted, "reported")), "the end of it");
  expect(await room.stranger.sees(posted)).toBe(true);
});

test("after a while a decision can no longer be undone", async () => {
  const { ana, mo } = await newsroom();
  const posted = await held(ana, mo);
  const { decision } = await mo.publishes(posted);
  await decidedAt(posted, new Date(Date.parse(decision.at) - 10_001));
  expect(await mo.undoes(posted, decision.id)).toMatchObject({ status: 409, refusal: "undo-too-late" });
});

/** Lets time pass: the comment's decision was made at that moment. */
async function decidedAt({ id }: OwnComment, at: Date): Promise<void> {
  const client = await new mongo.MongoClient(services.mongodbUri).connect();
  const comments = client.db().collection<{ _id: string }>("comments");
  await comments.updateOne({ _id: id }, { $set: { "decision.at": at } });
  await client.close();
}

test("the trail tells everything that was decided, oldest first, by whom and why", async () => {
  const { ana, mo, max } = await newsroom();
  const posted = await held(ana, mo);
  const { decision } = await mo.publishes(posted, { reason: "quotation" });
  await max.rejects(posted, { replaces: decision.id, reason: "insult", note: "Pas une citation." });
  const { decisions } = await until(async () => {
    const found = await mo.case(posted);
    return found.decisions.length === 3 ? found : null;
  }, "three decisions in the trail");
  expect(decisions).toMatchObject([
    { by: { kind: "machine" }, from: "pending", to: "held", note: null },
    { by: { kind: "person", id: mo.id }, from: "held", to: "published", reason: "quotation", version: null },
    {
      by: { kind: "person", id: max.id },
      from: "published",
      to: "rejected",
      reason: "insult",
      note: "Pas une citation.",
    },
  ]);
  expect(decisions.map(({ at }) => at)).toEqual(decisions.map(({ at }) => at).toSorted());
});

test("a moderator's decision stands when the verdict comes late", async () => {
  const { ana, mo, anyone } = await newsroom();
  await system.kill("worker");
  const posted = await ana.posts(story, "Bonjour");
  await mo.rejects(posted, { reason: "off-topic" });
  await system.begin("worker");
  await ana.getsPublished(story, "Bonsoir");
  const found = await until(async () => {
    const one = await mo.case(posted);
    return one.decisions.length > 0 ? one : null;
  }, "the decision in the trail");
  expect(found).toMatchObject({ comment: { status: "rejected" }, decisions: [{ by: { id: mo.id } }] });
  expect(await anyone.sees(posted)).toBe(false);
  expect((await anyone.catchesUp(story, 0)).events).toHaveLength(1);
});

test("before moderation everything waits for a person", async () => {
  const { ana, mo, anyone } = await newsroom({ settings: { moderation: "pre" } });
  const posted = await held(ana, mo, "Bonjour à tous");
  expect(await anyone.sees(posted)).toBe(false);
  await mo.publishes(posted);
  await until(() => anyone.sees(posted), "the comment on its page");
});

test("after moderation everything is read at once, until the verdict takes it away", async () => {
  const { ana, mo, anyone } = await newsroom({ settings: { moderation: "post" } });
  const good = await ana.getsPublished(story, "Bonjour à tous");
  expect(good.status).toBe("published");
  const bad = await ana.posts(story, insult);
  expect(bad.status).toBe("published");
  await until(() => mo.finds(bad, "held"), "the other comment in held");
  expect(await anyone.sees(bad)).toBe(false);
  const { events } = await anyone.catchesUp(story, 0);
  expect(events.map(({ type }) => type)).toEqual([
    "comment.published",
    "comment.published",
    "comment.removed",
  ]);
  expect(await anyone.counts(story)).toBe(1);
  expect((await mo.case(bad)).decisions).toMatchObject([
    { from: "pending", to: "published" },
    { from: "published", to: "held" },
  ]);
});

test("a flagged verdict publishes, and a person looks soon", async () => {
  const { ana, mo, anyone } = await newsroom({ filters: [{ ...holding("pont"), then: "flag" }] });
  const posted = await ana.posts(story, "Le pont");
  await until(() => mo.finds(posted, "reported"), "the comment in reported");
  expect(await anyone.sees(posted)).toBe(true);
  await mo.publishes(posted);
  await until(async () => !(await mo.finds(posted, "reported")), "the comment to have left reported");
  expect(await anyone.sees(posted)).toBe(true);
});

test("a reported comment that a person has found good waits no more, until somebody reports it anew", async () => {
  const { room, ana, mo } = await newsroom();
  const posted = await ana.getsPublished(story, "Débat");
  const [bo, cy] = [await room.person("Bo"), await room.person("Cy")];
  await bo.reports(posted, "abuse");
  await until(() => mo.finds(posted, "reported"), "the comment in reported");
  await mo.publishes(posted);
  await until(async () => !(await mo.finds(posted, "reported")), "the comment to have left reported");
  await cy.reports(posted, "abuse");
  await until(() => mo.finds(posted, "reported"), "the comment in reported again");
});

test("the held queue is read page by page, those who wait longest first", async () => {
  const { ana, mo } = await newsroom();
  const waiting = [];
  for (const n of [1, 2, 3, 4, 5]) waiting.push((await held(ana, mo, `${insult} (${n})`)).id);
  const read = [];
  for (let after: string | null = null; ;) {
    const { items, next } = await mo.queue("held", { limit: 2, after });
    read.push(...items.map(({ comment }) => comment.id));
    if (next === null) break;
    after = next;
  }
  expect(read).toEqual(waiting);
});

test("moderators hear what comes into their queue, what leaves it, and what colleagues decide", async () => {
  const { room, ana, mo, max } = await newsroom();
  const elsewhere = await newsroom();
  const desk = await Line.open(system.gateway, "moderation", { token: max.token, lang: "fr" });
  const other = await Line.open(system.gateway, "moderation", { token: elsewhere.mo.token });
  expect(queueCounts.parse(await desk.asks("join", { site: room.site })).queues).toEqual({
    held: 0,
    reported: 0,
    notices: 0,
    appeals: 0,
    "new-authors": 0,
    audit: 0,
  });
  await other.asks("join", { site: elsewhere.room.site });
  const posted = await held(ana, mo);
  const changes = () => desk.all("queue", queueChange);
  const added = await until(
    () => changes().find((change) => change.added.some(({ comment }) => comment.id === posted.id)),
    "the desk to hear of the held comment",
  );
  expect(added).toMatchObject({ queues: { held: 1 }, added: [{ queue: "held", comment: { text: insult } }] });
  expect(added.added[0]?.findings).toHaveLength(1);
  const { decision } = await mo.rejects(posted);
  const removed = await until(
    () => changes().find((change) => change.removed.some(({ comment }) => comment === posted.id)),
    "the desk to hear that it has left",
  );
  expect(removed).toMatchObject({ queues: { held: 0 }, removed: [{ queue: "held", comment: posted.id }] });
  const told = desk.all("decision", moderationDecision);
  expect(told.filter((one) => one.comment === posted.id).at(-1)).toMatchObject({ decision });
  // how much waits may be told at any time, as after a site's settings were saved
  for (const told of other.all("queue", queueChange))
    expect(told).toMatchObject({ queues: { held: 0 }, added: [], removed: [] });
  expect(other.all("decision", moderationDecision)).toEqual([]);
});

test("readers have no place at the moderators' desk, nor moderators at another site's", async () => {
  const { room, ana, mo } = await newsroom();
  const elsewhere = await newsroom();
  const reader = await Line.open(system.gateway, "moderation", { token: ana.token });
  expect(await reader.isRefused("join", { site: room.site })).toBe("forbidden");
  const nobody = await Line.open(system.gateway, "moderation");
  expect(await nobody.isRefused("join", { site: room.site })).toBe("sign-in-needed");
  const moderator = await Line.open(system.gateway, "moderation", { token: mo.token });
  expect(await moderator.isRefused("join", { site: elsewhere.room.site })).toBe("token-audience");
  await held(elsewhere.ana, elsewhere.mo);
  await held(ana, mo);
  for (const line of [reader, nobody, moderator]) {
    expect(line.heard).toEqual([]);
    line.close();
  }
});

test("an author's record tells how many of their comments were published and rejected", async () => {
  const { ana, mo } = await newsroom();
  const [good, bad] = [await ana.getsPublished(story, "Bonjour"), await held(ana, mo)];
  await mo.rejects(bad);
  await until(async () => {
    const { author } = await mo.case(good);
    return author.published === 1 && author.rejected === 1;
  }, "one published and one rejected in Ana's record");
  await mo.publishes(bad);
  await until(async () => (await mo.case(good)).author.published === 2, "two published in Ana's record");
  expect((await mo.case(good)).author.rejected).toBe(0);
});

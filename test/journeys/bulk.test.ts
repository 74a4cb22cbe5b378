import { type BulkDecided, bulkDecided } from "#contract";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { type Answer, granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";

async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [holding("crétin")] });
  const [ana, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  return { room, ana, mo, max };
}

async function held(ana: Person, mo: Person, n: number) {
  const posted = await Promise.all(
    Array.from({ length: n }, (_, at) => ana.posts(story, `Quel crétin, numéro ${at}.`)),
  );
  await until(async () => (await mo.queueCounts()).held === n, "all of them in held");
  return posted;
}

function asks(who: Person, decisions: unknown): Promise<Answer> {
  return who.ask("moderation/decisions/bulk", { method: "POST", body: { decisions } });
}

async function decides(who: Person, decisions: unknown): Promise<BulkDecided["results"]> {
  return granted(bulkDecided, 200, await asks(who, decisions)).results;
}

test("many comments are decided on at once, each for itself", async () => {
  const { room, ana, mo, max } = await newsroom();
  const there = await newsroom();
  const [first, second, third, fourth, fifth] = await held(ana, mo, 5);
  const [strange] = await held(there.ana, there.mo, 1);
  if (!first || !second || !third || !fourth || !fifth || !strange) throw new Error("there are fewer");
  await max.publishes(third);
  await ana.deletes(fourth);
  const results = await decides(mo, [
    { comment: first.id, revision: 1, decision: "publish" },
    { comment: second.id, revision: 1, decision: "reject", reason: "insulte" },
    { comment: third.id, revision: 1, decision: "reject" },
    { comment: fourth.id, revision: 1, decision: "publish" },
    { comment: fifth.id, revision: 7, decision: "publish" },
    { comment: strange.id, revision: 1, decision: "publish" },
  ]);
  const problem = (name: string) => ({ type: `urn:palabre:problem:${name}` });
  expect(results).toMatchObject([
    { comment: first.id, status: 201, decision: { to: "published", by: { name: "Mo" } } },
    { comment: second.id, status: 201, decision: { to: "rejected", reason: "insulte" } },
    { status: 409, problem: { ...problem("already-decided"), decision: { by: { name: "Max" } } } },
    { status: 409, problem: problem("comment-deleted") },
    { status: 409, problem: problem("stale-revision") },
    { comment: strange.id, status: 404, problem: problem("comment-unknown") },
  ]);
  await until(() => room.stranger.sees(first), "the first on its page");
  await until(async () => (await mo.queueCounts()).held === 1, "nothing else in held any more");
  const taken = results[1]?.decision?.id ?? "";
  expect(await mo.undoes(second, taken)).toMatchObject({ status: 200, body: { status: "held" } });
});

test("a hundred at most are decided on at once, by staff, and each says what it is about", async () => {
  const { ana, mo, room } = await newsroom();
  const one = { comment: "rien", revision: 1, decision: "publish" };
  for (const decisions of [[], Array.from({ length: 101 }, () => one), [one, { comment: "rien" }], "tous"])
    expect(await asks(mo, decisions)).toMatchObject({ status: 400, refusal: "invalid-input" });
  expect(
    (
      await decides(
        mo,
        Array.from({ length: 100 }, (_, n) => ({ ...one, comment: `rien-${n}` })),
      )
    ).map(({ status }) => status),
  ).toEqual(Array.from({ length: 100 }, () => 404));
  expect((await asks(ana, [one])).status).toBe(403);
  expect((await asks(room.stranger, [one])).status).toBe(401);
});

test("a comment that is named twice is refused, with where, and nothing is decided", async () => {
  const { ana, mo } = await newsroom();
  const [comment, other] = await held(ana, mo, 2);
  if (!comment || !other) throw new Error("there are fewer");
  const on = ({ id }: typeof comment, decision: string) => ({ comment: id, revision: 1, decision });
  const twice = [on(comment, "publish"), on(other, "publish"), on(comment, "reject")];
  expect(await asks(mo, twice)).toMatchObject({
    status: 400,
    body: { errors: [{ path: "decisions.2.comment" }] },
  });
  expect((await mo.queueCounts()).held).toBe(2);
});

test("what somebody has given notice of is not published among many without an answer", async () => {
  const { room, ana, mo } = await newsroom();
  const [other] = await held(ana, mo, 1);
  if (!other) throw new Error("there is none");
  const noticed = await ana.getsPublished(story, "Un pont d’escrocs.");
  const notice = { comment: noticed.id, explanation: "C’est une injure publique.", goodFaith: true };
  expect((await room.stranger.ask("notices", { method: "POST", body: notice })).status).toBe(201);
  await until(() => mo.finds(noticed, "notices"), "the notice in its queue");
  const published = [noticed, other].map(({ id }) => ({ comment: id, revision: 1, decision: "publish" }));
  expect(await decides(mo, published)).toMatchObject([
    { status: 409, problem: { type: "urn:palabre:problem:notices-unanswered", notices: [{}] } },
    { status: 201 },
  ]);
  const [waiting] = (await mo.case(noticed)).notices;
  const answer = { text: "Le mot est rude, et permis.", notices: [waiting?.id ?? ""] };
  expect(await decides(mo, [{ ...published[0], answer }])).toMatchObject([{ status: 201 }]);
});

test("of many decisions, those outside of one's sections are about nothing", async () => {
  const { room, ana, mo } = await newsroom();
  const una = await room.person("Una", "moderator");
  await room.admin.ask("stories/sport-1", { method: "PUT", body: { section: "Sport" } });
  const [sport, other] = [
    await ana.posts("sport-1", "Quel crétin, ce but."),
    await ana.posts(story, "Quel crétin, ce pont."),
  ];
  await until(async () => (await mo.queueCounts()).held === 2, "both of them in held");
  const body = { user: una.id, role: "moderator", sections: ["Sport"] };
  expect((await room.admin.ask("staff", { method: "POST", body })).status).toBeLessThan(300);
  const both = [sport, other].map(({ id }) => ({ comment: id, revision: 1, decision: "publish" }));
  expect((await decides(una, both)).map(({ status }) => status)).toEqual([201, 404]);
  expect(await mo.finds(other, "held")).toBe(true);
});

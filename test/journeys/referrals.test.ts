import { colleagues, queueChange, queueCounts, queuePage, referral, referrals, trail } from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

afterEach(() => Line.closeAll());

/** A comment that waits, two moderators, and a desk of the second. */
async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [holding("crétin")] });
  const [ana, mo, max, ona] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
    room.person("Ona", "operator"),
  ]);
  const desks = [{ id: "legal", names: { fr: "Service juridique", en: "Legal desk" }, people: [max.id] }];
  const set = await ona.ask("settings", { method: "PATCH", body: { desks } });
  expect(set.body).toMatchObject({ desks });
  const posted = await ana.posts("le-pont", "Le crétin de service.");
  await until(() => mo.finds(posted, "held"), "the comment in held");
  return { room, ana, mo, max, ona, posted };
}

function passing(one: Person, { id }: { id: string }, body: object) {
  return one.ask(`moderation/comments/${id}/referral`, { method: "PUT", body });
}

function returning(one: Person, { id }: { id: string }) {
  return one.ask(`moderation/comments/${id}/referral`, { method: "DELETE" });
}

async function passedOn(one: Person) {
  return granted(referrals, 200, await one.ask("moderation/referrals")).items;
}

async function mineOf(one: Person) {
  const { items } = granted(queuePage, 200, await one.ask("moderation/referrals/mine"));
  return items.map(({ comment }) => comment.id);
}

test("a case is passed on to a colleague, told to all at once, and is everybody's again once it is decided", async () => {
  const { room, mo, max, posted } = await newsroom();
  const line = await Line.open(system.gateway, "moderation", { token: max.token, lang: "fr" });
  await line.asks("join", { site: room.site });
  const { people, desks } = granted(colleagues, 200, await mo.ask("moderation/colleagues"));
  expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(["Max", "Ona"]));
  expect(people.map(({ name }) => name)).not.toContain("Mo");
  expect(desks.map(({ id }) => id)).toEqual(["legal"]);

  const to = { kind: "person", id: max.id };
  const answer = await passing(mo, posted, { to, note: "Une diffamation ?" });
  const told = { comment: posted.id, by: { name: "Mo" }, to: { name: "Max" }, note: "Une diffamation ?" };
  expect(granted(referral, 200, answer)).toMatchObject(told);
  await until(() => line.heard.some(({ event }) => event === "referrals"), "Max being told");
  expect(await passedOn(mo)).toMatchObject([told]);
  expect([await mineOf(max), await mineOf(mo)]).toEqual([[posted.id], []]);

  const { decision } = await max.publishes(posted);
  expect([await passedOn(mo), await mineOf(max)]).toEqual([[], []]);
  await max.undoes(posted, decision.id);
  await until(async () => (await passedOn(mo)).length === 1, "the case to wait again");
  expect(await passedOn(mo)).toMatchObject([told]);
});

test("a case is passed further on to a desk, and given back by who has it, but by no stranger", async () => {
  const { room, mo, max, ona, posted } = await newsroom();
  const zoe = await room.person("Zoé", "moderator");
  await passing(mo, posted, { to: { kind: "person", id: ona.id } });
  granted(referral, 200, await passing(ona, posted, { to: { kind: "desk", id: "legal" } }));
  expect(await passedOn(zoe)).toMatchObject([{ to: { kind: "desk", id: "legal" }, note: null }]);
  expect(await mineOf(max)).toEqual([posted.id]);
  expect((await returning(zoe, posted)).refusal).toBe("forbidden");
  expect((await returning(max, posted)).status).toBe(204);
  expect((await returning(max, posted)).status).toBe(204);
  expect(await passedOn(zoe)).toEqual([]);
  const acts = async () => {
    const { items } = granted(trail, 200, await ona.ask("moderation/trail?kind=referral"));
    return items.flatMap(({ what }) => ("act" in what ? [what.act] : []));
  };
  await until(async () => (await acts()).length === 3, "the trail to be written");
  expect(await acts()).toEqual(["returned", "passed", "passed"]);
});

test("a second pair of eyes is anybody else's", async () => {
  const { mo, max, posted } = await newsroom();
  const note = "Ironie, ou pas ?";
  granted(referral, 200, await passing(mo, posted, { to: { kind: "anyone" }, note }));
  expect(await passedOn(max)).toMatchObject([{ to: { kind: "anyone" }, by: { name: "Mo" }, note }]);
  expect(await mineOf(max)).toEqual([]);
});

test("a rank that is lost, or a desk that is closed, gives the case back to all", async () => {
  const { room, mo, max, ona, posted } = await newsroom();
  await passing(mo, posted, { to: { kind: "desk", id: "legal" } });
  expect(await passedOn(mo)).toHaveLength(1);
  await ona.ask("settings", { method: "PATCH", body: { desks: [] } });
  await until(async () => (await passedOn(mo)).length === 0, "the desk to be closed");
  await passing(mo, posted, { to: { kind: "person", id: max.id } });
  expect(await passedOn(mo)).toHaveLength(1);
  expect((await room.admin.ask(`staff/${max.id}`, { method: "DELETE" })).status).toBe(204);
  expect(await passedOn(mo)).toEqual([]);
});

test("nobody passes on what does not wait, to themselves, or to who may not see it", async () => {
  const { room, ana, mo, max, posted } = await newsroom();
  const refused = async (to: object) => (await passing(mo, posted, { to })).refusal;
  expect(await refused({ kind: "person", id: mo.id })).toBe("invalid-input");
  expect(await refused({ kind: "person", id: ana.id })).toBe("invalid-input");
  expect(await refused({ kind: "desk", id: "sport" })).toBe("invalid-input");
  await room.admin.ask("staff", {
    method: "POST",
    body: { user: max.id, role: "moderator", sections: ["Sport"] },
  });
  expect(await refused({ kind: "person", id: max.id })).toBe("invalid-input");
  await mo.publishes(posted);
  await until(async () => (await refused({ kind: "anyone" })) === "not-waiting", "nothing to wait");
});

describe("what is passed on to others", () => {
  const held = async (one: Person) => (await one.queueCounts()).held;

  test("is counted for whom it is for alone, until it is given back", async () => {
    const { mo, max, ona, posted } = await newsroom();
    expect([await held(mo), await held(max)]).toEqual([1, 1]);
    await passing(mo, posted, { to: { kind: "person", id: max.id } });
    expect([await held(mo), await held(max), await held(ona)]).toEqual([0, 1, 0]);
    await passing(max, posted, { to: { kind: "anyone" } });
    expect([await held(mo), await held(max), await held(ona)]).toEqual([1, 0, 1]);
    await passing(mo, posted, { to: { kind: "desk", id: "legal" } });
    expect([await held(mo), await held(max)]).toEqual([0, 1]);
    await returning(max, posted);
    expect([await held(mo), await held(max)]).toEqual([1, 1]);
  });

  test("is not what has waited longest for others", async () => {
    const { ana, mo, max, posted } = await newsroom();
    const second = await ana.posts("le-pont", "Encore ce crétin.");
    await until(() => mo.finds(second, "held"), "the second comment in held");
    await passing(mo, posted, { to: { kind: "person", id: max.id } });
    const counts = async (one: Person) => granted(queueCounts, 200, await one.ask("moderation/queues"));
    const [hers, his] = [await counts(mo), await counts(max)];
    expect(hers.queues.held).toBe(1);
    expect(his.queues.held).toBe(2);
    expect(Date.parse(hers.oldest.held ?? "")).toBeGreaterThan(Date.parse(his.oldest.held ?? ""));
  });

  test("leaves the counts of a desk at once, and comes back to them", async () => {
    const { room, mo, max, ona, posted } = await newsroom();
    const counted = (line: Line) => line.all("queue", queueChange).at(-1)?.queues.held;
    const [hers, his] = await Promise.all(
      [mo, max].map(({ token }) => Line.open(system.gateway, "moderation", { token, lang: "fr" })),
    );
    for (const line of [hers, his]) await line?.asks("join", { site: room.site });
    const come = (n: number, m: number) =>
      until(() => hers && his && counted(hers) === n && counted(his) === m, `counts of ${n} and ${m}`);
    await passing(mo, posted, { to: { kind: "desk", id: "legal" } });
    await come(0, 1);
    await ona.ask("settings", { method: "PATCH", body: { desks: [] } });
    await come(1, 1);
    await passing(mo, posted, { to: { kind: "person", id: max.id } });
    await come(0, 1);
    const { decision } = await max.publishes(posted);
    await come(0, 0);
    await max.undoes(posted, decision.id);
    await come(0, 1);
    await returning(max, posted);
    await come(1, 1);
  });
});

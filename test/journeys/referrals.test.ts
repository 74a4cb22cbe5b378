import { colleagues, queuePage, referral, referrals, trail } from "#contract";
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

import {
  caseAppeal,
  mineMessage,
  notifications,
  openAppeals,
  ownDeadlines,
  queueChange,
  queueCounts,
  type SettingsChange,
  statement,
  statements,
} from "#contract";
import { Line } from "../newsroom/line.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const hour = 3_600_000;

async function newsroom(settings: SettingsChange = {}) {
  const room = await Newsroom.open(system.api, { settings });
  const [ana, mo, max, zoe] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
    room.person("Zoé", "operator"),
  ]);
  return { room, ana, mo, max, zoe };
}

async function notice({ stranger }: Newsroom, { id }: { id: string }): Promise<void> {
  const body = { comment: id, explanation: "Ce texte me diffame publiquement.", goodFaith: true };
  expect((await stranger.ask("notices", { method: "POST", body })).status).toBe(201);
}

/** Somebody is refused, and appeals against it. */
async function appeals({ ana, mo }: { ana: Person; mo: Person }, text: string) {
  const comment = await ana.getsPublished(story, text);
  await mo.rejects(comment, { reason: "off-topic" });
  const stated = await until(async () => {
    const { items } = granted(statements, 200, await ana.ask("/v1/me/statements"));
    return items.find((one) => one.comment === comment.id);
  }, "the statement");
  const path = `/v1/me/statements/${stated.id}/appeal`;
  const said = granted(statement, 201, await ana.ask(path, { method: "POST", body: { text } }));
  return { comment, appeal: said.appeal, id: stated.id };
}

async function openFor(person: Person) {
  return granted(openAppeals, 200, await person.ask("moderation/appeals")).items;
}

async function toldTo(person: Person) {
  const { items } = granted(notifications, 200, await person.ask("/v1/me/notifications"));
  return items.filter(({ kind }) => kind === "escalated");
}

async function countsFor(person: Person) {
  return granted(queueCounts, 200, await person.ask("moderation/queues"));
}

test("notices are ordered by their deadlines, whatever was sent first, and urgent ones are counted", async () => {
  const { room, ana, mo } = await newsroom({ noticeDeadline: 72 });
  const [first, second] = [
    await ana.getsPublished(story, "Zoé a volé le pont."),
    await ana.getsPublished(story, "Le maire est un escroc."),
  ];
  await notice(room, first);
  await until(() => mo.finds(first, "notices"), "the first in notices");
  await room.set({ noticeDeadline: 2 });
  await notice(room, second);
  await until(() => mo.finds(second, "notices"), "the second in notices");
  const ids = async () => (await mo.queue("notices")).items.map(({ comment }) => comment.id);
  expect(await ids()).toEqual([second.id, first.id]);
  const [page] = [await mo.queue("notices", { limit: 1 })];
  const rest = await mo.queue("notices", { limit: 1, after: page.next });
  expect(rest.items.map(({ comment }) => comment.id)).toEqual([first.id]);
  expect(await countsFor(mo)).toMatchObject({
    queues: { notices: 2 },
    urgent: { notices: 1, appeals: 0 },
  });

  // one that comes later, but is due sooner, moves its comment up
  await room.set({ noticeDeadline: 1 });
  await notice(room, first);
  await until(async () => (await ids())[0] === first.id, "the first to have moved up");
  expect(await countsFor(mo)).toMatchObject({ urgent: { notices: 2 } });
});

test("appeals are heard by their deadlines, which their authors know", async () => {
  const people = await newsroom({ appealDeadline: 100 });
  const first = await appeals(people, "Parlons d’autre chose.");
  expect(first.appeal?.deadline).toBe(
    new Date(Date.parse(first.appeal?.at ?? "") + 100 * hour).toISOString(),
  );
  await people.room.set({ appealDeadline: 3 });
  const second = await appeals(people, "Et de la pluie.");
  expect((await openFor(people.max)).map(({ id }) => id)).toEqual([second.id, first.id]);
  await until(async () => (await people.max.queueCounts()).appeals === 2, "both appeals to wait");
  const queued = (await people.max.queue("appeals")).items.map(({ comment }) => comment.id);
  expect(queued).toEqual([second.comment.id, first.comment.id]);
  expect((await countsFor(people.max)).urgent).toMatchObject({ appeals: 1 });
});

test("what comes near its deadline undecided is told to those whom the site names, once, and to the desks", async () => {
  const people = await newsroom({ noticeDeadline: 24 });
  const { room, ana, mo, max, zoe } = people;
  const comment = await ana.getsPublished(story, "Zoé a volé le pont.");
  await notice(room, comment);
  await until(() => mo.finds(comment, "notices"), "the comment in notices");
  const appealed = await appeals(people, "Parlons d’autre chose.");
  await until(() => max.finds(appealed.comment, "appeals"), "the appeal to wait");
  const desk = await Line.open(system.gateway, "moderation", { token: mo.token });
  await desk.asks("join", { site: room.site });
  const bell = await Line.open(system.gateway, "discussion", { token: zoe.token });
  await bell.asks("join", { site: room.site, story });
  expect(await toldTo(zoe)).toEqual([]);

  // Ana is no staff, and is told nothing
  await room.set({ escalation: { people: [zoe.id, ana.id], hoursBefore: 720 } });
  await until(async () => (await toldTo(zoe)).length === 2, "Zoé to be told of both");
  expect((await toldTo(zoe)).map((one) => one.comment).sort()).toEqual(
    [comment.id, appealed.comment.id].sort(),
  );
  expect(await toldTo(ana)).toEqual([]);
  const notices = (await mo.case(comment)).notices;
  expect(notices).toMatchObject([{ escalated: { to: [{ id: zoe.id, name: "Zoé" }] } }]);
  expect(await openFor(max)).toMatchObject([{ escalated: { to: [{ id: zoe.id }] } }]);
  await until(() => {
    const added = desk.all("queue", queueChange).flatMap((change) => change.added);
    return (
      added.some((item) => item.queue === "notices" && item.notices.some((one) => one.escalated)) &&
      added.some((item) => item.queue === "appeals" && item.appeals.some((one) => one.escalated))
    );
  }, "both marks at the desk");
  const rung = () => bell.all("mine", mineMessage).filter(({ type }) => type === "notification");
  await until(() => rung().length === 2, "the bell to have rung for both");

  const own = async (person: Person) =>
    granted(ownDeadlines, 200, await person.ask("moderation/deadlines")).items;
  expect((await own(zoe)).map(({ queue, entry }) => [queue, entry])).toEqual(
    expect.arrayContaining([
      ["notices", comment.id],
      ["appeals", appealed.id],
    ]),
  );
  expect(await own(max)).toEqual([]);
  expect((await ana.ask("moderation/deadlines")).status).toBe(403);

  // what is answered rings no more, whoever is named besides
  const path = `moderation/appeals/${appealed.id}`;
  const body = { outcome: "upheld", answer: "La décision tient." };
  granted(caseAppeal, 201, await max.ask(path, { method: "POST", body }));
  expect((await own(zoe)).map(({ entry }) => entry)).toEqual([comment.id]);
  await room.set({ escalation: { people: [zoe.id, max.id], hoursBefore: 720 } });
  const later = await ana.getsPublished(story, "Le maire est un escroc.");
  await notice(room, later);
  await until(async () => (await toldTo(max)).length === 1, "Max to be told of the new one");
  expect((await toldTo(max)).map((one) => one.comment)).toEqual([later.id]);
  expect(await toldTo(zoe)).toHaveLength(3);
});

test("whom it escalates to are staff's ids, and hours are bound", async () => {
  const { room } = await newsroom();
  for (const escalation of [
    { people: ["x"] },
    { people: [], hoursBefore: 0 },
    { people: "x", hoursBefore: 1 },
  ])
    expect(await room.admin.ask("settings", { method: "PATCH", body: { escalation } })).toMatchObject({
      status: 400,
      refusal: "invalid-input",
    });
});

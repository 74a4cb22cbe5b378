import { insights, queueChange } from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted } from "../newsroom/person.js";
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

  await mo.publishes(good);
  await mo.publishes(bad);
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

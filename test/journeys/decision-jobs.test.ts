import { type Comment, decisionJob, type DecisionJob, decisionJobs, jobBegun, jobPreview } from "#contract";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { type Answer, granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";

async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [holding("crétin")] });
  const [ana, ben, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Ben"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  return { room, ana, ben, mo, max };
}

type Posted = Pick<Comment, "id" | "revision">;

async function held(author: Person, mo: Person, n: number, where = story): Promise<Posted[]> {
  const before = (await mo.queueCounts()).held ?? 0;
  const posted: Posted[] = [];
  for (let at = 1; at <= n; at++) posted.push(await author.posts(where, `Quel crétin, numéro ${at}.`));
  await until(async () => (await mo.queueCounts()).held === before + n, "all of them in held");
  return posted;
}

function asks(by: Person, body: object, query = ""): Promise<Answer> {
  return by.ask(`moderation/jobs${query}`, { method: "POST", body });
}

async function begins(by: Person, body: object) {
  return granted(jobBegun, 202, await asks(by, body));
}

async function reads(by: Person, id: string): Promise<DecisionJob> {
  return granted(decisionJob, 200, await by.ask(`moderation/jobs/${id}`));
}

async function comesTo(state: DecisionJob["state"], by: Person, id: string): Promise<DecisionJob> {
  return until(async () => {
    const job = await reads(by, id);
    return job.state === state ? job : null;
  }, `the job ${state}`);
}

async function undoes(by: Person, id: string): Promise<void> {
  expect((await by.ask(`moderation/jobs/${id}/undo`, { method: "POST" })).status).toBe(202);
  await comesTo("undone", by, id);
}

async function status(mo: Person, comment: Pick<Comment, "id">) {
  return (await mo.case(comment)).comment.status;
}

test("what a job would decide is shown before, and nothing is decided by that", async () => {
  const { ana, ben, mo } = await newsroom();
  const [first, second] = await held(ana, mo, 2);
  await held(ben, mo, 1);
  const job = { select: { author: ana.id, q: "crétin" }, decision: "reject", reason: "Insultes" };
  for (const answer of [await asks(mo, job, "?dryRun=true"), await asks(mo, { ...job, dryRun: true })]) {
    const { count, sample } = granted(jobPreview, 200, answer);
    expect(count).toBe(2);
    expect(sample.map(({ comment }) => comment.id)).toEqual([second?.id, first?.id]);
  }
  expect((await mo.queueCounts()).held).toBe(3);
  expect(granted(decisionJobs, 200, await mo.ask("moderation/jobs")).items).toEqual([]);
});

test("a job decides on all that match and on nothing else, as single decisions would, and says how far it is", async () => {
  const { room, ana, ben, mo } = await newsroom();
  const posted = await held(ana, mo, 3);
  const [other] = await held(ben, mo, 1);
  const select = { author: ana.id, status: "held" };
  const { id, count } = await begins(mo, { select, decision: "reject", reason: "Insultes", note: "vague" });
  expect(count).toBe(3);
  expect(await comesTo("done", mo, id)).toMatchObject({
    ...{ id, select, decision: "reject", reason: "Insultes", note: "vague", by: { name: "Mo" } },
    ...{ count: 3, decided: 3, refused: 0, undone: 0, undoable: true },
  });
  await until(async () => (await mo.queueCounts()).held === 1, "the others alone in held");
  for (const comment of posted)
    expect((await mo.case(comment)).decisions.at(-1)).toMatchObject({
      ...{ by: { name: "Mo" }, to: "rejected", reason: "Insultes", note: "vague", job: id },
    });
  expect(other && (await status(mo, other))).toBe("held");
  const [listed] = granted(decisionJobs, 200, await mo.ask("moderation/jobs")).items;
  expect(listed?.id).toBe(id);
  const statements = await ana.ask("/v1/me/statements");
  expect(statements.body).toMatchObject({ items: [{}, {}, {}] });
  expect(await room.stranger.counts(story)).toBe(0);
});

test("sent again with its key, a job is begun once, and another request with that key is refused", async () => {
  const { ana, mo, max } = await newsroom();
  await held(ana, mo, 2);
  const body = { select: { author: ana.id, status: "held" }, decision: "reject" } as const;
  const sends = (by: Person, what: object) =>
    by.ask("moderation/jobs", { method: "POST", body: what, headers: { "idempotency-key": "once" } });
  const [first, second] = await Promise.all([sends(mo, body), sends(mo, body)]);
  const { id } = granted(jobBegun, 202, first);
  expect(granted(jobBegun, 202, second).id).toBe(id);
  await comesTo("done", mo, id);
  expect(granted(jobBegun, 202, await sends(mo, body))).toEqual({ id, count: 2 });
  expect(granted(decisionJobs, 200, await mo.ask("moderation/jobs")).items).toHaveLength(1);
  expect((await sends(mo, { ...body, decision: "publish" })).refusal).toBe("idempotency-mismatch");
  expect(granted(jobBegun, 202, await sends(max, body)).id).not.toBe(id);
});

test("taken back as one, each comment is again what it was, save those that somebody has decided on since", async () => {
  const { room, ana, ben, mo, max } = await newsroom();
  const seen = await ana.getsPublished(story, "Le pont tient.");
  const refused = await ana.getsPublished(story, "Le pont tombe.");
  await max.rejects(refused, { reason: "Rumeur" });
  const reported = await ana.getsPublished(story, "Le pont est laid.");
  await ben.reports(reported, "abuse");
  const [waiting, decided] = await held(ana, mo, 2);
  if (!waiting || !decided) throw new Error("there are fewer");
  await until(() => mo.finds(reported, "reported"), "the report");
  const rejecting = await begins(mo, { select: { author: ana.id }, decision: "reject", reason: "Vague" });
  expect(rejecting.count).toBe(4); // one is refused already
  await comesTo("done", mo, rejecting.id);
  const { decision } = await takesOver(max, decided, mo);
  await undoes(mo, rejecting.id);
  const undoneBy = { name: "Mo" };
  expect(await reads(max, rejecting.id)).toMatchObject({ decided: 4, undone: 3, undoable: false, undoneBy });
  expect(await status(mo, seen)).toBe("published");
  expect(await status(mo, waiting)).toBe("held");
  expect((await mo.case(decided)).decisions.at(-1)?.id).toBe(decision.id);
  await until(() => room.stranger.sees(seen), "what readers saw to be there again");
  await until(() => mo.finds(waiting, "held"), "what waited to wait again");
  await until(() => mo.finds(reported, "reported"), "what was reported to wait again");
  expect(await mo.finds(seen, "reported")).toBe(false);

  const publishing = await begins(mo, { select: { comments: [refused.id] }, decision: "publish" });
  await comesTo("done", mo, publishing.id);
  expect(await status(mo, refused)).toBe("published");
  await undoes(max, publishing.id);
  await until(async () => (await mo.case(refused)).decisions.at(-1)?.reason === "Rumeur", "the trail");
  expect((await mo.case(refused)).decisions.at(-1)).toMatchObject({ to: "rejected", by: { name: "Max" } });
});

/** Somebody decides anew over what was decided, which they have seen. */
async function takesOver(by: Person, comment: Posted, mo: Person) {
  const seen = (await mo.case(comment)).decisions.at(-1);
  return by.publishes(comment, { replaces: seen?.id ?? "" });
}

test("what was deleted or changed, or waits for an answer, is left as it is", async () => {
  const { room, ana, mo } = await newsroom();
  const [deleted, published] = await held(ana, mo, 2);
  const noticed = await ana.getsPublished(story, "Un pont d’escrocs.");
  const notice = { comment: noticed.id, explanation: "C’est une injure publique.", goodFaith: true };
  expect((await room.stranger.ask("notices", { method: "POST", body: notice })).status).toBe(201);
  await until(() => mo.finds(noticed, "notices"), "the notice");
  if (!deleted || !published) throw new Error("there are fewer");
  await ana.deletes(deleted);
  const ids = [deleted, published, noticed].map(({ id }) => id);
  const { id, count } = await begins(mo, { select: { comments: ids }, decision: "publish" });
  expect(count).toBe(2);
  expect(await comesTo("done", mo, id)).toMatchObject({ decided: 1, refused: 1 });
  expect(await mo.finds(noticed, "notices")).toBe(true);
});

test("whoever is limited to sections decides within these, and knows of no other jobs", async () => {
  const { room, ana, mo } = await newsroom();
  await room.admin.ask("stories/sport-1", { method: "PUT", body: { section: "Sport" } });
  const una = await room.person("Una");
  const rank = { role: "moderator", sections: ["Sport"] };
  await room.admin.ask(`staff/${una.id}`, { method: "PUT", body: rank });
  const [sport] = await held(ana, mo, 1, "sport-1");
  const [other] = await held(ana, mo, 1);
  if (!sport || !other) throw new Error("there are fewer");
  for (const select of [{ author: ana.id }, { comments: [sport.id, other.id] }])
    expect(
      granted(jobPreview, 200, await asks(una, { select, decision: "reject" }, "?dryRun=true")).count,
    ).toBe(1);
  const own = await begins(una, { select: { author: ana.id }, decision: "reject" });
  await comesTo("done", una, own.id);
  expect(await status(mo, other)).toBe("held");
  const foreign = await begins(mo, { select: { comments: [other.id] }, decision: "reject" });
  expect((await una.ask(`moderation/jobs/${foreign.id}`)).refusal).toBe("job-unknown");
  expect((await una.ask(`moderation/jobs/${foreign.id}/undo`, { method: "POST" })).refusal).toBe(
    "job-unknown",
  );
  const listed = granted(decisionJobs, 200, await una.ask("moderation/jobs")).items;
  expect(listed.map(({ id }) => id)).toEqual([own.id]);
  expect((await mo.at("elsewhere").ask(`moderation/jobs/${own.id}`)).status).toBeGreaterThanOrEqual(400);
});

test.each([
  ["nothing in particular", {}, "select"],
  ["comments and something else", { comments: ["a"], q: "pont" }, "select.comments"],
  ["what is not known", { q: "pont", colour: "red" }, "select"],
  ["no status", { status: "lost" }, "select.status"],
])("a selection of %s is refused, with where", async (_, select, path) => {
  const { mo } = await newsroom();
  expect(await asks(mo, { select, decision: "reject" })).toMatchObject({
    status: 400,
    body: { errors: [{ path }] },
  });
});

test("jobs are for staff", async () => {
  const { room, ana } = await newsroom();
  const job = { select: { q: "pont" }, decision: "reject" };
  expect((await asks(ana, job)).status).toBe(403);
  expect((await asks(room.stranger, job)).status).toBe(401);
  expect((await ana.ask("moderation/jobs")).status).toBe(403);
});

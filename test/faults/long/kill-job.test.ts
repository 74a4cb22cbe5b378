import { decisionJob, jobBegun } from "#contract";
import { holding, Newsroom } from "../../newsroom/newsroom.js";
import { granted } from "../../newsroom/person.js";
import { freshServices } from "../../newsroom/services.js";
import { System } from "../../newsroom/system.js";
import { until } from "../../newsroom/until.js";

const many = 400;
const patience = 60_000;

let system: System;
beforeEach(async () => {
  system = await System.start(await freshServices());
}, 60_000);
afterEach(() => system.stop(), 30_000);

test("a worker killed in the middle of a job, and of its undoing, has each comment decided once all the same", async () => {
  const room = await Newsroom.open(system.api, { filters: [holding("crétin")] });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  const posted = await Promise.all(
    Array.from({ length: many }, (_, n) => ana.posts("le-pont", `Quel crétin, numéro ${n}.`)),
  );
  await until(async () => (await mo.queueCounts()).held === many, "all of them in held", patience);

  const body = { select: { author: ana.id }, decision: "reject", reason: "Vague" };
  const { id } = granted(jobBegun, 202, await mo.ask("moderation/jobs", { method: "POST", body }));
  const job = async () => granted(decisionJob, 200, await mo.ask(`moderation/jobs/${id}`));
  await until(async () => (await job()).decided > 0, "the job to have begun", patience);
  await system.kill("worker");
  const decided = (await job()).decided;
  await system.begin("worker");
  await until(async () => (await job()).state === "done", "the job done", patience);
  expect(await job()).toMatchObject({ decided: many, refused: 0 });
  expect(decided).toBeLessThanOrEqual(many);
  await until(async () => (await mo.queueCounts()).held === 0, "none in held", patience);

  await mo.ask(`moderation/jobs/${id}/undo`, { method: "POST" });
  await until(async () => (await job()).undone > 0, "the undoing to have begun", patience);
  await system.kill("worker");
  await system.begin("worker");
  await until(async () => (await job()).state === "undone", "the job undone", patience);
  expect((await job()).undone).toBe(many);
  await until(async () => (await mo.queueCounts()).held === many, "all of them in held again", patience);

  for (const comment of posted) {
    const { decisions } = await mo.case(comment);
    const byPeople = decisions.filter(({ by }) => by.kind === "person");
    expect(byPeople.map(({ to, job }) => [to, job])).toEqual([
      ["rejected", id],
      ["held", id],
    ]);
  }
}, 240_000);

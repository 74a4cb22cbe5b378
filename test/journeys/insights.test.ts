import { insights, type Insights } from "#contract";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

async function newsroom() {
  const room = await Newsroom.open(system.api, {
    settings: { timeZone: "Europe/Paris" },
    filters: [{ ...holding("crétin"), id: "insults" }, refusing("navet")],
  });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  return { room, ana, mo };
}

async function insightsOf(mo: Person, query = ""): Promise<Insights> {
  return granted(insights, 200, await mo.ask(`moderation/insights${query}`));
}

test("insights say how much came in, what became of it by whom, how long it waited, and why", async () => {
  const { ana, mo } = await newsroom();
  const page = { url: "https://journal.test/pont", title: "Le pont" };
  await ana.getsPublished("le-pont", "Bonjour.", page);
  await ana.posts("le-pont", "Un navet.");
  const [held, bad, doubtful] = [
    await ana.posts("le-pont", "Quel crétin."),
    await ana.posts("la-gare", "Crétin toi-même."),
    await ana.posts("la-gare", "Un crétin de plus."),
  ];
  await until(async () => (await mo.queueCounts()).held === 3, "three of them in held");
  await mo.publishes(held);
  await mo.rejects(bad, { reason: "insulte" });
  const { decision } = await mo.rejects(doubtful, { reason: "insulte" });
  await mo.ask(`moderation/comments/${doubtful.id}/decisions/${decision.id}`, { method: "DELETE" });

  const told = await until(async () => {
    const now = await insightsOf(mo);
    const { total } = now;
    return total.received === 5 && total.publishedByPeople + total.rejectedByPeople === 2 ? now : null;
  }, "what was decided to be counted, and what was taken back not to be");
  expect(told).toMatchObject({
    step: "day",
    timeZone: "Europe/Paris",
    total: {
      ...{ received: 5, publishedByMachine: 1, heldByMachine: 3, rejectedByMachine: 1 },
      ...{ publishedByPeople: 1, rejectedByPeople: 1, waits: { decided: 2 } },
    },
    reasons: [{ reason: "insulte", rejected: 1 }],
    filters: [
      { found: 3, rejected: 1, published: 1 },
      { found: 1, rejected: 0, published: 0 },
    ],
    stories: [{ story: { title: "Le pont" }, received: 3 }, { story: { id: "la-gare", title: null } }],
    agreement: { part: 0, of: 0, low: 0, high: 1 },
  });
  expect(told.total.waits.median).toBeGreaterThanOrEqual(0);
  expect(told.steps.length).toBe(8);
  expect(told.steps.at(-1)).toMatchObject({ received: 5, waits: { decided: 2 } });
  expect(told.steps[0]).toMatchObject({ received: 0, waits: { decided: 0, median: null, p90: null } });
});

test("people agree with the machine, or not, on what it had an opinion of", async () => {
  const { ana, mo } = await newsroom();
  const [good, bad] = [
    await ana.getsPublished("le-pont", "Bonjour."),
    await ana.posts("le-pont", "Un navet."),
  ];
  await until(async () => (await mo.case(bad)).comment.status === "rejected", "the refusal");
  await mo.rejects(good, { reason: "hors sujet" });
  await mo.rejects(await ana.getsPublished("le-pont", "Bonsoir."), { reason: "hors sujet" });
  await mo.publishes(bad);
  const { agreement } = await until(async () => {
    const now = await insightsOf(mo);
    return now.agreement.of === 3 ? now : null;
  }, "what people decided");
  expect(agreement).toMatchObject({ part: 0, of: 3, low: 0 });
  expect(agreement.high).toBeCloseTo(0.56, 2);
});

test("only a time that there is can be asked about, by staff, of their own site", async () => {
  const [{ room, ana, mo }, there] = await Promise.all([newsroom(), newsroom()]);
  await there.ana.getsPublished("le-pont", "Bonjour.");
  expect((await insightsOf(mo)).total.received).toBe(0);
  const refused = { status: 400, refusal: "invalid-input" };
  for (const query of [
    "?from=hier",
    "?from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z",
    "?from=2020-01-01T00:00:00Z",
    "?from=2026-01-01T00:00:00Z&to=2026-03-01T00:00:00Z&step=hour",
    "?step=second",
  ])
    expect(await mo.ask(`moderation/insights${query}`)).toMatchObject(refused);
  expect(await ana.ask("moderation/insights")).toMatchObject({ status: 403 });
  expect((await room.stranger.ask("moderation/insights")).status).toBe(401);
  expect((await there.mo.at(room.site).ask("moderation/insights")).status).toBe(401);
});

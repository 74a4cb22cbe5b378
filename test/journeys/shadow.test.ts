import {
  backtest,
  changedVerdicts,
  filterAlarms,
  filterVersion,
  type FilterSet,
  judgement,
  shadow,
  type Shadow,
  shadowRun,
  shadowRuns,
  shadowNews,
  trail,
} from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-marche";

async function newsroom(filters = [holding("crétin")]) {
  const room = await Newsroom.open(system.api, { filters });
  const [ana, mo, op] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  return { room, ana, mo, op };
}

async function makes(op: Person, set: Partial<FilterSet>): Promise<number> {
  const body = { filters: [], default: "publish", ...set };
  expect((await op.ask("filters/draft", { method: "PUT", body })).status).toBe(200);
  const asked = { method: "POST", body: { note: "" } };
  return granted(filterVersion, 201, await op.ask("filters/versions", asked)).version;
}

async function puts(op: Person, body: object): Promise<Shadow> {
  return granted(shadow, 200, await op.ask("filters/shadow", { method: "PUT", body }));
}

async function reads(op: Person): Promise<Shadow> {
  return granted(shadow, 200, await op.ask("filters/shadow"));
}

async function judged(op: Person, many: number): Promise<NonNullable<Shadow["run"]>> {
  return until(async () => {
    const { run } = await reads(op);
    return run && run.judged >= many ? run : null;
  }, `${many} comments judged in shadow`);
}

/** Of the run that is there, or was there last. */
async function runOf(op: Person): Promise<string> {
  return `filters/shadow/runs/${(await reads(op)).run?.id ?? ""}`;
}

async function changes(op: Person, query = "") {
  return granted(changedVerdicts, 200, await op.ask(`${await runOf(op)}/changes?${query}`));
}

test("a version in shadow judges what comes in and changes nothing, and people's decisions measure it as they come", async () => {
  const { ana, mo, op } = await newsroom();
  await ana.getsPublished(story, "Écrit avant que la version ne soit dans l’ombre.");
  const version = await makes(op, { filters: [refusing("navet")] });
  expect(await puts(op, { version })).toMatchObject({ version, run: { judged: 0, result: null } });
  await ana.getsPublished(story, "Le marché ouvre à huit heures.");
  const navet = await ana.getsPublished(story, "Encore un navet de la mairie.");
  const other = await ana.getsPublished(story, "Trois kilos de navets, s’il vous plaît, un vrai navet.");
  const insult = await ana.posts(story, "Ce crétin de vendeur.");
  await until(() => mo.finds(insult, "held"), "the comment in held");
  const run = await judged(op, 4);
  expect(run).toMatchObject({
    result: { changed: 3, matrix: { reject: { undecided: 2 }, publish: { undecided: 2 } } },
    live: { matrix: { hold: { undecided: 1 }, publish: { undecided: 3 } } },
    alarms: [],
  });
  await mo.rejects(navet);
  await mo.publishes(other);
  await mo.rejects(insult);
  const measured = await until(async () => {
    const { run: now } = await reads(op);
    return now?.result?.recall.of === 2 && now.result.precision.of === 2 ? now : null;
  }, "what people decided in the figures");
  expect(measured).toMatchObject({
    judged: 4,
    result: {
      precision: { part: 1, of: 2 },
      recall: { part: 1, of: 2 },
      filters: [{ filter: "words", hits: 2, decides: 2, right: { part: 1, of: 2 } }],
      rules: [{ filter: "words", rule: "navet", hits: 2 }],
    },
    live: { precision: { part: 1, of: 1 }, recall: { part: 1, of: 2 } },
  });
  const { items } = await changes(op);
  expect(items.map(({ comment, was, would, people }) => [comment, was, would, people])).toEqual([
    [insult.id, "hold", "publish", "rejected"],
    [other.id, "publish", "reject", "published"],
    [navet.id, "publish", "reject", "rejected"],
  ]);
  const first = await changes(op, "limit=2");
  const then = await changes(op, `limit=2&after=${first.next ?? ""}`);
  expect([...first.items, ...then.items]).toEqual(items);
  expect((await mo.case(other)).comment.status).toBe("published");

  const wrong = await changes(op, "would=reject&people=published");
  expect(wrong.items.map(({ comment }) => comment)).toEqual([other.id]);
  const path = await runOf(op);
  const table = String((await op.ask(`${path}/changes/export`)).body)
    .trim()
    .split("\r\n");
  expect(table.map((line) => line.split(",")[0])).toEqual(["comment", insult.id, other.id, navet.id]);
  const right = { method: "POST", body: { comment: other.id, right: "publish" } };
  expect((await mo.ask(`${path}/judgements`, right)).refusal).toBe("forbidden");
  granted(judgement, 201, await op.ask(`${path}/judgements`, right));
  const said = (await changes(op)).items.map(({ judgement }) => judgement?.right ?? null);
  expect(said).toEqual([null, "publish", null]);
  const taken = await op.ask(`${path}/judgements/${other.id}`, { method: "DELETE" });
  expect(taken.status).toBe(204);
  expect((await changes(op)).items.every(({ judgement }) => judgement === null)).toBe(true);
  const same = { method: "POST", body: { comment: "0123456789abcdef01234567", right: "publish" } };
  expect((await op.ask(`${path}/judgements`, same)).refusal).toBe("comment-unknown");
});

test("a shadow says what a backtest says of the same comments", async () => {
  const { ana, mo, op } = await newsroom();
  const rules = [
    {
      id: "beginners",
      priority: 0,
      when: "author.published < 2 && text.contains('?')",
      then: "hold",
    } as const,
  ];
  const version = await makes(op, { filters: [refusing("navet")], rules });
  await puts(op, { version });
  const texts = ["À quelle heure ?", "Vive le marché couvert.", "Un navet, ce marché.", "Et le parking ?"];
  const posted = [];
  for (const text of texts) {
    posted.push(await ana.getsPublished(story, text));
    await judged(op, posted.length);
  }
  const [first] = posted;
  if (first) await mo.rejects(first);
  await until(async () => (await reads(op)).run?.result?.recall.of === 1, "the decision in the figures");
  const { id } = granted(
    backtest,
    202,
    await op.ask("filters/backtests", { method: "POST", body: { filters: version } }),
  );
  const done = await until(async () => {
    const test = granted(backtest, 200, await op.ask(`filters/backtests/${id}`));
    return test.state === "done" ? test : null;
  }, "the end of the backtest");
  expect((await reads(op)).run?.result).toEqual(done.result);
});

test("operators hear what a shadow would do as it grows, and nobody else does", async () => {
  const { ana, mo, op, room } = await newsroom();
  const line = await Line.open(system.gateway, "operations", { token: op.token });
  expect(await line.asks("join", { site: room.site })).toEqual({ ok: true });
  const his = await Line.open(system.gateway, "operations", { token: mo.token });
  expect(await his.isRefused("join", { site: room.site })).toBe("forbidden");
  const elsewhere = await newsroom();
  const theirs = await Line.open(system.gateway, "operations", { token: elsewhere.op.token });
  await theirs.asks("join", { site: elsewhere.room.site });
  await puts(op, { version: await makes(op, { filters: [holding("navet")] }) });
  const { id } = await ana.getsPublished(story, "Quel navet que ce marché de Noël.");
  await until(
    () => line.all("shadow", shadowNews).some(({ changes: [newest] }) => newest?.comment === id),
    "word of the difference",
  );
  const told = line.all("shadow", shadowNews).at(-1);
  expect(told).toMatchObject({
    run: { judged: 1 },
    changes: [{ was: "publish", would: "hold", people: null }],
  });
  expect(theirs.all("shadow", shadowNews)).toEqual([]);
  expect(his.all("shadow", shadowNews)).toEqual([]);
});

test("what it would do that is drastic is told, once", async () => {
  const { ana, op } = await newsroom([]);
  await puts(op, { version: await makes(op, { default: "hold" }) });
  await Promise.all(
    Array.from({ length: 32 }, (_, at) => ana.posts(story, `Étal numéro ${at}, ${"é".repeat(at)}.`)),
  );
  const run = await judged(op, 32);
  expect(run.alarms).toMatchObject([{ kind: "keepsBack", less: 0 }]);
  const calls = async () => granted(filterAlarms, 200, await op.ask("filters/alarms"));
  expect((await calls()).shadow).toMatchObject([{ run: run.id, version: run.version, kind: "keepsBack" }]);
  await ana.getsPublished(story, "Le dernier étal du marché.");
  expect((await judged(op, 33)).alarms).toEqual(run.alarms);
  await puts(op, { version: null });
  expect(await calls()).toEqual({ brakes: [], shadow: [] });
});

test("a shadow ends, or makes place for another; the same once more goes on; each is in the trail", async () => {
  const { ana, op } = await newsroom();
  const [one, two] = [await makes(op, {}), await makes(op, { default: "hold" })];
  const begun = await puts(op, { version: one });
  await ana.getsPublished(story, "Sous les platanes.");
  await judged(op, 1);
  expect(await puts(op, { version: one })).toMatchObject({ run: { id: begun.run?.id, judged: 1 } });
  const [first, second] = await Promise.all([puts(op, { version: two }), puts(op, { version: two })]);
  expect(first.run?.id).toBe(second.run?.id);
  expect(first).toMatchObject({ version: two, run: { judged: 0, until: null } });
  expect((await op.ask("filters")).body).toMatchObject({ shadow: two });
  expect(await puts(op, { version: null })).toMatchObject({ version: null, run: { version: two } });
  expect((await reads(op)).run?.until).not.toBeNull();
  const acts = await until(async () => {
    const { items } = granted(trail, 200, await op.ask("moderation/trail?kind=filters"));
    const told = items.flatMap((entry) =>
      entry.kind === "filters" ? [[entry.what.act, entry.what.version]] : [],
    );
    return told.some(([act]) => act === "unshadowed") ? told : null;
  }, "the end of the shadow in the trail");
  expect(acts.slice(0, 3)).toEqual([
    ["unshadowed", two],
    ["shadowed", two],
    ["shadowed", one],
  ]);
});

test("what versions in shadow before have shown is listed, looked at, judged and saved, as long as one likes", async () => {
  const { ana, op } = await newsroom();
  const one = await makes(op, { filters: [refusing("navet")] });
  await puts(op, { version: one });
  const navet = await ana.getsPublished(story, "Un navet, ce marché.");
  const { id } = await judged(op, 1);
  const two = await makes(op, { filters: [refusing("courge")] });
  await puts(op, { version: two });
  await ana.getsPublished(story, "Une courge, ce marché.");
  await judged(op, 1);
  const first = granted(shadowRuns, 200, await op.ask("filters/shadow/runs?limit=1"));
  const then = granted(
    shadowRuns,
    200,
    await op.ask(`filters/shadow/runs?limit=1&after=${first.next ?? ""}`),
  );
  const listed = [...first.items, ...then.items].map(({ version, until, judged: many }) => ({
    ...{ version, isOver: until !== null, judged: many },
  }));
  expect(listed).toEqual([
    { version: two, isOver: false, judged: 1 },
    { version: one, isOver: true, judged: 1 },
  ]);
  const path = `filters/shadow/runs/${id}`;
  const run = granted(shadowRun, 200, await op.ask(path));
  expect(run).toMatchObject({ id, version: one, judged: 1, result: { changed: 1 } });
  const right = { method: "POST", body: { comment: navet.id, right: "publish" } };
  granted(judgement, 201, await op.ask(`${path}/judgements`, right));
  const { items } = granted(changedVerdicts, 200, await op.ask(`${path}/changes`));
  expect(items.map(({ comment, judgement: said }) => [comment, said?.right])).toEqual([
    [navet.id, "publish"],
  ]);
  const table = String((await op.ask(`${path}/changes/export`)).body)
    .trim()
    .split("\r\n");
  expect(table.map((line) => line.split(",")[0])).toEqual(["comment", navet.id]);
  const elsewhere = await (await newsroom()).op.ask(path);
  expect(elsewhere.refusal).toBe("shadow-run-unknown");
});

test("a version that is not there has no shadow, and shadows are for operators", async () => {
  const { mo, op } = await newsroom();
  expect((await op.ask("filters/shadow", { method: "PUT", body: { version: 99 } })).refusal).toBe(
    "version-unknown",
  );
  expect((await mo.ask("filters/shadow")).refusal).toBe("forbidden");
  expect((await mo.ask("filters/shadow", { method: "PUT", body: { version: null } })).refusal).toBe(
    "forbidden",
  );
  expect(await reads(op)).toEqual({ version: null, run: null });
});

import {
  backtest,
  type Backtest,
  backtestComparison,
  backtestProgress,
  backtests,
  changedVerdicts,
  differingVerdicts,
  type Filter,
  filterSet,
} from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
afterEach(() => Line.closeAll());

/** Six comments: « crétin » is held, and one of these was published by a person, the other rejected. */
async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [holding("crétin")] });
  const [ana, mo, op] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  const shown = [];
  for (const text of ["Le pont rouvre.", "Le pont est laid.", "Quel navet, ce pont.", "Un vrai navet."])
    shown.push(await ana.getsPublished(story, text));
  const held = [];
  for (const text of ["Un crétin l’a fermé.", "Le crétin du village le rouvrira."]) {
    const posted = await ana.posts(story, text);
    await until(() => mo.finds(posted, "held"), "the comment in held");
    held.push(posted);
  }
  const [kept, refused] = held;
  if (kept) await mo.publishes(kept);
  if (refused) await mo.rejects(refused);
  const [, , navet] = shown;
  if (navet) await mo.rejects(navet);
  return { room, ana, mo, op, shown, held };
}

async function drafts(op: Person, filters: Filter[]): Promise<void> {
  const answer = await op.ask("filters/draft", { method: "PUT", body: { filters, default: "publish" } });
  expect(answer.status).toBe(200);
}

async function begins(op: Person, body: object): Promise<Backtest> {
  return granted(backtest, 202, await op.ask("filters/backtests", { method: "POST", body }));
}

async function reads(op: Person, { id }: Pick<Backtest, "id">): Promise<Backtest> {
  return granted(backtest, 200, await op.ask(`filters/backtests/${id}`));
}

async function ends(op: Person, begun: Backtest): Promise<Backtest> {
  return until(async () => {
    const test = await reads(op, begun);
    return test.state === "running" ? null : test;
  }, "the end of the backtest");
}

async function changesOf(op: Person, { id }: Backtest, query = "") {
  return granted(changedVerdicts, 200, await op.ask(`filters/backtests/${id}/changes?${query}`));
}

test("a draft tried on the past is measured by what people decided, and changes nothing", async () => {
  const { mo, op, shown, held } = await newsroom();
  await drafts(op, [refusing("navet"), { ...holding("introuvable"), id: "idle" }]);
  const begun = await begins(op, { filters: "draft" });
  expect(begun).toMatchObject({ filters: "draft", last: 10_000, by: { name: "Op" } });
  const done = await ends(op, begun);
  expect(done).toMatchObject({ state: "done", total: 6, done: 6 });
  expect(done.unfound).toEqual([{ filter: "idle", of: 1, count: 1, first: ["introuvable"] }]);
  await drafts(op, []);
  const tried = granted(filterSet, 200, await op.ask(`filters/backtests/${done.id}/filters`));
  expect(tried.filters.map(({ id }) => id)).toEqual(["words", "idle"]);
  expect(done.result).toMatchObject({
    matrix: {
      publish: { published: 1, rejected: 1, undecided: 2 },
      reject: { published: 0, rejected: 1, undecided: 1 },
      hold: { published: 0, rejected: 0, undecided: 0 },
    },
    precision: { part: 1, of: 1 },
    recall: { part: 1, of: 2 },
    filters: [
      { filter: "words", hits: 2, alone: 2, decides: 2, right: { part: 1, of: 1 } },
      { filter: "idle", hits: 0, alone: 0, decides: 0, right: { part: 0, of: 0 } },
    ],
    rules: [{ filter: "words", rule: "navet", hits: 2 }],
    changed: 4,
  });
  const { items } = await changesOf(op, done);
  const [, , navet, other] = shown;
  const [kept, refused] = held;
  expect(items.map(({ comment, was, would, people }) => [comment, was, would, people])).toEqual([
    [navet?.id, "publish", "reject", "rejected"],
    [other?.id, "publish", "reject", null],
    [kept?.id, "hold", "publish", "published"],
    [refused?.id, "hold", "publish", "rejected"],
  ]);
  const first = await changesOf(op, done, "limit=3");
  const then = await changesOf(op, done, `limit=3&after=${first.next ?? ""}`);
  expect([...first.items, ...then.items]).toEqual(items);
  expect(then.next).toBeNull();
  if (other) expect((await mo.case(other)).comment.status).toBe("published");
});

test("what was tried is what was meant: the newest so many, within a time, by a version of before", async () => {
  const { op, shown } = await newsroom();
  const last = await ends(op, await begins(op, { filters: 1, last: 2 }));
  expect(last).toMatchObject({ filters: 1, total: 2, done: 2, result: { changed: 0 } });
  const [, second] = shown;
  const before = second?.createdAt ?? "";
  const early = await ends(op, await begins(op, { filters: 2, to: before }));
  expect(early).toMatchObject({ total: 1, done: 1, result: { changed: 0 } });
  const none = await ends(op, await begins(op, { filters: 2, to: "2020-01-01T00:00:00Z" }));
  expect(none).toMatchObject({ state: "done", total: 0, done: 0, result: null });
  const listed = granted(backtests, 200, await op.ask("filters/backtests"));
  expect(listed.items.map(({ id }) => id)).toEqual([none.id, early.id, last.id]);
});

test("a comment is judged by what came before it, as it was then", async () => {
  const { op } = await newsroom();
  await drafts(op, [{ id: "flood", type: "flood", max: 4, seconds: 3600, then: "hold" }]);
  const done = await ends(op, await begins(op, { filters: "draft" }));
  expect(done.result?.filters).toMatchObject([{ filter: "flood", hits: 2 }]);
  const part = await ends(op, await begins(op, { filters: "draft", last: 3 }));
  expect(part.result?.filters).toMatchObject([{ filter: "flood", hits: 2 }]);
});

test("a comment is judged by where its story stands", async () => {
  const { op, shown } = await newsroom();
  await op.ask(`stories/${story}`, { method: "PUT", body: { section: "Local" } });
  const rules = ["Local", "Sport"].map((section) => {
    return { id: section.toLowerCase(), when: "text.contains('laid')", then: "hold", sections: [section] };
  });
  const body = { filters: [], rules, default: "publish" };
  expect((await op.ask("filters/draft", { method: "PUT", body })).status).toBe(200);
  const done = await ends(op, await begins(op, { filters: "draft" }));
  const { items } = await changesOf(op, done, "would=hold");
  expect(items.map(({ comment, decidedBy }) => [comment, decidedBy])).toEqual([[shown[1]?.id, "local"]]);
});

test("whoever is at work on filters hears how far a backtest has come, and nobody else", async () => {
  const { op, mo } = await newsroom();
  const line = await Line.open(system.gateway, "operations", { token: op.token });
  expect(await line.asks("join", { site: op.site })).toEqual({ ok: true });
  const his = await Line.open(system.gateway, "operations", { token: mo.token });
  expect(await his.isRefused("join", { site: mo.site })).toBe("forbidden");
  const begun = await begins(op, { filters: 2 });
  await until(
    () => line.all("backtest", backtestProgress).some(({ id, state }) => id === begun.id && state === "done"),
    "word of its end",
  );
  expect(his.all("backtest", backtestProgress)).toEqual([]);
});

test("what was erased since is no longer told, and who began it stays as a pseudonym", async () => {
  const { ana, op } = await newsroom();
  await drafts(op, []);
  const done = await ends(op, await begins(op, { filters: "draft" }));
  expect((await changesOf(op, done)).items).toHaveLength(2);
  expect((await ana.ask("/v1/me", { method: "DELETE" })).status).toBeLessThan(300);
  await until(async () => (await changesOf(op, done)).items.length === 0, "the texts to be gone");
});

test("one that was ended keeps what it has found, and goes on where it was", async () => {
  const { op } = await newsroom();
  const done = await ends(op, await begins(op, { filters: 2 }));
  const path = `filters/backtests/${done.id}`;
  expect((await op.ask(path, { method: "DELETE" })).body).toMatchObject({ state: "done" });
  const begun = await begins(op, { filters: 2 });
  await op.ask(`filters/backtests/${begun.id}`, { method: "DELETE" });
  const ended = await ends(op, begun);
  await op.ask(`filters/backtests/${begun.id}/resume`, { method: "POST" });
  expect(["cancelled", "done"]).toContain(ended.state);
  expect(await ends(op, begun)).toMatchObject({ state: "done", total: 6, done: 6 });
});

test.each([
  ["a version that is not there", { filters: 99 }, "version-unknown"],
  ["a name that is none", { filters: "shadow" }, "invalid-input"],
  ["nothing at all", { filters: 2, last: 0 }, "invalid-input"],
  ["too much", { filters: 2, last: 1_000_001 }, "invalid-input"],
  [
    "a time that ends before it begins",
    { filters: 2, from: "2026-02-01T00:00:00Z", to: "2026-01-01T00:00:00Z" },
    "invalid-input",
  ],
])("%s can't be tried", async (_, body, refusal) => {
  const room = await Newsroom.open(system.api);
  const op = await room.person("Op", "operator");
  expect((await op.ask("filters/backtests", { method: "POST", body })).refusal).toBe(refusal);
});

test("backtests are for operators, each for those of its site", async () => {
  const { op, mo } = await newsroom();
  const begun = await begins(op, { filters: 2 });
  expect((await mo.ask("filters/backtests")).refusal).toBe("forbidden");
  expect((await mo.ask(`filters/backtests/${begun.id}`, { method: "DELETE" })).refusal).toBe("forbidden");
  const other = await Newsroom.open(system.api);
  const stranger = await other.person("Zoé", "operator");
  expect((await stranger.ask(`filters/backtests/${begun.id}`)).refusal).toBe("backtest-unknown");
});

test("what is told of a draft by days, by moves and in a table is what its comments say", async () => {
  const { op, held, shown } = await newsroom();
  await drafts(op, [refusing("navet"), { ...holding("laid"), id: "looks" }]);
  const done = await ends(op, await begins(op, { filters: "draft" }));
  const { items } = await changesOf(op, done);
  const moves = new Map<string, number>();
  for (const { was, would } of items) {
    const move = `${was} ${would}`;
    moves.set(move, (moves.get(move) ?? 0) + 1);
  }
  const told = (done.result?.moves ?? []).map(({ was, would, published, rejected, undecided }) => [
    `${was} ${would}`,
    published + rejected + undecided,
  ]);
  expect(new Map(told.map(([move, n]) => [String(move), Number(n)]))).toEqual(moves);
  const today = new Date().toISOString().slice(0, 10);
  expect(done.result?.steps).toEqual([
    {
      ...{ from: today, to: today, published: 1, rejected: 2, undecided: 3 },
      ...{ precision: done.result?.precision, recall: done.result?.recall },
    },
  ]);
  const [, laid, navet] = shown;
  const seen = items.find(({ comment }) => comment === navet?.id);
  expect(seen).toMatchObject({ decidedBy: "words", wasDecidedBy: null });
  expect(
    seen?.findings.map(({ filter, start, end }) => [filter, seen.text.slice(start ?? 0, end ?? 0)]),
  ).toEqual([["words", "navet"]]);
  const toHold = await changesOf(op, done, "was=publish&would=hold");
  expect(toHold.items.map(({ comment }) => comment)).toEqual([laid?.id]);
  const decided = await changesOf(op, done, "people=published");
  expect(decided.items.map(({ comment }) => comment)).toEqual([held[0]?.id]);
  const table = await op.ask(`filters/backtests/${done.id}/changes/export`);
  expect(table.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const lines = String(table.body).trim().split("\r\n");
  expect(lines).toHaveLength(items.length + 1);
  expect(lines[0]).toBe("comment,story,at,author,was,would,decided by,people,text");
});

test("two backtests of the same comments stand side by side, with those on which they differ", async () => {
  const { op, held, shown } = await newsroom();
  const to = new Date().toISOString();
  await drafts(op, [refusing("navet")]);
  const one = await ends(op, await begins(op, { filters: "draft", to }));
  await drafts(op, [holding("navet"), { ...refusing("crétin"), id: "insults" }]);
  const other = await ends(op, await begins(op, { filters: "draft", to }));
  const path = `filters/backtests/${one.id}/against/${other.id}`;
  const both = granted(backtestComparison, 200, await op.ask(path));
  expect(both).toMatchObject({
    precision: { one: one.result?.precision, other: other.result?.precision },
    recall: { one: one.result?.recall, other: other.result?.recall },
    differing: 4,
  });
  expect(both.recall.difference).toBeCloseTo(0.5);
  expect(both.pairs).toEqual([
    { one: "reject", other: "hold", published: 0, rejected: 1, undecided: 1 },
    { one: "publish", other: "reject", published: 1, rejected: 1, undecided: 0 },
  ]);
  const { items } = granted(differingVerdicts, 200, await op.ask(`${path}/changes`));
  const [, , navet, again] = shown;
  expect(items.map(({ comment, was, one: here, other: there }) => [comment, was, here, there])).toEqual([
    [navet?.id, "publish", "reject", "hold"],
    [again?.id, "publish", "reject", "hold"],
    [held[0]?.id, "hold", "publish", "reject"],
    [held[1]?.id, "hold", "publish", "reject"],
  ]);
  const first = granted(differingVerdicts, 200, await op.ask(`${path}/changes?limit=3`));
  const then = await op.ask(`${path}/changes?limit=3&after=${first.next ?? ""}`);
  expect([...first.items, ...granted(differingVerdicts, 200, then).items]).toEqual(items);
  const table = await op.ask(`${path}/changes/export`);
  const lines = String(table.body).trim().split("\r\n");
  expect(lines[0]).toBe("comment,story,at,author,was,one,other,people,text");
  expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(items.map(({ comment }) => comment));

  const [, , third] = items;
  expect(third?.judgedIn).toBe(one.id);
  const right = { method: "POST", body: { comment: third?.comment, right: "reject" } };
  await op.ask(`filters/backtests/${one.id}/judgements`, right);
  const judged = granted(differingVerdicts, 200, await op.ask(`${path}/changes`));
  expect(judged.items.map(({ judgement }) => judgement?.right ?? null)).toEqual([null, null, "reject", null]);

  const part = await ends(op, await begins(op, { filters: "draft", to, last: 2 }));
  expect((await op.ask(`filters/backtests/${one.id}/against/${part.id}`)).refusal).toBe("backtests-apart");
});

test("one that is forgotten is gone, with all that it has found", async () => {
  const { op } = await newsroom();
  await drafts(op, []);
  const done = await ends(op, await begins(op, { filters: "draft" }));
  const path = `filters/backtests/${done.id}`;
  expect((await op.ask(`${path}?forget=true`, { method: "DELETE" })).body).toMatchObject({ id: done.id });
  expect((await op.ask(path)).refusal).toBe("backtest-unknown");
  expect((await op.ask(`${path}/changes`)).refusal).toBe("backtest-unknown");
  expect(granted(backtests, 200, await op.ask("filters/backtests")).items).toEqual([]);
});

import mongoose from "mongoose";
import { filterUndo, type FilterUndo, filterVersion, judgedComments, trail, undoneComments } from "#contract";
import { Comments } from "#store";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/running-system.js";
import { someComment, someDecision } from "../newsroom/some-comment.js";
import { until } from "../newsroom/until.js";

const story = "le-stade";
const ever = { from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z" };

/** Version 2 refuses « navet »; of what it refused, a person has published one. Version 3 holds « stade » alone. */
async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [refusing("navet")] });
  const [ana, mo, op] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  const refused = [];
  for (const text of ["Un navet, ce match.", "Le stade est un navet.", "Quel navet d’arbitre."])
    refused.push(await ana.posts(story, text));
  for (const one of refused) await until(() => status(mo, one, "rejected"), "the comment rejected");
  const shown = await ana.getsPublished(story, "Une belle soirée au stade.");
  const [first, second, third] = refused;
  if (!first || !second || !third) throw new Error("nobody wrote");
  await mo.publishes(third);
  const body = { filters: [holding("stade")], default: "publish" };
  await op.ask("filters/draft", { method: "PUT", body });
  const made = await op.ask("filters/versions", { method: "POST", body: { note: "" } });
  expect(granted(filterVersion, 201, made).version).toBe(3);
  return { room, ana, mo, op, first, second, third, shown };
}

async function status(
  mo: Person,
  comment: { id: string; revision: number },
  wanted: string,
): Promise<boolean> {
  return (await mo.case(comment)).comment.status === wanted;
}

async function orders(op: Person, body: object): Promise<FilterUndo> {
  return granted(
    filterUndo,
    202,
    await op.ask("filters/undos", { method: "POST", body: { ...ever, ...body } }),
  );
}

async function comesTo(op: Person, { id }: FilterUndo, state: FilterUndo["state"]): Promise<FilterUndo> {
  return until(async () => {
    const undo = granted(filterUndo, 200, await op.ask(`filters/undos/${id}`));
    return undo.state === state ? undo : null;
  }, `the undo ${state}`);
}

test("what a filter decided is listed by what decided, and by the version", async () => {
  const { op, mo, first, second, third, shown } = await newsroom();
  const list = async (query: string) =>
    granted(judgedComments, 200, await op.ask(`filters/verdicts?${query}`));
  const { items } = await list("decidedBy=words");
  expect(items.map(({ comment, verdict, version, people }) => [comment, verdict, version, people])).toEqual([
    [third.id, "reject", 2, true],
    [second.id, "reject", 2, false],
    [first.id, "reject", 2, false],
  ]);
  const all = await list("version=2");
  expect(all.items.map(({ comment }) => comment)).toEqual([shown.id, third.id, second.id, first.id]);
  const page = await list("version=2&limit=3");
  const rest = await list(`version=2&limit=3&after=${page.next ?? ""}`);
  expect([...page.items, ...rest.items]).toEqual(all.items);
  expect((await list("version=2&decidedBy=links")).items).toEqual([]);
  expect((await list(`decidedBy=words&to=${encodeURIComponent(second.createdAt)}`)).items).toHaveLength(1);
  expect((await op.ask("filters/verdicts")).refusal).toBe("invalid-input");
  expect((await mo.ask("filters/verdicts?version=2")).refusal).toBe("forbidden");
});

test("what a filter decided is judged again by another version: looked at, done, and made again what it was", async () => {
  const { ana, mo, op, first, second, third } = await newsroom();
  const begun = await orders(op, { decidedBy: "words", by: 3, dryRun: true });
  expect(begun).toMatchObject({ state: "trying", count: 2, by: 3, orderedBy: { name: "Op" } });
  const tried = await comesTo(op, begun, "tried");
  expect(tried.moves).toEqual(
    expect.arrayContaining([
      { from: "rejected", to: "published", comments: 1 },
      { from: "rejected", to: "held", comments: 1 },
    ]),
  );
  expect(tried).toMatchObject({ tried: 2, decided: 0 });
  const path = `filters/undos/${begun.id}`;
  const { items } = granted(undoneComments, 200, await op.ask(`${path}/comments`));
  expect(items.map(({ comment, from, to }) => [comment, from, to])).toEqual([
    [second.id, "rejected", "held"],
    [first.id, "rejected", "published"],
  ]);
  expect(await status(mo, first, "rejected")).toBe(true);

  await op.ask(`${path}/carry-out`, { method: "POST" });
  expect(await comesTo(op, begun, "done")).toMatchObject({ decided: 2, refused: 0, undoable: true });
  await until(() => ana.with(null).sees(first), "the comment to be published");
  await until(() => mo.finds(second, "held"), "the other in held");
  const { decisions } = await mo.case(first);
  expect(decisions.map(({ by, to, version, concluded }) => [by.kind, to, version, concluded])).toEqual([
    ["machine", "rejected", 2, { verdict: "reject", decidedBy: "words" }],
    ["machine", "published", 3, { verdict: "publish", decidedBy: null }],
  ]);
  expect(await status(mo, third, "published")).toBe(true);

  await mo.rejects(second);
  await op.ask(`${path}/undo`, { method: "POST" });
  expect(await comesTo(op, begun, "undone")).toMatchObject({ undone: 1 });
  await until(() => status(mo, first, "rejected"), "the comment as it was");
  expect((await mo.case(second)).decisions.at(-1)?.by.kind).toBe("person");
  const { items: again } = granted(
    judgedComments,
    200,
    await op.ask("filters/verdicts?version=2&decidedBy=words"),
  );
  expect(again.map(({ comment }) => comment)).toContain(first.id);
  const told = await until(async () => {
    const acts = granted(trail, 200, await op.ask("moderation/trail?kind=filters")).items;
    const named = acts.flatMap((entry) => (entry.kind === "filters" ? [entry.what.act] : []));
    return named.includes("taken-back") ? named : null;
  }, "that it was taken back, in the trail");
  expect(told.slice(0, 2)).toEqual(["taken-back", "judged-again"]);
});

test("at once, without a look before; twice the same comes to the same", async () => {
  const { ana, op, first } = await newsroom();
  const begun = await orders(op, { version: 2, by: 3 });
  const done = await comesTo(op, begun, "done");
  // what was published at the stadium is held now
  expect(done).toMatchObject({ count: 3, decided: 3 });
  await until(() => ana.with(null).sees(first), "the comment to be published");
  const again = await comesTo(op, await orders(op, { version: 2, by: 3 }), "done");
  expect(again).toMatchObject({ count: 0, decided: 0 });
});

test("however much a filter decided, all of it is found and judged again", async () => {
  const { room, op } = await newsroom();
  const many = 2100;
  const connection = await mongoose.createConnection(services.mongodbUri).asPromise();
  const reason = { fr: "", en: "" };
  const comments = Array.from({ length: many }, (_, index) => {
    const at = new Date(Date.UTC(2026, 0, 1) + Math.floor(index / 3) * 1000);
    return someComment({
      ...{
        site: room.site,
        story,
        status: "rejected",
        createdAt: at,
        acceptedAt: at,
        text: `Stade ${index}`,
      },
      decision: someDecision({ to: "rejected", at }),
      verdict: { version: 1, verdict: "reject", decidedBy: "old", findings: [], reason },
    });
  });
  await new Comments(connection).stored.insertMany(comments);
  await connection.close();
  const begun = await orders(op, { decidedBy: "old", by: 3, dryRun: true });
  expect(begun).toMatchObject({ count: 1000, counted: false });
  const tried = await comesTo(op, begun, "tried");
  expect(tried).toMatchObject({ count: many, counted: true, tried: many, changes: many });
  expect(tried.moves).toEqual([{ from: "rejected", to: "held", comments: many }]);
});

test("what can't be undone is refused", async () => {
  const { mo, op } = await newsroom();
  const post = (body: object) => op.ask("filters/undos", { method: "POST", body: { ...ever, ...body } });
  expect((await post({ version: 2, by: 99 })).refusal).toBe("version-unknown");
  expect((await post({ by: 2 })).refusal).toBe("invalid-input");
  expect((await mo.ask("filters/undos", { method: "POST", body: {} })).refusal).toBe("forbidden");
  const other = await Newsroom.open(system.api);
  const stranger = await other.person("Zoé", "operator");
  const { id } = await orders(op, { version: 2, by: 3, dryRun: true });
  expect((await stranger.ask(`filters/undos/${id}`)).refusal).toBe("job-unknown");
  expect((await stranger.ask(`filters/undos/${id}/undo`, { method: "POST" })).refusal).toBe("job-unknown");
});

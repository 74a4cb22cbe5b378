import { filterDifferences, filterOverview, filterWarnings } from "#contract";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";

async function newsroom() {
  const room = await Newsroom.open(system.api);
  const [op, other] = await Promise.all([room.person("Op", "operator"), room.person("Oz", "operator")]);
  return { room, op, other };
}

const about = (word: string) => ({ filters: [holding(word)], default: "publish" });

function saves(op: Person, draft: object, seen?: string) {
  const headers = seen === undefined ? {} : { "if-match": seen };
  return op.ask("filters/draft", { method: "PUT", body: draft, headers });
}

test("of two operators who write at once, the second is told what the first has saved, and when", async () => {
  const { op, other } = await newsroom();
  const begun = (await op.ask("filters/draft")).headers.get("etag") ?? "";
  expect(begun).toBe('"1"');
  const first = await saves(op, about("sapristi"), begun);
  expect([first.status, first.headers.get("etag")]).toEqual([200, '"2"']);
  const late = await saves(other, about("saperlotte"), begun);
  expect(late).toMatchObject({
    status: 409,
    refusal: "stale-draft",
    body: { current: { revision: 2, by: { name: "Op" }, set: about("sapristi") } },
  });
  const seen = (await other.ask("filters/draft")).headers.get("etag") ?? "";
  expect((await saves(other, about("saperlotte"), seen)).headers.get("etag")).toBe('"3"');
  expect((await saves(op, about("sapristi"), seen)).refusal).toBe("stale-draft");
  expect((await saves(op, about("fichtre"))).headers.get("etag")).toBe('"4"');
  const { draft, drafted } = granted(filterOverview, 200, await other.ask("filters"));
  expect([draft, drafted]).toMatchObject([
    about("fichtre"),
    { revision: 4, by: { kind: "person", name: "Op" } },
  ]);
});

test("who begins a draft is told where somebody has begun one before", async () => {
  const { room, op } = await newsroom();
  const site = `${room.admin.site}-two`;
  await room.admin.ask("/v1/sites", { method: "POST", body: { id: site, name: "Le Courrier" } });
  const admin = room.admin.at(site);
  expect((await admin.ask("filters/draft")).refusal).toBe("version-unknown");
  expect((await saves(admin, about("sapristi"), '"0"')).headers.get("etag")).toBe('"1"');
  expect((await saves(admin, about("fichtre"), '"0"')).refusal).toBe("stale-draft");
  expect((await saves(op.at(site), about("fichtre"))).status).toBe(401);
});

test("a listed word whose forms have a common one is taken, and told of", async () => {
  const { op } = await newsroom();
  const list = { id: "insults", type: "words", words: ["zut", { word: "retarded", match: "stem" }] };
  expect((await saves(op, { filters: [list] })).status).toBe(200);
  const { items } = granted(filterWarnings, 200, await op.ask("filters/draft/warnings"));
  expect(items).toMatchObject([
    { path: "filters.0.words.1.word", filterFault: { name: "form-common", common: "retard" } },
  ]);
});

test("the draft is compared with what is active, or any version with another", async () => {
  const { op } = await newsroom();
  const set = { filters: [holding("sapristi", "fichtre")], rules: [], default: "publish" };
  await saves(op, set);
  await op.ask("filters/versions", { method: "POST", body: { note: "" } });
  await saves(op, { ...set, filters: [holding("sapristi", "saperlotte")], default: "flag" });
  const differs = async (from: string, to: string) => op.ask(`filters/differences?from=${from}&to=${to}`);
  expect(granted(filterDifferences, 200, await differs("3", "draft"))).toMatchObject({
    from: 3,
    to: "draft",
    filters: [{ id: "words", change: "changed", lists: [{ added: ["saperlotte"], removed: ["fichtre"] }] }],
    default: { from: "publish", to: "flag" },
  });
  expect(granted(filterDifferences, 200, await differs("active", "3"))).toMatchObject({
    from: 2,
    filters: [{ id: "words", change: "added" }],
  });
  expect((await differs("3", "9")).refusal).toBe("version-unknown");
  expect((await differs("3", "shadow")).refusal).toBe("invalid-input");
});

test("what is no revision is refused, and nobody but operators writes", async () => {
  const { room, op } = await newsroom();
  const odd = await saves(op, about("fichtre"), "three");
  expect(odd).toMatchObject({ status: 400, body: { errors: [{ path: "If-Match" }] } });
  const mo = await room.person("Mo", "moderator");
  expect((await saves(mo, about("fichtre"))).refusal).toBe("forbidden");
  expect((await mo.ask("filters/draft")).refusal).toBe("forbidden");
});

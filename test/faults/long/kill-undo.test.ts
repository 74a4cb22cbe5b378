import { filterUndo, filterVersion, judgedComments } from "#contract";
import { Newsroom, refusing } from "../../newsroom/newsroom.js";
import { granted, type Person } from "../../newsroom/person.js";
import { freshServices } from "../../newsroom/services.js";
import { System } from "../../newsroom/system.js";
import { until } from "../../newsroom/until.js";

const many = 300;
const patience = 90_000;

let system: System;
beforeEach(async () => {
  system = await System.start(await freshServices());
}, 60_000);
afterEach(() => system.stop(), 30_000);

/** How many comments the filter has decided on so far. */
async function verdictsOn(op: Person): Promise<number> {
  let found = 0;
  for (let after: string | null = ""; after !== null;) {
    const query = `decidedBy=words&limit=100${after === "" ? "" : `&after=${encodeURIComponent(after)}`}`;
    const page: { items: unknown[]; next: string | null } = granted(
      judgedComments,
      200,
      await op.ask(`filters/verdicts?${query}`),
    );
    found += page.items.length;
    after = page.next;
  }
  return found;
}

test("an undo whose worker is killed goes on where it was, and so does its own: each comment once, people's decisions left alone", async () => {
  const room = await Newsroom.open(system.api, { filters: [refusing("navet")] });
  const [ana, mo, op] = [
    await room.person("Ana"),
    await room.person("Mo", "moderator"),
    await room.person("Op", "operator"),
  ];
  const texts = Array.from(
    { length: many },
    (_, at) => `Navet ${at}\u00a0: ${(at * 7919) % 1013} pas, ${at ** 2}.`,
  );
  const posted = await Promise.all(texts.map((text) => ana.posts("la-kermesse", text)));
  const [last] = posted.slice(-1);
  if (!last) throw new Error("nobody wrote");
  await op.ask("filters/draft", { method: "PUT", body: { filters: [], default: "publish" } });
  const note = { method: "POST", body: { note: "" } };
  const { version: by } = granted(filterVersion, 201, await op.ask("filters/versions", note));
  const span = { from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z" };
  const orders = async (dryRun: boolean) => {
    const body = { ...span, decidedBy: "words", by, dryRun };
    return granted(filterUndo, 202, await op.ask("filters/undos", { method: "POST", body }));
  };
  await until(async () => (await verdictsOn(op)) === many, "all of them rejected", patience);
  const counted = await orders(true);
  const path = `filters/undos/${counted.id}`;
  const read = async () => granted(filterUndo, 200, await op.ask(path));
  await until(async () => (await read()).state === "tried", "all tried", patience);
  expect((await read()).count).toBe(many);
  await mo.publishes(last);

  await op.ask(`${path}/carry-out`, { method: "POST" });
  await until(async () => (await read()).decided > 0, "some taken back", patience);
  await system.kill("worker");
  await system.begin("worker");
  const done = await until(
    async () => {
      const undo = await read();
      return undo.state === "done" ? undo : null;
    },
    "all taken back",
    patience,
  );
  expect(done).toMatchObject({ count: many, decided: many - 1, refused: 1 });
  await until(async () => (await ana.reads("la-kermesse")).story.count === many, "all to be read", patience);

  await op.ask(`${path}/undo`, { method: "POST" });
  await until(async () => (await read()).undone > 0, "some as they were", patience);
  await system.kill("worker");
  await system.begin("worker");
  await until(async () => (await read()).state === "undone", "all as they were", patience);
  expect(await read()).toMatchObject({ undone: many - 1 });
  await until(async () => (await ana.reads("la-kermesse")).story.count === 1, "one to be read", patience);
}, 300_000);

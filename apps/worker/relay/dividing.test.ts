import type { Connection } from "mongoose";
import { connectStore } from "#platform";
import { divideRelay, type StoredComment, type StoredRelayState } from "#store";
import { freshDatabase } from "../../../test/newsroom/services.js";
import { someComment, someDecision } from "../../../test/newsroom/some-comment.js";
import { until } from "../../../test/newsroom/until.js";
import { relayStores, someRelay } from "./some-relay.js";
import type { TermStores } from "./term.js";

let connection: Connection;
let stores: TermStores;
beforeEach(async () => {
  connection = await connectStore(freshDatabase());
  stores = relayStores(connection);
});
afterEach(() => connection.close());

const sites = ["journal", "gazette"];
const refs = sites.flatMap((site) =>
  Array.from({ length: 12 }, (_, at) => ({ site, story: `article-${at}` })),
);

/** One comment more under each story. */
async function write(): Promise<void> {
  const published = refs.map((ref): StoredComment => {
    return someComment({ ...ref, status: "published", decision: someDecision() });
  });
  await stores.comments.model.insertMany(published);
}

async function allHave(count: number): Promise<void> {
  await until(
    async () => {
      const numbers = await Promise.all(refs.map((ref) => stores.events.seq(ref)));
      return numbers.every((seq) => seq >= count);
    },
    `${count} events of each story`,
    20_000,
  );
}

function led(): Promise<StoredRelayState[]> {
  return stores.leases.model.find({ holder: { $ne: null } }).lean<StoredRelayState[]>();
}

test("divided anew while it goes on, the relay does everything once", async () => {
  const relays = [someRelay(stores, "one"), someRelay(stores, "two")];
  for (const one of relays) one.start();
  let written = 0;
  for (const parts of [2, 4, 3, 1]) {
    const writing = [write(), write()];
    await divideRelay(connection, parts);
    await Promise.all([...writing, write()]);
    written += 3;
    await until(async () => (await led()).length === parts, `${parts} parts to be led`, 10_000);
  }
  await allHave(written);
  const trails = () => Promise.all(sites.map((site) => stores.trail.check(site)));
  const perSite = (written * refs.length) / sites.length;
  await until(
    async () => (await trails()).every(({ entries }) => entries >= perSite),
    "all decisions to be in the trail",
  );
  for (const one of relays) await one.close();
  for (const ref of refs) {
    const { events } = await stores.events.after(ref, 0);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: written }, (_, at) => at + 1));
    expect(await stores.stories.byRef(ref)).toMatchObject({ seq: written, count: written });
  }
  expect(await stores.decisions.model.countDocuments()).toBe(written * refs.length);
  expect(await trails()).toMatchObject(sites.map((site) => ({ site, entries: perSite, fault: null })));
  expect(await stores.acts.model.countDocuments()).toBe(0);
  const jobs = relays.flatMap((one) => one.jobs);
  expect(new Set(jobs).size).toBe(written * refs.length);
}, 60_000);

test("whoever comes to stand by is given a fair share of the parts", async () => {
  await stores.leases.begin();
  await divideRelay(connection, 4);
  const first = someRelay(stores, "first");
  first.start();
  await until(async () => (await led()).length === 4, "all parts to be led");
  const second = someRelay(stores, "second");
  second.start();
  const held = async (who: string) => (await led()).filter(({ holder }) => holder === who).length;
  await until(
    async () => (await held("second")) === 2 && (await held("first")) === 2,
    "an even share",
    20_000,
  );
  await write();
  await allHave(1);
  await first.close();
  await until(async () => (await held("second")) === 4, "the other to lead all", 10_000);
  await second.close();
}, 60_000);

test("a part that fell behind goes on where it was, and what the others had done is not done again", async () => {
  await stores.leases.begin();
  await divideRelay(connection, 2);
  await write();
  const lease = await stores.leases.take("slow");
  const quick = someRelay(stores, "quick");
  quick.start();
  const done = async () =>
    (await Promise.all(refs.map((ref) => stores.events.seq(ref)))).filter(Boolean).length;
  await until(async () => (await done()) > 0, "one part to be done");
  await quick.close();
  expect(await done()).toBeLessThan(refs.length);
  if (lease) await stores.leases.release(lease);
  await divideRelay(connection, 3);
  const next = someRelay(stores, "next");
  next.start();
  await allHave(1);
  await write();
  await allHave(2);
  await next.close();
  expect(await stores.decisions.model.countDocuments()).toBe(2 * refs.length);
}, 60_000);

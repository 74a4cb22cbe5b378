import { defaultSettings, filter } from "#contract";
import { Answers, Deliveries, FilterSets, Outages, Sites, toldAfter, Uses } from "#store";
import { TellOutages } from "../../apps/worker/webhooks/tell-outages.js";
import { connection } from "./migrated.js";

const now = new Date("2026-11-29T10:00:00Z");

test("however many workers ask at once, a month's budget is never passed", async () => {
  const uses = new Uses(connection);
  const asker = { site: "journal", filter: "hook" };
  const asked = await Promise.all(Array.from({ length: 60 }, () => uses.reserve(asker, 0.1, 2, now)));
  expect(asked.filter(Boolean)).toHaveLength(20);
  expect(await uses.reserve(asker, 0.1, 2, new Date("2026-12-01T00:00:00Z"))).toBe(true);
  const [month] = await uses.of("journal", ["hook"], now);
  expect(month).toMatchObject({ span: "2026-11", cost: 2_000_000 });
});

test("an answer counts for a month, and of too many the oldest go", async () => {
  const answers = new Answers(connection);
  const day = 86_400_000;
  for (const n of [1, 2, 3]) await answers.keep(`q${n}`, Buffer.from(`a${n}`), new Date(now.getTime() + n));
  expect(String(await answers.find("q2", now))).toBe("a2");
  expect(await answers.find("q2", new Date(now.getTime() + 31 * day))).toBeNull();
  expect(await answers.trim(2)).toBe(1);
  expect(await answers.find("q1", now)).toBeNull();
  expect(await answers.trim(2)).toBe(0);
});

describe("a site that wants to hear of its services", () => {
  const site = "gazette";
  const [ai, gone] = [
    { site, filter: "ai" },
    { site, filter: "gone" },
  ];
  const failing = { why: "failing", breaker: "open" } as const;
  const outages = () => new Outages(connection);
  const later = (ms: number) => new Date(now.getTime() + ms);

  async function told(at: Date): Promise<string[]> {
    const [sites, filterSets] = [new Sites(connection), new FilterSets(connection)];
    const deliveries = new Deliveries(connection);
    await new TellOutages({ connection, outages: outages(), sites, filterSets, deliveries }).run(
      at.getTime(),
    );
    const found = await deliveries.model.find({ site }).sort({ at: 1, _id: 1 }).lean();
    return found.map(({ message: { type, data } }) => `${type} ${data.filter}`);
  }

  beforeAll(async () => {
    const by = { kind: "person", id: "op", name: "Op" } as const;
    const one = filter.parse({
      id: "ai",
      type: "policy",
      model: "small",
      policy: "Ni publicité, ni attaques.",
    });
    await new Sites(connection).create(
      site,
      { ...defaultSettings, name: "Gazette" },
      { secret: null, jwks: null },
    );
    const { version } = await new FilterSets(connection).add(
      site,
      { filters: [one], default: "publish" },
      by,
      "",
    );
    const hook = {
      id: "ops",
      url: "https://ops.example/",
      kind: "standard",
      secret: "whsec_",
      paused: false,
    };
    const webhooks = [{ ...hook, events: ["service.down", "service.back"] }];
    const change = { $set: { "filters.active": version, webhooks } };
    await new Sites(connection).model.updateOne({ _id: site }, change);
  });

  test("is told of one that fails for longer than a while, and when it is back, once each; of filters that are gone it is not", async () => {
    await outages().begin(ai, failing, now);
    await outages().begin(gone, failing, now);
    expect(await told(later(toldAfter - 1))).toEqual([]);
    // it tries whether it is back, and is not
    await outages().begin(ai, { why: "failing", breaker: "half-open" }, later(60_000));
    await Promise.all([told(later(toldAfter)), told(later(toldAfter))]);
    expect(await told(later(toldAfter + 1))).toEqual(["service.down ai"]);
    const [lasting] = await outages().of(site, ["ai", "gone"]);
    expect(lasting).toMatchObject({ filter: "ai", breaker: "half-open", since: now });
    await outages().end(ai, later(300_000));
    await Promise.all([told(later(300_000)), told(later(300_000))]);
    expect(await told(later(300_001))).toEqual(["service.down ai", "service.back ai"]);
  });

  test("is told at once that a budget is spent, and nothing of what was over before it was told", async () => {
    const before = (await told(now)).length;
    await outages().begin(ai, { why: "spent", breaker: "closed" }, now);
    expect(await told(now)).toHaveLength(before + 1);
    await outages().end(ai, now);
    expect(await told(now)).toHaveLength(before + 2);
    await outages().begin(ai, failing, now);
    await outages().end(ai, later(toldAfter - 1));
    expect(await told(later(toldAfter * 2))).toHaveLength(before + 2);
    expect(await outages().model.countDocuments({ site })).toBe(0);
  });
});

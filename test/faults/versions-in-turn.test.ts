import { mongo } from "mongoose";
import { filterVersion } from "#contract";
import type { StoredComment } from "#store";
import { Newsroom } from "../newsroom/newsroom.js";
import { services, system } from "../newsroom/own-system.js";
import { granted } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";

/** What versions find: every text names them all. */
const fruits = {
  flag: ["abricot", "amande", "ananas"],
  hold: ["banane", "brugnon", "bergamote"],
  reject: ["cassis", "citron", "cerise"],
};
type Act = keyof typeof fruits;
const status = { flag: "published", hold: "held", reject: "rejected" };

const hands = 4;
const changes = 12;
const between = 12;
/** What a process knows of a site is as old at most, in ms. */
const unheard = 5000;
const patience = 90_000;

/** Each filter finds one fruit, and only where all have does the rule conclude anything. */
function versionThat(act: Act) {
  const filters = fruits[act].map((fruit, at) => ({ id: `fruit-${at}`, type: "words", words: [fruit] }));
  const when = filters.map(({ id }) => `found("${id}")`).join(" && ");
  return { filters, rules: [{ id: act, when, then: act }], default: "publish" };
}

function verdictOf(act: Act) {
  const found = fruits[act].map((fruit, at) => [`fruit-${at}`, fruit]);
  return { verdict: act, decidedBy: act, found: [...found, [act, act]] };
}

test("versions that take turns while two workers judge make no verdict of both, lose no comment, and judge none once others have long been active", async () => {
  const room = await Newsroom.open(system.api);
  const ana = await room.person("Ana");
  const client = await new mongo.MongoClient(services.mongodbUri).connect();
  const comments = client.db().collection<StoredComment>("comments");
  await system.another("worker");
  const versions = new Map<number, Act>();
  for (const act of ["flag", "hold", "reject"] as const) {
    await room.admin.ask("filters/draft", { method: "PUT", body: versionThat(act) });
    const made = await room.admin.ask("filters/versions", { method: "POST", body: { note: act } });
    versions.set(granted(filterVersion, 201, made).version, act);
  }
  const [one = 0, other = 0, last = 0] = versions.keys();
  const active: { version: number; from: number; to: number }[] = [];
  const activate = async (version: number) => {
    const from = Date.now();
    const answer = await room.admin.ask("filters/active", { method: "PUT", body: { version } });
    expect(answer.status).toBe(200);
    const before = active.at(-1);
    if (before) before.to = Date.now();
    active.push({ version, from, to: Infinity });
  };

  await activate(one);
  const posted: string[] = [];
  let over = false;
  const posting = Array.from({ length: hands }, async (_, hand) => {
    while (!over) {
      const text = `Panier ${hand}-${posted.length}\u00a0: ${Object.values(fruits).flat().join(", ")}.`;
      posted.push((await ana.posts("le-marche", text)).id);
    }
  });
  for (let change = 1; change <= changes; change++) {
    const enough = posted.length + between;
    await until(() => posted.length >= enough, "more comments", patience);
    await activate(change === changes ? last : change % 2 === 0 ? one : other);
  }
  await until(() => comments.findOne({ "verdict.version": last, site: room.site }), "the last one", patience);
  over = true;
  await Promise.all(posting);
  const isJudged = { site: room.site, verdict: { $ne: null } };
  const all = async () => (await comments.countDocuments(isJudged)) === posted.length;
  await until(all, "all verdicts", patience);

  const judged = await comments.find({ site: room.site }).toArray();
  await client.close();
  expect(judged.map(({ _id }) => _id).sort()).toEqual(posted.sort());
  for (const { verdict, decision, status: became } of judged) {
    const act = versions.get(verdict?.version ?? 0) ?? "flag";
    const { decidedBy, findings = [] } = verdict ?? {};
    const found = findings.map(({ filter, rule }) => [filter, rule]);
    expect({ verdict: verdict?.verdict, decidedBy, found }).toEqual(verdictOf(act));
    expect(became).toBe(status[act]);
    const at = decision?.at.getTime() ?? 0;
    const wasActive = active.filter(({ version, from, to }) => {
      return version === verdict?.version && from <= at && at <= to + unheard;
    });
    expect(wasActive).not.toEqual([]);
  }
}, 240_000);

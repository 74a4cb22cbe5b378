import {
  backtest,
  type Backtest,
  backtestComparison,
  deliveries,
  filterOverview,
  filterSet,
  type OwnComment,
  suggestionBacktests,
  suggestionExamples,
  type Suggestion,
  suggestions,
  type Suggestions,
  trail,
} from "#contract";
import { connectStore } from "#platform";
import { Learning, Models, Suggestions as StoredSuggestions } from "#store";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

afterEach(() => Line.closeAll());

const base = "filters/suggestions";
const secret = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
/** Of what a filter holds, so many have to be published before it can be said to be in vain; of what passes, so many rejected. */
const [enoughHeld, enoughPassed] = [59, 14];

const someone = (people: readonly Person[], number: number) => people[number % people.length];
const towns = ["Rennes", "Brest", "Vannes", "Lorient", "Quimper", "Dinan", "Auray"];

/** Writes so many comments at once, by several people in turn. */
async function write(people: readonly Person[], count: number, text: (number: number) => string) {
  const posted: OwnComment[] = [];
  for (let number = 0; number < count; number++) {
    const author = someone(people, number);
    if (author) posted.push(await author.posts(`story-${number % 5}`, text(number)));
  }
  return posted;
}

async function decideAll(
  mo: Person,
  comments: readonly OwnComment[],
  decision: "publish" | "reject",
): Promise<void> {
  if (comments.length === 0) return;
  const decisions = comments.map(({ id: comment, revision }) => ({ comment, revision, decision }));
  const { body } = await mo.ask("moderation/decisions/bulk", { method: "POST", body: { decisions } });
  expect(JSON.stringify(body)).not.toContain("problem");
}

/** Readers' comments of which those with « casino » are rejected, and all those are published that « météo » holds. */
async function newsroom({ rejected = enoughPassed + 1, held = enoughHeld } = {}) {
  const room = await Newsroom.open(system.api, { filters: [{ ...holding("météo"), id: "weather" }] });
  const people = await Promise.all(["Ana", "Bea", "Cyd", "Dom"].map((name) => room.person(name)));
  const [mo, op] = await Promise.all([room.person("Mo", "moderator"), room.person("Op", "operator")]);
  const others = await write(
    people,
    20,
    (n) => `À ${towns[n % 7] ?? ""}, le marché numéro ${n} vous attend.`,
  );
  const spam = await write(
    people,
    rejected,
    (n) => `Le casino numéro ${n} vous attend à ${towns[n % 7] ?? ""}.`,
  );
  const weather = await write(people, held, (n) => `La météo de demain pour la ville ${n}.`);
  await until(async () => ((await mo.queueCounts()).held ?? 0) === held, "what is held", 60_000);
  for (const one of [others.at(-1), spam.at(-1)])
    if (one) await until(() => room.stranger.sees(one), "the last to be published");
  await decideAll(mo, spam, "reject");
  await decideAll(mo, weather, "publish");
  return { room, people, mo, op, others, spam, weather };
}

async function looks(op: Person): Promise<Suggestions> {
  const { state } = granted(suggestions, 202, await op.ask(base, { method: "POST" }));
  expect(state).toBe("running");
  return until(async () => {
    const told = granted(suggestions, 200, await op.ask(base));
    return told.state === "running" ? null : told;
  }, "what is suggested");
}

function suggestedAs(kind: Suggestion["change"]["kind"], { items }: Suggestions): Suggestion {
  const found = items.find(({ change }) => change.kind === kind);
  if (!found) throw new Error(`no ${kind} is suggested: ${JSON.stringify(items)}`);
  return found;
}

async function ends(op: Person, { id }: Backtest): Promise<Backtest> {
  return until(async () => {
    const test = granted(backtest, 200, await op.ask(`filters/backtests/${id}`));
    return test.state === "running" ? null : test;
  }, "the end of the backtest");
}

/** Tries what is suggested: both backtests, and what becomes of the comments that they judge differently. */
async function tries(op: Person, { id }: Suggestion) {
  const begun = await op.ask(`${base}/${id}/backtests`, { method: "POST" });
  const { active, changed } = granted(suggestionBacktests, 202, begun);
  const [one, other] = [await ends(op, active), await ends(op, changed)];
  const path = `filters/backtests/${one.id}/against/${other.id}`;
  return { one, other, both: granted(backtestComparison, 200, await op.ask(path)) };
}

test("a word that people reject is suggested, tried by one request, taken into the draft and never active by itself", async () => {
  const { op, spam, people } = await newsroom({ held: 0 });
  const told = await looks(op);
  expect(told).toMatchObject({ state: "done", asked: { by: { name: "Op" } }, total: 105, done: 105 });
  expect(told.looked).toMatchObject({
    comments: 35,
    published: 0,
    rejected: 15,
    missing: { passed: 0, held: enoughHeld },
  });
  const word = suggestedAs("word", told);
  expect(word.change).toEqual({ kind: "word", word: "casino" });
  expect(word.evidence).toMatchObject({
    would: "hold",
    published: 0,
    rejected: 15,
    undecided: 0,
    authors: people.length,
  });
  expect(word.evidence.right).toMatchObject({ part: 15, of: 15 });
  expect(word.evidence.perDay).toBe(15);
  const shown = granted(suggestionExamples, 200, await op.ask(`${base}/${word.id}/examples`));
  const ids = spam.map(({ id }) => id);
  expect(shown.items.length).toBeGreaterThan(0);
  for (const one of shown.items) {
    expect(ids).toContain(one.comment);
    expect(one.people).toBe("rejected");
    expect(one.text).toContain("casino");
  }
  const { one, other, both } = await tries(op, word);
  expect(other.filters).toEqual({ version: told.looked?.version, change: word.change });
  const { published, rejected, undecided } = word.evidence;
  expect(both.pairs).toEqual([{ one: "publish", other: "hold", published, rejected, undecided }]);
  expect([one.result?.recall, other.result?.recall]).toMatchObject([
    { part: 0, of: 15 },
    { part: 15, of: 15 },
  ]);
  const put = await op.ask(`${base}/${word.id}/draft`, { method: "PUT", headers: { "if-match": '"1"' } });
  const draft = granted(filterSet, 200, put);
  expect(put.headers.get("etag")).toBe('"2"');
  expect(draft.filters.map(({ id }) => id)).toEqual(["weather", "suggested-words"]);
  const overview = granted(filterOverview, 200, await op.ask("filters"));
  expect(overview.active).toBe(told.looked?.version);
  expect(overview.drafted).toMatchObject({ revision: 2, by: { name: "Op" } });
  expect((await op.ask(`${base}/${word.id}/draft`, { method: "PUT" })).refusal).toBe("suggestion-over");
});

test("what is in a filter already is not suggested, however it is typed there", async () => {
  const { op } = await newsroom({ held: 0 });
  const filters = [{ ...holding("cäsin"), id: "games", words: [{ word: "casin", match: "prefix" }] }];
  await op.ask("filters/draft", { method: "PUT", body: { filters, default: "publish" } });
  await op.ask("filters/versions", { method: "POST", body: {} });
  await op.ask("filters/active", { method: "PUT", body: { version: 3 } });
  const told = await looks(op);
  expect(told).toMatchObject({ looked: { version: 3 }, items: [] });
});

test("a filter whose cases people publish is told to cost time, with what it would save", async () => {
  const { op, weather } = await newsroom({ rejected: 0 });
  const told = await looks(op);
  const filter = suggestedAs("filter", told);
  expect(filter.change).toEqual({ kind: "filter", filter: "weather" });
  expect(filter.evidence).toMatchObject({
    would: "publish",
    published: weather.length,
    rejected: 0,
    perDay: 59,
  });
  expect(filter.evidence.right).toMatchObject({ part: 59, of: 59 });
  const { other, both } = await tries(op, filter);
  expect(both.pairs).toEqual([{ one: "hold", other: "publish", published: 59, rejected: 0, undecided: 0 }]);
  expect(other.result?.filters).toMatchObject([{ filter: "weather", hits: 59, decides: 0 }]);
});

test("decisions count as what they became, and too few prove nothing: it is told how many are missing", async () => {
  const { op, mo, spam } = await newsroom({ held: 0 });
  for (const one of spam.slice(0, 2)) {
    const { comment } = await mo.case(one);
    await mo.publishes({ id: one.id, revision: comment.revision });
  }
  const told = await looks(op);
  expect(told.items).toEqual([]);
  expect(told.looked).toMatchObject({ published: 2, rejected: 13, missing: { passed: 1 } });
});

test("what somebody dismisses stays dismissed when it is found again, is in the trail, and can be wanted again", async () => {
  const { op, room } = await newsroom({ held: 0 });
  const { id, change } = suggestedAs("word", await looks(op));
  const path = `${base}/${id}/dismissal`;
  for (let times = 0; times < 2; times++) expect((await op.ask(path, { method: "PUT" })).status).toBe(200);
  expect(suggestedAs("word", await looks(op)).dismissed).toMatchObject({ by: { name: "Op" } });
  const back = granted(suggestions, 200, await op.ask(path, { method: "DELETE" }));
  expect(suggestedAs("word", back).dismissed).toBeNull();
  const acts = await until(async () => {
    const { items } = granted(trail, 200, await room.admin.ask("moderation/trail?kind=suggestion"));
    return items.length === 2 ? items : null;
  }, "both in the trail");
  expect(acts.map(({ what }) => what)).toEqual([
    { act: "restored", suggestion: id, change },
    { act: "dismissed", suggestion: id, change },
  ]);
});

/** What the store knows of a site once its learner has learned all that people have decided. */
async function learned(site: string, rejected: number) {
  const connection = await connectStore(services.mongodbUri);
  const [learning, models, stored] = [
    new Learning(connection),
    new Models(connection),
    new StoredSuggestions(connection),
  ];
  await until(async () => {
    const hasAll = (await models.head(site))?.rejected === rejected;
    return hasAll && (await learning.model.findById(site).lean())?.waiting === false;
  }, "all to be learned");
  return { connection, stored };
}

test("the machine looks by itself in the night after people have decided something, and not again before they do", async () => {
  const { room, op, spam } = await newsroom({ held: 0 });
  const { connection, stored } = await learned(room.site, spam.length);
  expect((await stored.of(room.site))?.next?.getTime()).toBeGreaterThan(Date.now());
  expect(granted(suggestions, 200, await op.ask(base))).toMatchObject({ state: "never", asked: null });
  // the night has come
  await stored.expect(room.site, new Date());
  const told = await until(async () => {
    const told = granted(suggestions, 200, await op.ask(base));
    return told.state === "done" ? told : null;
  }, "what is suggested");
  expect(told).toMatchObject({ asked: { by: { kind: "machine" } }, looked: { rejected: spam.length } });
  expect(suggestedAs("word", told).change).toEqual({ kind: "word", word: "casino" });
  expect((await stored.of(room.site))?.next).toBeUndefined();
  await connection.close();
});

test("operators and the site's own services are told of what is suggested for the first time, of each once", async () => {
  const { room, people, mo, op } = await newsroom({ held: 0 });
  const hook = {
    id: "own",
    url: "https://hooks.example/",
    kind: "standard",
    events: ["suggestions.found"],
  } as const;
  await room.set({ webhooks: [{ ...hook, secret, events: [...hook.events] }] });
  const line = await Line.open(system.gateway, "operations", { token: op.token });
  await line.asks("join", { site: room.site });
  const sent = async () =>
    granted(deliveries, 200, await op.ask("webhooks/own/deliveries")).items.map(({ message }) => message);
  await looks(op);
  await until(() => line.heard.some(({ event }) => event === "suggestions"), "the operators to hear of it");
  expect(await sent()).toMatchObject([{ type: "suggestions.found", data: { site: room.site } }]);
  await looks(op);
  expect(await sent()).toHaveLength(1);
  const spam = await write(people, enoughPassed + 1, (n) => `Un poker numéro ${n} à ${towns[n % 7] ?? ""}.`);
  for (const one of spam.slice(-1)) await until(() => room.stranger.sees(one), "the last to be published");
  await decideAll(mo, spam, "reject");
  expect((await looks(op)).items.length).toBeGreaterThan(1);
  expect(await sent()).toHaveLength(2);
});

test("suggestions are for operators, each for those of its site, and only for drafts that they have seen", async () => {
  const { op, mo } = await newsroom({ held: 0 });
  const never = granted(suggestions, 200, await op.ask(base));
  expect(never).toEqual({ state: "never", asked: null, total: null, done: 0, looked: null, items: [] });
  const { id } = suggestedAs("word", await looks(op));
  expect((await mo.ask(base)).refusal).toBe("forbidden");
  expect((await mo.ask(base, { method: "POST" })).refusal).toBe("forbidden");
  const elsewhere = await Newsroom.open(system.api);
  const stranger = await elsewhere.person("Zoé", "operator");
  for (const [method, path] of [
    ["GET", "examples"],
    ["POST", "backtests"],
    ["PUT", "draft"],
    ["PUT", "dismissal"],
    ["DELETE", "dismissal"],
  ] as const)
    expect((await stranger.ask(`${base}/${id}/${path}`, { method })).refusal).toBe("suggestion-unknown");
  expect((await looks(stranger)).looked).toMatchObject({ comments: 0, missing: { passed: 14, held: 59 } });
  const over = { method: "PUT", headers: { "if-match": '"7"' } };
  expect((await op.ask(`${base}/${id}/draft`, over)).refusal).toBe("stale-draft");
  const unsaid = { method: "PUT", headers: { "if-match": "yesterday's" } };
  expect((await op.ask(`${base}/${id}/draft`, unsaid)).refusal).toBe("invalid-input");
});

test("who had them looked for, and dismissed one, is a pseudonym once erased, and the texts of others who are erased are gone", async () => {
  const { room, op, people } = await newsroom({ held: 0 });
  const ona = await room.person("Ona", "operator");
  const { id } = suggestedAs("word", await looks(ona));
  await ona.ask(`${base}/${id}/dismissal`, { method: "PUT" });
  for (const one of [ona, ...people.slice(0, 1)])
    expect((await one.ask("/v1/me", { method: "DELETE" })).status).toBeLessThan(300);
  await until(async () => {
    const { items } = granted(suggestionExamples, 200, await op.ask(`${base}/${id}/examples`));
    return items.every(({ author }) => author.name !== "Ana");
  }, "the texts to be gone");
  await until(async () => {
    const told = granted(suggestions, 200, await op.ask(base));
    return !JSON.stringify(told).includes("Ona");
  }, "the name to be gone");
});

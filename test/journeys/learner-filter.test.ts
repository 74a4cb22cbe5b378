import {
  backtest,
  changedVerdicts,
  deliveries,
  type Filter,
  filterUndo,
  filterVersion,
  type LearnerFilter,
  model,
  modelFigures,
  type OwnComment,
  type Rule,
  type SettingsChange,
} from "#contract";
import { exportLearner, importLearner } from "#moderation/learner/bytes.js";
import { taught } from "#moderation/learner/some-decisions.js";
import { thresholdFor } from "#moderation/learner/threshold.js";
import { Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const filter: LearnerFilter = { id: "learner", type: "learner", maxWrongRejections: 0.05, then: "reject" };
const secret = `whsec_${Buffer.from("a secret of the site's own, long enough").toString("base64")}`;
/** One that has seen enough decisions to prove what it may. */
const grown = taught(900);

async function newsroom(then: LearnerFilter["then"], settings: SettingsChange = {}, rules: Rule[] = []) {
  const room = await Newsroom.open(system.api, { filters: [{ ...filter, then }], rules, settings });
  const [ana, mo, op] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  return { room, ana, mo, op };
}

async function brings(op: Person, learner = grown) {
  const headers = { "content-type": "application/octet-stream" };
  const body = new Uint8Array(exportLearner(learner));
  const answer = await op.ask("model/import", { method: "POST", body, headers });
  return granted(modelFigures, 201, answer);
}

async function settled(mo: Person, comment: OwnComment) {
  return until(async () => {
    const found = await mo.case(comment);
    return found.comment.status === "pending" ? null : found;
  }, `« ${comment.text} » to be judged`);
}

/** Insults, each in its own words, until whoever judges has heard of the learner. */
async function judgedByIt({ ana, mo }: { ana: Person; mo: Person }) {
  const insults = ["connard abruti", "idiot crétin", "abruti idiot", "crétin connard", "connard idiot"];
  return until(async () => {
    const found = await settled(mo, await ana.posts(story, `merci ${insults.shift() ?? ""} question`));
    return found.verdict?.learner ? found : null;
  }, "a comment to be judged by it");
}

test("a learner that has proven it rejects alone, and says by which words", async () => {
  const { op, ...people } = await newsroom("reject");
  const figures = await brings(op);
  expect(figures).toMatchObject({ snapshot: 1, recent: 900, starter: false });
  const { thresholds } = granted(model, 200, await op.ask("model"));
  const { from } = thresholdFor(grown, 0.05);
  expect(from).not.toBeNull();
  expect(thresholds).toMatchObject({ filter: "learner", maxWrongRejections: 0.05, reject: { from } });

  const { comment, verdict, findings, decisions } = await judgedByIt(people);
  expect(comment.status).toBe("rejected");
  expect(verdict).toMatchObject({
    verdict: "reject",
    decidedBy: "learner",
    learner: { snapshot: 1, published: 0 },
  });
  expect(verdict?.learner?.probability).toBeGreaterThanOrEqual(from ?? 1);
  const [score, ...words] = findings;
  expect(score).toMatchObject({ rule: "reject", start: null });
  const pointed = words.map(({ start, end }) => comment.text.slice(start ?? 0, end ?? 0));
  expect(pointed.length).toBeGreaterThan(0);
  expect(pointed).not.toContain("merci");
  expect(decisions).toHaveLength(1);
  expect(
    (await settled(people.mo, await people.ana.posts(story, "bonjour les chiffres"))).comment.status,
  ).toBe("published");
});

test("another version that judges again leaves what the learner made of it", async () => {
  const { op, ...people } = await newsroom("reject");
  await brings(op);
  const { comment, verdict } = await judgedByIt(people);
  await op.ask("filters/draft", { method: "PUT", body: { filters: [], default: "publish" } });
  const note = { method: "POST", body: { note: "" } };
  const { version: by } = granted(filterVersion, 201, await op.ask("filters/versions", note));
  const body = { from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z", decidedBy: "learner", by };
  granted(filterUndo, 202, await op.ask("filters/undos", { method: "POST", body }));
  const again = await until(async () => {
    const found = await people.mo.case(comment);
    return found.comment.status === "published" ? found : null;
  }, "the comment published");
  expect(again.verdict).toMatchObject({ version: by, learner: verdict?.learner });
});

test("what people would probably reject comes first in the queue, and the order says so", async () => {
  const { op, ...people } = await newsroom(undefined, { moderation: "pre" });
  await brings(op);
  await judgedByIt(people);
  const kind = await people.ana.posts(story, "bonjour merci pour cet avis");
  const rude = await people.ana.posts(story, "encore un exemple d’abruti idiot");
  for (const one of [kind, rude]) await until(() => people.mo.finds(one, "held"), "both in held");
  const { items } = await people.mo.queue("held");
  const both = items.filter(({ comment }) => [kind.id, rude.id].includes(comment.id));
  expect(both.map(({ comment }) => comment.id)).toEqual([rude.id, kind.id]);
  const [first, second] = both.map(({ order }) => order?.rejection ?? 0);
  expect(first).toBeGreaterThan(second ?? 1);
});

test("one that was to hold never rejects", async () => {
  const { op, ...people } = await newsroom("hold");
  await brings(op);
  const { comment, verdict } = await judgedByIt(people);
  expect(comment.status).toBe("held");
  expect(verdict).toMatchObject({ verdict: "hold", decidedBy: "learner" });
});

/** What its learner knows of what nothing else would have decided. */
async function unaided({ room, op }: { room: Newsroom; op: Person }) {
  const headers = { authorization: `Bearer ${op.token ?? ""}` };
  const answer = await fetch(`${room.api}/v1/sites/${room.site}/model/export`, { headers });
  return importLearner(new Uint8Array(await answer.arrayBuffer())).unaided;
}

test.each([
  ["it held proves how right it is alone", "un abruti, cet idiot", "learner", 1],
  ["a rule held does not", "une péniche, idiot d’abruti", "boats", 0],
])("what people say of what %s", async (_, text, decidedBy, more) => {
  const rules = [{ id: "boats", when: 'text.contains("péniche")', then: "hold" as const, priority: 0 }];
  const { room, op, ...people } = await newsroom("hold", {}, rules);
  await brings(op);
  await judgedByIt(people);
  const comment = await people.ana.posts(story, text);
  await until(() => people.mo.finds(comment, "held"), "it to be held");
  await people.mo.rejects(comment, { reason: "insult" });
  await until(async () => {
    const { figures } = granted(model, 200, await op.ask("model"));
    return figures?.recent === grown.recent.length + 1;
  }, "the decision to be learned");
  expect((await people.mo.case(comment)).verdict).toMatchObject({ verdict: "hold", decidedBy });
  expect(await unaided({ room, op })).toHaveLength(grown.unaided.length + more);
});

test("scores that hold no more call whoever wants to hear of it", async () => {
  const { room, op, ...people } = await newsroom("hold");
  const url = "https://example.org/palabre";
  await room.set({ webhooks: [{ id: "own", url, events: ["model.drift"], kind: "standard", secret }] });
  await brings(op, { ...grown, drift: { excess: 11.9, since: 890 } });
  const { comment } = await judgedByIt(people);
  await people.mo.publishes(comment);
  const [sent] = await until(async () => {
    const { items } = granted(deliveries, 200, await op.ask("webhooks/own/deliveries"));
    return items.length > 0 ? items : null;
  }, "word of the drift");
  expect(sent?.message).toMatchObject({ type: "model.drift", data: { site: room.site } });
  expect(granted(model, 200, await op.ask("model")).figures?.drift).not.toBeNull();
});

test("a backtest goes by the scores of their time", async () => {
  const { op, ...people } = await newsroom(undefined);
  const before = await people.ana.getsPublished(story, "avis de l’idiot du village");
  await brings(op);
  const { comment } = await judgedByIt(people);
  const { path } = await backtested(op, [filter]);
  const { result } = granted(backtest, 200, await op.ask(path));
  expect(result?.filters).toMatchObject([{ filter: "learner", hits: 1 }]);
  const found = await changesOf(op, path);
  expect(found.map((one) => [one.comment, one.would])).toEqual([[comment.id, "reject"]]);
  expect(found.map((one) => one.comment)).not.toContain(before.id);
});

async function backtested(op: Person, filters: Filter[]) {
  const draft = { filters, default: "publish" };
  expect((await op.ask("filters/draft", { method: "PUT", body: draft })).status).toBe(200);
  const asked = { method: "POST", body: { filters: "draft" } };
  const begun = granted(backtest, 202, await op.ask("filters/backtests", asked));
  const path = `filters/backtests/${begun.id}`;
  await until(async () => granted(backtest, 200, await op.ask(path)).state === "done", "its end");
  return { path };
}

async function changesOf(op: Person, path: string) {
  return granted(changedVerdicts, 200, await op.ask(`${path}/changes`)).items;
}

function learned(op: Person, published: number, rejected: number, what: string) {
  return until(async () => {
    const { figures } = granted(model, 200, await op.ask("model"));
    const { decisions } = figures ?? {};
    return decisions?.published === published && decisions.rejected === rejected;
  }, what);
}

test("who was right where a backtest judges otherwise is taught, corrected and unlearned", async () => {
  const { op, ana, mo } = await newsroom(undefined);
  const same = await ana.getsPublished(story, "Le marché du samedi manque aux riverains.");
  const other = await ana.getsPublished(story, "Ce navet de chantier n’en finit pas.");
  const { path } = await backtested(op, [refusing("navet")]);
  const judges = (right: string, { id: comment } = other, who = op) =>
    who.ask(`${path}/judgements`, { method: "POST", body: { comment, right } });
  const takesBack = () => op.ask(`${path}/judgements/${other.id}`, { method: "DELETE" });
  expect(await changesOf(op, path)).toMatchObject([{ comment: other.id, judgement: null }]);

  expect((await judges("publish")).status).toBe(201);
  await learned(op, 1, 0, "it to be learned");
  expect(await changesOf(op, path)).toMatchObject([{ judgement: { right: "publish", by: { name: "Op" } } }]);
  expect((await judges("reject")).status).toBe(201);
  await learned(op, 0, 1, "it to be corrected");
  expect((await takesBack()).status).toBe(204);
  await learned(op, 0, 0, "it to be unlearned");
  expect(await changesOf(op, path)).toMatchObject([{ judgement: null }]);
  expect((await takesBack()).refusal).toBe("judgement-unknown");

  // what a person had decided counts again where a judgement on it is taken back
  await mo.rejects(other);
  await learned(op, 0, 1, "the decision to be learned");
  await judges("publish");
  await learned(op, 1, 0, "the judgement to be learned");
  await takesBack();
  await learned(op, 0, 1, "the decision to count again");

  expect((await judges("publish", other, mo)).refusal).toBe("forbidden");
  expect((await judges("hold")).refusal).toBe("invalid-input");
  expect((await judges("reject", same)).refusal).toBe("comment-unknown");
});

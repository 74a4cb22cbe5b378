import {
  type Filter,
  model,
  type Model,
  modelFigures,
  type OwnComment,
  problemDetails,
  tried,
} from "#contract";
import { starter } from "#platform";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { figuresAgain, type Said, taughtAgain, wholeTrail } from "../newsroom/taught-again.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
afterEach(() => Line.closeAll());

const kind = [
  "Merci pour cet article très clair.",
  "Le maire a bien expliqué le calendrier des travaux.",
  "On attend la réouverture avec impatience.",
  "Belle photo de la passerelle au lever du jour.",
];
const rude = [
  "Bande de guignols, vous racontez n’importe quoi.",
  "Encore un ramassis de mensonges, dégagez.",
  "Pauvres crétins payés pour écrire des âneries.",
  "Quelle honte, ces minables feraient mieux de se taire.",
];

interface Room {
  room: Newsroom;
  ana: Person;
  mo: Person;
  op: Person;
}

async function newsroom(filters: Filter[] = []): Promise<Room> {
  const room = await Newsroom.open(system.api, { filters, settings: { moderation: "pre" } });
  const [ana, mo, op] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  return { room, ana, mo, op };
}

async function waits({ ana, mo }: Room, text: string): Promise<OwnComment> {
  const posted = await ana.posts(story, text);
  await until(() => mo.finds(posted, "held"), `« ${text} » in held`);
  return posted;
}

async function reads({ op }: Room): Promise<Model> {
  return granted(model, 200, await op.ask("model"));
}

/** When the learner has learned all that people have said by now. */
async function learned(from: Room, decisions: { published: number; rejected: number; undone?: number }) {
  return until(
    async () => {
      const { figures } = await reads(from);
      const { published, rejected, undone } = figures?.decisions ?? {};
      const wanted = { undone: 0, ...decisions };
      const isSo = published === wanted.published && rejected === wanted.rejected && undone === wanted.undone;
      return isSo ? figures : null;
    },
    `${JSON.stringify(decisions)} to be learned`,
  );
}

/** Four published, four rejected. */
async function decides(from: Room) {
  const said = new Map<string, Said>();
  const posted: OwnComment[] = [];
  for (const text of kind.flatMap((one, at) => [one, rude[at] ?? ""])) {
    const comment = await waits(from, text);
    said.set(comment.id, (await from.mo.case(comment)).comment);
    posted.push(comment);
  }
  for (const [at, comment] of posted.entries())
    await (at % 2 === 0 ? from.mo.publishes(comment) : from.mo.rejects(comment));
  return { said, posted };
}

test("what people decide is learned, each decision once, and the figures are those of a recomputation", async () => {
  const from = await newsroom();
  expect(await reads(from)).toMatchObject({
    figures: null,
    thresholds: { filter: null, hold: { from: null, more: 300 }, reject: { from: null, more: 300 } },
  });
  const { said, posted } = await decides(from);
  const figures = await learned(from, { published: 4, rejected: 4 });
  const again = taughtAgain(await wholeTrail(from.room.admin), said, await starter());
  expect(figures).toMatchObject(figuresAgain(again));
  expect(figures).toMatchObject({ starter: true, seen: 8, recent: 8, drift: null });
  expect((await reads(from)).thresholds).toMatchObject({ hold: { more: 292 }, reject: { more: 292 } });

  // the same again teaches nothing, another decision corrects, one that is taken back is unlearned
  const [first, second, third] = posted;
  if (!first || !second || !third) throw new Error("nothing was posted");
  const { decision } = await from.mo.rejects(first);
  await learned(from, { published: 3, rejected: 5, undone: 1 });
  await from.mo.undoes(first, decision.id);
  await learned(from, { published: 4, rejected: 4, undone: 2 });
  const undone = taughtAgain(await wholeTrail(from.room.admin), said, await starter());
  expect((await reads(from)).figures).toMatchObject(figuresAgain(undone));
});

test("a comment is judged by what was learned, and its verdict says by which snapshot", async () => {
  const from = await newsroom([holding("navet")]);
  const before = await waits(from, "Avant tout apprentissage, un mot sur le viaduc.");
  expect((await from.mo.case(before)).verdict?.learner).toMatchObject({ snapshot: 0, decisions: 0 });
  await decides(from);
  const { snapshot } = await learned(from, { published: 4, rejected: 4 });
  const body = { text: "Ramassis de guignols, pauvres minables." };
  // whoever judges hears of a snapshot a moment after it is there
  const places = [
    "du viaduc",
    "de la gare",
    "du lavoir",
    "de la halle",
    "du phare",
    "du moulin",
    "de la digue",
  ];
  const said = await until(async () => {
    const later = await waits(from, `Merci, un article très clair sur les travaux ${places.shift() ?? ""}.`);
    return (await from.mo.case(later)).verdict?.learner;
  }, "a verdict with a score");
  expect(said).toMatchObject({ snapshot });
  expect(said.probability).toBeLessThan(0.5);
  const { learner } = granted(tried, 200, await from.op.ask("filters/try", { method: "POST", body }));
  expect(learner?.snapshot).toBe(snapshot);
  expect(learner?.probability).toBeGreaterThan(0.5);
  const words = learner?.words.map(({ start, end }) => body.text.slice(start, end));
  expect(words).toEqual(expect.arrayContaining(["guignols", "minables"]));
});

test("figures are told as they change, to operators alone", async () => {
  const from = await newsroom();
  const line = await Line.open(system.gateway, "operations", { token: from.op.token });
  expect(await line.asks("join", { site: from.room.site })).toEqual({ ok: true });
  await from.mo.publishes(await waits(from, "Les péniches passent de nouveau sous les arches."));
  const figures = await until(() => line.all("model", modelFigures).at(-1), "figures on the socket");
  expect(figures).toMatchObject({ decisions: { published: 1, rejected: 0 } });
  expect((await from.mo.ask("model")).refusal).toBe("forbidden");
});

test("a learner is taken along, brought back and made to begin anew, and each is in the trail", async () => {
  const from = await newsroom();
  expect((await from.op.ask("model/export")).refusal).toBe("model-unknown");
  await decides(from);
  const figures = await learned(from, { published: 4, rejected: 4 });
  const bytes = await taken(from);

  const begun = granted(
    modelFigures,
    201,
    await from.op.ask("model/reset", { method: "POST", body: { starter: false } }),
  );
  expect(begun).toMatchObject({ snapshot: figures.snapshot + 1, starter: false, seen: 0, recent: 0 });

  const back = await brought(from, bytes);
  expect(granted(modelFigures, 201, back)).toMatchObject({
    ...{ snapshot: figures.snapshot + 2, starter: true, seen: 8, recent: 8 },
    reliability: figures.reliability,
  });
  expect(Buffer.compare(await taken(from), bytes)).toBe(0);
  await from.mo.rejects(await waits(from, "Toujours les mêmes sornettes, quelle bande de nuls."));
  await learned(from, { published: 4, rejected: 5 });

  const acts = (await wholeTrail(from.room.admin)).flatMap((entry) => {
    if (entry.kind === "model") return [entry.what.act];
    return entry.kind === "look" ? [entry.what.at] : [];
  });
  expect(acts).toEqual(["model", "reset", "imported", "model"]);
});

test.each([
  ["nothing", new Uint8Array(), "it is too short"],
  ["something else", new TextEncoder().encode("no learner, but long enough"), "it is no learner"],
])("%s is no learner: it says why, and the one before stays", async (_, bytes, why) => {
  const from = await newsroom();
  await from.mo.publishes(await waits(from, "La passerelle provisoire tiendra l’hiver."));
  await learned(from, { published: 1, rejected: 0 });
  const answer = await brought(from, bytes);
  expect(answer.refusal).toBe("model-unreadable");
  expect(problemDetails.parse(answer.body).detail).toContain(why);
  const broken = await taken(from);
  broken[broken.length - 1] = 1;
  expect((await brought(from, broken)).refusal).toBe("model-unreadable");
  expect((await from.op.ask("model/import", { method: "POST", body: {} })).refusal).toBe("model-unreadable");
  expect((await reads(from)).figures).toMatchObject({ decisions: { published: 1 } });
});

test("a later text is another one, and of a text that is gone nothing is learned", async () => {
  const from = await newsroom();
  const posted = await waits(from, "Les ouvriers travaillent même la nuit.");
  await from.mo.publishes(posted);
  await learned(from, { published: 1, rejected: 0 });
  const edited = await from.ana.edits(posted, "Ces ouvriers sont des fainéants, virez-les.");
  await until(() => from.mo.finds(edited, "held"), "the new text in held");
  await from.mo.rejects(edited);
  // what was said of the first text stands
  await learned(from, { published: 1, rejected: 1 });

  const gone = await waits(from, "Une remarque que je regrette déjà.");
  const kept = await waits(from, "Une remarque que je maintiens.");
  await from.mo.rejects(gone);
  await from.ana.deletes(gone);
  await from.mo.publishes(kept);
  const figures = await until(async () => {
    const { figures: now } = await reads(from);
    return now?.decisions.published === 2 ? now : null;
  }, "the last decision to be learned");
  // it may have been learned before it went
  expect([1, 2]).toContain(figures.decisions.rejected);
});

async function taken({ op, room }: Room): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(`${room.api}/v1/sites/${room.site}/model/export`, {
    headers: { authorization: `Bearer ${op.token ?? ""}` },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  return new Uint8Array(await answer.arrayBuffer());
}

async function brought({ op }: Room, bytes: Uint8Array<ArrayBuffer>) {
  const headers = { "content-type": "application/octet-stream" };
  return op.ask("model/import", { method: "POST", body: bytes, headers });
}

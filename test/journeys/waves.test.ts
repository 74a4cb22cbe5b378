import { type DecisionJob, decisionJob, jobBegun, queuePage, trail, type Wave, waves } from "#contract";
import { Line } from "../newsroom/line.js";
import { Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const advertisement = (name: string) =>
  `Bonjour, moi c’est ${name}. Gagnez 500 € par jour depuis chez vous sans aucune expérience, écrivez-moi sur ma page pour en savoir plus, places limitées.`;

async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [refusing("navet")] });
  const [mo, max] = await Promise.all([room.person("Mo", "moderator"), room.person("Max", "moderator")]);
  /** Nearly the same, by somebody else each time. */
  const writes = async (name: string) => {
    const author = await room.person(name);
    return { ...(await author.getsPublished("le-pont", advertisement(name))), author };
  };
  return { room, mo, max, writes };
}

async function wavesOf(person: Person): Promise<Wave[]> {
  return granted(waves, 200, await person.ask("moderation/waves")).items;
}

async function size(person: Person, comments: number): Promise<Wave> {
  return until(async () => (await wavesOf(person)).find((one) => one.comments === comments), "the wave");
}

async function comesTo(state: DecisionJob["state"], by: Person, id: string): Promise<DecisionJob> {
  return until(async () => {
    const job = granted(decisionJob, 200, await by.ask(`moderation/jobs/${id}`));
    return job.state === state ? job : null;
  }, `the job ${state}`);
}

function publishedOn({ events }: Line): string[] {
  return events.flatMap((event) => (event.type === "comment.published" ? [event.comment.id] : []));
}

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

test("near-duplicates by several authors are one case, which moderators see while it grows", async () => {
  const { room, mo, writes } = await newsroom();
  const desk = await Line.open(system.gateway, "moderation", { token: mo.token });
  await desk.asks("join", { site: room.site });
  const ada = await writes("Ada");
  await ada.author.posts("la-gare", advertisement("Ada, encore"));
  await ada.author.posts("la-gare", advertisement("Ada, toujours"));
  await ada.author.posts("la-gare", advertisement("Ada, enfin"));
  await writes("Bea");
  expect(await wavesOf(mo)).toEqual([]);

  const cleo = await writes("Cléo");
  const wave = await size(mo, 6);
  expect(wave).toMatchObject({ authors: 3, decided: null });
  await until(() => desk.all("waves", waves.shape.items).at(-1)?.[0]?.comments === 6, "word of it");
  await room
    .person("Dan")
    .then((dan) => dan.getsPublished("le-pont", "Rien à voir avec cela, bien entendu."));
  const found = granted(queuePage, 200, await mo.ask(`moderation/comments?wave=${wave.id}`));
  expect(found.items).toHaveLength(6);
  expect(found.items[0]).toMatchObject({
    comment: { id: cleo.id },
    wave: { id: wave.id, comments: 6, authors: 3 },
  });
  expect((await mo.case(ada)).wave).toEqual({ id: wave.id, comments: 6, authors: 3 });
});

test("a wave is decided on once, with what still comes of it until a term, and taken back as one", async () => {
  const { room, mo, writes } = await newsroom();
  const written = [await writes("Ada"), await writes("Bea"), await writes("Cléo"), await writes("Dan")];
  const { id } = await size(mo, 4);
  const body = { select: { wave: id }, decision: "reject", reason: "spam", until: inAnHour() };
  const begun = granted(jobBegun, 202, await mo.ask("moderation/jobs", { method: "POST", body }));
  expect(begun.count).toBe(4);
  await comesTo("done", mo, begun.id);
  expect(await size(mo, 4)).toMatchObject({
    decided: { job: begun.id, decision: "reject", by: { name: "Mo" }, until: body.until },
  });

  const reader = await Line.open(system.gateway, "discussion");
  await reader.asks("join", { site: room.site, story: "le-pont" });
  const late = await (await room.person("Eve")).posts("le-pont", advertisement("Eve"));
  await until(async () => (await mo.case(late)).comment.status === "rejected", "the late one refused, too");
  expect((await mo.case(late)).decisions.at(-1)).toMatchObject({ by: { name: "Mo" }, reason: "spam" });
  expect(await comesTo("done", mo, begun.id)).toMatchObject({ count: 5, decided: 5 });
  const other = await (await room.person("Gil")).getsPublished("le-pont", "Rien à voir avec cela.");
  await until(() => publishedOn(reader).includes(other.id), "what came after it");
  expect(publishedOn(reader)).toEqual([other.id]);

  expect((await mo.ask(`moderation/jobs/${begun.id}/undo`, { method: "POST" })).status).toBe(202);
  await comesTo("undone", mo, begun.id);
  for (const { id: comment } of [...written, late])
    await until(() => room.stranger.sees({ id: comment }), "the comment where it was");
  expect((await size(mo, 5)).decided).toBeNull();
  const after = await writes("Flo");
  await size(mo, 6);
  expect(await room.stranger.sees(after)).toBe(true);
});

test("what is decided on what still comes of a wave can be ended before its term, and nothing is taken back by that", async () => {
  const { room, mo, max, writes } = await newsroom();
  const written = [await writes("Ada"), await writes("Bea"), await writes("Cléo"), await writes("Dan")];
  const { id } = await size(mo, 4);
  const body = { select: { wave: id }, decision: "reject", until: inAnHour() };
  const begun = granted(jobBegun, 202, await mo.ask("moderation/jobs", { method: "POST", body }));
  await comesTo("done", mo, begun.id);
  const ends = (by: Person, wave: string) => by.ask(`moderation/waves/${wave}/term`, { method: "DELETE" });
  const elsewhere = await newsroom();
  expect((await ends(elsewhere.mo, id)).refusal).toBe("wave-unknown");
  expect((await ends(await room.person("Ana"), id)).refusal).toBe("forbidden");
  expect((await size(mo, 4)).decided).not.toBeNull();

  expect((await ends(max, id)).status).toBe(204);
  expect((await size(mo, 4)).decided).toBeNull();
  expect((await ends(max, id)).status).toBe(204);
  for (const one of written) expect((await mo.case(one)).comment.status).toBe("rejected");
  const late = await writes("Eve");
  await size(mo, 5);
  expect(await room.stranger.sees(late)).toBe(true);
  expect(await comesTo("done", mo, begun.id)).toMatchObject({ count: 4, undone: 0, undoable: true });
  const told = async () => granted(trail, 200, await room.admin.ask("moderation/trail?kind=wave")).items;
  await until(async () => (await told()).length === 2, "both in the trail");
  expect(await told()).toMatchObject([
    { by: { name: "Max" }, what: { act: "ended", wave: id, until: null } },
    { by: { name: "Mo" }, what: { act: "standing", wave: id, decision: "reject", until: body.until } },
  ]);
});

test("what a colleague has let stand of a wave stays", async () => {
  const { room, mo, max, writes } = await newsroom();
  const [ada] = [await writes("Ada"), await writes("Bea"), await writes("Cléo"), await writes("Dan")];
  const { id } = await size(mo, 4);
  const body = { select: { wave: id }, decision: "reject", until: inAnHour() };
  const begun = granted(jobBegun, 202, await mo.ask("moderation/jobs", { method: "POST", body }));
  await comesTo("done", mo, begun.id);
  const replaces = (await max.case(ada)).decisions.at(-1)?.id ?? "";
  expect((await max.triesTo("publish", ada, { replaces })).status).toBe(201);
  await until(() => room.stranger.sees(ada), "hers on its page again");
  const late = await (await room.person("Eve")).posts("le-pont", advertisement("Eve"));
  await until(async () => (await mo.case(late)).comment.status === "rejected", "the late one refused");
  expect(await comesTo("done", mo, begun.id)).toMatchObject({ count: 5 });
  expect(await room.stranger.sees(ada)).toBe(true);
});

test("a wave crosses no sites, and none is told to readers", async () => {
  const { mo, writes } = await newsroom();
  const elsewhere = await newsroom();
  for (const name of ["Ada", "Bea", "Cléo", "Dan"]) await writes(name);
  const { id } = await size(mo, 4);
  expect(await wavesOf(elsewhere.mo)).toEqual([]);
  const found = granted(queuePage, 200, await elsewhere.mo.ask(`moderation/comments?wave=${id}`));
  expect(found.items).toEqual([]);
  const strange = { select: { wave: id }, decision: "reject", until: inAnHour() };
  const nothing = granted(
    jobBegun,
    202,
    await elsewhere.mo.ask("moderation/jobs", { method: "POST", body: strange }),
  );
  expect(nothing.count).toBe(0);
  expect((await size(mo, 4)).decided).toBeNull();
  const reader = await (await newsroom()).room.person("Ana");
  expect((await reader.ask("moderation/waves")).refusal).toBe("forbidden");
  const body = { select: { author: "x" }, decision: "reject", until: inAnHour() };
  const refused = await mo.ask("moderation/jobs", { method: "POST", body });
  expect(refused.refusal).toBe("invalid-input");
});

test("in a list, a wave is one item, with all that is left out for it; the count is of comments", async () => {
  const room = await Newsroom.open(system.api, { settings: { moderation: "pre" } });
  const mo = await room.person("Mo", "moderator");
  const posts = async (name: string, text: string) => {
    const posted = await (await room.person(name)).posts("le-pont", text);
    await until(() => mo.finds(posted, "held"), "the comment in held");
    return posted.id;
  };
  const first = await posts("Zoé", "Rien à voir avec cela, bien entendu.");
  const flood = [];
  for (const name of ["Ada", "Bea", "Cléo", "Dan"]) flood.push(await posts(name, advertisement(name)));
  const last = await posts("Yann", "Le pont sera rouvert jeudi prochain.");
  await size(mo, 4);
  const folded = async (query: string) =>
    granted(queuePage, 200, await mo.ask(`moderation/queues/held?waves=folded&${query}`));
  const { items, next } = await folded("limit=50");
  expect(items.map(({ comment }) => comment.id)).toEqual([first, flood[0], last]);
  expect(items[1]?.wave).toMatchObject({ comments: 4, authors: 4, beside: flood.slice(1) });
  expect(next).toBeNull();
  expect((await mo.queueCounts()).held).toBe(6);
  expect((await mo.queue("held")).items).toHaveLength(6);

  const read = [];
  let page = await folded("limit=4");
  for (read.push(...page.items); page.next !== null; read.push(...page.items))
    page = await folded(`limit=4&after=${page.next}`);
  const told = read.flatMap(({ comment, wave }) => [comment.id, ...(wave?.beside ?? [])]);
  expect(told).toEqual([first, ...flood, last]);
});

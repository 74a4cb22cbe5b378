import {
  backtest,
  caseComment,
  filterUndo,
  type FilterUndo,
  filterVersion,
  filterOverview,
  joined,
  judgedComments,
  originalText,
  ownComment,
  personalFilter,
  repeatsFilter,
  shadow,
  statements,
  trail,
  tried,
  undoneComments,
} from "#contract";
import { maskWords } from "#discussion";
import { Line } from "../newsroom/line.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

afterEach(() => Line.closeAll());

const story = "le-pont";
const phone = "06 12 34 56 78";
const text = `Le marchand répond au ${phone}, il me l’a dit.`;
const masked = text.replace(phone, maskWords.fr);

async function newsroom(then?: "hold") {
  const filters = [personalFilter.parse({ id: "personal", type: "personal", mask: true, then })];
  const room = await Newsroom.open(system.api, { filters, settings: { languages: ["fr"] } });
  const [ana, mo, max, op] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
    room.person("Op", "operator"),
  ]);
  return { room, ana, mo, max, op };
}

async function putsBack(one: Person, id: string, masking = "") {
  return one.ask(`moderation/comments/${id}/masks/${masking}`, { method: "DELETE" });
}

async function originalOf(one: Person, { id }: { id: string }) {
  return one.ask(`moderation/comments/${id}/original`);
}

async function statementOf(ana: Person) {
  const told = async () => granted(statements, 200, await ana.ask("/v1/me/statements?lang=fr")).items[0];
  return until(told, "the statement of reasons");
}

test("what filters mask no reader ever sees; moderators do", async () => {
  const { room, ana, mo } = await newsroom();
  const line = await Line.open(system.gateway, "discussion", { token: null });
  joined.parse(await line.asks("join", { site: room.site, story }));
  const posted = await ana.getsPublished(story, text);
  await line.hears(1);
  expect(line.events).toMatchObject([
    { type: "comment.published", comment: { id: posted.id, text: masked } },
  ]);
  const everywhere = await Promise.all([
    room.stranger.ask(`stories/${story}/comments`, { headers: { accept: "text/html" } }),
    room.stranger.ask(`stories/${story}/comments`),
    room.stranger.ask(`comments/${posted.id}`),
    room.stranger.ask(`stories/${story}/feed.atom`),
    room.stranger.ask(`stories/${story}/events?since=0`),
    room.stranger.ask(`stories/${story}/search?q=marchand`),
    ana.ask(`stories/${story}/mine`),
  ]);
  for (const { body } of everywhere) expect(JSON.stringify(body)).not.toContain("06 12");
  expect(JSON.stringify((await room.stranger.ask(`stories/${story}/search?q=12`)).body)).not.toContain(
    posted.id,
  );
  const { comment, findings } = await mo.case(posted, "fr");
  expect(comment).toMatchObject({ text: masked, hasOriginal: true });
  expect(comment.html).toContain(`<em class="masked">${maskWords.fr}</em>`);
  const [found] = findings;
  expect(found?.message).toBe("un numéro de téléphone, à masquer");
  expect(masked.slice(found?.start ?? 0, found?.end ?? 0)).toBe(maskWords.fr);
});

test("its author is told why, by a statement of the machine's, and may send it twice and change it", async () => {
  const { room, ana, mo } = await newsroom();
  const posted = await ana.getsPublished(story, text, { key: "once" });
  expect(await statementOf(ana)).toMatchObject({ about: "masking", comment: posted.id, automated: true });
  const again = granted(ownComment, 201, await ana.sends(story, text, { key: "once" }));
  expect(again).toMatchObject({ id: posted.id, text: masked });
  const mail = "ana@journal.example";
  const edited = await ana.edits(posted, `Écrivez-lui plutôt à ${mail}.`);
  await until(
    async () => (await room.stranger.opens(posted.id)).comment.revision === 2,
    "the change to be shown",
  );
  const { comment } = await room.stranger.opens(edited.id);
  expect(comment.text).toBe(`Écrivez-lui plutôt à ${maskWords.fr}.`);
  expect(granted(originalText, 200, await originalOf(mo, posted)).text).toContain(mail);
});

test("what filters masked is in no list, and each look at it is in the trail", async () => {
  const { ana, mo, op } = await newsroom("hold");
  const posted = await ana.posts(story, text);
  await until(() => mo.finds(posted, "held"), "it in held");
  const lists = [await mo.queue("held"), await mo.case(posted)];
  for (const list of lists) expect(JSON.stringify(list)).not.toContain("06 12");
  expect((await originalOf(ana, posted)).refusal).toBe("forbidden");
  expect(granted(originalText, 200, await originalOf(mo, posted))).toEqual({ text });
  const looks = async () => granted(trail, 200, await op.ask("moderation/trail?kind=look")).items;
  await until(async () => (await looks()).length === 1, "the look in the trail");
  expect(await looks()).toMatchObject([
    { by: { name: "Mo" }, about: { kind: "comment", id: posted.id }, what: { at: "original" } },
  ]);
});

test("a moderator puts back what was nothing personal, once, and the trail says so", async () => {
  const { room, ana, mo, op } = await newsroom();
  const posted = await ana.getsPublished(story, text);
  const statement = await statementOf(ana);
  const id = (await mo.case(posted)).comment.masked?.id ?? "";
  expect((await putsBack(ana, posted.id, id)).refusal).toBe("forbidden");
  expect((await putsBack(mo, posted.id, "another")).refusal).toBe("stale-revision");
  expect(granted(caseComment, 200, await putsBack(mo, posted.id, id))).toMatchObject({
    ...{ text, hasOriginal: false, masked: null },
  });
  await until(
    async () => (await room.stranger.opens(posted.id)).comment.text === text,
    "the words on the page",
  );
  expect((await putsBack(mo, posted.id, id)).refusal).toBe("stale-revision");
  const { findings } = await mo.case(posted);
  expect(text.slice(findings[0]?.start ?? 0, findings[0]?.end ?? 0)).toBe(phone);
  expect(await statementOf(ana)).toMatchObject({ id: statement.id, appealable: false });
  const entries = async () => granted(trail, 200, await op.ask("moderation/trail?kind=masking")).items;
  await until(async () => (await entries()).length === 1, "the trail to be written");
  expect(await entries()).toMatchObject([{ by: { name: "Mo" }, what: { undone: true } }]);
});

test("an appeal against it that is granted puts it back, too", async () => {
  const { room, ana, max } = await newsroom();
  const posted = await ana.getsPublished(story, text);
  const { id } = await statementOf(ana);
  const appeal = { method: "POST", body: { text: "C’est le numéro de son échoppe." } };
  expect((await ana.ask(`/v1/me/statements/${id}/appeal`, appeal)).status).toBe(201);
  await until(() => max.finds(posted, "appeals"), "the appeal in its queue");
  const hearing = { method: "POST", body: { outcome: "overturned", answer: "En effet." } };
  expect((await max.ask(`moderation/appeals/${id}`, hearing)).status).toBe(201);
  await until(
    async () => (await room.stranger.opens(posted.id)).comment.text === text,
    "the words on the page",
  );
});

test("what is held as well is masked when a person publishes it, and nothing is left once it is deleted", async () => {
  const { room, ana, mo } = await newsroom("hold");
  const posted = await ana.posts(story, text);
  await until(() => mo.finds(posted, "held"), "it in held");
  await mo.publishes(posted);
  await until(() => room.stranger.sees(posted), "it to be seen");
  expect((await room.stranger.opens(posted.id)).comment.text).toBe(masked);
  await ana.deletes(posted);
  await until(async () => !(await room.stranger.sees(posted)), "it to be gone");
  expect((await mo.case(posted)).comment.hasOriginal).toBe(false);
  expect((await originalOf(mo, posted)).refusal).toBe("stale-revision");
});

test("filters that judge again what they have masked see what was typed, and come to the same", async () => {
  const { ana, mo, op } = await newsroom("hold");
  const version = granted(filterOverview, 200, await op.ask("filters")).active;
  granted(shadow, 200, await op.ask("filters/shadow", { method: "PUT", body: { version } }));
  const posted = await ana.posts(story, text);
  await until(() => mo.finds(posted, "held"), "it in held");
  const shadowed = await until(async () => {
    const { run } = granted(shadow, 200, await op.ask("filters/shadow"));
    return run?.judged === 1 ? run.result : null;
  }, "it judged in shadow");
  expect(shadowed.changed).toBe(0);

  const ordered = { method: "POST", body: { filters: version } };
  const begun = granted(backtest, 202, await op.ask("filters/backtests", ordered));
  const done = await until(async () => {
    const now = granted(backtest, 200, await op.ask(`filters/backtests/${begun.id}`));
    return now.state === "done" ? now : null;
  }, "its end");
  expect(done).toMatchObject({ done: 1, result: { changed: 0, filters: [{ hits: 1 }] } });

  const span = { from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z" };
  const asked = { ...span, version, by: version, dryRun: true };
  const undo = granted(filterUndo, 202, await op.ask("filters/undos", { method: "POST", body: asked }));
  const tried = await until(async () => {
    const now = granted(filterUndo, 200, await op.ask(`filters/undos/${undo.id}`));
    return now.state === "tried" ? now : null;
  }, "the undo tried");
  expect(tried.moves).toEqual([{ from: "held", to: "held", comments: 1 }]);
});

test("what filters have masked is taken back as one, as it was typed, and masked again where that is taken back", async () => {
  const { room, ana, mo, op } = await newsroom();
  const posted = await ana.getsPublished(story, text);
  const read = async () => (await mo.case(posted, "fr")).comment;
  await until(async () => (await read()).text === masked, "it masked");
  await ana.getsPublished(story, "Le marchand ne répond pas.");
  const statement = await statementOf(ana);
  const draft = { filters: [], default: "publish" };
  expect((await op.ask("filters/draft", { method: "PUT", body: draft })).status).toBe(200);
  const made = await op.ask("filters/versions", { method: "POST", body: { note: "" } });
  const by = granted(filterVersion, 201, made).version;
  const listed = await op.ask("filters/verdicts?decidedBy=personal");
  expect(granted(judgedComments, 200, listed).items).toMatchObject([
    { comment: posted.id, masked: true, decidedBy: null },
  ]);
  const span = { from: "2020-01-01T00:00:00Z", to: "2100-01-01T00:00:00Z" };
  const body = { ...span, decidedBy: "personal", by, dryRun: true };
  const { id } = granted(filterUndo, 202, await op.ask("filters/undos", { method: "POST", body }));
  const comesTo = (state: FilterUndo["state"]) =>
    until(async () => {
      const undo = granted(filterUndo, 200, await op.ask(`filters/undos/${id}`));
      return undo.state === state ? undo : null;
    }, state);
  expect(await comesTo("tried")).toMatchObject({ count: 1, changes: 1, retyped: 1, counted: true });
  const each = granted(undoneComments, 200, await op.ask(`filters/undos/${id}/comments`));
  expect(each.items).toMatchObject([{ from: "published", to: "published", retyped: true }]);
  expect((await read()).text).toBe(masked);

  await op.ask(`filters/undos/${id}/carry-out`, { method: "POST" });
  expect(await comesTo("done")).toMatchObject({ decided: 1, refused: 0 });
  expect(await read()).toMatchObject({ text, hasOriginal: false });
  await until(
    async () => (await room.stranger.reads(story)).items.some((one) => one.text === text),
    "it read",
  );
  expect((await statementOf(ana)).id).toBe(statement.id);
  expect((await statementOf(ana)).revokedAt).not.toBeNull();

  await op.ask(`filters/undos/${id}/undo`, { method: "POST" });
  expect(await comesTo("undone")).toMatchObject({ undone: 1 });
  expect(await read()).toMatchObject({ text: masked, hasOriginal: true });
  const { findings } = await mo.case(posted, "fr");
  expect(findings).toMatchObject([{ filter: "personal", start: masked.indexOf(maskWords.fr) }]);
  const original = granted(originalText, 200, await originalOf(mo, posted));
  expect(original.text).toBe(text);
  const told = await until(async () => {
    const { items } = granted(trail, 200, await op.ask("moderation/trail?kind=filters"));
    return items.find((entry) => entry.kind === "filters" && entry.what.act === "taken-back");
  }, "that it was taken back, in the trail");
  expect(told.what).toMatchObject({ version: by, undo: { id, version: null, decidedBy: "personal" } });
});

test("the same words once more are known, whatever filters have masked in them", async () => {
  const filters = [
    personalFilter.parse({ id: "personal", type: "personal", mask: true }),
    repeatsFilter.parse({ id: "repeats", type: "repeats", then: "hold" }),
  ];
  const room = await Newsroom.open(system.api, { filters, settings: { languages: ["fr"] } });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  await ana.getsPublished(story, text);
  const again = await ana.posts(story, text);
  await until(() => mo.finds(again, "held"), "the second in held");
  expect((await mo.case(again)).verdict?.decidedBy).toBe("repeats");
});

test("whoever tries the filters sees what would be masked", async () => {
  const { op } = await newsroom();
  const asked = { method: "POST", body: { text }, headers: { "accept-language": "en" } };
  const trial = granted(tried, 200, await op.ask("filters/try", asked));
  expect(trial).toMatchObject({
    verdict: "publish",
    findings: [{ masked: true, message: "a telephone number, to be masked" }],
  });
});

import {
  exportedStatements,
  joined,
  maskedComment,
  notifications,
  statements,
  trail,
  trailCheck,
} from "#contract";
import { maskWords } from "#discussion";
import { everything } from "../newsroom/everything.js";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/own-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const phone = "06 12 34 56 78";
const text = `Appelez Jeanne Petit au ${phone} dès ce soir.`;

async function newsroom() {
  const room = await Newsroom.open(system.api, { settings: { languages: ["fr"] } });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  return { room, ana, mo, posted: await ana.getsPublished(story, text) };
}

/** Masks words of a text; the answer may be a refusal. */
function masking(one: Person, id: string, words: readonly string[], more: object = {}, seen = text) {
  const masks = words.map((word) => ({ start: seen.indexOf(word), end: seen.indexOf(word) + word.length }));
  const body = { revision: 1, masks, ...more };
  return one.ask(`moderation/comments/${id}/masks`, { method: "POST", body });
}

test("what is masked leaves the text at once wherever it is read, and for good", async () => {
  const { room, ana, mo, posted } = await newsroom();
  const line = await Line.open(system.gateway, "discussion", { token: null });
  joined.parse(await line.asks("join", { site: room.site, story }));
  const answer = await masking(mo, posted.id, ["Jeanne Petit", phone]);
  const masked = `Appelez ${maskWords.fr} au ${maskWords.fr} dès ce soir.`;
  expect(answer.body).toMatchObject({ revision: 1, text: masked });
  await line.hears(1);
  expect(line.events).toMatchObject([{ type: "comment.edited", comment: { id: posted.id, text: masked } }]);
  const { comment } = await room.stranger.opens(posted.id);
  expect(comment.html).toBe(
    `<p>${masked.replaceAll(maskWords.fr, `<em class="masked">${maskWords.fr}</em>`)}</p>`,
  );
  const everywhere = await Promise.all([
    room.stranger.ask(`stories/${story}/comments`, { headers: { accept: "text/html" } }),
    room.stranger.ask(`stories/${story}/comments`),
    room.stranger.ask(`stories/${story}/feed.atom`),
    room.stranger.ask(`stories/${story}/events?since=0`),
    room.stranger.ask(`stories/${story}/search?q=Jeanne`),
    ana.ask("/v1/me/export"),
    mo.ask(`moderation/comments/${posted.id}`),
    mo.ask("moderation/comments?q=Jeanne"),
    mo.ask(`moderation/users/${ana.id}/comments`),
  ]);
  for (const { body } of everywhere) expect(JSON.stringify(body)).not.toMatch(/Jeanne Petit|06 12/);
});

test("its author is told, and may change it, which a person reads before others do", async () => {
  const { room, ana, mo, posted } = await newsroom();
  await masking(mo, posted.id, [phone]);
  await until(async () => {
    const { items } = granted(notifications, 200, await ana.ask("/v1/me/notifications"));
    return items.some(({ kind, comment }) => kind === "masked" && comment === posted.id);
  }, "Ana to be told");
  await ana.edits(posted, text);
  await until(() => mo.finds(posted, "held"), "the change to be looked at");
  expect(await room.stranger.sees(posted)).toBe(false);
});

test("nothing but what lies in the text as it is now is masked, once, and by moderators alone", async () => {
  const { ana, mo, posted } = await newsroom();
  expect((await masking(ana, posted.id, [phone])).refusal).toBe("forbidden");
  expect((await masking(mo, posted.id, [phone], { revision: 2 })).refusal).toBe("stale-revision");
  expect((await masking(mo, posted.id, [], { masks: [{ start: 3, end: 300 }] })).refusal).toBe(
    "invalid-input",
  );
  expect((await masking(mo, posted.id, [phone, phone])).refusal).toBe("invalid-input");
  expect((await masking(mo, "rien", [phone])).refusal).toBe("comment-unknown");
  const both = await Promise.all([1, 2].map(() => masking(mo, posted.id, [phone])));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { comment } = await mo.case(posted);
  expect((await masking(mo, posted.id, ["Jeanne"])).refusal).toBe("stale-revision");
  const again = await masking(mo, posted.id, ["Jeanne"], { after: comment.masked?.id }, comment.text);
  expect(again.status).toBe(200);
  await ana.deletes(posted);
  expect((await masking(mo, posted.id, ["Petit"])).refusal).toBe("comment-deleted");
});

test("what the filters saw besides points where it did, and an earlier text has no masked word either", async () => {
  const room = await Newsroom.open(system.api, {
    filters: [holding("crétin")],
    settings: { languages: ["fr"] },
  });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  const posted = await ana.posts(story, `Le ${phone}, hélas.`);
  const edited = await ana.edits(posted, `Le ${phone} du crétin.`);
  await until(() => mo.finds(posted, "held"), "the comment in held");
  await masking(mo, posted.id, [phone], { revision: edited.revision }, edited.text);
  const { comment, findings, revisions } = await mo.case(posted);
  const [found] = findings;
  expect(comment.text.slice(found?.start ?? 0, found?.end ?? 0)).toBe("crétin");
  expect(JSON.stringify(revisions)).not.toContain(phone);
  expect(await mo.finds(posted, "held")).toBe(true);
});

test("the trail has who masked how much of which comment, and no word of it", async () => {
  const { room, mo, posted } = await newsroom();
  await masking(mo, posted.id, [phone]);
  const operator = await room.person("Ona", "operator");
  const entries = async () => granted(trail, 200, await operator.ask("moderation/trail?kind=masking")).items;
  await until(async () => (await entries()).length === 1, "the trail to be written");
  const about = { kind: "comment", id: posted.id };
  expect(await entries()).toMatchObject([{ by: { name: "Mo" }, about, what: { revision: 1, parts: 1 } }]);
  expect(JSON.stringify(await entries())).not.toContain("06 12");
});

test("what the team and readers said of it loses the same words, however they are written", async () => {
  const { room, ana, mo, posted } = await newsroom();
  const [lou, max] = await Promise.all([room.person("Lou"), room.person("Max", "moderator")]);
  await lou.reports(posted, "personal-data", "Le numéro de Jeanne PETIT : 06.12.34.56.78");
  await until(() => mo.finds(posted, "reported"), "the report");
  const note = { method: "POST", body: { text: "Jeanne Petit (0612345678) est ma voisine." } };
  await mo.ask(`moderation/comments/${posted.id}/notes`, note);
  const to = { kind: "person", id: max.id };
  const referral = { method: "PUT", body: { to, note: "Qui est Jeanne Petit ?" } };
  await mo.ask(`moderation/comments/${posted.id}/referral`, referral);
  await mo.rejects(posted, { reason: "Publie le numéro de Jeanne Petit", note: `Son ${phone}` });
  const answer = await masking(mo, posted.id, ["Jeanne Petit", phone]);
  expect(answer.status).toBe(200);
  const said = maskWords.fr;
  const { flags, notes, decisions } = await mo.case(posted);
  expect(flags).toMatchObject([{ detail: `Le numéro de ${said} : ${said}` }]);
  expect(notes.map(({ text }) => text)).toContain(`${said} (${said}) est ma voisine.`);
  expect(decisions.at(-1)).toMatchObject({ reason: `Publie le numéro de ${said}`, note: `Son ${said}` });
  const left = (await everything(services)).filter((kept) => kept.includes(posted.id));
  expect(left.filter((kept) => /jeanne.petit|06.?12.?34/i.test(kept))).toEqual([]);
  const operator = await room.person("Ona", "operator");
  expect(granted(trailCheck, 200, await operator.ask("moderation/trail/check")).fault).toBeNull();
  const { items } = granted(statements, 200, await ana.ask("/v1/me/statements"));
  expect(items).toMatchObject([{ about: "masking" }, { reason: `Publie le numéro de ${said}` }]);
});

test("who masks is told which later comments quote it, and masks these in the same way", async () => {
  const { room, mo, posted } = await newsroom();
  const lou = await room.person("Lou");
  const quoting = `> Appelez Jeanne Petit\n\nLaissez JEANNE PETIT tranquille, et le 0612345678 aussi.`;
  const quote = await lou.getsPublished(story, quoting, { parent: posted.id });
  await lou.getsPublished(story, "Jeanneton n’y est pour rien.", { parent: posted.id });
  await lou.getsPublished("autre", "Jeanne Petit, ailleurs.");
  const answer = await masking(mo, posted.id, ["Jeanne Petit", phone]);
  const { quotedIn } = granted(maskedComment, 200, answer);
  expect(quotedIn).toMatchObject([{ comment: quote.id, author: "Lou", revision: 1, after: null }]);
  const [{ revision, after, masks } = { revision: 0, after: null, masks: [] }] = quotedIn;
  const body = { revision, after, masks };
  const path = `moderation/comments/${quote.id}/masks`;
  expect(granted(maskedComment, 200, await mo.ask(path, { method: "POST", body })).text).toBe(
    `> Appelez ${maskWords.fr}\n\nLaissez ${maskWords.fr} tranquille, et le ${maskWords.fr} aussi.`,
  );
});

test("its author gets a statement of reasons, and appeals, which somebody else hears", async () => {
  const { room, ana, mo, posted } = await newsroom();
  const [max, zoe] = await Promise.all([room.person("Max", "moderator"), room.person("Zoé", "operator")]);
  await masking(mo, posted.id, [phone]);
  const { items } = granted(statements, 200, await ana.ask("/v1/me/statements?lang=fr"));
  expect(items).toMatchObject([
    { about: "masking", comment: posted.id, text: text.replace(phone, maskWords.fr), appealable: true },
  ]);
  const id = items[0]?.id ?? "";
  await until(async () => {
    const told = granted(notifications, 200, await ana.ask("/v1/me/notifications")).items;
    return told.some(({ kind, statement }) => kind === "masked" && statement === id);
  }, "Ana to be told of the statement");
  const appeal = { method: "POST", body: { text: "C’est le numéro de la mairie." } };
  expect((await ana.ask(`/v1/me/statements/${id}/appeal`, appeal)).status).toBe(201);
  await until(() => max.finds(posted, "appeals"), "the appeal in its queue");
  const hearing = { method: "POST", body: { outcome: "overturned", answer: "Vous avez raison." } };
  expect((await mo.ask(`moderation/appeals/${id}`, hearing)).refusal).toBe("own-decision");
  expect((await max.ask(`moderation/appeals/${id}`, hearing)).status).toBe(201);
  const [heard] = granted(statements, 200, await ana.ask("/v1/me/statements")).items;
  expect(heard?.appeal).toMatchObject({ state: "overturned", answer: "Vous avez raison." });
  const span = "from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z";
  const out = granted(exportedStatements, 200, await zoe.ask(`statements/export?${span}`));
  expect(out.statements).toMatchObject([{ puid: id, decision_visibility: ["DECISION_VISIBILITY_OTHER"] }]);
});

test("while what was decided on it is still being written down, nothing is masked: it would keep the words", async () => {
  const { ana, mo, posted } = await newsroom();
  await system.kill("worker");
  await mo.rejects(posted, { reason: "Publie le numéro de Jeanne Petit" });
  expect(await masking(mo, posted.id, ["Jeanne Petit"])).toMatchObject({
    status: 503,
    refusal: "unavailable",
  });
  expect((await mo.case(posted)).comment.text).toBe(text);
  await system.begin("worker");
  expect((await masking(mo, posted.id, ["Jeanne Petit"])).status).toBe(200);
  const { items } = granted(statements, 200, await ana.ask("/v1/me/statements"));
  expect(items).toMatchObject([{ about: "masking" }, { reason: `Publie le numéro de ${maskWords.fr}` }]);
}, 60_000);

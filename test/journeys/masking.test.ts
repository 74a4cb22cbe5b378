import { joined, notifications, trail } from "#contract";
import { maskWords } from "#discussion";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

afterEach(() => Line.closeAll());

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

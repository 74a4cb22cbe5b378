import { createHash } from "node:crypto";
import { z } from "zod";
import { type Dossier, dossier, noticeReceipt } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const explanation = "Ce texte me diffame\u00a0: je n’ai <b>jamais</b> volé de pont.</script>";

async function newsroom() {
  const room = await Newsroom.open(system.api, { settings: { noticeDeadline: 48 } });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  const comment = await ana.getsPublished(story, "Zoé a volé le pont.");
  const body = { comment: comment.id, explanation, law: "Loi de 1881", name: "Zoé", goodFaith: true };
  const given = await room.stranger.ask("notices", { method: "POST", body });
  const { id } = granted(noticeReceipt, 201, given);
  await until(() => mo.finds(comment, "notices"), "the comment in notices");
  return { room, ana, mo, comment, notice: id };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function ask(person: Person, notice: string, query = "", headers: Record<string, string> = {}) {
  return person.ask(`moderation/notices/${notice}/dossier${query}`, { headers });
}

async function fileOf(person: Person, notice: string): Promise<Dossier> {
  return granted(dossier, 200, await ask(person, notice));
}

async function pageOf({ api, site, token }: Person, notice: string, lang: string): Promise<Response> {
  return fetch(`${api}/v1/sites/${site}/moderation/notices/${notice}/dossier?format=html&lang=${lang}`, {
    headers: { authorization: `Bearer ${token ?? ""}` },
  });
}

test("a notice leaves a file with all that was said, decided and answered, by whom and when", async () => {
  const { ana, mo, comment, notice } = await newsroom();
  const open = await fileOf(mo, notice);
  expect(open.content).toMatchObject({
    notice: { id: notice, explanation, law: "Loi de 1881", name: "Zoé", state: "received", answer: null },
    said: { revision: 1, text: "Zoé a volé le pont." },
    comment: { id: comment.id, author: { name: "Ana" }, story: { id: story }, status: "published" },
    revisions: [{ revision: 1, text: "Zoé a volé le pont." }],
    decisions: [{ by: { kind: "machine", role: null }, to: "published" }],
    times: { toDecision: null, toAnswer: null, inTime: null },
  });

  const edited = await ana.edits(comment, "Zoé a emprunté le pont.");
  const text = "Vous avez raison.";
  await until(async () => (await mo.case(comment)).comment.status === "published", "the edit to be judged");
  await mo.rejects(edited, { reason: "illegal", answer: { text, notices: [notice] } });
  const made = await until(async () => {
    const file = await fileOf(mo, notice);
    return file.content.notice.answer === null || file.content.statements.length === 0 ? undefined : file;
  }, "the answer in the file");
  expect(made.content).toMatchObject({
    notice: { state: "removed", answer: text, answeredBy: { name: "Mo", role: "moderator" } },
    said: { revision: 1, text: "Zoé a volé le pont." },
    revisions: [{ text: "Zoé a volé le pont." }, { revision: 2, text: "Zoé a emprunté le pont." }],
    statements: [{ about: "comment", reason: "Contenu illicite", by: { name: "Mo" }, appeal: null }],
    times: { inTime: true },
  });
  expect(made.content.decisions.at(-1)).toMatchObject({
    by: { name: "Mo" },
    to: "rejected",
    reason: "illegal",
  });
  expect(made.content.times.toAnswer).toBe(made.content.times.toDecision);
  // as it was sent: what is parsed may have its names in another order
  const { body } = await ask(mo, notice);
  const sent = z.object({ content: z.unknown(), sha256: z.string() }).parse(body);
  expect(sent.sha256).toBe(sha256(JSON.stringify(sent.content)));
});

test("what readers saw stays in the file when its author deletes the comment, and no name when they are erased", async () => {
  const { room, ana, mo, comment, notice } = await newsroom();
  expect((await ana.deletes(comment)).status).toBeLessThan(300);
  await until(async () => (await fileOf(mo, notice)).content.notice.state === "removed", "the answer");
  const { content } = await fileOf(mo, notice);
  expect(content).toMatchObject({
    said: { text: "Zoé a volé le pont." },
    comment: { status: "deleted" },
    revisions: [],
  });
  expect((await ana.ask("/v1/me", { method: "DELETE", body: {} })).status).toBeLessThan(300);
  const erased = await until(async () => {
    const file = await fileOf(mo, notice);
    return JSON.stringify(file).includes("Ana") ? undefined : file;
  }, "the author's name to be gone");
  expect(erased.content.said).toEqual(content.said);
  expect(erased.content.times).toMatchObject({ toDecision: null });
  expect((await room.stranger.ask(`moderation/notices/${notice}/dossier`)).status).toBe(401);
});

test.each([
  ["fr", "Dossier d’un signalement de contenu illicite", "Le texte au moment du signalement"],
  ["en", "File of a notice of illegal content", "The text when the notice came"],
])("it is a page of its own in %s, in which nothing that was written acts", async (lang, title, said) => {
  const { mo, notice } = await newsroom();
  const answer = await pageOf(mo, notice, lang);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("text/html");
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="palabre-.*\.html"$/);
  expect(answer.headers.get("cache-control")).toContain("no-store");
  const page = await answer.text();
  for (const part of [`<html lang="${lang}">`, title, said, "Zoé a volé le pont."])
    expect(page).toContain(part);
  expect(page).toContain("&lt;b&gt;jamais&lt;/b&gt;");
  expect(page).not.toContain("<b>");
  const [, data = ""] = /<script type="application\/json" id="content">(.*)<\/script>/.exec(page) ?? [];
  const content: unknown = JSON.parse(data);
  expect(page).toContain(`<code>${sha256(JSON.stringify(content))}</code>`);
  expect(page).not.toMatch(/src=|href=|url\(/);
});

test("whoever is limited to sections, or moderates elsewhere, finds none", async () => {
  const { room, ana, notice } = await newsroom();
  const zoe = await room.person("Zoé");
  const staff = { user: zoe.id, role: "moderator", sections: ["sport"] };
  expect((await room.admin.ask("staff", { method: "POST", body: staff })).status).toBe(201);
  expect(await ask(zoe, notice)).toMatchObject({ status: 404, refusal: "notice-unknown" });
  const elsewhere = await Newsroom.open(system.api);
  const bo = await elsewhere.person("Bo", "moderator");
  expect(await ask(bo, notice)).toMatchObject({ status: 404, refusal: "notice-unknown" });
  expect((await ask(ana, notice)).status).toBe(403);
});

import { type CaseNote, caseNote, moderationNote } from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [holding("crétin")] });
  const [ana, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  const posted = await ana.posts("le-pont", "Quel crétin.");
  await until(() => mo.finds(posted, "held"), "the comment in held");
  return { room, ana, mo, max, posted };
}

function noting(who: Person, { id }: { id: string }, text: unknown) {
  return who.ask(`moderation/comments/${id}/notes`, { method: "POST", body: { text } });
}

async function notes(who: Person, { id }: { id: string }, text: string): Promise<CaseNote> {
  return granted(caseNote, 201, await noting(who, { id }, text));
}

test("moderators leave each other notes on a case, told at once, beside those of decisions", async () => {
  const { room, ana, mo, max, posted } = await newsroom();
  const there = await newsroom();
  const [desk, elsewhere] = await Promise.all(
    [{ room, max }, there].map(async ({ room, max }) => {
      const line = await Line.open(system.gateway, "moderation", { token: max.token, lang: "fr" });
      await line.asks("join", { site: room.site });
      return line;
    }),
  );
  const note = await notes(mo, posted, "  Déjà averti hier. ");
  expect(note).toMatchObject({ text: "Déjà averti hier.", by: { kind: "person", id: mo.id, name: "Mo" } });
  const told = await until(() => desk?.all("note", moderationNote)[0], "the note at the other desk");
  expect(told).toEqual({ comment: posted.id, note });
  await max.rejects(posted, { note: "Troisième fois." });
  const { notes: read } = await until(async () => {
    const found = await mo.case(posted);
    return found.notes.length === 2 ? found : null;
  }, "both of them");
  expect(read).toMatchObject([note, { text: "Troisième fois.", by: { name: "Max" } }]);
  expect(JSON.stringify(await ana.mine("le-pont"))).not.toContain("averti");
  expect(elsewhere?.all("note", moderationNote)).toEqual([]);
});

test("a note has words, and a case of one's own site", async () => {
  const [{ room, ana, mo, posted }, there] = await Promise.all([newsroom(), newsroom()]);
  for (const text of ["", "   ", "a".repeat(2001), 3, undefined])
    expect(await noting(mo, posted, text)).toMatchObject({ status: 400, refusal: "invalid-input" });
  expect(await noting(mo, there.posted, "Bonjour")).toMatchObject({
    status: 404,
    refusal: "comment-unknown",
  });
  expect(await noting(mo, { id: "rien" }, "Bonjour")).toMatchObject({
    status: 404,
    refusal: "comment-unknown",
  });
  expect((await noting(ana, posted, "Bonjour")).status).toBe(403);
  expect((await noting(room.stranger, posted, "Bonjour")).status).toBe(401);
});

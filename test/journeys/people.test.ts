import { caseNote, type Person as Known, person, personComments, personNote, personNotes } from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

afterEach(() => Line.closeAll());

const [match, vote] = ["le-match", "le-vote"];

async function newsroom() {
  const room = await Newsroom.open(system.api, { filters: [holding("crétin")] });
  const [ana, mo, zoe] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Zoé"),
  ]);
  for (const [story, section] of [
    [match, "Sport"],
    [vote, "Politique"],
  ])
    await room.admin.ask(`stories/${story}`, { method: "PUT", body: { section } });
  const rank = { role: "moderator", sections: ["Sport"] };
  await room.admin.ask(`staff/${zoe.id}`, { method: "PUT", body: rank });
  return { room, ana, mo, zoe };
}

async function knows(moderator: Person, { id }: Pick<Person, "id">): Promise<Known> {
  return granted(person, 200, await moderator.ask(`moderation/users/${id}`));
}

async function wrote(moderator: Person, { id }: Person, query = "") {
  return granted(personComments, 200, await moderator.ask(`moderation/users/${id}/comments${query}`));
}

test("a moderator reads all that somebody wrote, with what became of it, page after page", async () => {
  const { ana, mo } = await newsroom();
  const out = await ana.getsPublished(match, "Bonjour");
  const held = await ana.posts(match, "Quel crétin");
  await until(() => mo.finds(held, "held"), "the comment in held");
  const refused = await ana.getsPublished(vote, "Hors de propos");
  await mo.rejects(refused, { reason: "off-topic" });
  const gone = await ana.getsPublished(vote, "Je retire");
  await ana.deletes(gone);
  const first = await wrote(mo, ana, "?limit=3");
  expect(first.items).toMatchObject([
    { id: gone.id, status: "deleted", text: "" },
    { id: refused.id, status: "rejected", decision: { reason: "off-topic", by: { name: "Mo" } } },
    { id: held.id, status: "held", text: "Quel crétin", story: { id: match } },
  ]);
  const rest = await wrote(mo, ana, `?limit=3&after=${encodeURIComponent(first.next ?? "")}`);
  expect(rest).toMatchObject({ items: [{ id: out.id, status: "published" }], next: null });
  const { user, record } = await knows(mo, ana);
  expect(user).toMatchObject({ id: ana.id, name: "Ana", role: "reader" });
  expect(record).toEqual({ pending: 0, held: 1, published: 1, rejected: 1, deleted: 1 });
});

test("sanctions that stand and those that are over are told, with who and why", async () => {
  const { ana, mo } = await newsroom();
  const imposing = { method: "POST", body: { kind: "premoderate", reason: "Insultes" } };
  await mo.ask(`moderation/users/${ana.id}/sanctions`, imposing);
  const [standing] = (await knows(mo, ana)).sanctions;
  expect(standing).toMatchObject({ kind: "premoderate", active: true, by: { name: "Mo" } });
  await mo.ask(`moderation/users/${ana.id}/sanctions/${standing?.id ?? ""}`, { method: "DELETE" });
  expect((await knows(mo, ana)).sanctions).toMatchObject([{ active: false, lifted: { by: { name: "Mo" } } }]);
});

test("notes on a person reach colleagues at once, and never the person", async () => {
  const { room, ana, mo, zoe } = await newsroom();
  const line = await Line.open(system.gateway, "moderation", { token: zoe.token, lang: "fr" });
  await line.asks("join", { site: room.site });
  const path = `moderation/users/${ana.id}/notes`;
  const noting = { method: "POST", body: { text: " Élue de la ville. " } };
  const note = granted(caseNote, 201, await mo.ask(path, noting));
  expect(note).toMatchObject({ text: "Élue de la ville.", by: { name: "Mo" } });
  const told = await until(() => line.all("personNote", personNote)[0], "the note at Zoé's desk");
  expect(told).toEqual({ user: ana.id, note });
  expect((await knows(zoe, ana)).notes).toEqual([note]);
  expect(granted(personNotes, 200, await zoe.ask(path)).items).toEqual([note]);
  expect((await ana.ask(path)).refusal).toBe("forbidden");
  expect(JSON.stringify((await ana.ask("/v1/me/export")).body)).not.toContain("Élue");
});

test("who is limited to sections reads what was written there", async () => {
  const { ana, zoe } = await newsroom();
  const own = await ana.getsPublished(match, "Quel match");
  await ana.getsPublished(vote, "Quel vote");
  expect((await wrote(zoe, ana)).items.map(({ id }) => id)).toEqual([own.id]);
});

test("a person is known on their own site alone, to its staff", async () => {
  const [{ ana, mo, room }, there] = await Promise.all([newsroom(), newsroom()]);
  for (const path of ["", "/comments", "/notes"]) {
    const asked = (who: Person, { id }: { id: string }) => who.ask(`moderation/users/${id}${path}`);
    expect((await asked(mo, there.ana)).refusal).toBe("user-unknown");
    expect((await asked(mo, { id: "personne" })).refusal).toBe("user-unknown");
    expect((await asked(ana, ana)).refusal).toBe("forbidden");
    expect((await asked(room.stranger, ana)).status).toBe(401);
  }
});

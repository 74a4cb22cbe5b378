import { type StoryChange, storySummary } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { commentsOf, granted } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "entretien";
const minute = 60_000;
const fromNow = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();

async function newsroom() {
  const room = await Newsroom.open(system.api);
  const [ana, minister, op] = await Promise.all([
    room.person("Ana"),
    room.person("La ministre"),
    room.person("Op", "operator"),
  ]);
  /** Waits until the story's page says it, too. */
  const says = async (change: StoryChange) => {
    const said = granted(storySummary, 200, await op.says(story, change));
    expect(said).toMatchObject(change);
    await until(async () => {
      const { seq: _, ...rules } = (await ana.reads(story)).story;
      return JSON.stringify({ ...rules, ...change }) === JSON.stringify(rules);
    }, "the page to say so");
  };
  return { room, ana, minister, op, says };
}

test("a discussion that can only be read takes nothing more, but reports and what is taken back", async () => {
  const { ana, minister, says } = await newsroom();
  const posted = await ana.getsPublished(story, "Avant");
  await says({ readOnly: true });

  const refused = { status: 403, refusal: "story-read-only" };
  expect(await ana.sends(story, "Après")).toMatchObject(refused);
  expect(await minister.sends(story, "Réponse", { parent: posted.id })).toMatchObject(refused);
  expect(await ana.triesToEdit(posted, "Autrement")).toMatchObject(refused);
  for (const method of ["PUT", "DELETE"])
    expect(await minister.ask(`comments/${posted.id}/reactions/up`, { method })).toMatchObject(refused);
  await minister.reports(posted, "spam");
  expect((await ana.reads(story)).items).toMatchObject([{ id: posted.id }]);
  expect(await ana.deletes(posted)).toMatchObject({ status: 204 });
});

test("a closed discussion still takes edits and votes", async () => {
  const { ana, minister, says } = await newsroom();
  const posted = await ana.getsPublished(story, "Avant");
  await says({ closed: true });
  expect(await ana.sends(story, "Après")).toMatchObject({ status: 403, refusal: "story-closed" });
  expect((await ana.edits(posted, "Autrement")).revision).toBe(2);
  await minister.reacts(posted, "up");
});

test("questions are taken from one moment to another, and a refusal says when", async () => {
  const { ana, minister, says } = await newsroom();
  const question = await ana.getsPublished(story, "Déjà une question");
  const [opensAt, closesAt] = [fromNow(minute), fromNow(2 * minute)];
  await says({ mode: "questions", opensAt, closesAt, guests: [minister.id] });
  const early = await ana.sends(story, "Et demain ?");
  expect(early).toMatchObject({ status: 403, refusal: "questions-not-yet", body: { opensAt } });
  expect(JSON.stringify(early.body)).toContain(`from ${opensAt} on`);
  await minister.getsPublished(story, "Une réponse, à toute heure", { parent: question.id });

  await says({ opensAt: null, closesAt: fromNow(-minute) });
  expect(await ana.sends(story, "Trop tard ?")).toMatchObject({ status: 403, refusal: "questions-over" });
  await says({ closesAt: null });
  await ana.getsPublished(story, "Enfin une question");
});

test("a time to close passes by itself, without anyone saying so", async () => {
  const { ana, says } = await newsroom();
  await says({ mode: "questions", closesAt: fromNow(2000) });
  await ana.getsPublished(story, "Juste à temps");
  await until(
    async () => (await ana.sends(story, "Encore une")).refusal === "questions-over",
    "the time to be over",
  );
});

test("what readers ask is found by whether a guest has answered it, and guests' replies are marked", async () => {
  const { ana, minister, says } = await newsroom();
  await says({ mode: "questions", guests: [minister.id] });
  const [one, two] = [
    await ana.getsPublished(story, "Première question"),
    await ana.getsPublished(story, "Deuxième question"),
  ];
  const reply = await ana.getsPublished(story, "Une précision", { parent: one.id });
  const answer = await minister.getsPublished(story, "La réponse", { parent: reply.id });

  const listed = async (show: "answered" | "unanswered", sort: "newest" | "oldest" | "top" = "newest") =>
    (await ana.reads(story, { show, sort })).items.map(({ id }) => id);
  await until(async () => (await listed("answered")).length === 1, "the answer to count");
  expect(await listed("answered")).toEqual([one.id]);
  expect(await listed("unanswered", "top")).toEqual([two.id]);
  expect((await ana.opens(answer.id)).comment).toMatchObject({ answer: true, answered: false });
  expect((await ana.opens(reply.id)).comment).toMatchObject({ answer: false });
  expect((await ana.opens(one.id)).comment).toMatchObject({ answer: false, answered: true });

  await minister.deletes(answer);
  await until(async () => (await listed("unanswered", "oldest")).length === 2, "the answer to count no more");
  expect(await listed("unanswered", "oldest")).toEqual([one.id, two.id]);
  expect(await listed("answered")).toEqual([]);
});

test("what was said before the guests were named is a question or an answer from then on", async () => {
  const { ana, minister, says } = await newsroom();
  const question = await ana.getsPublished(story, "Question");
  const answer = await minister.getsPublished(story, "Réponse", { parent: question.id });
  const other = await ana.getsPublished(story, "Autre question");
  expect((await ana.opens(answer.id)).comment.answer).toBe(false);

  await says({ mode: "questions", guests: [minister.id] });
  await until(async () => (await ana.opens(answer.id)).comment.answer, "the answer to be marked");
  expect((await ana.reads(story, { show: "answered" })).items).toMatchObject([{ id: question.id }]);
  expect((await ana.reads(story, { show: "unanswered" })).items).toMatchObject([{ id: other.id }]);
  const { events } = await ana.catchesUp(story, 3);
  expect(events).toMatchObject([
    { type: "story.changed", mode: "questions", guests: [minister.id], closed: false, count: 3 },
    { type: "comment.edited", comment: { id: answer.id, answer: true } },
  ]);

  await says({ guests: [] });
  await until(async () => !(await ana.opens(answer.id)).comment.answer, "the mark to be gone");
  expect((await ana.reads(story, { show: "answered" })).items).toEqual([]);
});

test("a list of questions is a page like any other, with its ETag, the same for everyone", async () => {
  const { room, ana, minister, says } = await newsroom();
  await says({ mode: "questions", guests: [minister.id] });
  const question = await ana.getsPublished(story, "Question");
  const path = `${commentsOf(story)}?show=unanswered`;
  const first = await ana.ask(path);
  const etag = first.headers.get("etag") ?? "";
  expect((await room.stranger.ask(path)).body).toEqual(first.body);
  expect((await ana.ask(path, { headers: { "if-none-match": etag } })).status).toBe(304);
  await minister.getsPublished(story, "Réponse", { parent: question.id });
  await until(
    async () => (await ana.ask(path, { headers: { "if-none-match": etag } })).status === 200,
    "the page to be another",
  );
  expect((await ana.reads(story, { show: "unanswered" })).items).toEqual([]);
});

test.each<[string, unknown, string]>([
  ["an unknown mode", { mode: "chat" }, "mode"],
  ["an end before the beginning", { opensAt: fromNow(minute), closesAt: fromNow(0) }, "closesAt"],
  ["an end that is no moment", { closesAt: "demain" }, "closesAt"],
  ["guests whom nobody knows", { guests: ["nobody"] }, "guests.0"],
  ["too many guests", { guests: Array.from({ length: 21 }, () => "a") }, "guests"],
])("%s is refused, with what would be right", async (_, body, path) => {
  const { op } = await newsroom();
  const answer = await op.ask(`stories/${story}`, { method: "PUT", body });
  expect(answer).toMatchObject({ status: 400, refusal: "invalid-input", body: { errors: [{ path }] } });
});

test("an end is compared with the beginning that was said before", async () => {
  const { op } = await newsroom();
  await op.says(story, { opensAt: fromNow(minute) });
  const answer = await op.says(story, { closesAt: fromNow(0) });
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: "closesAt" }] } });
});

test("readers of another site are no guests here, and readers say nothing of stories", async () => {
  const [here, there] = [await newsroom(), await newsroom()];
  expect(await here.op.says(story, { guests: [there.ana.id] })).toMatchObject({ status: 400 });
  expect(await here.ana.says(story, { readOnly: true })).toMatchObject({ status: 403 });
});

test.each(["?show=all&sort=chaos", "?show=none", "?show=answered&sort=replies"])(
  "a list is not asked for by %s",
  async (query) => {
    const { ana } = await newsroom();
    expect(await ana.ask(commentsOf(story) + query)).toMatchObject({ status: 400 });
  },
);

import { holding, Newsroom } from "../newsroom/newsroom.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";

async function newsroom(newAuthors: number) {
  const room = await Newsroom.open(system.api, { settings: { newAuthors }, filters: [holding("crétin")] });
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  return { room, ana, mo };
}

test("the first comments of an author are published at once, and looked at by people", async () => {
  const { room, ana, mo } = await newsroom(2);
  const held = await ana.posts(story, "Quel crétin.");
  await until(() => mo.finds(held, "held"), "what waits anyway in held alone");
  const first = await ana.getsPublished(story, "Bonjour.");
  const second = await ana.getsPublished(story, "Bonsoir.");
  await until(async () => (await mo.queueCounts())["new-authors"] === 2, "both of them");
  const third = await ana.getsPublished(story, "Bonne nuit.");
  const { items } = await mo.queue("new-authors", { limit: 10 });
  expect(items.map(({ comment }) => comment.id)).toEqual([first.id, second.id]);
  expect(await room.stranger.sees(third)).toBe(true);

  await mo.publishes(first);
  await mo.rejects(second);
  await until(async () => (await mo.queueCounts())["new-authors"] === 0, "nothing more to look at");
  expect(await room.stranger.sees(first)).toBe(true);
  await until(async () => !(await room.stranger.sees(second)), "what is refused off its page");
});

test("a new text is looked at anew, and a site that does not ask for it has none", async () => {
  const { ana, mo } = await newsroom(1);
  const first = await ana.getsPublished(story, "Bonjour.");
  await until(() => mo.finds(first, "new-authors"), "the comment");
  await mo.publishes(first);
  await until(async () => (await mo.queueCounts())["new-authors"] === 0, "nothing more to look at");
  await ana.edits(first, "Bonjour à tous.");
  await until(() => mo.finds(first, "new-authors"), "the comment again");

  const other = await newsroom(0);
  await other.ana.getsPublished(story, "Bonjour.");
  expect((await other.mo.queueCounts())["new-authors"]).toBe(0);
});

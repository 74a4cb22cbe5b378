import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { stage } from "./on-stage.js";
import { Reader } from "./reader.js";

const story = "le-pont";
const paragraph =
  "Le pont de la gare est fermé depuis l’hiver, et personne ne dit quand il rouvrira. ".repeat(4);

/** A discussion that has begun: eight comments, each of some lines. */
async function discussion() {
  const newsroom = await Newsroom.open(stage.system.api);
  const author = await newsroom.person("Odile");
  for (let n = 1; n <= 8; n += 1) await author.posts(story, `Avis ${n}. ${paragraph}`);
  await until(async () => (await author.counts(story)) === 8, "eight comments");
  return { newsroom, at: { site: newsroom.site, story } };
}

const english = { lang: "en", theme: "dark" } as const;

test("what she writes is there at once for him, and moves nothing that he reads", async () => {
  const { at } = await discussion();
  const [ada, luc] = await Promise.all([Reader.open(stage, at, english), Reader.open(stage, at)]);
  const read = luc.comment("Avis 2.");
  await read.scrollIntoViewIfNeeded();
  const [place, scrolled] = [await read.boundingBox(), await luc.window.scrolled()];
  expect(scrolled).toBeGreaterThan(0);

  await ada.writes("Has anybody asked the town hall?");
  await ada.registers("Ada");
  const hers = ada.comment("Has anybody asked the town hall?");
  await hers.getByText(ada.texts.rest.fate.published, { exact: true }).waitFor();

  await luc.pill(1).waitFor();
  await luc.counts(9);
  expect([await read.boundingBox(), await luc.window.scrolled()]).toEqual([place, scrolled]);
  expect(await luc.times("Has anybody asked the town hall?")).toBe(0);
  expect(await luc.window.shifts()).toEqual([]);

  await luc.pill(1).click();
  await luc.comment("Has anybody asked the town hall?").getByText(luc.texts.fresh, { exact: true }).waitFor();
  expect(await luc.pill(1).count()).toBe(0);
  await ada.counts(9);
  expect([ada.window.faults, luc.window.faults]).toEqual([[], []]);
  expect(await ada.window.shifts()).toEqual([]);
});

test("his reply comes to her in place, and both see one comment more", async () => {
  const { newsroom, at } = await discussion();
  const [ada, luc] = await Promise.all([
    Reader.open(stage, at, english, await newsroom.person("Ada")),
    Reader.open(stage, at, {}, await newsroom.person("Luc")),
  ]);
  await ada.writes("Has anybody asked the town hall?");
  await luc.pill(1).click();
  await luc.replies("Has anybody asked", "Ada", "Oui, deux fois.");

  const reply = ada.comment("Has anybody asked").getByRole("article").filter({ hasText: "Oui, deux fois." });
  await reply.waitFor();
  await ada.discussion.getByText(ada.texts.rest.repliedToYou("Luc")).waitFor();
  await luc.comment("Oui, deux fois.").getByText(luc.texts.rest.fate.published, { exact: true }).waitFor();
  await Promise.all([ada.counts(10), luc.counts(10)]);
  expect(await ada.times("Oui, deux fois.")).toBe(1);
  expect(await luc.times("Oui, deux fois.")).toBe(1);
  expect([ada.window.faults, luc.window.faults]).toEqual([[], []]);
});

test("a comment without an account is kept until its author has signed in", async () => {
  const { at, newsroom } = await discussion();
  const ada = await Reader.open(stage, at, english);
  await ada.writes("Kept meanwhile.");
  await ada.discussion.getByText(ada.texts.rest.write.signInToSend).waitFor();
  expect(await newsroom.stranger.counts(story)).toBe(8);
  await ada.page.reload();
  await ada.discussion.getByText(ada.texts.draft).click();
  await ada.discussion.getByRole("button", { name: ada.texts.rest.write.send }).click();
  await ada.registers("Ada");
  await ada.counts(9);
  expect(await ada.times("Kept meanwhile.")).toBe(1);
});

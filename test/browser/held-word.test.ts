import { holding, Newsroom } from "../newsroom/newsroom.js";
import { adminPassword } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { Reader } from "./reader.js";

const story = "le-pont";
const insult = "Quel crétin, ce maire.";

/** Two readers of one story where a word is held. */
async function readers() {
  const newsroom = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const at = { site: newsroom.site, story };
  const [ada, luc] = await Promise.all([
    Reader.open(stage, at, {}, await newsroom.person("Ada")),
    Reader.open(stage, at, { lang: "en", theme: "dark" }),
  ]);
  return { newsroom, ada, luc };
}

function fateOf(
  reader: Reader,
  text: string,
  fate: keyof Reader["texts"]["rest"]["fate"] & ("held" | "published" | "rejected"),
) {
  return reader.comment(text).getByText(reader.texts.rest.fate[fate]).waitFor();
}

test("a comment with a held word waits for a moderator, whose yes both readers see without a reload", async () => {
  const { newsroom, ada, luc } = await readers();
  const desk = await Desk.open(stage);
  await desk.signsIn(newsroom.site, "admin", adminPassword);
  await desk.page.getByText(desk.texts.empty.title).waitFor();

  await ada.writes(insult);
  await ada.insists();
  await fateOf(ada, insult, "held");
  await desk.row(insult).waitFor();
  await until(
    async () => (await desk.case("Ada").locator("mark").textContent())?.startsWith("crétin"),
    "the mark",
  );
  expect(await luc.times(insult)).toBe(0);

  await ada.window.settles();
  await desk.presses("p");
  await desk.tray.getByText(desk.texts.undoLine(desk.texts.done.publish, "Ada")).waitFor();
  await fateOf(ada, insult, "published");
  await Promise.all([ada.counts(1), luc.counts(1), luc.pill(1).waitFor()]);
  for (const { window } of [ada, luc]) expect(await window.shifts()).toEqual([]);
  await luc.pill(1).click();
  await luc.comment(insult).waitFor();
  expect([ada, luc, desk].flatMap(({ window }) => window.faults)).toEqual([]);
});

test("a refusal reaches its author with the reason, and nobody else; taken back, the comment waits again", async () => {
  const { newsroom, ada, luc } = await readers();
  const desk = await Desk.open(stage, { lang: "en" }, await newsroom.person("Mo", "moderator"));
  await ada.writes(insult);
  await ada.insists();
  await desk.case("Ada").waitFor();

  await desk.presses("r");
  await desk.page.getByRole("group", { name: desk.texts.reasonsTitle }).waitFor();
  await desk.presses("1");
  await fateOf(ada, insult, "rejected");
  const { rest } = ada.texts;
  await ada.comment(insult).getByText(rest.fate.because(rest.report.reasons.abuse)).waitFor();
  expect(await luc.times(insult)).toBe(0);

  await desk.presses("u");
  await fateOf(ada, insult, "held");
  await desk.row(insult).waitFor();
  expect(await newsroom.stranger.counts(story)).toBe(0);
});

test("a yes taken back takes the comment out of every page", async () => {
  const { newsroom, ada, luc } = await readers();
  const desk = await Desk.open(stage, {}, await newsroom.person("Mo", "moderator"));
  await ada.writes(insult);
  await ada.insists();
  await desk.case("Ada").waitFor();
  await desk.presses("p");
  await luc.pill(1).click();
  await luc.comment(insult).waitFor();

  await desk.presses("u");
  await luc.discussion.getByText(luc.texts.empty).waitFor();
  await luc.counts(0);
  await fateOf(ada, insult, "held");
});

test("what one moderator decides leaves the other's list", async () => {
  const { newsroom, ada } = await readers();
  const [mo, max] = await Promise.all([
    Desk.open(stage, {}, await newsroom.person("Mo", "moderator")),
    Desk.open(stage, { lang: "en", theme: "dark" }, await newsroom.person("Max", "moderator")),
  ]);
  await ada.writes(insult);
  await ada.insists();
  await Promise.all([mo.opens(insult, "Ada"), max.opens(insult, "Ada")]);

  await mo.presses("p");
  // the case that he reads stays in front of him, and says who was quicker
  await max.row(max.texts.gone.published("Mo")).waitFor();
  await max.page.getByText("Published by Mo", { exact: true }).waitFor();
  await max.page.getByText(max.count(max.texts.waiting, 1), { exact: true }).waitFor({ state: "detached" });
  expect([mo, max].flatMap(({ window }) => window.faults)).toEqual([]);
});

test("where two decide at once, the second is shown both decisions, and may insist", async () => {
  const { newsroom, ada, luc } = await readers();
  const [mo, max] = await Promise.all([
    Desk.open(stage, {}, await newsroom.person("Mo", "moderator")),
    Desk.open(stage, { lang: "en" }, await newsroom.person("Max", "moderator")),
  ]);
  await ada.writes(insult);
  await ada.insists();
  await Promise.all([mo.opens(insult, "Ada"), max.opens(insult, "Ada")]);

  let first = true;
  await max.page.route("**/moderation/decisions", async (route) => {
    if (first) await mo.presses("p").then(() => luc.pill(1).waitFor());
    first = false;
    await route.continue();
  });
  await max.presses("r", "2");
  await max.conflict("Ada").getByText(max.texts.conflict.text("Mo")).waitFor();
  await max.presses("m");
  await fateOf(ada, insult, "rejected");
  await luc.counts(0);
  expect(await luc.times(insult)).toBe(0);
});

import type { Locator } from "playwright-core";
import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { stage } from "./on-stage.js";
import { Reader } from "./reader.js";
import { type Look, looks } from "./window.js";

const story = "le-pont";

/** Luc, signed in, in front of some comments by Ada. */
async function opened(look: Look, ...texts: string[]) {
  const room = await Newsroom.open(stage.system.api);
  const [ada, luc] = await Promise.all([room.person("Ada"), room.person("Luc")]);
  for (const text of texts) {
    await ada.getsPublished(story, text);
  }
  const reader = await Reader.open(stage, { site: room.site, story }, look, luc);
  // what follows the discussion comes after the first paint
  await reader.discussion.getByRole("button", { name: reader.texts.actions.share }).first().waitFor();
  return reader;
}

/** Selects from a word to a word, as with a mouse. */
async function selects({ page, discussion }: Reader, from: string, to = from): Promise<void> {
  const [start, end] = await Promise.all(
    [from, to].map(async (text) => discussion.getByText(text, { exact: true }).boundingBox()),
  );
  if (!start || !end) throw new Error("the words are not shown");
  await page.mouse.move(start.x + 1, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width - 1, end.y + end.height / 2, { steps: 4 });
  await page.mouse.up();
}

function offerIn({ discussion }: Reader): Locator {
  return discussion.locator(".quote-offer");
}

describe.each(looks)("in $lang, $theme,", (look) => {
  test("what one selects of a comment goes into the answer, passage after passage, and nothing typed is lost", async () => {
    const reader = await opened(look, "Le **pont** tient.\n\nPour *combien* de temps ?");
    const { texts, discussion, window, page } = reader;
    await selects(reader, "pont");
    await offerIn(reader).waitFor();
    expect(await window.barriers()).toEqual([]);
    await offerIn(reader).click();
    const area = discussion.getByRole("textbox", { name: texts.rest.write.replyField("Ada") });
    await until(() => window.isOn(area), "the answer");
    const wrote = texts.composing.wrote("Ada");
    expect(await area.inputValue()).toBe(`> *${wrote}*\n> **pont**\n\n`);
    await page.keyboard.type("Non.");
    await selects(reader, "combien");
    await offerIn(reader).click();
    await until(async () => (await area.inputValue()).includes("combien"), "the second passage");
    expect(await area.inputValue()).toBe(`> *${wrote}*\n> **pont**\n\nNon.\n\n> *${wrote}*\n> *combien*\n\n`);
    await until(async () => offerIn(reader).isHidden(), "no offer any more");
    await page.keyboard.type("Oui.");
    await page.keyboard.press("Control+Enter");
    await discussion.locator("blockquote strong").filter({ hasText: "pont" }).waitFor();
    expect(window.faults).toEqual([]);
  });

  test("by keyboard, all of a comment is quoted from the line below it", async () => {
    const reader = await opened(look, "Un.\n\n- deux\n- trois");
    const { texts, discussion, window, page } = reader;
    const quote = reader.articles.first().getByRole("button", { name: texts.actions.quote });
    await window.tabsTo(quote);
    await page.keyboard.press("Enter");
    const area = discussion.getByRole("textbox", { name: texts.rest.write.replyField("Ada") });
    await until(async () => (await area.inputValue()) !== "", "the quotation");
    expect(await area.inputValue()).toBe(
      `> *${texts.composing.wrote("Ada")}*\n> Un.\n>\n> - deux\n> - trois\n\n`,
    );
    expect(await window.isOn(area)).toBe(true);
  });
});

test("a selection that reaches over two comments is not offered", async () => {
  const reader = await opened({}, "**Le premier.**", "**Le second.**");
  await selects(reader, "Le second.", "Le premier.");
  await reader.page.evaluate(
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))",
  );
  expect(await offerIn(reader).isVisible()).toBe(false);
  await reader.discussion.getByRole("heading").first().click();
  await selects(reader, "Le second.");
  await offerIn(reader).waitFor();
});

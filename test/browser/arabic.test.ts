import type { Locator } from "playwright-core";
import { Newsroom } from "../newsroom/newsroom.js";
import { stage } from "./on-stage.js";
import { Reader } from "./reader.js";
import { narrowest } from "./window.js";

const story = "الجسر";
const french = "Le pont est fermé (depuis mars).";
const arabic = "الجسر مغلق منذ مارس.";

async function opened(theme: "light" | "dark"): Promise<Reader> {
  const room = await Newsroom.open(stage.system.api);
  const [layla, ana] = await Promise.all([room.person("ليلى حدّاد"), room.person("Ana (Lyon)")]);
  const first = await layla.getsPublished(story, `${arabic}\n\n> اقتباس\n\n- أولًا\n- ثانيًا`);
  await ana.getsPublished(story, french, { parent: first.id });
  const reader = await Reader.open(stage, { site: room.site, story }, { lang: "ar", theme });
  await reader.discussion.getByRole("button", { name: reader.texts.actions.share }).first().waitFor();
  return reader;
}

/** Where something begins and ends from the left of the window, in CSS pixels. */
async function across(locator: Locator): Promise<{ left: number; right: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${String(locator)} is not shown`);
  return { left: box.x, right: box.x + box.width };
}

test.each(["light", "dark"] as const)(
  "in Arabic, %s, all is mirrored, and stands in nobody's way",
  async (theme) => {
    const reader = await opened(theme);
    const { window, discussion, texts, articles } = reader;
    const head = articles.first().locator("header").first();
    const name = await across(head.getByRole("heading"));
    expect((await across(head.locator("[part=avatar]"))).left).toBeGreaterThan(name.right);
    expect((await across(articles.nth(1))).right).toBeLessThan((await across(articles.first())).right);
    await discussion.getByRole("heading", { name: texts.comments.two ?? "" }).waitFor();

    await reader.field.click();
    await discussion.getByRole("textbox", { name: texts.write }).fill("تجربة");
    await articles.first().getByRole("button", { name: texts.actions.report }).first().click();
    await articles.first().getByText(texts.personal.report.signIn).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    expect(await window.shifts()).toEqual([]);
    expect(window.faults).toEqual([]);
  },
);

test("what is written in the other direction is read in its own, and so is a name", async () => {
  const { discussion, page } = await opened("light");
  await discussion.locator("[part=text]:dir(rtl)").filter({ hasText: arabic }).waitFor();
  await discussion.locator("[part=text]:dir(ltr)").filter({ hasText: french }).waitFor();
  // the closing bracket of a French name stands at its right
  const end = await page.evaluate(`(() => {
    const name = [...document.querySelector("palabre-comments").shadowRoot.querySelectorAll("[part=name]")].find(({ textContent }) => textContent.startsWith("Ana"));
    const range = document.createRange();
    range.setStart(name.firstChild, name.firstChild.length - 1);
    range.setEndAfter(name.firstChild);
    return range.getBoundingClientRect().right >= name.getBoundingClientRect().right - 1;
  })()`);
  expect(end).toBe(true);
});

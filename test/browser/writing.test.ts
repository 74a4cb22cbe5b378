import type { Locator } from "playwright-core";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { stage } from "./on-stage.js";
import { Reader } from "./reader.js";
import { everyLook, type Look, narrowest } from "./window.js";

const story = "le-pont";

/** Ada, signed in, in front of a story where « crétin » is held; and others of that site. */
async function opened(look: Look = {}) {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const [ada, odile] = await Promise.all([room.person("Ada"), room.person("Odile de Brou")]);
  const at = { site: room.site, story };
  const open = (more: Look = look) => Reader.open(stage, at, more, ada);
  return { room, ada, odile, at, open };
}

function areaOf({ discussion, texts }: Reader): Locator {
  return discussion.getByRole("textbox", { name: texts.write });
}

async function begins(reader: Reader): Promise<Locator> {
  await reader.field.click();
  const area = areaOf(reader);
  await until(() => reader.window.isOn(area), "a place to write");
  return area;
}

function button({ discussion }: Reader, name: string): Locator {
  return discussion.getByRole("button", { name, exact: true });
}

/** What stands in the way in the state that a page is in, at every width. */
async function expectNoBarriers({ window }: Reader): Promise<void> {
  expect(await window.barriers()).toEqual([]);
  expect(await window.overflowsAt(narrowest)).toBe(false);
}

describe.each(everyLook)("in $lang, $theme,", (look) => {
  test("one writes by keys and buttons, undoes it, and sees how it will look; nothing moves by itself", async () => {
    const { open } = await opened(look);
    const reader = await open();
    const { page, discussion, texts, window } = reader;
    const { tools, preview, write, previewEmpty } = texts.composing;
    const area = await begins(reader);
    await expectNoBarriers(reader);
    const { keyboard } = page;
    await keyboard.type("Le pont");
    await keyboard.press("Control+b");
    expect(await area.inputValue()).toBe("Le **pont**");
    await keyboard.press("Control+z");
    expect(await area.inputValue()).toBe("Le pont");
    await keyboard.press("End");
    await keyboard.press("Enter");
    await keyboard.press("Enter");
    await keyboard.press("Control+Shift+Digit8");
    await keyboard.type("un");
    await keyboard.press("Enter");
    await keyboard.type("deux");
    await keyboard.press("Enter");
    await keyboard.press("Enter");
    await keyboard.type("fin");
    expect(await area.inputValue()).toBe("Le pont\n\n- un\n- deux\n\nfin");

    await keyboard.press("Shift+Tab");
    await until(() => window.isOn(button(reader, tools.bold)), "the first tool");
    await keyboard.press("ArrowRight");
    await until(() => window.isOn(button(reader, tools.italic)), "the next tool");
    await keyboard.press("Enter");
    expect(await area.inputValue()).toMatch(/\*fin\*$/);
    await until(() => window.isOn(area), "the text once more");

    await discussion.getByRole("tab", { name: preview }).click();
    const shown = discussion.getByRole("tabpanel", { name: preview });
    await shown.getByRole("listitem").filter({ hasText: "deux" }).waitFor();
    expect(await shown.locator("em").textContent()).toBe("fin");
    await expectNoBarriers(reader);
    await discussion.getByRole("tab", { name: write, exact: true }).click();
    await until(() => window.isOn(area), "the text after the preview");
    await area.fill("Autre **chose**");
    await discussion.getByRole("tab", { name: preview }).click();
    await shown.locator("strong").filter({ hasText: "chose" }).waitFor();
    await discussion.getByRole("tab", { name: write, exact: true }).click();
    await area.fill("");
    await discussion.getByRole("tab", { name: preview }).click();
    await shown.getByText(previewEmpty).waitFor();
    expect(await window.shifts()).toEqual([]);
    expect(window.faults).toEqual([]);
  });

  test("who would be held is told kindly before it goes, with the words, and decides", async () => {
    const { open } = await opened(look);
    const reader = await open();
    const { discussion, texts, window, page } = reader;
    const { nudge, preview } = texts.composing;
    const area = await begins(reader);
    await area.fill("Bonjour.\nQuel crétin, ce maire.");
    await discussion.getByRole("tab", { name: preview }).click();
    await discussion.locator("[part=nudge] mark").filter({ hasText: "crétin" }).waitFor();
    await expectNoBarriers(reader);
    await button(reader, texts.rest.write.send).click();
    const change = button(reader, nudge.change);
    await until(() => window.isOn(change), "the safe choice");
    await expectNoBarriers(reader);
    await page.keyboard.press("Enter");
    await until(() => window.isOn(area), "the text");
    await page.keyboard.type("voisin");
    expect(await area.inputValue()).toBe("Bonjour.\nQuel voisin, ce maire.");
    expect(await change.count()).toBe(0);

    await area.fill("Quel crétin.");
    await page.keyboard.press("Control+Enter");
    await reader.insists();
    await reader.comment("Quel crétin.").getByText(texts.rest.fate.held).waitFor();
  });

  test("names are completed from the discussion, by keys alone", async () => {
    const { open, odile } = await opened(look);
    await odile.getsPublished(story, "Me voici.");
    const reader = await open();
    const { discussion, texts, window, page } = reader;
    const area = await begins(reader);
    await page.keyboard.type("Oui @bro");
    const people = discussion.getByRole("listbox", { name: texts.composing.people });
    await people.getByRole("option", { name: "Odile de Brou" }).waitFor();
    expect(await area.getAttribute("aria-activedescendant")).toBe(
      await people.getByRole("option").getAttribute("id"),
    );
    await expectNoBarriers(reader);
    await page.keyboard.press("Escape");
    await people.waitFor({ state: "detached" });
    expect(await window.isOn(area)).toBe(true);
    await area.fill("");
    await page.keyboard.type("Oui @odi");
    await people.waitFor();
    await page.keyboard.press("Tab");
    expect(await area.inputValue()).toBe("Oui @Odile de Brou ");
    await people.waitFor({ state: "detached" });
    expect(await window.shifts()).toEqual([]);
  });

  test("what the server does not take is told at the field, and can be mended there", async () => {
    const { open } = await opened(look);
    const reader = await open();
    const { discussion, texts, window, page } = reader;
    const { faults, showFault, removeFaults } = texts.composing;
    const area = await begins(reader);
    await area.fill("Bonjour \u202emonde");
    await page.keyboard.press("Control+Enter");
    await discussion.getByText(faults["turned-direction"]).waitFor();
    await expectNoBarriers(reader);
    await button(reader, removeFaults).click();
    expect(await area.inputValue()).toBe("Bonjour monde");
    await area.fill("Un <b>gras</b>");
    await page.keyboard.press("Control+Enter");
    await discussion.getByText(faults.html).waitFor();
    await button(reader, showFault).click();
    await until(() => window.isOn(area), "the text");
    await page.keyboard.press("Control+e");
    expect(await area.inputValue()).toBe("Un `<b>`gras</b>");
  });
});

describe("a draft", () => {
  test("is the same in two tabs; what one sends, the other has no more", async () => {
    const { open, at } = await opened();
    const reader = await open();
    const other = await reader.window.context.newPage();
    await other.goto(stage.publisher.address({ ...at, lang: "fr" }));
    const elsewhere = other.locator("palabre-comments");
    await elsewhere.getByRole("button", { name: reader.texts.write }).click();
    const copy = elsewhere.getByRole("textbox", { name: reader.texts.write });
    const area = await begins(reader);
    await area.fill("D’ici");
    await until(async () => (await copy.inputValue()) === "D’ici", "the draft in the other tab");
    await copy.fill("D’ici et de là");
    await until(async () => (await area.inputValue()) === "D’ici et de là", "the draft in the first tab");
    await button(reader, reader.texts.rest.write.send).click();
    await elsewhere.getByText(reader.texts.composing.draft.gone).waitFor();
    expect(await copy.inputValue()).toBe("");
  });

  test("that another tab has made another is never written over unseen", async () => {
    const { open, at } = await opened();
    const reader = await open();
    const { page, discussion, texts } = reader;
    const area = await begins(reader);
    await area.fill("Le mien");
    const key = `palabre:draft:${at.site}:${story}:top`;
    // a change that this tab was not told of, as while it was asleep
    await page.evaluate(`localStorage.setItem(${JSON.stringify(key)}, JSON.stringify("L’autre"))`);
    await area.fill("Le mien, suite");
    await discussion.getByText(texts.composing.draft.elsewhere).waitFor();
    await expectNoBarriers(reader);
    await button(reader, texts.composing.draft.takeOther).click();
    expect(await area.inputValue()).toBe("L’autre");
    await discussion.getByText(texts.rest.write.kept).waitFor();
  });

  test("is told not to last where the browser keeps nothing, and still goes out", async () => {
    const { at, room } = await opened();
    const reader = await Reader.open(stage, at, {}, undefined, async ({ page }) => {
      await page.addInitScript(
        'Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError"); }',
      );
    });
    const { discussion, texts } = reader;
    const area = await begins(reader);
    await area.fill("Sans mémoire");
    await discussion.getByText(texts.composing.draft.lost).waitFor();
    await expectNoBarriers(reader);
    await button(reader, texts.rest.write.send).click();
    await reader.registers("Luc");
    await reader.comment("Sans mémoire").getByText(texts.rest.fate.published).waitFor();
    expect(await room.stranger.counts(story)).toBe(1);
  });
});

test("a sign-in that ends while one writes costs nothing: it is asked for in place, and the comment goes out", async () => {
  const { open, ada } = await opened({ lang: "en" });
  const reader = await open();
  const { discussion, texts } = reader;
  const area = await begins(reader);
  await area.fill("All that I had to say.");
  await ada.ask("/v1/auth/logout", { method: "POST" });
  await button(reader, texts.rest.write.send).click();
  await discussion.getByText(texts.personal.account.expired).waitFor();
  expect(await area.inputValue()).toBe("All that I had to say.");
  await expectNoBarriers(reader);
  await reader.registers("Ada Two");
  await reader.comment("All that I had to say.").getByText(texts.rest.fate.published).waitFor();
  expect(await areaOf(reader).count()).toBe(0);
});

describe("odd text", () => {
  const long = "a".repeat(10_000);
  const zalgo = `Z${"\u0321\u0336\u0489\u0352".repeat(60)}algo`;

  test("breaks no page: words without an end, marks without number, a thousand names, addresses that lie", async () => {
    const { open, odile } = await opened();
    const bodies = [
      long,
      zalgo,
      "@Odile ".repeat(1000),
      "[ici](javascript:alert(1)) et https://a:b@example.org/",
    ];
    for (const body of bodies) {
      await odile.getsPublished(story, body);
    }
    const reader = await open();
    const { discussion, window, page } = reader;
    await discussion.getByText("algo").waitFor();
    expect(await window.overflowsAt(narrowest)).toBe(false);
    expect(await discussion.locator(".text a").count()).toBe(0);
    const clipped =
      await page.evaluate(`[...document.querySelector("palabre-comments").shadowRoot.querySelectorAll(".text, h3.name")]
      .every((text) => ["clip", "hidden"].includes(getComputedStyle(text).overflowY))`);
    expect(clipped).toBe(true);

    const area = await begins(reader);
    await area.fill("[ici](javascript:alert(1))");
    await discussion.getByRole("tab", { name: reader.texts.composing.preview }).click();
    const shown = discussion.getByRole("tabpanel", { name: reader.texts.composing.preview });
    await shown.getByText("[ici](javascript:alert(1))").waitFor();
    expect(await shown.getByRole("link").count()).toBe(0);
    await discussion.getByRole("tab", { name: reader.texts.composing.write, exact: true }).click();
    await area.fill(`${zalgo} ${long}`);
    expect(await window.overflowsAt(narrowest)).toBe(false);
  });
});

test("on a phone everything is in reach: no tool is smaller than a finger, or out of the window", async () => {
  const { open } = await opened();
  const reader = await open({ width: narrowest, height: 640, phone: true });
  const { discussion, texts } = reader;
  await begins(reader);
  const tools = discussion.getByRole("toolbar", { name: texts.composing.tools.label }).getByRole("button");
  const sizes = await Promise.all((await tools.all()).map((tool) => tool.boundingBox()));
  expect(sizes).toHaveLength(8);
  for (const size of sizes) expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await button(reader, texts.composing.tools.code).click();
  expect(await areaOf(reader).inputValue()).toBe("``");
  await expectNoBarriers(reader);
});

test("where a moderator refuses a comment while its author changes it, the new text can become a new comment", async () => {
  const { open, room, ada } = await opened();
  const posted = await ada.getsPublished(story, "La première forme.");
  const reader = await open();
  const { discussion, texts } = reader;
  await button(reader, texts.actions.edit).click();
  const area = discussion.getByRole("textbox", { name: texts.rest.changing.field });
  await area.fill("La seconde forme.");
  const mo = await room.person("Mo", "moderator");
  await mo.rejects(posted, { reason: "off-topic" });
  await discussion.getByText(texts.composing.refusedMeanwhile).waitFor();
  await expectNoBarriers(reader);
  await button(reader, texts.composing.anew).click();
  expect(await areaOf(reader).inputValue()).toBe("La seconde forme.");
  await button(reader, texts.rest.write.send).click();
  await reader.comment("La seconde forme.").getByText(texts.rest.fate.published, { exact: true }).waitFor();
});

test("a comment is written anew with the same means, and a sign-in that ends then costs nothing either", async () => {
  const { open, ada, odile } = await opened();
  await Promise.all([ada.getsPublished(story, "La forme."), odile.getsPublished(story, "Oui.")]);
  const reader = await open();
  const { discussion, page, texts, window } = reader;
  await button(reader, texts.actions.edit).click();
  const area = discussion.getByRole("textbox", { name: texts.rest.changing.field });
  await until(() => window.isOn(area), "the text");
  await page.keyboard.type(" @odi");
  await discussion.getByRole("option", { name: "Odile de Brou" }).click();
  expect(await area.inputValue()).toBe("La forme. @Odile de Brou ");
  await ada.ask("/v1/auth/logout", { method: "POST" });
  await button(reader, texts.rest.changing.save).click();
  await discussion.getByText(texts.personal.account.expired).waitFor();
  expect(await area.inputValue()).toBe("La forme. @Odile de Brou ");
  await expectNoBarriers(reader);
});

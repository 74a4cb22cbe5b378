import type { Comment } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { stage } from "./on-stage.js";
import { Reader } from "./reader.js";
import { looks, type Window } from "./window.js";

const story = "le-pont";

/** A discussion of several pages, at whose far end there is a deep thread. */
async function newsroom() {
  const room = await Newsroom.open(stage.system.api);
  const odile = await room.person("Odile");
  const says = (text: string, parent?: Comment) => odile.getsPublished(story, text, { parent: parent?.id });
  const first = await says("Le premier avis.");
  const reply = await says("Une réponse au premier.", first);
  const deep = await says("La plus profonde.", reply);
  await Promise.all(Array.from({ length: 60 }, (_, n) => odile.posts(story, `Avis ${n}.`)));
  await until(async () => (await odile.counts(story)) === 63, "all of them");
  return { room, first, reply, deep, at: { site: room.site, story } };
}

describe.each(looks)("in $lang, $theme,", (look) => {
  test("the address of a comment opens at it, below all that it answers, whatever page it is on", async () => {
    const { deep, at } = await newsroom();
    const address = `${stage.publisher.address({ ...at, lang: look.lang })}#palabre-${deep.id}`;
    const reader = await Reader.on(await stage.window(look), address);
    const { window, discussion } = reader;
    const target = reader.comment("La plus profonde.");
    await until(() => window.isOn(target), "the focus on the comment that the address names");
    expect(
      await reader.articles.filter({ hasText: "La plus profonde." }).locator("> .text").allInnerTexts(),
    ).toEqual(["Le premier avis.", "Une réponse au premier.", "La plus profonde."]);
    const box = await target.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= window.look.height).toBe(true);
    expect(await window.shifts()).toEqual([]);
    expect(await window.barriers()).toEqual([]);

    const more = discussion.getByRole("button", { name: reader.texts.more });
    while (await more.isVisible()) {
      await more.click();
      await until(async () => !(await more.isVisible()) || (await more.isEnabled()), "a further page");
    }
    // the last page is drawn piece by piece
    await reader.comment("Avis 0.").waitFor();
    for (const text of ["Le premier avis.", "Une réponse au premier.", "La plus profonde.", "Avis 0."])
      expect(await reader.times(text)).toBe(1);
    expect(window.faults).toEqual([]);
  });

  test("an address that is shared is that of the comment, for who reads the page already, too", async () => {
    const { reply, at } = await newsroom();
    const reader = await Reader.open(stage, at, look);
    const { window, page, texts } = reader;
    await window.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.bringToFront();
    const newest = reader.articles.filter({ hasText: "Avis " }).first();
    await newest.getByRole("button", { name: texts.actions.share }).click();
    await newest.getByRole("button", { name: texts.rest.shared }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(
      new RegExp(`^${page.url().replace(/[?]/g, "\\?")}#palabre-[0-9a-f]{24}$`),
    );
    await page.evaluate(`location.hash = "#palabre-${reply.id}"`);
    await until(() => window.isOn(reader.comment("Une réponse au premier.")), "the focus on it");

    await page.evaluate(`location.hash = "#palabre-${"0".repeat(24)}"`);
    const gone = reader.discussion.locator("p:not(.sr)", {
      hasText: texts.rest.problems["comment-unknown"] ?? "?",
    });
    const isSeen = async () => {
      const y = (await gone.boundingBox())?.y ?? -1;
      return y >= 0 && y < window.look.height;
    };
    await until(isSeen, "the discussion, which says so");
    await page.reload();
    await until(isSeen, "the same to who comes by that address");
    expect(await window.barriers()).toEqual([]);
  });

  test("replies are folded away and taken out again by keyboard", async () => {
    const { deep, at } = await newsroom();
    const address = `${stage.publisher.address({ ...at, lang: look.lang })}#palabre-${deep.id}`;
    const reader = await Reader.on(await stage.window(look), address);
    const { window, page, texts } = reader;
    const first = reader.articles.filter({ hasText: "Le premier avis." }).first();
    const fold = first.getByRole("button", { name: reader.count(texts.replies, 1) }).first();
    await fold.focus();
    expect(await fold.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Enter");
    await until(async () => (await reader.times("La plus profonde.")) === 0, "the thread to be folded");
    expect(await fold.getAttribute("aria-expanded")).toBe("false");
    expect(await window.barriers()).toEqual([]);
    await page.keyboard.press("Enter");
    await reader.comment("La plus profonde.").waitFor();
    expect(window.faults).toEqual([]);
  });
});

test("J and K, and the keys of any feed, go from comment to comment, wherever the focus is in the discussion", async () => {
  const { at } = await newsroom();
  const { window, page, articles, discussion, texts } = await Reader.open(stage, at);
  const goes = async (key: string, to: number) => {
    await page.keyboard.press(key);
    await until(() => window.isOn(articles.nth(to)), `comment ${to} by ${key}`);
  };
  // the keys come once the discussion is followed
  await articles.first().getByRole("button", { name: texts.actions.share }).waitFor();
  await discussion.getByRole("combobox", { name: texts.sortLabel }).focus();
  await page.keyboard.press("Tab");
  // and when the focus does
  await until(async () => {
    await page.keyboard.press("j");
    return window.isOn(articles.first());
  }, "the first comment by J");
  await goes("j", 1);
  await goes("PageDown", 2);
  await goes("K", 1);
  await goes("PageUp", 0);
  expect(window.faults).toEqual([]);
});

test("a vote that is given in two tabs is one vote, and taken back in one it is gone in both", async () => {
  const { room, at } = await newsroom();
  const ada = await room.person("Ada");
  // this one knows what was hers when it was opened, and only hears of counts afterwards
  const isLate = async ({ page }: Window) => {
    let asked = 0;
    await page.route("**/mine", (route) => (asked++ === 0 ? route.continue() : route.abort()));
  };
  const tabs = await Promise.all([Reader.open(stage, at, {}, ada), Reader.open(stage, at, {}, ada, isLate)]);
  const [one, two] = tabs;
  const vote = (reader: Reader, n: number) =>
    reader
      .comment("Avis 59.")
      .getByRole("button", { name: reader.count(reader.texts.votesFor, n), exact: true });
  const ready = tabs.map(({ discussion, texts }) =>
    discussion.getByRole("button", { name: texts.rest.heeding.bell }).waitFor(),
  );
  await Promise.all(ready);
  const isMine = async (reader: Reader, n: number) =>
    (await vote(reader, n).getAttribute("aria-pressed")) === "true";
  await vote(one, 0).click();
  await vote(two, 1).click();
  await until(() => isMine(two, 1), "one vote, which is mine");
  expect(await isMine(one, 1)).toBe(true);

  await vote(two, 1).click();
  await Promise.all(tabs.map((tab) => vote(tab, 0).waitFor()));
  // who comes back to the first tab
  await one.page.evaluate("dispatchEvent(new Event('visibilitychange'))");
  await until(async () => !(await isMine(one, 0)), "no vote of mine any more");
  expect(one.window.faults).toEqual([]);
});

test("a page that counts a hundred stories asks once", async () => {
  const room = await Newsroom.open(stage.system.api);
  const odile = await room.person("Odile");
  await odile.getsPublished("gare-7", "Un.");
  const counters = Array.from(
    { length: 100 },
    (_, n) => `<palabre-count site="${room.site}" story="gare-${n}"></palabre-count>`,
  );
  const { page } = await stage.window();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/counts")) asked.push(request.url());
  });
  await page.goto(stage.publisher.shows(counters.join("")));
  await page.locator("palabre-count").nth(7).filter({ hasText: "1" }).waitFor();
  await page.locator("palabre-count").nth(99).filter({ hasText: "0" }).waitFor();
  expect(asked).toHaveLength(1);
});

import type { Comment } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { stage } from "./on-stage.js";
import { Reader } from "./reader.js";

const story = "le-pont";
const languages = [{ lang: "fr" }, { lang: "en" }] as const;

async function newsroom() {
  const room = await Newsroom.open(stage.system.api);
  const [odile, ada] = await Promise.all([room.person("Odile"), room.person("Ada")]);
  const posts = (text: string, parent?: Comment) => odile.getsPublished(story, text, { parent: parent?.id });
  return { room, odile, ada, posts, at: { site: room.site, story } };
}

/** The beginnings of the top-level comments, from above to below. */
async function heads({ discussion }: Reader): Promise<string[]> {
  const texts = await discussion.locator(".chunk > article > .text").allTextContents();
  return texts.map((text) => text.trim());
}

describe.each(languages)("in $lang", (look) => {
  test("comments come in the order that the reader chooses, or only those that the newsroom picked", async () => {
    const { room, ada, posts, at } = await newsroom();
    const [first, , third] = [await posts("Un."), await posts("Deux."), await posts("Trois.")];
    await ada.reacts(first, "up");
    await posts("À deux.", third);
    await room.admin.features(first);
    const reader = await Reader.open(stage, at, look);
    const { texts, discussion } = reader;
    const order = discussion.getByRole("combobox", { name: texts.sortLabel });
    const lists = async (name: string, expected: string[]) => {
      await order.selectOption({ label: name });
      await until(
        async () => String(await heads(reader)) === String(expected),
        `${name}: ${expected.join(", ")}`,
      );
    };
    await lists(texts.lists.oldest, ["Un.", "Deux.", "Trois."]);
    await lists(texts.lists.top, ["Un.", "Trois.", "Deux."]);
    await lists(texts.lists.replies, ["Trois.", "Deux.", "Un."]);
    await lists(texts.lists.featured, ["Un."]);
    await reader.comment("Un.").getByText(texts.featured, { exact: true }).waitFor();
    await lists(texts.lists.newest, ["Trois.", "Deux.", "Un."]);
  });

  test("a word is found wherever it is in the discussion, accents aside, and leads to its comment", async () => {
    const { posts, at } = await newsroom();
    await posts("## Le pont\nL’**été** dernier, le pont tenait.");
    for (let n = 0; n < 31; n++) await posts(`Autre chose, ${n}.`);
    const reader = await Reader.open(stage, at, look);
    const { discussion, texts, window } = reader;
    const { searching } = texts.rest;
    const opener = discussion.getByRole("button", { name: texts.search });
    await opener.click();
    await discussion.getByLabel(searching.label).fill("ete");
    await window.page.keyboard.press("Enter");
    const found = discussion.getByRole("search").getByRole("listitem");
    await found.getByText("L’été dernier", { exact: false }).waitFor();
    expect(await found.locator("mark").allTextContents()).toEqual(["été"]);
    await found.getByText("Le pont · L’été dernier").waitFor();
    await discussion.getByRole("heading", { name: reader.count(searching.found, 1) }).waitFor();
    expect(await window.barriers()).toEqual([]);

    await found.getByRole("link").first().click();
    const article = reader.comment("le pont tenait");
    await until(() => window.isOn(article), "the comment that was found");
    await discussion.getByLabel(searching.label).fill("zèbre");
    await window.page.keyboard.press("Enter");
    await discussion.getByText(searching.none).waitFor();
    await window.page.keyboard.press("Escape");
    await discussion.getByRole("search").waitFor({ state: "detached" });
    await until(() => window.isOn(opener), "the focus where it came from");
  });

  test("what came since the last visit is marked, and N goes from one to the next, round and round", async () => {
    const { posts, at } = await newsroom();
    await posts("Ancien.");
    const reader = await Reader.open(stage, at, look, undefined, (window) =>
      window.keeps(stage.publisher.origin, `palabre:visits:${at.site}`, {
        [story]: { since: null, at: new Date(Date.now() - 3_600_000).toISOString() },
      }),
    );
    const { discussion, texts, window, count } = reader;
    expect(await reader.comment("Ancien.").getByText(texts.fresh, { exact: true }).count()).toBe(1);
    await posts("Neuf.");
    await reader.pill(1).click();
    await discussion.getByRole("button", { name: count(texts.rest.newOnes, 2) }).click();
    await until(() => window.isOn(reader.comment("Neuf.")), "the first of them");
    // keys come when the focus does
    await until(async () => {
      await window.page.keyboard.press("j");
      return window.isOn(reader.comment("Ancien."));
    }, "the next comment by J");
    for (const text of ["Neuf.", "Ancien.", "Neuf."]) {
      await window.page.keyboard.press("n");
      await until(() => window.isOn(reader.comment(text)), text);
    }
    expect(await window.barriers()).toEqual([]);
  });

  test("questions are asked within their hours, and a guest's answer is known for what it is", async () => {
    const { room, posts, at } = await newsroom();
    const guest = await room.person("Invitée");
    const closesAt = new Date(Date.now() + 3_600_000).toISOString();
    await room.admin.says(story, { mode: "questions", closesAt, guests: [guest.id] });
    const [asked] = [await posts("Et le pont ?"), await posts("Et la gare ?")];
    await guest.getsPublished(story, "Il tient.", { parent: asked.id });
    const { discussion, texts, window } = await Reader.open(stage, at, look);
    await discussion.getByRole("button", { name: texts.asking.field }).waitFor();
    await discussion.getByText(texts.answer, { exact: true }).waitFor();
    const order = discussion.getByRole("combobox", { name: texts.sortLabel });
    await order.selectOption({ label: texts.lists.unanswered });
    await discussion.getByText("Et le pont ?").waitFor({ state: "detached" });
    await discussion.getByText("Et la gare ?").waitFor();
    expect(await window.barriers()).toEqual([]);

    await room.admin.says(story, { closesAt: new Date(Date.now() - 1000).toISOString() });
    await discussion.getByText(texts.asking.over).waitFor();
    await room.admin.says(story, { readOnly: true });
    await discussion.getByText(texts.readOnly).waitFor();
  });
});

test("an author's change leaves everything below where it is, until the reader wants all of it", async () => {
  const { odile, posts, at } = await newsroom();
  const below = await posts("Dessous.");
  const above = await posts("Court.");
  const reader = await Reader.open(stage, at);
  const { window } = reader;
  await window.page.waitForLoadState("networkidle");
  const before = await reader.comment("Dessous.").boundingBox();
  await odile.edits(above, Array.from({ length: 12 }, (_, n) => `Ligne ${n}.`).join("\n\n"));
  await reader.comment("Ligne 0.").waitFor();
  expect(await reader.comment("Dessous.").boundingBox()).toEqual(before);
  await reader.comment("Ligne 0.").getByRole("button", { name: reader.texts.readOn }).press("Enter");
  await until(() => window.isOn(reader.comment("Ligne 0.")), "the focus on what is unfolded");
  await until(async () => {
    const after = await reader.comment("Dessous.").boundingBox();
    return (after?.y ?? 0) > (before?.y ?? 0) + 100;
  }, "the whole text");
  expect(await odile.sees(below)).toBe(true);
});

test("in a live discussion what comes is shown at once to who is at its newest end", async () => {
  const { room, posts, at } = await newsroom();
  await room.admin.says(story, { mode: "live" });
  await posts("Coup d’envoi.");
  const reader = await Reader.open(stage, at);
  await reader.window.page.waitForLoadState("networkidle");
  await posts("But !");
  await until(async () => String(await heads(reader)) === "But !,Coup d’envoi.", "the newest above");
});

test("of a long discussion only what is about to be seen is drawn, and all of it is printed", async () => {
  const { posts, at, odile } = await newsroom();
  const all = Array.from({ length: 240 }, (_, n) => `Avis ${n}.`);
  await Promise.all(all.map((text) => odile.posts(story, text)));
  await posts("Le dernier.");
  await until(async () => (await odile.counts(story)) === 241, "all of them");
  const reader = await Reader.open(stage, at);
  const { window, discussion, texts } = reader;
  const more = discussion.getByRole("button", { name: texts.more });
  const drawn = () => discussion.locator(".feed article").count();
  for (let pages = 1; pages <= 8; pages++) {
    await more.click();
    await until(async () => !(await more.isVisible()) || (await more.isEnabled()), "a further page");
  }
  await until(async () => (await drawn()) < 200, "what is far away to be put away");
  expect(await window.page.evaluate("dispatchEvent(new Event('beforeprint'))")).toBe(true);
  await until(async () => (await drawn()) === 241, "all to be printed");
  await window.page.evaluate("dispatchEvent(new Event('afterprint'))");
  await until(async () => (await drawn()) < 200, "what is far away to be put away again");
});

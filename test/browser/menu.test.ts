import { readFile } from "node:fs/promises";
import { Newsroom, refusing } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { stage } from "./on-stage.js";
import { Reader } from "./reader.js";
import { looks, narrowest } from "./window.js";

const story = "le-pont";

async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [refusing("navet")] });
  const [ana, zoe] = await Promise.all([room.person("Ana"), room.person("Zoé")]);
  return { room, ana, zoe, at: { site: room.site, story } };
}

/** What one finds under one's own name. */
function menuOf({ discussion, texts, window, page }: Reader) {
  const { menu, rest } = texts;
  const panel = discussion.getByRole("group", { name: menu.label });
  return {
    panel,
    bell: (unread: number, count: Reader["count"]) =>
      discussion.getByRole("button", {
        name: unread === 0 ? rest.heeding.bell : count(rest.heeding.unread, unread),
        exact: true,
      }),
    tab: async (section: keyof typeof menu.sections) => {
      await panel.getByRole("tab", { name: menu.sections[section] }).click();
      await panel.getByRole("tabpanel", { name: menu.sections[section] }).waitFor();
    },
    nothingInTheWay: async () => {
      expect(await window.barriers()).toEqual([]);
      expect(await window.overflowsAt(narrowest)).toBe(false);
    },
    openByName: async (name: string) => {
      await window.tabsTo(discussion.getByRole("button", { name, exact: true }));
      await page.keyboard.press("Enter");
      await panel.waitFor();
    },
  };
}

describe.each(looks)("in $lang, $theme,", (look) => {
  test("the bell tells what concerns me after an absence and live, and leads there by keyboard", async () => {
    const { ana, zoe, at } = await newsroom();
    const mine = await ana.getsPublished(story, "Le pont tient bon.");
    await zoe.posts(story, "Pas celui du nord.", { parent: mine.id });
    await until(async () => {
      const { body } = await ana.ask("/v1/me/notifications");
      return JSON.stringify(body).includes("Pas celui du nord.");
    }, "the first notification");
    const reader = await Reader.open(stage, at, look, ana);
    const { window, page, discussion, texts } = reader;
    const { panel, bell, nothingInTheWay } = menuOf(reader);
    const { kinds, fresh } = texts.menu.notifications;
    await bell(1, reader.count).waitFor();
    expect(await window.shifts()).toEqual([]);
    await zoe.posts(story, "Que dit @Ana du pont du sud ?");
    await bell(2, reader.count).waitFor();
    expect(await window.barriers()).toEqual([]);
    await window.tabsTo(bell(2, reader.count));
    await page.keyboard.press("Enter");
    await panel.getByText(kinds.mention("Zoé")).waitFor();
    await panel.getByText(kinds.reply("Zoé")).waitFor();
    expect(await panel.getByText(fresh, { exact: true }).count()).toBe(2);
    await nothingInTheWay();
    await page.keyboard.press("Escape");
    await until(() => window.isOn(bell(0, reader.count)), "the focus on a silent bell");
    await page.keyboard.press("Enter");
    await window.tabsTo(panel.getByRole("link", { name: kinds.reply("Zoé") }));
    await page.keyboard.press("Enter");
    await until(() => window.isOn(reader.comment("Pas celui du nord.")), "the focus on the reply");
    expect(await panel.count()).toBe(0);
    await page.reload();
    await bell(0, reader.count).waitFor();
    await discussion.getByText("Pas celui du nord.").first().waitFor();
  });

  test("who follows a discussion or a thread hears of what is written there, until they leave it", async () => {
    const { ana, zoe, at } = await newsroom();
    const begun = await zoe.getsPublished(story, "Une passerelle suffirait.");
    const reader = await Reader.open(stage, at, look, ana);
    const { discussion, texts, window, page } = reader;
    const { panel, bell, nothingInTheWay } = menuOf(reader);
    const { heeding } = texts.rest;
    const comment = reader.comment("Une passerelle suffirait.");
    const more = comment.getByRole("button", { name: texts.actions.more });
    const before = await more.boundingBox();
    await more.click();
    expect(await more.boundingBox()).toEqual(before);
    expect(Math.min(before?.width ?? 0, before?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await page.keyboard.press("Tab");
    expect(await window.isOn(comment.getByRole("button", { name: heeding.followThread }))).toBe(true);
    await page.keyboard.press("Escape");
    await until(() => window.isOn(more), "the focus on what opened it");
    expect(await more.getAttribute("aria-expanded")).toBe("false");
    await more.click();
    await comment.getByRole("button", { name: heeding.followThread }).click();
    await comment.getByRole("button", { name: heeding.leaveThread }).waitFor();
    await until(async () => (await ana.mine(story)).follows.includes(begun.id), "the thread followed");
    await zoe.posts(story, "Large de deux mètres.", { parent: begun.id });
    await bell(1, reader.count).click();
    await panel.getByText(texts.menu.notifications.threads).waitFor();
    await panel.getByRole("link", { name: "Zoé", exact: true }).waitFor();
    await panel.getByText("Large de deux mètres.").waitFor();
    await panel.getByLabel(texts.menu.notifications.followStory).check();
    await until(async () => (await ana.mine(story)).followsStory, "the discussion followed");
    await nothingInTheWay();
    await zoe.posts(story, "Ou un bac.");
    await panel.getByText("Ou un bac.").waitFor();
    await panel.getByLabel(texts.menu.notifications.followStory).uncheck();
    await until(async () => !(await ana.mine(story)).followsStory, "the discussion left");
    const thread = panel.getByRole("checkbox", { name: heeding.followThread });
    await thread.uncheck();
    await until(async () => (await ana.mine(story)).follows.length === 0, "the thread left");
    expect(await window.isOn(thread)).toBe(true);
    await nothingInTheWay();
    await discussion.getByRole("button", { name: texts.personal.close }).click();
  });

  test("I find what I wrote with what became of it, and why", async () => {
    const { ana, at } = await newsroom();
    await ana.getsPublished("la-gare", "La gare rouvre.", {
      url: "https://journal.test/gare",
      title: "La gare",
    });
    await ana.posts(story, "Un navet, ce pont.");
    await until(async () => (await ana.mine(story)).comments[0]?.status === "rejected", "the refusal");
    const reader = await Reader.open(stage, at, look, ana);
    const { texts } = reader;
    const { panel, openByName, nothingInTheWay } = menuOf(reader);
    await openByName("Ana");
    await panel.getByText("La gare rouvre.").waitFor();
    await panel.getByText(texts.menu.comments.on("La gare")).waitFor();
    await panel.getByText(texts.menu.comments.statuses.published, { exact: true }).waitFor();
    await panel.getByText(texts.menu.comments.statuses.rejected).waitFor();
    await panel.getByRole("button", { name: texts.rest.fate.why }).click();
    await panel.getByText(texts.personal.statement.byMachine).waitFor();
    await nothingInTheWay();
  });

  test("a member changes name and password, takes a copy of their data, and goes for good", async () => {
    const { room, at } = await newsroom();
    const reader = await Reader.open(stage, at, look);
    const { window, page, discussion, texts } = reader;
    const { panel, openByName, tab, nothingInTheWay } = menuOf(reader);
    const { profile, data } = texts.menu;
    const { account } = texts.personal;
    const button = (name: string) => panel.getByRole("button", { name, exact: true });
    await reader.writes("Le pont tient bon.");
    await reader.registers("Ana Dupont");
    await discussion.getByRole("button", { name: "Ana Dupont", exact: true }).waitFor();
    await reader.counts(1);
    await openByName("Ana Dupont");
    await tab("account");
    await nothingInTheWay();
    await panel.getByLabel(account.name, { exact: true }).fill("!");
    await button(profile.save).click();
    await panel.getByText(profile.badName).waitFor();
    await panel.getByLabel(account.name, { exact: true }).fill("Ana Durand");
    await button(profile.save).click();
    await panel.getByText(profile.saved).waitFor();
    await discussion.getByRole("button", { name: "Ana Durand", exact: true }).waitFor();
    await panel.getByLabel(profile.current).fill("pas le bon");
    await panel.getByLabel(profile.fresh).fill("un autre mot de passe");
    await button(profile.change).click();
    await panel.getByText(profile.wrongPassword).waitFor();
    await nothingInTheWay();
    await panel.getByLabel(profile.current).fill("un mot de passe");
    await button(profile.change).click();
    await panel.getByText(profile.changed).waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), button(data.export).click()]);
    const file: unknown = JSON.parse(await readFile(await download.path(), "utf8"));
    expect(file).toMatchObject({
      profile: { name: "Ana Durand" },
      comments: [{ revisions: [{ text: "Le pont tient bon." }] }],
    });
    await button(data.erase).click();
    await until(() => window.isOn(panel.getByLabel(data.password, { exact: true })), "the last question");
    await page.keyboard.type("un mot de passe");
    await page.keyboard.press("Enter");
    await panel.getByText(data.wrongPassword).waitFor();
    await nothingInTheWay();
    await panel.getByLabel(data.password, { exact: true }).fill("un autre mot de passe");
    await page.keyboard.press("Enter");
    await discussion.getByText(texts.personal.account.erased).waitFor();
    expect(await window.barriers()).toEqual([]);
    await reader.counts(0);
    await until(async () => (await room.stranger.reads(story)).items.length === 0, "nothing left of it");
  });

  test("whom I ignore I no longer read, at once and at my next visit, unless I ask for it", async () => {
    const { ana, zoe, at } = await newsroom();
    await zoe.getsPublished(story, "Vous n’y connaissez rien.");
    const reader = await Reader.open(stage, at, look, ana);
    const { window, page, discussion, texts } = reader;
    const { panel, openByName, tab, nothingInTheWay } = menuOf(reader);
    const { heeding } = texts.rest;
    const text = discussion.getByText("Vous n’y connaissez rien.");
    const note = discussion.getByText(heeding.ignored("Zoé"));
    const button = (name: string) => discussion.getByRole("button", { name, exact: true });
    await window.tabsTo(button(texts.actions.more));
    await page.keyboard.press("Enter");
    await window.tabsTo(button(heeding.ignore("Zoé")));
    await page.keyboard.press("Enter");
    await note.waitFor();
    expect(await text.count()).toBe(0);
    await until(() => window.isOn(reader.articles), "the focus where the comment was");
    await window.tabsTo(button(heeding.show));
    await nothingInTheWay();
    await page.reload();
    await note.waitFor();
    expect(await text.count()).toBe(0);
    expect(await window.shifts()).toEqual([]);
    await button(heeding.show).click();
    await text.waitFor();
    await page.reload();
    await note.waitFor();
    await openByName("Ana");
    await tab("ignored");
    await nothingInTheWay();
    await button(texts.menu.ignored.heed("Zoé")).click();
    await panel.getByText(texts.menu.ignored.empty).waitFor();
    await text.waitFor();
  });
});

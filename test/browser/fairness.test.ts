import { Newsroom, refusing } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { addressesOf } from "./built-embed.js";
import { stage } from "./on-stage.js";
import { Reader } from "./reader.js";
import { looks, narrowest } from "./window.js";

const story = "le-pont";

async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [refusing("navet")] });
  const [ana, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  return { room, ana, mo, max, at: { site: room.site, story } };
}

describe.each(looks)("in $lang, $theme,", (look) => {
  test("anyone reports what is illegal by keyboard alone, without an account, and reads the answer by the receipt", async () => {
    const { ana, mo, at } = await newsroom();
    const comment = await ana.getsPublished(story, "Zoé a volé le pont.");
    const reader = await Reader.open(stage, at, look);
    const { window, page, discussion, texts } = reader;
    const { keyboard } = page;
    const { notice, tracking, report, close } = texts.personal;
    const button = (name: string) => discussion.getByRole("button", { name, exact: true });
    const press = async (name: string) => {
      await window.tabsTo(button(name));
      await keyboard.press("Enter");
    };
    await press(texts.actions.report);
    await press(report.unsigned);
    const explanation = discussion.getByRole("textbox", { name: notice.explanation });
    await until(() => window.isOn(explanation), "the focus in the form");
    await keyboard.type("Trop court");
    await press(notice.send);
    await discussion.getByText(notice.tooShort).waitFor();
    await until(() => window.isOn(explanation), "the focus where it is wrong");
    await keyboard.type(" : je n’ai jamais volé de pont.");
    await press(notice.send);
    await discussion.getByText(notice.noGoodFaith).waitFor();
    const box = discussion.getByRole("checkbox", { name: notice.goodFaith });
    await until(() => window.isOn(box), "the focus on what is missing");
    await keyboard.press("Space");
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await press(notice.send);
    await until(() => window.isOn(button(notice.copy)), "the focus on the receipt");
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    const receipt = (await discussion.locator("code").textContent()) ?? "";
    expect(receipt).toMatch(/^[\w-]{43}$/);
    await press(close);
    await until(() => window.isOn(button(texts.actions.report)), "the focus where it came from");

    await until(() => mo.finds(comment, "notices"), "the comment in notices");
    await press(texts.legal);
    await until(() => window.isOn(discussion.getByLabel(tracking.receipt)), "the focus on the receipt");
    await keyboard.type("faux");
    await keyboard.press("Enter");
    await discussion.getByText(tracking.unknown).waitFor();
    await discussion.getByLabel(tracking.receipt).fill(receipt);
    await keyboard.press("Enter");
    await discussion.getByText(tracking.states.received).waitFor();
    await mo.rejects(comment, { reason: "illegal" });
    await until(async () => {
      await keyboard.press("Enter");
      return discussion.getByText(tracking.states.removed, { exact: true }).isVisible();
    }, "the answer");
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await keyboard.press("Escape");
    await until(() => window.isOn(button(texts.legal)), "the focus where it came from");
  });

  test("what was typed of an illegal comment goes into the notice, and its receipt stays until it is put away", async () => {
    const { room, ana, mo, at } = await newsroom();
    await ana.getsPublished(story, "Zoé a volé le pont.");
    await room.admin.features(await ana.getsPublished(story, "Le pont tient."));
    const reader = await Reader.open(stage, at, look, mo);
    const { window, discussion, texts } = reader;
    const { notice, report, close } = texts.personal;
    const comment = reader.comment("Zoé a volé le pont.");
    const button = (name: string) => comment.getByRole("button", { name, exact: true });
    await comment.hover();
    await button(texts.actions.report).click();
    await comment.getByLabel(report.detail).fill("Je n’ai jamais volé de pont.");
    await comment.getByLabel(texts.rest.report.reasons.illegal).check();
    await button(report.goOn).click();
    const explanation = comment.getByRole("textbox", { name: notice.explanation });
    await explanation.waitFor();
    expect(await explanation.inputValue()).toBe("Je n’ai jamais volé de pont.");
    await comment.getByLabel(notice.goodFaith).check();
    await button(notice.send).click();
    await until(() => window.isOn(button(notice.copy)), "the focus on the receipt");
    const receipt = await comment.locator("code").textContent();
    const order = discussion.getByRole("combobox", { name: texts.sortLabel });
    await order.selectOption({ label: texts.lists.featured });
    await comment.waitFor({ state: "detached" });
    expect(await discussion.locator("code").textContent()).toBe(receipt);
    expect(await window.barriers()).toEqual([]);
    await order.selectOption({ label: texts.lists.oldest });
    await comment.locator("code").waitFor();
    expect(await discussion.locator("code").allTextContents()).toEqual([receipt]);
    await button(close).click();
    await discussion.locator("code").waitFor({ state: "detached" });
  });

  test("who was refused reads why, appeals by keyboard alone, once, and hears the answer at once", async () => {
    const { ana, mo, max, at } = await newsroom();
    const comment = await ana.getsPublished(story, "Parlons d’autre chose.");
    const reader = await Reader.open(stage, at, look, ana);
    const { window, page, discussion, texts } = reader;
    const { statement, close } = texts.personal;
    await discussion.getByRole("button", { name: texts.actions.remove }).waitFor();
    await mo.rejects(comment, { reason: "off-topic" });
    const why = discussion.getByRole("button", { name: texts.rest.fate.why });
    await why.waitFor();
    expect(await window.barriers()).toEqual([]);
    await window.tabsTo(why);
    await page.keyboard.press("Enter");
    const panel = discussion.getByRole("group", { name: statement.titles.comment });
    await panel.getByText(statement.byPerson).waitFor();
    await panel.getByText(texts.rest.report.reasons["off-topic"]).waitFor();
    expect(await window.barriers()).toEqual([]);
    await window.tabsTo(panel.getByRole("button", { name: statement.appeal, exact: true }));
    await page.keyboard.press("Enter");
    const field = panel.getByRole("textbox", { name: statement.appealField });
    await until(() => window.isOn(field), "the focus in the appeal");
    await page.keyboard.type("C’est le sujet de l’article.");
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await window.tabsTo(panel.getByRole("button", { name: statement.appealSend }));
    await page.keyboard.press("Enter");
    await panel.getByText(statement.states.open).waitFor();
    expect(await panel.getByRole("button", { name: statement.appeal, exact: true }).count()).toBe(0);
    const { statement: id } = (await ana.mine(story)).comments[0] ?? {};
    const heard = { outcome: "upheld", answer: "Nous avons relu." };
    await max.ask(`moderation/appeals/${id ?? ""}`, { method: "POST", body: heard });
    await panel.getByText("Nous avons relu.").waitFor();
    expect(await window.barriers()).toEqual([]);
    await window.tabsTo(panel.getByRole("button", { name: close }));
    await page.keyboard.press("Escape");
    await until(() => window.isOn(why), "the focus where it came from");
  });

  test("who is suspended is told why, until when and how to appeal, where they wanted to write", async () => {
    const { ana, mo, max, at } = await newsroom();
    await max.getsPublished(story, "Le pont est fermé.");
    const end = new Date(Date.now() + 86_400_000).toISOString();
    await mo.ask(`moderation/users/${ana.id}/sanctions`, {
      method: "POST",
      body: { kind: "suspend", reason: "Insultes répétées", until: end },
    });
    const reader = await Reader.open(stage, at, look, ana);
    const { window, discussion, texts } = reader;
    const { sanctioned = "", unreachable } = texts.rest.problems;
    const vote = discussion.getByRole("button", { name: reader.count(texts.votesFor, 0), exact: true });
    const beside = reader.comment("Le pont est fermé.").locator(".wrong");
    const voting = await addressesOf("following/reacting.ts");
    await window.page.route(voting, (route) => route.abort());
    await vote.click();
    await beside.filter({ hasText: unreachable }).waitFor();
    await window.page.unroute(voting);
    await vote.click();
    await beside.filter({ hasText: sanctioned }).waitFor();
    expect(await window.barriers()).toEqual([]);
    await reader.field.click();
    await discussion.getByText("Insultes répétées").waitFor();
    expect(await window.barriers()).toEqual([]);
    await reader.fillsIn(texts.write, "Encore moi.");
    await discussion.getByText("Insultes répétées").waitFor();
    const { statement } = texts.personal;
    await discussion.getByRole("button", { name: statement.details }).click();
    const panel = discussion.getByRole("group", { name: statement.titles.sanction });
    await panel.getByRole("button", { name: statement.appeal, exact: true }).waitFor();
    await discussion.getByRole("textbox", { name: texts.write }).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
  });
});

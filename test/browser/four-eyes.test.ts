import { granted, type Person } from "../newsroom/person.js";
import { sanctions, statements } from "#contract";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { proposalTexts } from "../../apps/console/texts/proposals.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

async function newsroom() {
  const settings = { fourEyes: { permanentBan: true, rejectAll: true, republishAfterNotice: true } };
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")], settings });
  const [ana, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  const posted = await ana.posts("le-pont", "Le crétin de service.");
  await until(() => mo.finds(posted, "held"), "the comment in held");
  return { room, ana, mo, max };
}

async function bansOn(moderator: Person, { id }: Person) {
  const answer = await moderator.ask(`moderation/users/${id}/sanctions`);
  return granted(sanctions, 200, answer).items.filter(({ kind }) => kind === "ban");
}

test.each(looks)(
  "in $lang, $theme, one moderator proposes a ban and another confirms it, by keyboard alone",
  async (look) => {
    const { ana, mo, max } = await newsroom();
    const said = proposalTexts[look.lang === "fr" ? "fr" : "en"];
    const hers = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const his = await Desk.open(stage, { ...look, width: 1280 }, max);
    const { proposals, sanctions: words } = hers.texts;
    await hers.opens("Le crétin de service.", "Ana");
    await hers.presses("b");
    await hers.page.getByRole("radio", { name: new RegExp(`^${words.kinds.ban}`) }).press("Space");
    await hers.page.getByText(proposals.two).waitFor();
    const form = hers.page.getByRole("form", { name: words.title("Ana") });
    await form.getByRole("button", { name: new RegExp(`^${proposals.propose}`) }).waitFor();
    await hers.page.getByLabel(words.end).selectOption("30");
    await form.getByRole("button", { name: new RegExp(`^${words.impose}`) }).waitFor();
    await hers.page.getByLabel(words.end).selectOption("never");
    expect(await hers.window.barriers()).toEqual([]);
    await hers.page.getByLabel(words.reason, { exact: true }).fill("Menaces");
    await hers.page.keyboard.press("Control+Enter");
    await hers.tray.getByText(`${proposals.done} · Ana`).waitFor();
    await hers.page.getByText(proposals.on("Mo", proposals.kinds.permanentBan)).waitFor();
    expect(await hers.window.barriers()).toEqual([]);

    const link = his.page.getByRole("button", { name: `${proposals.title} 1`, exact: true });
    await link.waitFor();
    await his.window.tabsTo(link);
    await his.page.keyboard.press("Enter");
    const proposal = his.page.getByRole("article");
    await proposal.getByText("Menaces").waitFor();
    await proposal.getByText("Le crétin de service.").first().waitFor();
    await proposal.getByText(said.person("Ana")).waitFor();
    expect(await his.window.barriers()).toEqual([]);
    expect(await his.window.overflowsAt(narrowest)).toBe(false);
    await his.presses("c");
    await his.page.getByText(said.done.confirmed).waitFor();
    expect(await bansOn(max, ana)).toMatchObject([{ by: { name: "Max" }, active: true }]);
    await hers.page
      .getByText(proposals.on("Mo", proposals.kinds.permanentBan))
      .waitFor({ state: "detached" });
    expect([hers, his].flatMap(({ window }) => window.faults)).toEqual([]);
  },
);

test("one's own proposal can only be withdrawn, and a colleague's is declined with a word", async () => {
  const { ana, mo, max } = await newsroom();
  const said = proposalTexts.fr;
  const body = { kind: "ban", reason: "Menaces" };
  const proposes = (one: Person) => one.ask(`moderation/users/${ana.id}/sanctions`, { method: "POST", body });
  await proposes(mo);
  const hers = await Desk.open(stage, { width: 1280 }, mo);
  const link = { name: hers.texts.proposals.title, exact: true };
  await hers.page.getByRole("button", link).click();
  await hers.page.getByText(said.waits).waitFor();
  await hers.presses("c", "w");
  await hers.page.getByText(said.done.withdrawn).waitFor();
  await hers.page.getByText(said.none).waitFor();

  await proposes(max);
  await hers.page.getByRole("button", { name: said.confirm }).waitFor();
  await hers.presses("d");
  await hers.page.getByLabel(said.declineWhy).fill("Une suspension suffit.");
  await hers.page.keyboard.press("Control+Enter");
  await hers.page.getByText(said.done.declined).waitFor();
  expect(await bansOn(max, ana)).toEqual([]);
  expect(hers.window.faults).toEqual([]);
});

test("what was taken down after a notice says before and after that two people publish it", async () => {
  const { ana, mo, max } = await newsroom();
  const noticed = await ana.getsPublished("le-pont", "C’est un voleur.");
  const notice = { comment: noticed.id, explanation: "Une diffamation, et rien d’autre.", goodFaith: true };
  await ana.with(null).ask("notices", { method: "POST", body: notice });
  await until(() => mo.finds(noticed, "notices"), "the notice to wait");
  await mo.rejects(noticed);
  await until(async () => (await mo.queueCounts()).notices === 0, "the notice to be answered");
  const hers = await Desk.open(stage, { width: 1280 }, mo);
  const { proposals } = hers.texts;
  await hers.page.goto(`${stage.system.api}/console?site=${mo.site}&queue=held&comment=${noticed.id}`);
  await hers.case("Ana").getByText(proposals.two).waitFor();
  await hers.presses("p");
  await hers.tray.getByText(`${proposals.done} · Ana`).waitFor();
  await hers.tray.getByRole("button", { name: proposals.look }).click();
  await hers.page.getByRole("article").getByText("C’est un voleur.").waitFor();
  expect(await max.with(null).sees(noticed)).toBe(false);
  expect(hers.window.faults).toEqual([]);
});

test.each(looks)(
  "in $lang, $theme, to reject all that a search finds of one author is proposed",
  async (look) => {
    const { ana, mo, max } = await newsroom();
    const numbers = Array.from({ length: 10 }, (_, number) => number);
    await Promise.all(numbers.map((number) => ana.getsPublished("le-pont", `Promo numéro ${number}`)));
    const hers = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window } = hers;
    const said = proposalTexts[look.lang === "fr" ? "fr" : "en"];
    await hers.presses("/");
    await page.getByRole("searchbox").fill("Promo");
    await page.keyboard.press("Enter");
    await hers.row("Promo numéro 0").waitFor();
    await page.getByRole("listbox").focus();
    await hers.presses("g");
    const dialog = page.getByRole("dialog", { name: texts.ticking.all });
    await dialog.getByText(texts.proposals.two).waitFor();
    expect(await window.barriers()).toEqual([]);
    await dialog.getByRole("button", { name: texts.proposals.propose }).click();
    await hers.tray.getByText(texts.proposals.done).waitFor();
    await hers.tray.getByRole("button", { name: texts.proposals.look }).click();
    await page.getByRole("article").getByText(said.sought, { exact: true }).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    const { items } = await max.queue("held");
    expect(items).toHaveLength(1);
    expect(await max.with(null).counts("le-pont")).toBe(10);
    expect(window.faults).toEqual([]);
  },
);

test.each(looks)(
  "in $lang, $theme, to grant an appeal against what was taken down after a notice is proposed, and confirmed by another",
  async (look) => {
    const { room, ana, mo, max } = await newsroom();
    const zoe = await room.person("Zoé", "moderator");
    const noticed = await ana.getsPublished("le-pont", "C’est un voleur.");
    const notice = { comment: noticed.id, explanation: "Une diffamation, et rien d’autre.", goodFaith: true };
    await ana.with(null).ask("notices", { method: "POST", body: notice });
    await until(() => mo.finds(noticed, "notices"), "the notice to wait");
    await mo.rejects(noticed);
    const { id } = await until(async () => {
      const { items } = granted(statements, 200, await ana.ask("/v1/me/statements"));
      return items.find((one) => one.comment === noticed.id);
    }, "the statement");
    await ana.ask(`/v1/me/statements/${id}/appeal`, { method: "POST", body: { text: "C’est prouvé." } });
    const his = await Desk.open(stage, { ...look, width: 1280 }, max);
    const { page, texts, window } = his;
    await his.counts("appeals", 1);
    await his.presses("q", "q", "q");
    await page.getByText(texts.proposals.two).waitFor();
    await his.presses("p");
    const field = page.getByRole("textbox", { name: texts.appeals.answerTo("Ana") });
    await until(() => window.isOn(field), "the field for the answer");
    await page.getByRole("button", { name: texts.proposals.propose }).waitFor();
    expect(await window.barriers()).toEqual([]);
    await page.keyboard.type("Le tribunal l’a jugé.");
    await his.presses("Control+Enter");
    await his.tray.getByText(`${texts.proposals.done} · Ana`).waitFor();
    await his.row("C’est prouvé.").click();
    const kind = texts.proposals.kinds.republishAfterNotice;
    await page.getByText(texts.proposals.on("Max", kind)).waitFor();
    expect(await ana.with(null).sees(noticed)).toBe(false);
    expect(await window.barriers()).toEqual([]);

    const hers = await Desk.open(stage, { ...look, width: 1280 }, zoe);
    await hers.page.getByRole("button", { name: texts.proposals.title }).click();
    await hers.page.getByRole("article").getByText("Le tribunal l’a jugé.").waitFor();
    expect(await hers.window.barriers()).toEqual([]);
    await hers.presses("c");
    await until(() => ana.with(null).sees(noticed), "the comment to be seen again");
    expect([his, hers].flatMap((desk) => desk.window.faults)).toEqual([]);
  },
);

import { holding, Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

/** Two comments that wait, the older one first, two moderators, and a desk of the second. */
async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const [ana, lou, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Lou"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  const desks = [{ id: "legal", names: { fr: "Juristes", en: "Lawyers" }, people: [max.id] }];
  await room.admin.ask("settings", { method: "PATCH", body: { desks } });
  await ana.posts("le-pont", "Le premier crétin.");
  await until(async () => (await mo.queueCounts()).held === 1, "the first comment in held");
  await lou.posts("le-pont", "Le second crétin.");
  await until(async () => (await mo.queueCounts()).held === 2, "the second comment in held");
  return { mo, max };
}

test.each(looks)(
  "in $lang, $theme, a case is passed on to a desk by keyboard alone, and comes first for who is there",
  async (look) => {
    const { mo, max } = await newsroom();
    const hers = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { passing } = hers.texts;
    const name = look.lang === "fr" ? "Juristes" : "Lawyers";
    await hers.opens("Le second crétin.", "Lou");
    await hers.presses("c");
    const whom = hers.page.getByLabel(passing.to, { exact: true });
    await whom.getByRole("option", { name }).waitFor({ state: "attached" });
    expect(await hers.window.barriers()).toEqual([]);
    await whom.selectOption({ label: name });
    await hers.page.getByLabel(passing.note).fill("Une diffamation ?");
    await hers.page.keyboard.press("Control+Enter");
    await hers.case("Ana").waitFor();
    await hers.row("Le second crétin.").getByText(`→ ${name}`).waitFor();
    await hers.counts("held", 1);

    const his = await Desk.open(stage, { ...look, width: 1280 }, max);
    await his.case("Lou").getByText("Une diffamation ?").waitFor();
    await his.counts("held", 2);
    await his.row("Le second crétin.").getByText(passing.tagMine, { exact: true }).waitFor();
    const mine = his.page.getByRole("button", { name: `${passing.forYou} 1` });
    await his.window.tabsTo(mine);
    await his.page.keyboard.press("Enter");
    await his.case("Lou").getByText("Une diffamation ?").waitFor();
    expect(await his.window.barriers()).toEqual([]);
    expect(await his.window.overflowsAt(narrowest)).toBe(false);
    await his.presses("p");
    await hers.row("Le second crétin.").getByText(hers.texts.gone.published("Max")).waitFor();
    await his.page.getByRole("button", { name: new RegExp(`^${passing.forYou}\\s*0$`) }).waitFor();
    expect([hers, his].flatMap(({ window }) => window.faults)).toEqual([]);
  },
);

test("who asks for a second pair of eyes is not brought the case again, and may take it back", async () => {
  const { mo, max } = await newsroom();
  const hers = await Desk.open(stage, { width: 1280 }, mo);
  const { passing, together } = hers.texts;
  await hers.case("Ana").waitFor();
  await hers.presses("c");
  await hers.page.getByLabel(passing.note).fill("Ironie ?");
  await hers.page.keyboard.press("Control+Enter");
  await hers.case("Lou").waitFor();
  await hers.presses("p");
  await hers.page.getByRole("main").getByText(together.allTaken).waitFor();

  const his = await Desk.open(stage, { width: 1280 }, max);
  await his.case("Ana").getByText(passing.asksAnyone("Mo")).waitFor();
  await his.case("Ana").getByText("Ironie ?").waitFor();
  await hers.opens("Le premier crétin.", "Ana");
  await hers.counts("held", 0);
  await hers.case("Ana").getByRole("button", { name: passing.takeBack }).click();
  await hers.counts("held", 1);
  await his.case("Ana").getByText(passing.asksAnyone("Mo")).waitFor({ state: "detached" });
  expect([hers, his].flatMap(({ window }) => window.faults)).toEqual([]);
});

import { session } from "#contract";
import { linkedTexts } from "../../apps/console/texts/linked.js";
import { rulesTexts } from "../../apps/console/texts/rules.js";
import { postsFrom } from "../newsroom/from-network.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

const office = "127.5.0.1";

/** Ana waits to be decided on; Paul, a guest, wrote from the same office. */
async function newsroom(linkGuests: boolean) {
  const settings = { guests: true, linkGuests };
  const room = await Newsroom.open(stage.system.api, { settings, filters: [holding("crétin")] });
  const [ana, mo, op] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  const answer = await room.stranger.ask("auth/guest", { method: "POST", body: { name: "Paul" } });
  const paul = room.stranger.with(granted(session, 201, answer).token);
  const his = await postsFrom(office, paul, "le-pont", "Je passe par là.");
  await until(() => room.stranger.sees(his), "the guest's comment");
  const held = await postsFrom(office, ana, "le-pont", "Quel crétin.");
  await until(() => mo.finds(held, "held"), "the comment in held");
  return { ana, mo, op };
}

test.each(looks)(
  "in $lang, $theme, a moderator asks by keyboard who writes from the same network, and reads what they wrote",
  async (look) => {
    const { mo } = await newsroom(true);
    const said = linkedTexts[look.lang === "fr" ? "fr" : "en"];
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, window, texts } = desk;
    await desk.case("Ana").waitFor();
    await desk.presses("d");
    const file = page.getByRole("dialog", { name: texts.dossier.title("Ana") });
    const linked = file.getByRole("region", { name: said.title });
    await linked.getByText(said.about).waitFor();
    const opener = linked.getByRole("button", { name: said.act });
    await window.tabsTo(opener);
    await desk.presses("Enter");
    await linked.getByText(desk.count(said.found, 1), { exact: true }).waitFor();
    await linked.getByText(texts.author.guest, { exact: true }).waitFor();
    expect(await window.isOn(opener)).toBe(true);
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await window.tabsTo(linked.getByRole("link", { name: "Paul" }));
    await desk.presses("Enter");
    await file.waitFor({ state: "detached" });
    await desk.row("Je passe par là.").waitFor();
    expect(window.faults).toEqual([]);
  },
);

test("an operator lets moderators see it, and no file says a word of it before", async () => {
  const { mo, op } = await newsroom(false);
  const [said, rules] = [linkedTexts.fr, rulesTexts.fr];
  const his = await Desk.open(stage, { lang: "fr", width: 1280 }, op, "operator");
  await his.page.getByRole("button", { name: rules.title, exact: true }).click();
  const form = his.page.getByRole("region", { name: rules.links.title });
  const file = async () => {
    const hers = await Desk.open(stage, { lang: "fr", width: 1280 }, mo);
    await hers.opens("Quel crétin.", "Ana");
    await hers.presses("d");
    const dialog = hers.page.getByRole("dialog", { name: hers.texts.dossier.title("Ana") });
    await dialog.getByText(hers.texts.dossier.noSanctions).waitFor();
    return dialog.getByRole("region", { name: said.title });
  };
  await form.waitFor();
  expect(await (await file()).count()).toBe(0);
  await form.getByLabel(rules.links.turn).check();
  await form.getByText(rules.saved).waitFor();
  await (await file()).getByText(said.about).waitFor();
  expect(await his.window.barriers()).toEqual([]);
  expect(his.window.faults).toEqual([]);
});

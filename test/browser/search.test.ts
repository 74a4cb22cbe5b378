import { decisionJobs } from "#contract";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { everyLook, looks, narrowest } from "./window.js";

/** Four that are held, three of them by Ana. */
async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const [ana, ben, mo] = await Promise.all([
    room.person("Ana"),
    room.person("Ben"),
    room.person("Mo", "moderator"),
  ]);
  await ana.getsPublished("le-pont", "Le pont tient.");
  for (const n of ["un", "deux", "trois"]) await ana.posts("le-pont", `Quel crétin, numéro ${n}.`);
  await ben.posts("le-pont", "Crétin toi-même.");
  const held = async () => (await mo.queueCounts()).held;
  await until(async () => (await held()) === 4, "all of them in held");
  return { mo, held };
}

test.each(looks)(
  "in $lang, $theme, comments are searched for, ticked, decided on at once and taken back as one, by keys alone",
  async (look) => {
    const { mo, held } = await newsroom();
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window, count } = desk;
    const { search, ticking } = texts;
    await desk.counts("held", 4);
    await desk.presses("/");
    const words = page.getByRole("searchbox", { name: search.words });
    await until(() => window.isOn(words), "the field to write in");
    await page.keyboard.type("CRETIN ana");
    await desk.presses("Enter");
    const rows = page.getByRole("listbox", { name: search.listLabel }).getByRole("option");
    await until(async () => (await rows.count()) === 3, "what was found");
    expect(new URL(page.url()).searchParams.get("q")).toBe("CRETIN ana");
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await desk.presses("x", "j", "Shift+X");
    await page.getByText(count(ticking.ticked, 2), { exact: true }).waitFor();
    await page.getByRole("option", { checked: true }).nth(1).waitFor();
    expect(await window.barriers()).toEqual([]);
    await desk.presses("r", "1");
    await desk.tray.getByText(count(ticking.done.reject, 2)).first().waitFor();
    await until(async () => (await held()) === 2, "two of them decided on");
    await desk.presses("u");
    await desk.tray.getByText(count(ticking.undone, 2)).first().waitFor();
    await until(async () => (await held()) === 4, "both to wait again");
    await until(async () => (await rows.count()) === 3, "all of them found again");
    await desk.tray.getByRole("button", { name: texts.understood }).click();

    await desk.presses("g");
    const dialog = page.getByRole("dialog", { name: ticking.all });
    await dialog.getByText(count(ticking.matching.reject, 3)).waitFor();
    expect(await window.barriers()).toEqual([]);
    await window.tabsTo(dialog.getByRole("button", { name: count(ticking.begin.reject, 3) }));
    await desk.presses("Enter");
    await desk.tray.getByText(count(ticking.done.reject, 3)).first().waitFor();
    await until(async () => (await held()) === 1, "all of Ana’s decided on");
    expect(window.faults).toEqual([]);
  },
);

test.each(looks)(
  "in $lang, $theme, a search is kept under a name, and its address brings it back",
  async (look) => {
    const { mo } = await newsroom();
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window } = desk;
    const { search } = texts;
    const rows = page.getByRole("listbox", { name: search.listLabel }).getByRole("option");
    await page.goto(`${stage.system.api}/console?site=${mo.site}&page=search&status=held`);
    await until(async () => (await rows.count()) === 4, "all that are held");
    await page.getByText(search.more).click();
    await page.getByLabel(search.fields.minScore).fill("50");
    await desk.presses("Enter");
    await page.getByText(search.empty.title).waitFor();
    expect(await window.barriers()).toEqual([]);
    await page.goBack();
    await until(async () => (await rows.count()) === 4, "what was looked for before");

    await window.tabsTo(page.getByRole("button", { name: search.keep }));
    await desk.presses("Enter");
    await page.getByLabel(search.name).fill("À relire");
    await desk.presses("Enter");
    const kept = page.getByRole("navigation").getByRole("button", { name: "À relire" });
    await kept.waitFor();
    await desk.presses("q");
    await page.reload();
    await kept.click();
    await until(async () => (await rows.count()) === 4, "the search that was kept");
    expect(new URL(page.url()).searchParams.get("status")).toBe("held");
    await page.getByRole("button", { name: search.forget("À relire") }).click();
    await kept.waitFor({ state: "detached" });
    expect(window.faults).toEqual([]);
  },
);

test.each(everyLook)(
  "in $lang, $theme, what is decided on several while the network is gone is kept, says so, and arrives once",
  async (look) => {
    const { mo, held } = await newsroom();
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window, count } = desk;
    const { ticking } = texts;
    await desk.counts("held", 4);
    await desk.presses("x", "j", "x");
    await page.getByText(count(ticking.ticked, 2), { exact: true }).waitFor();
    await window.context.setOffline(true);
    await page.getByText(texts.connection.lost, { exact: true }).waitFor();
    await desk.presses("r", "1");
    const unsent = desk.tray.getByText(count(ticking.unsent, 1));
    await unsent.waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    expect(await held()).toBe(4);

    await window.context.setOffline(false);
    await desk.tray.getByText(count(ticking.done.reject, 2)).first().waitFor();
    await unsent.waitFor({ state: "detached" });
    await until(async () => (await held()) === 2, "two of them decided on");
    const jobs = granted(decisionJobs, 200, await mo.ask("moderation/jobs"));
    expect(jobs.items).toMatchObject([{ count: 2, decided: 2 }]);
    expect(jobs.items[0]?.reason).not.toBeNull();
  },
);

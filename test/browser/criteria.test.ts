import { holding, Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { everyLook, narrowest } from "./window.js";

/** Two that are held, one of them in a section, and one that readers see. */
async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const [ana, ben, mo] = await Promise.all([
    room.person("Ana"),
    room.person("Ben"),
    room.person("Mo", "moderator"),
  ]);
  await room.admin.ask("stories/la-gare", { method: "PUT", body: { section: "Transports" } });
  await ana.getsPublished("le-pont", "Le pont tient.");
  const first = await ana.posts("le-pont", "Quel crétin a peint le pont ?");
  await until(async () => (await mo.queueCounts()).held === 1, "the first in held");
  const second = await ben.posts("la-gare", "Et quel crétin a vendu la gare ?");
  await until(async () => (await mo.queueCounts()).held === 2, "both in held");
  return { mo, first, second };
}

test.each(everyLook)(
  "in $lang, $theme, a view of a queue is chosen from what the site has, stays in its address, and is kept",
  async (look) => {
    const { mo } = await newsroom();
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window, count } = desk;
    const { search } = texts;
    const rows = page.getByRole("listbox", { name: search.listLabel }).getByRole("option");
    await desk.presses("/");
    await until(async () => (await rows.count()) === 3, "all that there is");
    await page
      .getByRole("combobox", { name: search.fields.queue, exact: true })
      .selectOption(texts.queues.held);
    await until(async () => (await rows.count()) === 2, "what is held");
    await page.getByText(search.more, { exact: true }).click();
    await until(
      async () => (await page.locator("datalist option").count()) === 2,
      "the section and the filter to choose from",
    );
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await page.getByRole("combobox", { name: search.fields.section, exact: true }).fill("Transports");
    await desk.presses("Enter");
    await until(async () => (await rows.count()) === 1, "what is held in the section");
    await page
      .getByRole("combobox", { name: search.fields.newerThan, exact: true })
      .selectOption(count(search.hours, 4));
    await until(() => new URL(page.url()).searchParams.get("newerThan") === "4", "the address");
    expect(new URL(page.url()).search).toContain("queue=held");
    await page.reload();
    await until(async () => (await rows.count()) === 1, "the same view again");
    await page.getByRole("button", { name: search.keep }).click();
    await page.getByLabel(search.name).fill("Gares");
    await desk.presses("Enter");
    const kept = page.getByRole("navigation").getByRole("button", { name: "Gares" });
    await kept.waitFor();
    await desk.presses("q");
    await kept.click();
    await until(async () => (await rows.count()) === 1, "the view that was kept");
    await page
      .getByRole("combobox", { name: search.fields.olderThan, exact: true })
      .selectOption(count(search.days, 7));
    await page.getByText(search.empty.title).waitFor();
    expect(window.faults).toEqual([]);
  },
);

test.each(everyLook)(
  "in $lang, $theme, what one has decided is one click away, stays there, and is decided on anew",
  async (look) => {
    const { mo, first, second } = await newsroom();
    const desk = await Desk.open(stage, { ...look, width: 1280 }, mo);
    const { page, texts, window } = desk;
    const { search } = texts;
    await desk.opens("a peint le pont", "Ana");
    await desk.presses("r", "1");
    await desk.case("Ben").waitFor();
    await desk.presses("p");
    await until(async () => (await mo.queueCounts()).held === 0, "both decided on");

    await window.tabsTo(page.getByRole("navigation").getByRole("button", { name: search.mine, exact: true }));
    await page.keyboard.press("Enter");
    const rows = page.getByRole("listbox", { name: search.listLabel }).getByRole("option");
    await rows.first().getByText("a vendu la gare").waitFor();
    await rows.nth(1).getByText("a peint le pont").waitFor();
    await desk.case("Ben").getByText(texts.trail).waitFor();
    expect(await rows.count()).toBe(2);
    expect(await window.barriers()).toEqual([]);

    await desk.presses("j");
    await desk.case("Ana").getByText(texts.trail).waitFor();
    await desk.presses("p");
    await until(
      async () => (await mo.case(first)).comment.status === "published",
      "what was refused to be published",
    );
    expect((await mo.case(first)).decisions.at(-1)?.by.name).toBe("Mo");
    expect((await mo.case(second)).comment.status).toBe("published");
    expect(window.faults).toEqual([]);
  },
);

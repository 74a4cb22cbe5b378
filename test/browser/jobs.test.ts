import { jobBegun } from "#contract";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { everyLook, narrowest } from "./window.js";
import { jobTexts } from "../../apps/console/texts/jobs.js";

async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin", "euros")] });
  const [mo, max] = await Promise.all([room.person("Mo", "moderator"), room.person("Max", "moderator")]);
  return { room, mo, max };
}

const begins = async (by: Person, body: object) =>
  granted(jobBegun, 202, await by.ask("moderation/jobs", { method: "POST", body })).id;

function textsOf({ window }: Desk) {
  return jobTexts[window.look.lang === "fr" ? "fr" : "en"];
}

async function toJobs(desk: Desk): Promise<void> {
  const link = desk.page.getByRole("navigation").getByRole("button", { name: textsOf(desk).title });
  await desk.window.tabsTo(link);
  await desk.page.keyboard.press("Enter");
  await desk.page.getByRole("heading", { name: textsOf(desk).title }).waitFor();
}

test.each(everyLook)(
  "in $lang, $theme, what a colleague has decided on many at once is there while it goes on, and taken back as one",
  async (look) => {
    const { room, mo, max } = await newsroom();
    const ana = await room.person("Ana");
    for (const n of ["un", "deux"]) await ana.posts("le-pont", `Quel crétin, numéro ${n}.`);
    await until(async () => (await mo.queueCounts()).held === 2, "both in held");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, max);
    const { page, texts, window, count } = desk;
    const said = textsOf(desk);
    await toJobs(desk);
    await page.getByText(said.none).waitFor();
    expect(await window.barriers()).toEqual([]);

    const select = { q: "crétin", status: "held" };
    await begins(mo, { select, decision: "reject", reason: "spam", note: "Même main." });
    const job = page.getByRole("listitem").filter({ hasText: said.select.search });
    await job.getByText(count(texts.ticking.done.reject, 2)).waitFor();
    await job.getByText(said.states.done, { exact: true }).waitFor();
    await job.getByText("Même main.").waitFor();
    await job.getByText(/^Mo/).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await window.tabsTo(job.getByRole("button", { name: said.undo }));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await job.getByText(said.undoneBy("Max")).waitFor();
    await job.getByText(said.states.undone, { exact: true }).waitFor();
    await until(async () => (await mo.queueCounts()).held === 2, "both to wait again");

    await window.tabsTo(job.getByRole("button", { name: said.show }));
    await page.keyboard.press("Enter");
    const rows = page.getByRole("listbox", { name: texts.search.listLabel }).getByRole("option");
    await until(async () => (await rows.count()) === 2, "what was decided on");
    expect(window.faults).toEqual([]);
  },
);

const advertisement = (name: string) =>
  `Bonjour, moi c’est ${name}. Gagnez 500 euros par jour depuis chez vous, sans expérience : écrivez-moi sur ma page pour en savoir plus, les places sont limitées.`;

test.each(everyLook)(
  "in $lang, $theme, what is decided on what still comes of a wave is said, and ended without taking anything back",
  async (look) => {
    const { room, mo, max } = await newsroom();
    const writes = async (name: string) => (await room.person(name)).posts("le-pont", advertisement(name));
    for (const name of ["Ana", "Bo", "Cléo", "Dan"]) await writes(name);
    const wave = await until(
      async () =>
        (await mo.queue("held", { limit: 1 })).items.find((item) => item.wave?.comments === 4)?.wave,
      "the wave",
    );
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    await begins(mo, { select: { wave: wave.id }, decision: "reject", until: inAnHour });
    await until(async () => (await mo.queueCounts()).held === 0, "all of them refused");

    const desk = await Desk.open(stage, { ...look, width: 1280 }, max);
    const { page, texts, window } = desk;
    const { term, standing, ...said } = textsOf(desk);
    const ahead = new RegExp(term.standing.reject("Mo", "").slice(0, -2));
    await toJobs(desk);
    const region = page.getByRole("region", { name: standing });
    await region.getByText(ahead).waitFor();
    const job = page.getByRole("listitem").filter({ hasText: said.select.wave });
    await job.getByText(said.states.done, { exact: true }).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await window.tabsTo(job.getByRole("button", { name: said.show }));
    await page.keyboard.press("Enter");
    const ofCase = page.getByRole("region", { name: texts.waves.title, exact: true });
    await ofCase.getByText(ahead).waitFor();
    expect(await window.barriers()).toEqual([]);

    await toJobs(desk);
    await window.tabsTo(region.getByRole("button", { name: term.end }));
    await page.keyboard.press("Enter");
    await region.waitFor({ state: "detached" });
    const late = await writes("Eve");
    await until(() => mo.finds(late, "held"), "the late one to wait for people");
    expect((await mo.queueCounts()).held).toBe(1);
    expect(window.faults).toEqual([]);
  },
);

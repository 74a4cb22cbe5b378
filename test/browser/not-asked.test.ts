import { readFile } from "node:fs/promises";
import { type Filter, filter } from "#contract";
import { backtestTexts } from "../../apps/console/texts/backtests.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import type { Person } from "../newsroom/person.js";
import { answering, Service } from "../newsroom/service.js";
import { Desk } from "./desk.js";
import { Stage } from "./stage.js";
import { looks, narrowest } from "./window.js";

const story = "le-pont";

let service: Service;
let stage: Stage;
beforeAll(async () => {
  service = await Service.open();
  stage = await Stage.alone({ PALABRE_PRIVATE_HOSTS: service.host });
});
afterEach(() => stage.closeWindows());
afterAll(async () => {
  await stage.close();
  await service.close();
});

const named = (id: string, ...words: string[]): Filter => ({ ...holding(...words), id });

/** Of three comments, a service has answered on the first alone; the draft has it, too, and counts by network. */
async function newsroom(path: string) {
  service.behaves(path, answering({ verdict: null, findings: [] }), answering({}, 500));
  const secret = `whsec_${Buffer.from("a secret of the site's own, long enough").toString("base64")}`;
  const hook = filter.parse({
    ...{ id: "hook", type: "http", url: `http://${service.host}${path}`, secret },
    ...{ tries: 1, onFailure: "ignore" },
  });
  const room = await Newsroom.open(stage.system.api, { filters: [hook] });
  const [ana, ona] = await Promise.all([room.person("Ana"), room.person("Ona", "operator")]);
  for (const text of ["Le pont rouvre lundi.", "Le pont a cent ans.", "On l’a repeint en mai."])
    await ana.getsPublished(story, text);
  const flood = filter.parse({
    id: "flood",
    type: "flood",
    by: "address",
    max: 2,
    seconds: 600,
    then: "hold",
  });
  const days = Array.from({ length: 13 }, (_, at) => named(`day-${at + 1}`, "lundi"));
  await drafts(ona, [hook, flood, named("idle", "introuvable"), ...days, named("bridges", "pont")]);
  return ona;
}

async function drafts(op: Person, filters: Filter[]): Promise<void> {
  const answer = await op.ask("filters/draft", { method: "PUT", body: { filters, default: "publish" } });
  expect(answer.status).toBe(200);
}

test.each(looks)(
  "in $lang, $theme, filters that were not asked are told apart from those that found nothing",
  async (look) => {
    const ona = await newsroom(`/${look.lang}`);
    const desk = await Desk.open(stage, { ...look, width: 1280 }, ona, "operator");
    const { page, texts, window } = desk;
    const said = backtestTexts[look.lang];
    await page.getByRole("button", { name: texts.backtestsPage, exact: true }).press("Enter");
    const begin = page.getByRole("form", { name: said.begin.title });
    await begin.getByRole("button", { name: said.begin.submit }).press("Enter");
    const test = page.getByRole("article", { name: said.filters("draft") });
    await test.getByRole("status").filter({ hasText: said.states.done }).waitFor();

    const sources = test.getByRole("region", { name: said.sources.title });
    const row = (name: string) => sources.getByRole("row").filter({ hasText: name });
    const { unasked, never } = said.sources;
    await row("flood").getByText(desk.count(unasked, 3)).waitFor();
    expect(await row("flood").getByText(never).count()).toBe(0);
    await row("hook").getByText(desk.count(unasked, 2)).waitFor();
    for (const name of ["hook", "idle"]) await row(name).getByText(never).waitFor();
    expect(await row("idle").locator("th").textContent()).toBe("idle ");
    await test.getByText(desk.count(said.sources.neverCount, 2)).waitFor();
    await test.getByText(said.sources.unaskedNote).waitFor();

    const overlaps = test.getByRole("region", { name: said.overlaps.title });
    const filters = overlaps.getByRole("columnheader");
    expect(await filters.first().textContent()).toBe("bridges");
    expect(await filters.count()).toBe(12);
    await test.getByRole("button", { name: desk.count(said.overlaps.others, 2) }).press("Enter");
    await overlaps.getByRole("columnheader", { name: "day-13" }).waitFor();
    expect(await filters.count()).toBe(14);
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await test.getByRole("button", { name: desk.count(said.overlaps.first, 12) }).press("Enter");
    await overlaps.getByRole("columnheader", { name: "day-13" }).waitFor({ state: "detached" });

    const saving = page.waitForEvent("download");
    await test.getByRole("button", { name: said.csv }).press("Enter");
    const csv = (await readFile(await (await saving).path(), "utf8")).split("\r\n");
    expect(csv).toContain(
      "filter or rule,comments,alone,decides,published by people,rejected by people,undecided,not asked about",
    );
    for (const line of ["hook,0,0,0,0,0,0,2", "flood,0,0,0,0,0,0,3", "idle,0,0,0,0,0,0,0"])
      expect(csv).toContain(line);
    expect(window.faults).toEqual([]);
  },
);

import type { Locator, Page } from "playwright-core";
import { type ModerationCase, queuePage, session, type VerdictKind } from "#contract";
import { backtestTexts } from "../../apps/console/texts/backtests.js";
import { filtersTexts } from "../../apps/console/texts/filters.js";
import { shadowTexts } from "../../apps/console/texts/shadow.js";
import { granted, Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { Stage } from "./stage.js";

const password = "a password of a demo";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.alone({ PALABRE_DEMO: "on", PALABRE_DEMO_PASSWORD: password });
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

async function signedIn(username: string): Promise<Person> {
  const stranger = new Person(stage.system.api, "demo", "", "", null);
  const answer = await stranger.ask("auth/login", { method: "POST", body: { username, password } });
  const { user, token } = granted(session, 200, answer);
  return new Person(stage.system.api, "demo", user.id, user.name, token);
}

/** Moderators publish what only has many links or comes again, and reject what else is held, and what is heated. */
async function moderates(mo: Person): Promise<void> {
  for (const { comment, findings } of (await mo.queue("held", { limit: 100 })).items) {
    const isInsult = findings.some(({ filter, rule }) => filter.startsWith("insult") || rule === "deny");
    if (isInsult) await mo.rejects(comment);
    else await mo.publishes(comment);
  }
  const all = granted(queuePage, 200, await mo.ask("moderation/comments?limit=100&filter=heated")).items;
  for (const { comment } of all) if (comment.status === "published") await mo.rejects(comment);
}

/** All comments with what became of them. */
async function past(mo: Person): Promise<ModerationCase[]> {
  const { items, next } = granted(queuePage, 200, await mo.ask("moderation/comments?limit=100"));
  expect(next).toBeNull();
  return Promise.all(items.map(({ comment }) => mo.case(comment)));
}

const links = (text: string) => text.match(/https?:\/\//g)?.length ?? 0;
/** How many links the better filters let pass. */
const mostLinks = 9;

/** What filters find in a comment: those that judged it, or the better ones. */
function findersIn({ comment: { text }, findings }: ModerationCase, isBetter: boolean): string[] {
  const counting = findings.filter(
    ({ filter, rule }) => !isBetter || filter !== "links" || rule === "deny" || links(text) > mostLinks,
  );
  return [...new Set(counting.map(({ filter }) => filter))];
}

function verdictOf(one: ModerationCase, isBetter: boolean): VerdictKind {
  const finders = findersIn(one, isBetter);
  const holds = finders.some((filter) => isBetter || filter !== "heated");
  return holds ? "hold" : finders.length > 0 ? "flag" : "publish";
}

function decidedByPeople({ decisions }: ModerationCase): "published" | "rejected" | "undecided" {
  const last = decisions.findLast(({ by, from, to }) => by.kind === "person" && from !== to);
  return last?.to === "published" || last?.to === "rejected" ? last.to : "undecided";
}

/** Everything that a backtest of the better filters has to tell, worked out from the comments themselves. */
function worked(all: readonly ModerationCase[]) {
  const count = (verdict: VerdictKind, people: ReturnType<typeof decidedByPeople>) =>
    all.filter((one) => verdictOf(one, true) === verdict && decidedByPeople(one) === people).length;
  const rows = (["reject", "hold", "flag", "publish"] as const).map((verdict) =>
    (["rejected", "published", "undecided"] as const).map((people) => count(verdict, people)),
  );
  const [kept, held] = [count("hold", "rejected"), count("hold", "published")];
  const missed = count("publish", "rejected");
  const finders = all.flatMap((one) => findersIn(one, true));
  return {
    rows,
    precision: { part: kept, of: kept + held },
    recall: { part: kept, of: kept + missed },
    changed: all.filter((one) => verdictOf(one, true) !== verdictOf(one, false)).length,
    hits: (filter: string) => finders.filter((one) => one === filter).length,
  };
}

interface Part {
  part: number;
  of: number;
}

const percents = new Intl.NumberFormat("fr-FR", { style: "percent" });

/** A share, its Wilson interval at 95 %, and what it was measured on, as the table says them. */
function saidInFrench({ part, of }: Part): string[] {
  const { shares } = backtestTexts.fr;
  const [share, z] = [part / of, 1.959964];
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const reach = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / (1 + z ** 2 / of);
  const [low, high] = [middle - reach, middle + reach].map((edge) => percents.format(edge));
  return [
    percents.format(share),
    shares.between(low ?? "", high ?? ""),
    shares.ofSo(String(part), String(of)),
  ];
}

const cellsOf = async (rows: Locator) =>
  Promise.all((await rows.all()).map((row) => row.locator("td").allTextContents()));

async function goes(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).press("Enter");
}

test("an operator takes the demo from its first filters to better ones, seeing by backtest and shadow what changes", async () => {
  const [mo, ona, ana] = [
    await signedIn("moderatrice"),
    await signedIn("operatrice"),
    await signedIn("lectrice"),
  ];
  await moderates(mo);
  const expected = worked(
    await until(async () => {
      const all = await past(mo);
      const decided = all.filter((one) => decidedByPeople(one) !== "undecided").length;
      return decided >= 8 ? all : null;
    }, "what was decided to be told"),
  );
  expect(expected.changed).toBeGreaterThan(2);
  const desk = await Desk.open(stage, { lang: "fr", width: 1280 }, ona, "operator");
  const { page, texts, window } = desk;
  const [said, figures, shadows] = [filtersTexts.fr, backtestTexts.fr, shadowTexts.fr];

  await goes(page, texts.filtersPage);
  await page.getByRole("button", { name: /^heated/ }).press("Enter");
  await page.getByLabel(said.members.then?.label ?? "").selectOption("hold");
  await page.getByRole("button", { name: /^links/ }).press("Enter");
  await page.getByLabel(said.own["links.max"]?.label ?? "").fill(String(mostLinks));
  await page.getByText(said.saving.saved).waitFor();

  const trial = page.getByRole("region", { name: said.trial.title });
  await trial.getByLabel(said.trial.text).fill("Quel ramassis de balivernes.");
  await trial.getByRole("row", { name: said.trial.draft }).getByText(said.trial.verdicts.hold).waitFor();
  await trial
    .getByRole("row", { name: said.trial.active("1") })
    .getByText(said.trial.verdicts.flag)
    .waitFor();

  await goes(page, said.views.versions);
  await page.getByLabel(said.versions.note, { exact: true }).fill("Retenir ce qui s’échauffe");
  await page.getByRole("button", { name: said.versions.make }).press("Enter");
  await page.getByRole("button", { name: said.versions.activate("2") }).press("Enter");
  await page.getByRole("button", { name: said.versions.backtest }).press("Enter");
  const begin = page.getByRole("form", { name: figures.begin.title });
  await begin.waitFor();
  expect(await begin.getByLabel(figures.begin.filters).inputValue()).toBe("2");
  await begin.getByRole("button", { name: figures.begin.submit }).press("Enter");
  const backtest = page.getByRole("article", { name: figures.filters(2) });
  await backtest.getByRole("status").filter({ hasText: figures.states.done }).waitFor();

  const byVerdict = backtest.locator(".against details tbody tr");
  expect(await cellsOf(byVerdict)).toEqual(expected.rows.map((row) => row.map(String)));
  const shares = backtest.getByRole("figure").filter({ hasText: figures.shares.title });
  const measured = (await cellsOf(shares.locator("details tbody tr"))).slice(0, 2);
  expect(measured).toEqual([expected.precision, expected.recall].map(saidInFrench));
  const rows = backtest.locator(".sources .wide").first();
  for (const filter of ["heated", "insultes", "insults", "links", "repeats", "flood"]) {
    const header = page.getByRole("rowheader", { name: filter, exact: true });
    const [, hits] = await rows.getByRole("row").filter({ has: header }).locator("td").allTextContents();
    expect([filter, hits]).toEqual([filter, String(expected.hits(filter) || figures.sources.never)]);
  }
  await backtest.getByText(desk.count(figures.changes.lead, expected.changed)).waitFor();
  expect(await backtest.locator(".fates > li").count()).toBe(expected.changed);
  const judging = backtest
    .locator(".fates > li")
    .first()
    .getByRole("button", { name: figures.right.choices.reject });
  await judging.press("Enter");
  await until(
    async () => (await judging.getAttribute("aria-pressed")) === "true",
    "the judgement to be kept",
  );
  const shared = page.url();

  await goes(page, texts.filtersPage);
  await goes(page, said.views.versions);
  await page.getByRole("button", { name: said.versions.shadowOn("2") }).press("Enter");
  await page.getByText(said.versions.shadowed("2")).waitFor();
  await ana.getsPublished("le-marche", "Bonjour du marché.");
  await ana.getsPublished("le-marche", "Quel ramassis, ces étals.");
  await goes(page, texts.shadowPage);
  const run = page.getByRole("article", { name: shadows.title });
  await run.getByText(desk.count(shadows.judged, 2)).waitFor();
  await run.getByText(desk.count(shadows.changesLead, 1)).waitFor();

  await goes(page, texts.filtersPage);
  await goes(page, said.views.versions);
  await page.getByRole("button", { name: said.versions.activate("2") }).press("Enter");
  const asked = page.getByRole("group", { name: said.versions.activate("2") });
  await asked.getByRole("button", { name: said.versions.activate("2") }).press("Enter");
  await page.getByText(said.versions.activated("2")).waitFor();
  const heated = await ana.posts("le-marche", "Encore des balivernes de camelot.");
  await until(() => mo.finds(heated, "held"), "what is heated in held");
  expect(window.faults).toEqual([]);

  const colleague = await Desk.open(stage, { lang: "en", theme: "dark" });
  await colleague.page.goto(shared);
  await colleague.signsIn("demo", "operatrice", password);
  const theirs = colleague.page.getByRole("article", { name: backtestTexts.en.filters(2) });
  await theirs.getByText(backtestTexts.en.states.done).first().waitFor();
  expect(colleague.page.url()).toContain(shared);
  expect(await colleague.window.barriers()).toEqual([]);
});

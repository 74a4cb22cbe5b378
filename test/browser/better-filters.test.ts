import type { Locator, Page } from "playwright-core";
import { filterSet, type ModerationCase, queuePage, session, type VerdictKind } from "#contract";
import { starterFilters } from "#moderation";
import { backtestTexts } from "../../apps/console/texts/backtests.js";
import { filtersTexts } from "../../apps/console/texts/filters.js";
import { shadowTexts } from "../../apps/console/texts/shadow.js";
import { suggestionTexts } from "../../apps/console/texts/suggestions.js";
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

/** All comments with what became of them. */
async function past(mo: Person): Promise<ModerationCase[]> {
  const cases: ModerationCase[] = [];
  for (let after = ""; ;) {
    const answer = await mo.ask(`moderation/comments?limit=50${after}`);
    const { items, next } = granted(queuePage, 200, answer);
    for (const { comment } of items) cases.push(await mo.case(comment));
    if (next === null) return cases;
    after = `&after=${encodeURIComponent(next)}`;
  }
}

/** How many links the better filters let pass, and where to they let none. */
const better = { mostLinks: 9, denied: "casino-bonus.example" };
/** What of the first filters only flags; all others hold. */
const flagging = ["grossier", "coarse", "shouting", "odd"];

const linksIn = (text: string) => text.match(/https?:\/\/[^\s,;]+/g) ?? [];

/** What filters find in a comment: the first ones, which judged it, or the better ones. */
function findersIn({ comment: { text }, findings }: ModerationCase, isBetter: boolean): string[] {
  const links = linksIn(text);
  const still = findings.filter(
    ({ filter, rule }) =>
      !isBetter || filter !== "links" || rule !== "max" || links.length > better.mostLinks,
  );
  const isDenied = links.some((link) => new URL(link).hostname.endsWith(better.denied));
  return [
    ...new Set([
      ...still.map(({ filter }) => filter),
      ...(isBetter && isDenied ? ["suggested-domains"] : []),
    ]),
  ];
}

function verdictOf(one: ModerationCase, isBetter: boolean): VerdictKind {
  const finders = findersIn(one, isBetter);
  if (finders.length === 0) return "publish";
  return finders.every((finder) => flagging.includes(finder)) ? "flag" : "hold";
}

function decidedByPeople({ decisions }: ModerationCase): "published" | "rejected" | "undecided" {
  const last = decisions.findLast(({ by }) => by.kind === "person");
  return last?.to === "published" || last?.to === "rejected" ? last.to : "undecided";
}

/** Everything that a backtest has to tell, worked out from the comments themselves. */
function worked(all: readonly ModerationCase[], isBetter: boolean) {
  const count = (verdicts: readonly VerdictKind[], people: ReturnType<typeof decidedByPeople>) =>
    all.filter((one) => verdicts.includes(verdictOf(one, isBetter)) && decidedByPeople(one) === people)
      .length;
  const rows = (["reject", "hold", "flag", "publish"] as const).map((verdict) =>
    (["rejected", "published", "undecided"] as const).map((people) => count([verdict], people)),
  );
  const [kept, held] = [count(["hold"], "rejected"), count(["hold"], "published")];
  const missed = count(["flag", "publish"], "rejected");
  const finders = all.flatMap((one) => findersIn(one, isBetter));
  return {
    rows,
    precision: { part: kept, of: kept + held },
    recall: { part: kept, of: kept + missed },
    changed: all.filter((one) => verdictOf(one, isBetter) !== verdictOf(one, false)).length,
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

/** How many comments people rejected in which only the suggested domain is found. */
function missedBy(all: readonly ModerationCase[]): number {
  return all.filter((one) => findersIn(one, true).join() === "suggested-domains").length;
}

/** What a backtest shows is what was worked out. */
async function agrees(backtest: Locator, expected: ReturnType<typeof worked>, filters: readonly string[]) {
  const figures = backtestTexts.fr;
  await backtest.getByRole("status").filter({ hasText: figures.states.done }).waitFor();
  const byVerdict = backtest.locator(".against details tbody tr");
  expect(await cellsOf(byVerdict)).toEqual(expected.rows.map((row) => row.map(String)));
  const shares = backtest.getByRole("figure").filter({ hasText: figures.shares.title });
  const measured = (await cellsOf(shares.locator("details tbody tr"))).slice(0, 2);
  expect(measured).toEqual([expected.precision, expected.recall].map(saidInFrench));
  const rows = backtest.locator(".sources .wide").first();
  for (const filter of filters) {
    const header = backtest.page().getByRole("rowheader", { name: filter, exact: true });
    const [, hits] = await rows.getByRole("row").filter({ has: header }).locator("td").allTextContents();
    expect([filter, hits]).toEqual([filter, String(expected.hits(filter) || figures.sources.never)]);
  }
}

test("an operator takes the demo from what new sites begin with to better filters, seeing by backtest and shadow what changes", async () => {
  const [mo, ona, ana] = [
    await signedIn("moderatrice"),
    await signedIn("operatrice"),
    await signedIn("lectrice"),
  ];
  expect(granted(filterSet, 200, await ona.ask("filters/versions/1"))).toEqual(starterFilters);
  const all = await past(mo);
  const [first, expected] = [worked(all, false), worked(all, true)];
  expect(expected.precision.part).toBeGreaterThan(first.precision.part);
  expect(expected.changed).toBeGreaterThan(2);
  const desk = await Desk.open(stage, { lang: "fr", width: 1280 }, ona, "operator");
  const { page, texts, window } = desk;
  const [said, figures, shadows, hints] = [
    filtersTexts.fr,
    backtestTexts.fr,
    shadowTexts.fr,
    suggestionTexts.fr,
  ];
  const begin = page.getByRole("form", { name: figures.begin.title });

  await goes(page, texts.backtestsPage);
  await begin.getByLabel(figures.begin.filters).selectOption("1");
  await begin.getByRole("button", { name: figures.begin.submit }).press("Enter");
  const asItIs = page.getByRole("article", { name: figures.filters(1) });
  const named = starterFilters.filters.map(({ id }) => id);
  await agrees(asItIs, first, named);
  await asItIs.getByText(figures.changes.none).waitFor();

  await goes(page, texts.suggestionsPage);
  await goes(page, hints.look);
  const domains = page.getByRole("region", { name: hints.kinds.domain.title });
  const domain = domains.getByRole("listitem").filter({ hasText: better.denied });
  await domain.getByText(hints.people(String(missedBy(all)), "0", "0")).waitFor();
  await domain.getByRole("button", { name: new RegExp(`^${hints.draft}`, "u") }).press("Enter");
  await domain.getByText(hints.drafted).waitFor();

  await goes(page, texts.filtersPage);
  await page.getByRole("button", { name: /^links/ }).press("Enter");
  await page.getByLabel(said.own["links.max"]?.label ?? "").fill(String(better.mostLinks));
  await page.getByText(said.saving.saved).waitFor();

  const trial = page.getByRole("region", { name: said.trial.title });
  await trial.getByLabel(said.trial.text).fill(`Venez jouer sur https://${better.denied}/ce-soir`);
  await trial.getByRole("row", { name: said.trial.draft }).getByText(said.trial.verdicts.hold).waitFor();
  await trial
    .getByRole("row", { name: said.trial.active("1") })
    .getByText(said.trial.verdicts.publish)
    .waitFor();

  await goes(page, said.views.versions);
  await page.getByLabel(said.versions.note, { exact: true }).fill("Plus de liens, aucun vers le casino");
  await page.getByRole("button", { name: said.versions.make }).press("Enter");
  await page.getByRole("button", { name: said.versions.activate("2") }).press("Enter");
  await page.getByRole("button", { name: said.versions.backtest }).press("Enter");
  await begin.waitFor();
  expect(await begin.getByLabel(figures.begin.filters).inputValue()).toBe("2");
  await begin.getByRole("button", { name: figures.begin.submit }).press("Enter");
  const backtest = page.getByRole("article", { name: figures.filters(2) });
  await agrees(backtest, expected, [...named, "suggested-domains"]);
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
  await ana.getsPublished("le-marche", `Mieux que le marché : https://${better.denied}/etal`);
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
  const gambling = await ana.posts("le-marche", `Dernier tour de table : https://${better.denied}/tour`);
  await until(() => mo.finds(gambling, "held"), "the link to the casino in held");
  expect(window.faults).toEqual([]);

  const colleague = await Desk.open(stage, { lang: "en", theme: "dark" });
  await colleague.page.goto(shared);
  await colleague.signsIn("demo", "operatrice", password);
  const theirs = colleague.page.getByRole("article", { name: backtestTexts.en.filters(2) });
  await theirs.getByText(backtestTexts.en.states.done).first().waitFor();
  expect(colleague.page.url()).toContain(shared);
  expect(await colleague.window.barriers()).toEqual([]);
});

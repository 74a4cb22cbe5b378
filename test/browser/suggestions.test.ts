import { backtests, filterSet, type OwnComment, suggestions } from "#contract";
import { backtestTexts } from "../../apps/console/texts/backtests.js";
import { suggestionTexts } from "../../apps/console/texts/suggestions.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

/** People have rejected all fifteen comments with « loterie », and nothing else. */
async function newsroom() {
  const room = await Newsroom.open(stage.system.api);
  const people = await Promise.all(["Ana", "Bea", "Cyd"].map((name) => room.person(name)));
  const [mo, ona] = await Promise.all([room.person("Mo", "moderator"), room.person("Ona", "operator")]);
  const write = async (count: number, text: (number: number) => string) => {
    const posted: OwnComment[] = [];
    for (let number = 0; number < count; number++) {
      const author = people[number % people.length];
      if (author) posted.push(await author.posts("le-port", text(number)));
    }
    return posted;
  };
  await write(15, (n) => `Le bateau numéro ${n} part demain du port.`);
  const spam = await write(15, (n) => `La loterie numéro ${n} part demain du port.`);
  const last = spam.at(-1);
  if (last) await until(() => room.stranger.sees(last), "the last to be published");
  const decisions = spam.map(({ id: comment, revision }) => ({ comment, revision, decision: "reject" }));
  await mo.ask("moderation/decisions/bulk", { method: "POST", body: { decisions } });
  return { room, ona };
}

test.each(looks)(
  "in $lang, $theme, an operator has suggestions looked for by keyboard, sees why, drafts one, dismisses it and tries it",
  async (look) => {
    const { room, ona } = await newsroom();
    const desk = await Desk.open(stage, { ...look, width: 1280 }, ona, "operator");
    const { page, texts, window } = desk;
    const said = suggestionTexts[look.lang];
    await page.getByRole("button", { name: texts.suggestionsPage, exact: true }).press("Enter");
    await page.getByText(said.never).waitFor();
    const other = await Desk.open(stage, { width: 1280 }, await room.person("Olga", "operator"), "operator");
    const rail = other.page.getByRole("navigation").getByRole("button", { name: /^Suggestions/u });
    await rail.waitFor();
    await page.getByRole("button", { name: said.look, exact: true }).press("Enter");
    // who is elsewhere sees that there is something new, once
    await rail.filter({ hasText: "1" }).press("Enter");
    await rail.filter({ hasNotText: "1" }).waitFor();
    await other.page.reload();
    await other.page.getByText(suggestionTexts.fr.kinds.word.title).waitFor();
    expect(await rail.textContent()).not.toContain("1");

    const words = page.getByRole("region", { name: said.kinds.word.title });
    const one = words.getByRole("listitem").filter({ hasText: "loterie" });
    await one.getByText(desk.count(said.held, 15)).waitFor();
    await one.getByText(said.people("15", "0", "0")).waitFor();
    await page.getByText(desk.count(said.missingHeld, 59)).waitFor();
    const act = (label: string) => one.getByRole("button", { name: new RegExp(`^${label}`, "u") });
    await act(said.examples).press("Enter");
    await one.locator(".fates > li").nth(2).waitFor();
    await window.settles();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await act(said.draft).press("Enter");
    await one.getByText(said.drafted).waitFor();
    const { filters } = granted(filterSet, 200, await ona.ask("filters/draft"));
    expect(filters.at(-1)).toMatchObject({ id: "suggested-words", words: ["loterie"] });

    await act(said.dismiss).press("Enter");
    await page.getByText(desk.count(said.dismissed, 1)).click();
    await page.getByRole("button", { name: new RegExp(`^${said.restore}`, "u") }).press("Enter");
    await one.waitFor();
    const told = granted(suggestions, 200, await ona.ask("filters/suggestions"));
    expect(told.items.map(({ dismissed }) => dismissed)).toEqual([null]);

    await act(said.backtest).press("Enter");
    const both = page.getByRole("region", { name: backtestTexts[look.lang].compare.title });
    await both.getByText(desk.count(backtestTexts[look.lang].compare.lead, 15)).waitFor();
    expect(granted(backtests, 200, await ona.ask("filters/backtests")).items).toHaveLength(2);
    expect(window.faults).toEqual([]);
  },
);

test("what a colleague has written into the draft meanwhile is overwritten by no suggestion: who asked is told, and goes on", async () => {
  const { ona } = await newsroom();
  const desk = await Desk.open(stage, { lang: "fr" }, ona, "operator");
  const { page, texts } = desk;
  const said = suggestionTexts.fr;
  await page.getByRole("button", { name: texts.suggestionsPage, exact: true }).press("Enter");
  await page.getByRole("button", { name: said.look, exact: true }).press("Enter");
  const words = page.getByRole("region", { name: said.kinds.word.title });
  const one = words.getByRole("listitem").filter({ hasText: "loterie" });
  const draft = one.getByRole("button", { name: new RegExp(`^${said.draft}`, "u") });
  await draft.waitFor();
  const theirs = { filters: [{ id: "shouting", type: "shouting" }], default: "publish" };
  expect((await ona.ask("filters/draft", { method: "PUT", body: theirs })).status).toBe(200);

  await draft.press("Enter");
  await one.getByText(texts.problems["stale-draft"] ?? "").waitFor();
  const idsOf = async () =>
    granted(filterSet, 200, await ona.ask("filters/draft")).filters.map(({ id }) => id);
  expect(await idsOf()).toEqual(["shouting"]);
  await until(async () => {
    await draft.press("Enter");
    return one.getByText(said.drafted).isVisible();
  }, "the draft as it is now to be known");
  expect(await idsOf()).toEqual(["shouting", "suggested-words"]);
});

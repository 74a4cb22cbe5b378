import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { fileOfPart } from "./built-embed.js";
import { stage } from "./on-stage.js";
import { Reader } from "./reader.js";
import { looks, narrowest, type Window } from "./window.js";

const story = "le-pont";

async function newsroom(reactions: string[]) {
  const room = await Newsroom.open(stage.system.api, { settings: { reactions } });
  const ana = await room.person("Ana");
  const comments = [
    await ana.getsPublished(story, "Le pont est ouvert."),
    await ana.getsPublished(story, "Le pont est fermé."),
  ];
  return { room, ana, comments, at: { site: room.site, story } };
}

/** Whether the script with what only some sites need was asked for. */
async function asksFor({ page }: Window, part: string): Promise<() => boolean> {
  const file = await fileOfPart(part);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  return () => asked.some((url) => url.endsWith(file));
}

describe.each(looks)("in $lang, $theme,", (look) => {
  test("readers choose among a site's reactions by keyboard alone; all see how many at once, and nothing moves", async () => {
    const { room, ana, comments, at } = await newsroom(["up", "down", "heart", "thanks", "quite-so"]);
    const luc = await room.person("Luc");
    const [hers, his] = await Promise.all([
      Reader.open(stage, at, look, ana),
      Reader.open(stage, at, { ...look, width: narrowest }, luc),
    ]);
    const { window, page, texts } = hers;
    const { reacting } = texts.rest;
    const text = "Le pont est ouvert.";
    const chip = (reader: Reader, kind: string, n: number) =>
      reader
        .comment(text)
        .getByRole("button", { name: reader.count({ other: reacting.counted(kind) }, n), exact: true });
    const opener = hers.comment(text).getByRole("button", { name: reacting.react, exact: true });
    const row = hers.comment(text).getByRole("toolbar", { name: reacting.label });
    const kind = (name: string) => row.getByRole("button", { name, exact: true });
    await his.comment(text).getByRole("button", { name: reacting.react, exact: true }).waitFor();
    const loading = await his.window.shifts();
    await window.tabsTo(opener);
    await page.keyboard.press("Enter");
    await until(() => window.isOn(kind(reacting.kinds.heart)), "the focus on the first kind");
    await page.keyboard.press("ArrowRight");
    await until(() => window.isOn(kind(reacting.kinds.thanks)), "the focus on the next kind");
    await kind("Quite-so").waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await page.keyboard.press("Escape");
    await until(() => window.isOn(opener), "the focus where it came from");
    expect(await row.count()).toBe(0);

    await page.keyboard.press("Enter");
    await until(() => window.isOn(kind(reacting.kinds.heart)), "the focus on the first kind");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await until(() => window.isOn(opener), "the focus where it came from");
    await Promise.all([hers, his].map((reader) => chip(reader, "Quite-so", 1).waitFor()));
    expect(await chip(hers, "Quite-so", 1).getAttribute("aria-pressed")).toBe("true");
    expect(await chip(his, "Quite-so", 1).getAttribute("aria-pressed")).toBe("false");
    for (const one of ["heart", "thanks", "up"]) await luc.reacts(comments[0] ?? { id: "" }, one);
    await chip(his, reacting.kinds.thanks, 1).waitFor();
    await chip(hers, reacting.kinds.thanks, 1).waitFor();
    await luc.takesBack(comments[0] ?? { id: "" }, "heart");
    await chip(his, reacting.kinds.heart, 0).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await his.window.barriers()).toEqual([]);
    expect(await his.window.overflowsAt(narrowest)).toBe(false);

    await window.tabsTo(chip(hers, "Quite-so", 1));
    await page.keyboard.press("Enter");
    await chip(his, "Quite-so", 0).waitFor();
    expect(await his.window.shifts()).toEqual(loading);
    await until(async () => {
      const { items } = await room.stranger.reads(story);
      return items.some(({ reactions }) => reactions.thanks === 1 && !("quite-so" in reactions));
    }, "the counts on everybody's page");
    const later = await Reader.open(stage, at, look, ana);
    await chip(later, reacting.kinds.thanks, 1).waitFor();
    expect(await later.comment(text).getByRole("button", { name: "Quite-so" }).count()).toBe(0);
    expect(await later.window.shifts()).toEqual([]);
    expect([window, his.window, later.window].flatMap(({ faults }) => faults)).toEqual([]);
  });
});

test("a site with votes only doesn't have its readers load anything for other reactions", async () => {
  const { at } = await newsroom(["up", "down"]);
  let asks: () => boolean = () => true;
  const reader = await Reader.open(stage, at, {}, undefined, async (window) => {
    asks = await asksFor(window, "reactions/reactions.tsx");
  });
  await reader
    .comment("Le pont est fermé.")
    .getByRole("button", { name: reader.texts.actions.report })
    .waitFor();
  await reader.page.waitForLoadState("networkidle");
  expect(asks()).toBe(false);
});

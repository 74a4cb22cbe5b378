import { holding, Newsroom } from "../newsroom/newsroom.js";
import type { Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

/** Two comments that wait, the older one first, and two moderators. */
async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const [ana, lou, mo, max] = await Promise.all([
    room.person("Ana"),
    room.person("Lou"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
  ]);
  await waits(ana, "Le premier crétin.", mo, 1);
  await waits(lou, "Le second crétin.", mo, 2);
  return { ana, mo, max };
}

async function waits(author: Person, text: string, moderator: Person, n: number) {
  await author.posts("le-pont", text);
  await until(async () => (await moderator.queueCounts()).held === n, "the comment in held");
}

/** Who looks at what waits, by name. */
async function claimers(moderator: Person): Promise<(string | undefined)[]> {
  const { items } = await moderator.queue("held");
  return items.map(({ claim }) => claim?.by.name);
}

test.each(looks)("in $lang, $theme, two moderators are never brought the same case", async (look) => {
  const { ana, mo, max } = await newsroom();
  const hers = await Desk.open(stage, { ...look, width: 1280 }, mo);
  const { together } = hers.texts;
  await hers.case("Ana").waitFor();
  await hers.page.getByText(together.title).waitFor({ state: "detached" });

  const his = await Desk.open(stage, { ...look, width: 1280 }, max);
  await his.case("Lou").waitFor();
  await his.row("Le premier crétin.").getByText(together.looks("Mo")).waitFor();
  await hers.row("Le second crétin.").getByText(together.looks("Max")).waitFor();
  for (const [desk, other] of [
    [hers, "Max"],
    [his, "Mo"],
  ] as const)
    await desk.page.getByRole("region", { name: together.title }).getByText(other).waitFor();
  expect(await his.window.barriers()).toEqual([]);
  expect(await his.window.overflowsAt(narrowest)).toBe(false);

  await hers.presses("p");
  await hers.page.getByRole("main").getByText(together.allTaken).waitFor();
  expect(await hers.window.barriers()).toEqual([]);
  await waits(ana, "Le troisième crétin.", mo, 2);
  await hers.case("Ana").waitFor();
  // shown it, she still has to be the first to ask for it
  await until(async () => (await claimers(max)).includes("Mo"), "the case to be hers");
  await his.presses("p");
  await his.page.getByRole("main").getByText(together.allTaken).waitFor();

  // whoever goes leaves their case to the others
  await hers.page.close();
  await his.case("Ana").waitFor();
  await his.presses("p");
  await his.page.getByText(his.texts.empty.title, { exact: true }).waitFor();
  expect([hers, his].flatMap(({ window }) => window.faults)).toEqual([]);
});

test("who looks at a colleague's case is told so, and keeps it when it becomes free", async () => {
  const { mo, max } = await newsroom();
  const hers = await Desk.open(stage, { width: 1280 }, mo);
  await hers.case("Ana").waitFor();
  const his = await Desk.open(stage, { lang: "en", width: 1280 }, max);
  await his.case("Lou").waitFor();
  await his.presses("k");
  await his.case("Ana").waitFor();
  await his.page.getByText(his.texts.together.looksAtIt("Mo"), { exact: true }).waitFor();

  await hers.presses("j");
  await his.page
    .getByText(his.texts.together.looksAtIt("Mo"), { exact: true })
    .waitFor({ state: "detached" });
  await his.row("Le second crétin.").getByText(his.texts.together.looks("Mo")).waitFor();
  await hers.row("Le premier crétin.").getByText(hers.texts.together.looks("Max")).waitFor();
});

test.each(looks)(
  "in $lang, $theme, a case that is opened by its link is claimed, and says who looks at it",
  async ({ lang, theme }) => {
    const { mo, max } = await newsroom();
    const { items } = await mo.queue("held");
    const second = items.find(({ comment }) => comment.text === "Le second crétin.");
    const hers = await Desk.open(stage, { lang, theme, width: 1280 }, mo);
    await hers.case("Ana").waitFor();
    const named = new URLSearchParams({
      site: mo.site,
      queue: "reported",
      comment: second?.comment.id ?? "",
    });
    const link = `${stage.system.api}/console?${named.toString()}`;
    await hers.page.goto(link);
    await hers.case("Lou").waitFor();
    await until(async () => (await claimers(max)).includes("Mo"), "the case to be hers");

    const his = await Desk.open(stage, { lang, theme, width: 1280 }, max);
    await his.case("Ana").waitFor();
    await his.page.goto(link);
    await his.case("Lou").waitFor();
    await his.page.getByText(his.texts.together.looksAtIt("Mo"), { exact: true }).waitFor();
    expect(await his.window.barriers()).toEqual([]);
    await hers.page.close();
    await until(async () => (await claimers(mo)).includes("Max"), "the case to be his");
    await his.page
      .getByText(his.texts.together.looksAtIt("Mo"), { exact: true })
      .waitFor({ state: "detached" });
    expect([hers, his].flatMap(({ window }) => window.faults)).toEqual([]);
  },
);

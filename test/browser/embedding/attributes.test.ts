import { until } from "../../newsroom/until.js";
import { stage } from "../on-stage.js";
import { comments, englishTexts, gate, HostPage, newsroom, texts, type Told } from "./host-page.js";

/** Three comments in one story, one in another, and a page with the first. */
async function opened(more = ""): Promise<{ told: Told; page: HostPage; asked: string[] }> {
  const told = await newsroom(stage);
  for (const text of ["Un.", "Deux.", "Trois."]) await told.posts("pont", text);
  await told.posts("gare", "À la gare.");
  const asked: string[] = [];
  const page = await HostPage.open(stage, comments("one", told, "pont", more), {
    prepare: async (window) => {
      window.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    },
  });
  await page.isLive("one");
  return { told, page, asked };
}

function heads(page: HostPage): Promise<string[]> {
  return page.at("one").locator("article [part=text]").allTextContents();
}

const lists = (asked: readonly string[]) => asked.filter((path) => path.endsWith("/comments"));

test("another story is another discussion, and the one before is heard of no more", async () => {
  const { told, page } = await opened();
  await page.runs(`one.setAttribute("story", "gare")`);
  await page.at("one").getByText("À la gare.").waitFor();
  expect((await page.heard("palabre:ready")).map(({ detail }) => detail)).toEqual([
    { site: told.site, story: "pont", count: 3 },
    { site: told.site, story: "gare", count: 1 },
  ]);
  await told.posts("pont", "Quatre.");
  await told.posts("gare", "Encore.");
  await page.at("one").locator("[part=pill]").waitFor();
  const counts = (await page.heard("palabre:count")).map(({ detail }) => [detail.story, detail.count]);
  expect(counts).toEqual([
    ["pont", 3],
    ["gare", 1],
    ["gare", 2],
  ]);
});

test("a story that is given while another is still loading is the only one that is shown and told of", async () => {
  const told = await newsroom(stage);
  await told.posts("pont", "Sur le pont.");
  await told.posts("gare", "À la gare.");
  const answers = gate("**/stories/pont/**");
  const page = await HostPage.open(stage, comments("one", told, "pont"), {
    prepare: answers.hold,
  });
  const late = page.page.waitForResponse(/stories\/pont\/comments/);
  await page.at("one").locator("[part=skeleton]").waitFor();
  await page.runs(`one.setAttribute("story", "gare")`);
  await page.at("one").getByText("À la gare.").waitFor();
  answers.open();
  await (await late).finished();
  await told.posts("gare", "Encore.");
  await page.at("one").locator("[part=pill]").waitFor();
  expect(await page.at("one").getByText("Sur le pont.").count()).toBe(0);
  expect(new Set((await page.heard()).map(({ detail }) => detail.story))).toEqual(new Set(["gare"]));
  expect(await page.uncaught()).toEqual([]);
});

test("several attributes that change in one go are one change", async () => {
  const { page, asked } = await opened();
  asked.length = 0;
  await page.runs(
    `one.setAttribute("sort", "oldest"); one.setAttribute("lang", "en"); one.setAttribute("story", "gare")`,
  );
  await page.at("one").getByText("À la gare.").waitFor();
  await page.at("one").getByText(englishTexts.write, { exact: true }).waitFor();
  expect(lists(asked)).toHaveLength(1);
});

test("another language says the same discussion anew, and takes nothing from who is writing", async () => {
  const { page, asked } = await opened();
  const element = page.at("one");
  await element.locator("[part=field]").click();
  await element.getByRole("textbox").fill("J’allais dire");
  asked.length = 0;
  await page.runs(`one.setAttribute("lang", "en")`);
  await element.getByRole("textbox", { name: englishTexts.write }).waitFor();
  await element.getByRole("heading", { name: "3 comments" }).waitFor();
  expect(await element.getByRole("textbox").inputValue()).toBe("J’allais dire");
  expect(await page.runs(`one.shadowRoot.activeElement?.localName`)).toBe("textarea");
  expect(asked.filter((path) => path.startsWith("/v1/"))).toEqual([]);
  expect((await page.heard("palabre:ready")).length).toBe(1);

  await page.runs(`one.setAttribute("lang", "fr")`);
  await element.getByRole("textbox", { name: texts.write }).waitFor();
  await page.runs(`one.setAttribute("lang", "xx")`);
  await element.getByRole("textbox", { name: texts.write }).waitFor();
  expect(page.window.faults).toEqual([]);
});

test("another order lists the same comments anew, and nothing but them", async () => {
  const { page, asked } = await opened();
  expect(await heads(page)).toEqual(["Trois.", "Deux.", "Un."]);
  asked.length = 0;
  await page.runs(`one.sort = "oldest"`);
  await until(async () => String(await heads(page)) === "Un.,Deux.,Trois.", "the oldest first");
  expect(await page.at("one").getByRole("combobox", { name: texts.sortLabel }).inputValue()).toBe("oldest");
  expect(asked.filter((path) => path.startsWith("/v1/"))).toHaveLength(1);
  await page.runs(`one.removeAttribute("sort")`);
  await until(async () => String(await heads(page)) === "Trois.,Deux.,Un.", "the newest first");
  expect((await page.heard("palabre:ready")).length).toBe(1);
});

test("another theme is another look, at once, and asks for nothing", async () => {
  const { page, asked } = await opened();
  asked.length = 0;
  const look = () =>
    page.runs(
      `(({ colorScheme, backgroundColor }) => [colorScheme, backgroundColor])(getComputedStyle(one))`,
    );
  for (const [theme, scheme, ground] of [
    ["dark", "dark", "rgb(23, 25, 28)"],
    ["light", "light", "rgb(255, 255, 255)"],
  ]) {
    await page.runs(`one.theme = ${JSON.stringify(theme)}`);
    expect(await look()).toEqual([scheme, ground]);
  }
  await page.runs(`one.theme = null`);
  expect(await look()).toEqual(["light dark", "rgba(0, 0, 0, 0)"]);
  expect(asked).toEqual([]);
});

test("an attribute that is given what it has already changes nothing", async () => {
  const { page, asked } = await opened(`sort="newest"`);
  asked.length = 0;
  await page.runs(
    `for (const name of ["site", "story", "sort"]) one.setAttribute(name, one.getAttribute(name))`,
  );
  await page.runs(`one.sort = "newest"`);
  await page.runs("new Promise((done) => setTimeout(done))");
  expect(asked).toEqual([]);
});

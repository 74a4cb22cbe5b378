import type { Route } from "playwright-core";
import { until } from "../../newsroom/until.js";
import { addressesOf } from "../built-embed.js";
import { stage } from "../on-own-stage.js";
import type { Window } from "../window.js";
import { comments, englishTexts, gate, HostPage, newsroom, texts, type Told } from "./host-page.js";
import english from "../../../apps/embed/languages/en.js";
import french from "../../../apps/embed/languages/fr.js";

const story = "pont";
const lists = "**/comments?*";
const { problems } = french.rest;

/** What a page does besides: text below the discussion, and a script of its own that goes on. */
const below = `<p id="below">Le journal de demain.</p>`;
const goesOn = `
  globalThis.turns = 0;
  const turn = () => { turns += 1; requestAnimationFrame(turn); };
  turn();
`;

/** Lets the page decide when what it waits for takes too long. */
const impatience = `
  globalThis.waiting = [];
  AbortSignal.timeout = () => { const wait = new AbortController(); waiting.push(wait); return wait.signal; };
`;

async function room(): Promise<Told> {
  const told = await newsroom(stage);
  await told.posts(story, "Sur le pont.");
  return told;
}

/** @param prepare how the server fails */
function opened(body: string, prepare: (window: Window) => Promise<unknown>): Promise<HostPage> {
  return HostPage.open(stage, `${body}${below}`, {
    policy: null,
    prepare: async (window) => {
      await window.page.clock.install();
      await window.context.addInitScript(goesOn);
      await prepare(window);
    },
  });
}

/** Whether the page around the discussion is as it would be without it. */
async function isUnhurt(page: HostPage): Promise<void> {
  expect(await page.uncaught()).toEqual([]);
  const before = await page.runs<number>("turns");
  await inTime(page, async () => (await page.runs<number>("turns")) > before, "its own script to go on", 100);
  const end = `document.querySelector("palabre-comments").getBoundingClientRect().bottom`;
  expect(await page.runs(`below.getBoundingClientRect().top >= ${end}`)).toBe(true);
  expect(await page.window.overflowsAt(320)).toBe(false);
  expect(await page.window.barriers()).toEqual([]);
}

/** Lets time pass in a page until something is so. */
function inTime(
  { page }: HostPage,
  fact: () => Promise<boolean>,
  name: string,
  step = 20_000,
): Promise<boolean> {
  return until(async () => (await fact()) || (await page.clock.runFor(step), false), name);
}

/** The discussion is there without anybody's doing, once. */
async function comesByItself(page: HostPage): Promise<void> {
  const element = page.at("one");
  await inTime(page, () => element.locator("[part=field]").isVisible(), "the discussion");
  await inTime(page, () => element.locator("footer button").first().isVisible(), "what follows it");
  expect(await element.getByRole("alert").count()).toBe(0);
  expect((await page.heard("palabre:ready")).map(({ detail }) => detail.count)).toEqual([1]);
  expect(await page.uncaught()).toEqual([]);
}

const problem = (name: string, status: number) => ({
  status,
  contentType: "application/problem+json",
  json: { type: `urn:palabre:problem:${name}`, title: "No", status },
});

test.each<[string, string | undefined, (route: Route) => Promise<void>]>([
  ["fails", problems.internal, (route) => route.fulfill(problem("internal", 500))],
  [
    "is not behind its proxy",
    problems.unavailable,
    (route) => route.fulfill({ status: 502, body: "<h1>Bad" }),
  ],
  ["breaks off", problems.unavailable, (route) => route.fulfill({ status: 503, body: "{" })],
  ["ends the connection", problems.unreachable, (route) => route.abort("connectionreset")],
])(
  "a server that %s is said to, in the page's language, and the discussion comes by itself when it can",
  async (_, why, fail) => {
    const page = await opened(comments("one", await room(), story), ({ page }) => page.route(lists, fail));
    const alert = page.at("one").getByRole("alert");
    await alert.getByText(texts.loadFailed).waitFor();
    await alert.getByText(String(why)).waitFor();
    await isUnhurt(page);
    expect(await page.heard()).toEqual([]);
    await page.page.unroute(lists);
    await comesByItself(page);
  },
);

test("who does not want to wait asks again", async () => {
  const page = await opened(comments("one", await room(), story, `lang="en"`), ({ page }) =>
    page.route(lists, (route) => route.abort()),
  );
  const alert = page.at("one").getByRole("alert");
  await alert.getByText(englishTexts.loadFailed).waitFor();
  await alert.getByText(english.rest.problems.unreachable).waitFor();
  await page.page.unroute(lists);
  await alert.getByRole("button", { name: englishTexts.retry, exact: true }).click();
  await page.isLive("one");
  expect((await page.heard("palabre:ready")).length).toBe(1);
});

test("a server that is slow is said to be, in the place of the comments that come", async () => {
  const answers = gate(lists);
  const page = await opened(comments("one", await room(), story), answers.hold);
  const late = page.at("one").getByText(texts.loadingMore);
  await late.waitFor({ state: "attached" });
  expect(await late.isVisible()).toBe(false);
  await page.runs("one.shadowRoot.getAnimations().forEach((wait) => wait.finish())");
  await late.waitFor();
  await isUnhurt(page);
  answers.open();
  await comesByItself(page);
  expect(await late.count()).toBe(0);
});

test("a server that never answers is said to, and an answer that comes when it is asked again is shown", async () => {
  const page = await opened(comments("one", await room(), story), async ({ context, page }) => {
    await context.addInitScript(impatience);
    // nobody answers
    await page.route(lists, () => undefined);
  });
  const alert = page.at("one").getByRole("alert");
  await page.at("one").locator("[part=skeleton]").waitFor();
  expect(await alert.count()).toBe(0);
  await until(() => page.runs<boolean>("waiting.length > 0"), "the question");
  await page.runs("waiting.forEach((wait) => wait.abort())");
  await alert.getByText(problems.unreachable).waitFor();
  await isUnhurt(page);
  await page.page.unroute(lists);
  await comesByItself(page);
});

test("where nobody is there any more when a discussion is scrolled to, it says so, and comes when somebody is", async () => {
  const told = await room();
  const body = `<div id="article" style="height: 10000px"></div>${comments("one", told, story, `start="near"`)}`;
  const page = await opened(body, async () => undefined);
  await page.at("one").locator("[part=skeleton]").waitFor();
  await page.page.waitForLoadState("networkidle");
  await stage.system.kill("api");
  try {
    await page.runs(`document.getElementById("one").scrollIntoView()`);
    await page.at("one").getByRole("alert").getByText(texts.loadFailed).waitFor();
    await isUnhurt(page);
  } finally {
    await stage.system.begin("api");
  }
  await comesByItself(page);
});

test("where not even the script comes, the page is as it is, with what it has inside the element", async () => {
  const told = await room();
  const inside = comments("one", told, story).replace("></", ">Les commentaires sont en panne.</");
  const page = await opened(inside, ({ page }) => page.route("**/embed.js", (route) => route.abort()));
  await page.at("one").getByText("Les commentaires sont en panne.").waitFor();
  await isUnhurt(page);
});

test("where no count comes, what stands in its place stays", async () => {
  const { site } = await room();
  const count = `<palabre-count id="count" site="${site}" story="${story}">Commentaires</palabre-count>`;
  const page = await opened(`${count}${comments("one", { site }, story)}`, ({ page }) =>
    page.route(/\/(counts|comments)\?/, (route) => route.fulfill({ status: 503 })),
  );
  await page.at("one").getByRole("alert").waitFor();
  expect(await page.at("count").innerText()).toBe("Commentaires");
  await isUnhurt(page);
});

test("what can't be helped is not asked for again", async () => {
  let asked = 0;
  const page = await opened(comments("one", { site: "no-such-site" }, story), async ({ page }) => {
    page.on("request", (request) => (asked += Number(request.url().includes("/comments?"))));
  });
  const alert = page.at("one").getByRole("alert");
  await alert.getByText(String(problems["site-unknown"])).waitFor();
  await page.page.clock.runFor(600_000);
  expect(asked).toBe(1);
  await isUnhurt(page);
});

test("the longer a server fails, the more rarely it is asked", async () => {
  const asked: number[] = [];
  const page = await opened(comments("one", await room(), story), ({ page }) =>
    page.route(lists, async (route) => {
      asked.push(await page.evaluate<number>("Date.now()"));
      await route.abort();
    }),
  );
  await inTime(page, async () => asked.length > 6, "seven tries", 1_000);
  const waits = asked.slice(1).map((at, n) => at - (asked[n] ?? 0));
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(5_000);
  expect(waits.at(-1)).toBeGreaterThanOrEqual(60_000);
});

test("where there are no words yet, signs say it, and the discussion comes by itself, with its words", async () => {
  const words = await addressesOf("languages/fr.ts?beginning", "languages/en.ts?beginning");
  const page = await opened(comments("one", await room(), story), async ({ page }) => {
    await page.route(lists, (route) => route.abort());
    await page.route(words, (route) => route.abort());
  });
  await page.at("one").getByRole("alert").getByText("⚠").waitFor();
  await isUnhurt(page);
  await page.page.unroute(words);
  await page.page.unroute(lists);
  await comesByItself(page);
});

test("what follows the first comments comes by itself, too, when it could not at first", async () => {
  const parts = await addressesOf("following/following.ts", "languages/fr.ts?part=rest");
  const refused: string[] = [];
  const page = await opened(comments("one", await room(), story), ({ page }) =>
    page.route(parts, (route) => {
      refused.push(route.request().url());
      return route.abort();
    }),
  );
  await page.at("one").getByText("Sur le pont.").waitFor();
  await until(() => refused.length > 0, "what follows to be asked for");
  expect(await page.at("one").getByRole("button", { name: texts.actions.reply }).count()).toBe(0);
  await isUnhurt(page);
  await page.page.unroute(parts);
  await inTime(page, () => page.at("one").locator("footer button").first().isVisible(), "what follows");
  expect(await page.uncaught()).toEqual([]);
});

test.each<[string, (window: Window) => Promise<void>]>([
  ["is never opened", ({ context }) => context.routeWebSocket(/realtime/, () => undefined)],
  ["is closed at once", ({ context }) => context.routeWebSocket(/realtime/, (socket) => socket.close())],
])("where a socket %s, what is new comes all the same", async (_, prepare) => {
  const told = await room();
  const page = await opened(comments("one", told, story), prepare);
  await page.isLive("one");
  await told.posts(story, "Encore.");
  await inTime(page, () => page.at("one").locator("[part=pill]").isVisible(), "the news");
  await isUnhurt(page);
});

import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { startChromium } from "../browser/chromium.js";
import { Publisher } from "../browser/publisher.js";
import type { Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import type { Bed } from "./bed.js";
import { type Figure, time } from "./figure.js";
import { arriving, inParallel } from "./load.js";
import { someText } from "./some-text.js";

const rounds = 5;
/** A task that lasts longer is felt, in ms. */
const longTask = 50;
/** From the script to the first comments on the screen, in ms. */
const firstPaint = 200;

const [busy, endless, short] = ["page-1000", "page-10000", "page-35"];
const perSecond = 50;
const seconds = 10;

/** Notes when the first comments are painted, and the longest time that the page was busy without a break since it was last asked. */
const watch = `
  addEventListener("palabre:ready", () => requestAnimationFrame(() => setTimeout(() => {
    const script = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/embed.js"));
    globalThis.painted = performance.now() - script.responseEnd;
  })), true);
  let last = performance.now();
  globalThis.longest = 0;
  setInterval(() => {
    const now = performance.now();
    globalThis.longest = Math.max(globalThis.longest, now - last);
    last = now;
  }, 4);
`;

/** What a reader's own browser does: the first paint, a busy discussion of 1,000 comments, and one of 10,000 read to its end. */
export async function page({ newsroom, settled, system }: Bed): Promise<Figure[]> {
  const writer = await newsroom.person("Autrice");
  await inParallel(35, 16, (index) => writer.posts(short, someText(index)));
  await inParallel(1_000, 48, (index) => writer.posts(busy, someText(index)));
  await inParallel(10_000, 48, (index) => writer.posts(endless, someText(index)));
  await settled();
  const publisher = await Publisher.open({
    api: system.api,
    realtime: `http://localhost:${system.ports.gateway}`,
  });
  const browser = await startChromium();
  const open = (story: string) =>
    opened(browser, publisher.address({ site: newsroom.site, story, lang: "fr" }));
  try {
    return [await paint(open), await arrivals(open, writer), await reading(open)];
  } finally {
    await browser.close();
    await publisher.close();
  }
}

type Open = (story: string) => Promise<Page>;

async function opened(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: "fr-FR" });
  const window = await context.newPage();
  await window.addInitScript(watch);
  await window.goto(address);
  await window.locator("palabre-comments article").first().waitFor();
  return window;
}

async function paint(open: Open): Promise<Figure> {
  const values: number[] = [];
  // the first one warms the server
  for (let round = 0; round <= rounds; round++) {
    const window = await open(short);
    await window.waitForFunction("globalThis.painted !== undefined");
    if (round > 0) values.push(await numberIn(window, "painted"));
    await window.context().close();
  }
  return time("page.paint", "ms", { values, limits: [firstPaint] });
}

/** 50 comments a second arrive on a page of 1,000. */
async function arrivals(open: Open, writer: Person): Promise<Figure> {
  const window = await open(busy);
  await loadAll(window, 1_000);
  await window.waitForLoadState("networkidle");
  const values: number[] = [];
  while (values.length < 3) {
    await window.evaluate("longest = 0");
    const coming = arriving(perSecond, (index) => writer.posts(busy, someText(index)));
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    await coming.stop();
    values.push(await numberIn(window, "longest"));
  }
  await window.context().close();
  return time("page.longtask", "ms", { values, limits: [longTask] });
}

/** 10,000 comments are loaded page after page, and scrolled through. */
async function reading(open: Open): Promise<Figure> {
  const values: number[] = [];
  while (values.length < 3) {
    const window = await open(endless);
    await window.evaluate("longest = 0");
    await loadAll(window, 10_000);
    await window.evaluate(scrollThrough);
    values.push(await numberIn(window, "longest"));
    await window.context().close();
  }
  return time("page.endless", "ms", { values, limits: [longTask] });
}

const scrollThrough = `(async () => {
  for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight * 10) {
    scrollTo(0, at);
    await new Promise(requestAnimationFrame);
  }
})()`;

/** Asks for more until all is there. */
async function loadAll(window: Page, all: number): Promise<void> {
  await window.locator("palabre-comments [part=more].wide").waitFor();
  const clicking = `(async () => {
    const { shadowRoot } = document.querySelector("palabre-comments");
    const more = () => shadowRoot.querySelector(".wide[part=more]");
    while (more()) {
      if (more().disabled) await new Promise(requestAnimationFrame);
      else more().click();
      await new Promise((resolve) => setTimeout(resolve));
    }
  })()`;
  await window.evaluate(clicking);
  await until(
    async () => (await window.locator("palabre-comments [part=more].wide").count()) === 0,
    `${all} comments`,
  );
}

async function numberIn(window: Page, name: string): Promise<number> {
  return z.number().parse(await window.evaluate(name));
}

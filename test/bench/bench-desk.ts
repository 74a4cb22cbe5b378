import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { startChromium } from "../browser/chromium.js";
import { staffSession } from "../browser/session.js";
import { holdMany } from "../newsroom/hold-many.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import type { Bed } from "./bed.js";
import { type Figure, time } from "./figure.js";
import { someText } from "./some-text.js";

const rounds = 3;
const cases = 100;
/** From a key to the next case on the screen, in ms. */
const atOnce = 100;

/** Notes for each key how long it takes until what it did is painted. */
const watch = `
  globalThis.waits = [];
  addEventListener("keydown", ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() =>
    waits.push(performance.now() - timeStamp))), true);
`;

/** A moderator's own browser: a hundred cases decided by a key each, one as soon as the one before it is on the screen. */
export async function desk({ system, connection }: Bed): Promise<Figure[]> {
  const browser = await startChromium();
  const longest: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const newsroom = await Newsroom.open(system.api);
      await holdMany(connection, newsroom, {
        ...{ count: cases, story: (index) => `desk-${index % 5}`, text: someText },
      });
      longest.push(Math.max(...(await decideAll(await opened(browser, system.api, newsroom)))));
    }
  } finally {
    await browser.close();
  }
  return [time("desk.key", "ms", { values: longest, limits: [atOnce] })];
}

async function opened(browser: Browser, api: string, newsroom: Newsroom): Promise<Page> {
  const session = staffSession(await newsroom.person("Modératrice", "moderator"), "moderator");
  const context = await browser.newContext({ locale: "fr-FR", viewport: { width: 1280, height: 800 } });
  const entry = JSON.stringify(["palabre:console:session", JSON.stringify(session)]);
  await context.addInitScript(`localStorage.setItem(...${entry})`);
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto(`${api}/console`);
  await page.locator("[role=option][aria-selected=true]").waitFor();
  return page;
}

/** @returns ms that each key took */
async function decideAll(page: Page): Promise<number[]> {
  for (let pressed = 1; pressed <= cases; pressed++) {
    await page.keyboard.press("p");
    await until(async () => (await waitsOf(page)).length === pressed, "the key to be painted");
  }
  const waits = await waitsOf(page);
  await page.context().close();
  return waits;
}

async function waitsOf(page: Page): Promise<number[]> {
  return z.array(z.number()).parse(await page.evaluate("waits"));
}

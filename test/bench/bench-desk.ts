import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { startChromium } from "../browser/chromium.js";
import { staffSession } from "../browser/session.js";
import { holdMany } from "../newsroom/hold-many.js";
import { Newsroom } from "../newsroom/newsroom.js";
import type { Bed } from "./bed.js";
import { type Figure, median, time } from "./figure.js";
import { someText } from "./some-text.js";

const rounds = 3;
const cases = 100;
/** Nobody decides more quickly than that, in ms from one case to the next. */
const pace = 250;
/** From a key to the next case on the screen, in ms. */
const atOnce = 100;

/** Tells of each key, once what it did is painted, how long that took. */
const watch = `
  const waits = [];
  let tell = () => undefined;
  addEventListener("keydown", ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => {
    waits.push(performance.now() - timeStamp);
    tell();
  })), true);
  globalThis.painted = async (pressed) => {
    if (waits.length < pressed) await new Promise((resolve) => { tell = resolve; });
    return waits[pressed - 1];
  };
`;

/** A moderator's own browser: a hundred cases decided by a key each, four a second, on the machine that does all else. */
export async function desk({ system, connection }: Bed): Promise<Figure[]> {
  const browser = await startChromium();
  const waits: number[][] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const newsroom = await Newsroom.open(system.api);
      await holdMany(connection, newsroom, {
        ...{ count: cases, story: (index) => `desk-${index % 5}`, text: someText },
      });
      waits.push(await decideAll(await opened(browser, system.api, newsroom)));
    }
  } finally {
    await browser.close();
  }
  return [
    time("desk.key", "ms", { values: waits.map(median), limits: [atOnce] }),
    time("desk.key.longest", "ms", { values: waits.map((all) => Math.max(...all)), limits: [atOnce] }),
  ];
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
  const waits: number[] = [];
  for (let pressed = 1; pressed <= cases; pressed++) {
    await pause(pace);
    await page.keyboard.press("p");
    waits.push(z.number().parse(await page.evaluate(`painted(${pressed})`)));
  }
  await page.context().close();
  return waits;
}

import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { startChromium } from "../browser/chromium.js";
import { staffSession } from "../browser/session.js";
import { holdMany } from "../newsroom/hold-many.js";
import { Newsroom } from "../newsroom/newsroom.js";
import type { Bed } from "./bed.js";
import { type Figure, median, time } from "./figure.js";
import { arriving } from "./load.js";
import { someText } from "./some-text.js";

const rounds = 3;
const cases = 100;
/** Nobody decides more quickly than that, in ms from one case to the next. */
const pace = 250;
/** From a key to the next case on the screen, in ms. */
const atOnce = 100;
/** Colleagues at the same time, each of whom decides once a second. */
const colleagues = 20;
/** As many as they decide meanwhile, in s; what is left over was never in front. */
const meanwhile = 60;

/** What is done with every tenth case: published where nothing else is said. The last key brings the next case. */
const othersOfTen: Record<number, string[]> = { 2: ["r", "1"], 5: ["s"], 7: ["r", "2"] };

/** Tells how long it took from a key until what it did is painted; for keys that decide, until the next case is. */
const watch = `
  const inFront = () => document.querySelector("[role=option][aria-selected=true]")?.id ?? null;
  let pressed;
  addEventListener("keydown", ({ timeStamp }) => {
    pressed = new Promise((resolve) => {
      const before = inFront();
      const look = () => requestAnimationFrame(() => setTimeout(() => {
        if (globalThis.brings && inFront() === before) look();
        else resolve(performance.now() - timeStamp);
      }));
      look();
    });
  }, true);
  globalThis.painted = () => pressed;
`;

/** A moderator's own browser: a hundred cases decided by keys, four a second, alone and with twenty at work, on the machine that does all else. */
export async function desk(bed: Bed): Promise<Figure[]> {
  const browser = await startChromium();
  try {
    const alone = await inRounds(bed, browser, 0);
    const together = await inRounds(bed, browser, colleagues);
    return [
      time("desk.key", "ms", { values: alone.map(median), limits: [atOnce] }),
      time("desk.key.longest", "ms", { values: alone.map((all) => Math.max(...all)), limits: [atOnce] }),
      time("desk.key.together", "ms", { values: together.map(median), limits: [atOnce] }),
    ];
  } finally {
    await browser.close();
  }
}

/** @returns of each round, the ms that each key took */
async function inRounds(bed: Bed, browser: Browser, others: number): Promise<number[][]> {
  const waits: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    const newsroom = await Newsroom.open(bed.system.api);
    await holdOn(bed, newsroom, cases);
    const page = await opened(browser, bed.system.api, newsroom);
    const busy = others > 0 ? await theOthers(bed, newsroom, others) : null;
    waits.push(await decideAll(page));
    await busy?.stop();
    await bed.settled();
  }
  return waits;
}

/** Colleagues decide on what came last, so that none takes what the moderator has in front. */
async function theOthers(bed: Bed, newsroom: Newsroom, others: number) {
  const team = await Promise.all(
    Array.from({ length: others }, (_, n) => newsroom.person(`Collègue ${n}`, "moderator")),
  );
  const theirs = await holdOn(bed, newsroom, others * meanwhile);
  return arriving(others, async (n) => {
    const id = theirs[theirs.length - 1 - n];
    if (id !== undefined) await team[n % others]?.publishes({ id, revision: 1 });
  });
}

function holdOn({ connection }: Bed, newsroom: Newsroom, count: number): Promise<string[]> {
  return holdMany(connection, newsroom, { count, story: (index) => `desk-${index % 5}`, text: someText });
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
  for (let n = 0; n < cases; n++) {
    await pause(pace);
    const keys = othersOfTen[n % 10] ?? ["p"];
    for (const [at, key] of keys.entries()) {
      await page.evaluate(`globalThis.brings = ${at === keys.length - 1 && n < cases - 1}`);
      await page.keyboard.press(key);
      waits.push(z.number().parse(await page.evaluate("painted()")));
    }
  }
  await page.context().close();
  return waits;
}

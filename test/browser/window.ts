import axe from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { z } from "zod";
import type { TextLanguage } from "#contract";
import { until } from "../newsroom/until.js";

/** What a page with a discussion may be in. */
export type PageLanguage = TextLanguage | "ar";

export interface Look {
  lang?: PageLanguage;
  theme?: "light" | "dark";
  width?: number;
  height?: number;
  /** whether it is used by finger */
  phone?: boolean;
}

/** The two looks that have all languages and themes of a page between them. */
export const looks = [
  { lang: "fr", theme: "light" },
  { lang: "en", theme: "dark" },
] as const satisfies Look[];

/** Each language in each theme. */
export const everyLook = [
  ...looks,
  { lang: "fr", theme: "dark" },
  { lang: "en", theme: "light" },
] as const satisfies Look[];

/** The narrowest window that has to have room for everything (WCAG 2.2, 1.4.10), in CSS pixels. */
export const narrowest = 320;

/** ms that something on a page may take */
const patience = 30_000;

/** Until all that moves once has come to rest, in shadow trees, too. */
const movementsOver = `Promise.all(
  [document, ...[...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
    .flatMap((root) => root.getAnimations())
    .filter(({ effect }) => effect.getComputedTiming().endTime < Infinity)
    .map(({ finished }) => finished.catch(() => undefined)),
).then(() => undefined)`;

/** Nobody should have to press Tab more often than this. */
const mostSteps = 60;

const locales: Record<PageLanguage, string> = { fr: "fr-FR", en: "en-GB", ar: "ar" };

/** What moved by itself, as the Layout Instability API sees it: what a reader has just caused is left out. */
const watchShifts = `
  globalThis.shifts = [];
  globalThis.lastInput = 0;
  for (const input of ["pointerdown", "keydown"])
    addEventListener(input, ({ timeStamp }) => { lastInput = timeStamp; }, { capture: true, passive: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) if (!hadRecentInput) {
      const moved = sources.map(({ node, previousRect: was, currentRect: is }) =>
        (node?.outerHTML ?? node?.textContent ?? "?").slice(0, 80) + " from " + [was.x, was.y, was.width, was.height] + " to " + [is.x, is.y, is.width, is.height]);
      shifts.push(value.toFixed(6) + ": " + moved.join("; "));
    }
  }).observe({ type: "layout-shift", buffered: true });
`;

/** Somebody's browser, with nothing in it of anybody else's, and all that goes wrong in it. */
export class Window {
  /** what the console was told of, and what was thrown */
  readonly faults: string[] = [];
  /** origins that were asked for something */
  readonly asked = new Set<string>();

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly look: Required<Look>,
  ) {
    page.on("pageerror", (error) => this.faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") this.faults.push(message.text());
    });
    page.on("request", (request) => this.asked.add(new URL(request.url()).origin));
    page.on("websocket", (socket) => this.asked.add(new URL(socket.url().replace(/^ws/, "http")).origin));
  }

  static async open(browser: Browser, look: Look = {}): Promise<Window> {
    const whole = {
      lang: "fr",
      theme: "light",
      width: 1000,
      height: 800,
      phone: false,
      ...look,
    } satisfies Required<Look>;
    const context = await browser.newContext(optionsOf(whole));
    context.setDefaultTimeout(patience);
    await context.addInitScript(watchShifts);
    return new Window(await context.newPage(), context, whole);
  }

  /** Keeps something in the storage of an origin's pages, before any of them is opened. */
  async keeps(origin: string, key: string, value: unknown): Promise<void> {
    const entry = JSON.stringify([key, JSON.stringify(value)]);
    await this.context.addInitScript(
      `if (origin === ${JSON.stringify(origin)}) localStorage.setItem(...${entry});`,
    );
  }

  /** What moved by itself since the page was opened. */
  async shifts(): Promise<string[]> {
    return z.array(z.string()).parse(await this.page.evaluate("shifts"));
  }

  /**
   * Waits until nothing that moves can be put down to what was pressed or clicked any more: for half a second,
   * a layout shift does not count (Layout Instability, `hadRecentInput`).
   */
  async settles(): Promise<void> {
    await until(
      () => this.page.evaluate("performance.now() - lastInput > 600"),
      "half a second without input",
    );
  }

  async scrolled(): Promise<number> {
    return z.number().parse(await this.page.evaluate("scrollY"));
  }

  /** Whether something would stick out of a window that is so wide, in CSS pixels. */
  async overflowsAt(width: number): Promise<boolean> {
    const { height } = this.look;
    await this.page.setViewportSize({ width, height });
    const wide = await this.page.evaluate("document.documentElement.scrollWidth > innerWidth");
    await this.page.setViewportSize({ width: this.look.width, height });
    return z.boolean().parse(wide);
  }

  /** Whether the page itself can be scrolled down, besides what scrolls in it. */
  async isTooLong(): Promise<boolean> {
    return z.boolean().parse(await this.page.evaluate("document.documentElement.scrollHeight > innerHeight"));
  }

  /** What stands in the way of people with assistive technology, each with the place where it is. */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    // what is still fading in has less contrast than it will have
    await this.page.evaluate(movementsOver);
    const { violations } = axeResults.parse(
      await this.page.evaluate('axe.run({ resultTypes: ["violations"], preload: false })'),
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.flat().join(" ")}`),
    );
  }

  /** Goes from one thing to the next by Tab, until one is reached. */
  async tabsTo(wanted: Locator): Promise<void> {
    await wanted.waitFor();
    for (let steps = 0; steps < mostSteps; steps += 1) {
      if (await this.isOn(wanted)) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`${String(wanted)} can't be reached by Tab`);
  }

  /** Whether what is typed goes there. */
  async isOn(wanted: Locator): Promise<boolean> {
    return (await wanted.and(this.page.locator(":focus")).count()) > 0;
  }

  /** How something moves, as its style says it. @param path selectors, each within what the one before it found */
  async motionOf(...path: string[]): Promise<string> {
    const found = `${JSON.stringify(path)}.reduce((within, next) => (within.shadowRoot ?? within).querySelector(next), document)`;
    const style = `(({ animationName, transitionDuration }) => animationName + " " + transitionDuration)(getComputedStyle(${found}))`;
    return z.string().parse(await this.page.evaluate(style));
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

const axeResults = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      nodes: z.array(z.object({ target: z.array(z.union([z.string(), z.array(z.string())])) })),
    }),
  ),
});

function optionsOf({ lang, theme, width, height, phone }: Required<Look>): BrowserContextOptions {
  return {
    locale: locales[lang],
    colorScheme: theme,
    viewport: { width, height },
    timezoneId: "Europe/Paris",
    hasTouch: phone,
    isMobile: phone,
  };
}

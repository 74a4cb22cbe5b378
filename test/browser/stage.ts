import type { Browser } from "playwright-core";
import { freshServices } from "../newsroom/services.js";
import { System } from "../newsroom/system.js";
import { startChromium } from "./chromium.js";
import { Publisher } from "./publisher.js";
import { type Look, Window } from "./window.js";

/** All that a test in browsers plays on: the three processes, a publisher's site, one browser. */
export class Stage {
  private readonly windows: Window[] = [];

  private constructor(
    readonly system: System,
    readonly publisher: Publisher,
    private readonly browser: Browser,
  ) {}

  static async open(env: NodeJS.ProcessEnv = {}): Promise<Stage> {
    const system = await System.start(await freshServices(), env);
    const publisher = await Publisher.open({ api: system.api, realtime: realtimeOf(system) });
    // the last, since what was begun before it ends with this process
    return new Stage(system, publisher, await startChromium());
  }

  /** The only origins that a reader's browser has to do with. */
  get origins(): string[] {
    return [this.system.api, realtimeOf(this.system), this.publisher.origin];
  }

  async window(look: Look = {}): Promise<Window> {
    const window = await Window.open(this.browser, look);
    this.windows.push(window);
    return window;
  }

  async closeWindows(): Promise<void> {
    await Promise.all(this.windows.splice(0).map((window) => window.close()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await Promise.all([this.publisher.close(), this.system.stop()]);
  }
}

/** The gateway as the API tells browsers of it. */
function realtimeOf({ ports }: System): string {
  return `http://localhost:${ports.gateway}`;
}

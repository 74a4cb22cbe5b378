import type { Browser } from "playwright-core";
import { standingSystem } from "../newsroom/standing-system.js";
import type { Standing } from "../newsroom/standing-systems.js";
import { freshServices } from "../newsroom/services.js";
import { System } from "../newsroom/system.js";
import { startChromium } from "./chromium.js";
import { Publisher } from "./publisher.js";
import { type Look, Window } from "./window.js";

type Played = Standing["system"];

/** All that a test in browsers plays on: the three processes, a publisher's site, one browser. */
export class Stage<Processes extends Played = Played> {
  private readonly windows: Window[] = [];

  private constructor(
    readonly system: Processes,
    readonly publisher: Publisher,
    private readonly browser: Browser,
    private readonly end: () => Promise<void> = () => Promise.resolve(),
  ) {}

  /** On the system that test files share. */
  static async open(): Promise<Stage> {
    const { system } = await standingSystem();
    // the browser is the last, since what was begun before it ends with this process
    return new Stage(system, await publisherOn(system), await startChromium());
  }

  /** On a system of its own, which a test may break. */
  static async alone(env: NodeJS.ProcessEnv = {}): Promise<Stage<System>> {
    const system = await System.start(await freshServices(), env);
    return new Stage(system, await publisherOn(system), await startChromium(), () => system.stop());
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
    await Promise.all([this.publisher.close(), this.end()]);
  }
}

/** The gateway as the API tells browsers of it. */
function realtimeOf({ ports }: Played): string {
  return `http://localhost:${ports.gateway}`;
}

function publisherOn(system: Played): Promise<Publisher> {
  return Publisher.open({ api: system.api, realtime: realtimeOf(system) });
}

import type { Locator, Page } from "playwright-core";
import type { Comment } from "#contract";
import english from "../../../apps/embed/languages/en.js";
import french from "../../../apps/embed/languages/fr.js";
import { Newsroom } from "../../newsroom/newsroom.js";
import type { OwnFile } from "../publisher.js";
import type { Stage } from "../stage.js";
import type { Look, Window } from "../window.js";

export const texts = french.texts;
export const englishTexts = english.texts;

/** An event of the elements, as the page heard it. */
export interface HeardEvent {
  type: string;
  /** the element that it came from, by its id */
  from: string;
  detail: Record<string, unknown>;
}

/** Notes all that a developer would hear of: events of the elements, what nobody has caught, and what a policy forbade. */
const listen = `
  globalThis.heard = [];
  for (const type of ["palabre:ready", "palabre:count", "palabre:posted"])
    document.addEventListener(type, ({ type, target, detail }) => heard.push({ type, from: target.id, detail }));
  globalThis.uncaught = [];
  addEventListener("error", ({ message }) => message && uncaught.push(message));
  addEventListener("unhandledrejection", ({ reason }) => uncaught.push(String(reason)));
  globalThis.violations = [];
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
    violations.push([effectiveDirective, blockedURI, sample].join(" ")));
`;

interface Opening extends Pick<OwnFile, "policy"> {
  head?: string;
  look?: Look;
  prepare?: (window: Window) => Promise<void>;
}

/** A page of a publisher's that has the elements in a way of its own. */
export class HostPage {
  readonly page: Page;

  private constructor(readonly window: Window) {
    this.page = window.page;
  }

  /** @param body the page's own HTML */
  static async open(stage: Stage, body: string, { look, prepare, ...page }: Opening = {}): Promise<HostPage> {
    const window = await stage.window({ lang: "fr", ...look });
    await prepare?.(window);
    return HostPage.on(window, stage.publisher.shows(body, page));
  }

  /** @param address of the page */
  static async on(window: Window, address: string): Promise<HostPage> {
    await window.context.addInitScript(listen);
    await window.page.goto(address);
    return new HostPage(window);
  }

  /** One of the elements. */
  at(id: string): Locator {
    return this.page.locator(`#${id}`);
  }

  /** Waits until a discussion has been read and is followed: what comes after the first comments is there. */
  async isLive(id: string): Promise<void> {
    await this.at(id).locator("[part=field]").waitFor();
    await this.at(id).locator("footer button").first().waitFor();
  }

  /** What the page's own script does; its value has to be something that can be sent. */
  runs<Value = unknown>(script: string): Promise<Value> {
    return this.page.evaluate<Value>(script);
  }

  heard(type?: string): Promise<HeardEvent[]> {
    return this.runs<HeardEvent[]>(
      `heard.filter(({ type }) => ${JSON.stringify(type)}?.includes(type) ?? true)`,
    );
  }

  /** What the page's Content-Security-Policy forbade. */
  violations(): Promise<string[]> {
    return this.runs<string[]>("violations");
  }

  /** Errors and rejections that reached the page. */
  uncaught(): Promise<string[]> {
    return this.runs<string[]>("uncaught");
  }
}

export interface Told {
  room: Newsroom;
  site: string;
  /** posts a comment and waits until it is published */
  posts: (story: string, text: string) => Promise<Comment>;
}

/** A site where Odile writes. */
export async function newsroom(stage: Stage): Promise<Told> {
  const room = await Newsroom.open(stage.system.api);
  const odile = await room.person("Odile");
  const posts = (story: string, text: string) => odile.getsPublished(story, text);
  return { room, site: room.site, posts };
}

/** The element as HTML. @param more attributes besides, as they are written */
export function comments(id: string, { site }: Pick<Told, "site">, story: string, more = ""): string {
  return `<palabre-comments id="${id}" site="${site}" story="${story}" ${more}></palabre-comments>`;
}

/** Holds back what a page asks for. @param pattern of addresses */
export function gate(pattern: string) {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return {
    open: () => open(),
    hold: async ({ page }: Window) => {
      await page.route(pattern, async (route) => {
        await opened;
        // whoever asked may be gone meanwhile
        await route.continue().catch(() => undefined);
      });
    },
  };
}

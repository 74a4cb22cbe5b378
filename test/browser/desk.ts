import type { Locator, Page } from "playwright-core";
import type { Role } from "#contract";
import { texts as english } from "../../apps/console/texts/en.js";
import { texts as french } from "../../apps/console/texts/fr.js";
import type { ShownQueue } from "../../apps/console/work/address.js";
import { counting, type Speech } from "../../apps/embed/texts/speak.js";
import type { Person } from "../newsroom/person.js";
import { staffSession } from "./session.js";
import type { Stage } from "./stage.js";
import type { Look, Window } from "./window.js";

/** The console speaks no Arabic: who reads that has it in English. */
const spoken = { fr: french, en: english, ar: english };

/** A moderator in front of the console. */
export class Desk {
  readonly page: Page;
  readonly texts: (typeof spoken)["fr"];
  readonly count: Speech["count"];

  private constructor(readonly window: Window) {
    this.page = window.page;
    this.texts = spoken[window.look.lang];
    this.count = counting(window.look.lang);
  }

  /** @param as the moderator who is signed in there since an earlier visit; without one, the form is shown */
  static async open(stage: Stage, look: Look = {}, as?: Person, role: Role = "moderator"): Promise<Desk> {
    const desk = new Desk(await stage.window(look));
    const { api } = stage.system;
    if (as) await desk.window.keeps(api, "palabre:console:session", staffSession(as, role));
    await desk.page.goto(`${api}/console`);
    if (as) await desk.isLive();
    return desk;
  }

  /** Comes in as the moderator who is signed in there since an earlier visit. */
  async signsInAs(person: Person, role: Role = "moderator"): Promise<void> {
    const { origin } = new URL(this.page.url());
    await this.window.keeps(origin, "palabre:console:session", staffSession(person, role));
    await this.page.goto(`${origin}/console`);
    await this.isLive();
  }

  /** Comes in through the form. */
  async signsIn(site: string, name: string, password: string): Promise<void> {
    const { signIn } = this.texts;
    await this.page.getByLabel(signIn.site, { exact: true }).fill(site);
    await this.page.getByLabel(signIn.username).fill(name);
    await this.page.getByLabel(signIn.password).fill(password);
    await this.page.getByRole("button", { name: signIn.submit }).click();
    await this.isLive();
  }

  /** Waits until news comes by itself. */
  async isLive(): Promise<void> {
    await this.page.getByText(this.texts.connection.live, { exact: true }).waitFor();
  }

  /** Waits until so many are said to wait in a queue. */
  async counts(queue: ShownQueue, n: number): Promise<void> {
    const queues = this.page.getByRole("navigation", { name: this.texts.queuesLabel });
    const said = new RegExp(`^${this.texts.queues[queue]}\\s*${n}(\\s|$)`);
    await queues.getByRole("button").filter({ hasText: said }).waitFor();
  }

  /** The waiting comment with this text, in the list. */
  row(text: string): Locator {
    return this.page.getByRole("option").filter({ hasText: text });
  }

  /** Looks at a waiting comment, whoever else does. */
  async opens(text: string, author: string): Promise<void> {
    await this.row(text).click();
    await this.case(author).waitFor();
  }

  /** The case of somebody's comment, in front of the moderator. */
  case(author: string): Locator {
    return this.page.getByRole("region", { name: this.texts.caseLabel(author), exact: true });
  }

  /** The decisions that have just been made. */
  get tray(): Locator {
    return this.page.getByRole("region", { name: this.texts.trayLabel });
  }

  conflict(author: string): Locator {
    return this.page.getByRole("region", { name: this.texts.conflict.title(author) });
  }

  /** Refuses what is in front by a reason's number, once the site's reasons are there. */
  async refuses(reason: number): Promise<void> {
    await this.presses("r");
    const reasons = this.page.getByRole("group", { name: this.texts.reasonsTitle });
    await reasons.getByRole("button").nth(reason).waitFor();
    await this.presses(String(reason));
  }

  /** Presses keys, one after the other. */
  async presses(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}

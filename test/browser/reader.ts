import type { Locator, Page } from "playwright-core";
import arabic from "../../apps/embed/languages/ar.js";
import english from "../../apps/embed/languages/en.js";
import french from "../../apps/embed/languages/fr.js";
import { counting, type Speech } from "../../apps/embed/texts/speak.js";
import type { Person } from "../newsroom/person.js";
import { sessionOf } from "./session.js";
import type { Stage } from "./stage.js";
import type { Look, Window } from "./window.js";

const spoken = {
  fr: { ...french, ...french.texts },
  en: { ...english, ...english.texts },
  ar: { ...arabic, ...arabic.texts },
};

const secret = "un mot de passe";

interface Story {
  site: string;
  story: string;
}

/** Somebody who reads an article with its discussion. */
export class Reader {
  readonly page: Page;
  readonly texts: (typeof spoken)["fr"];
  readonly count: Speech["count"];

  private constructor(readonly window: Window) {
    this.page = window.page;
    this.texts = spoken[window.look.lang];
    this.count = counting(window.look.lang);
  }

  /**
   * @param as who is signed in there since an earlier visit
   * @param prepare what the window has to be like before the page is opened
   */
  static async open(
    stage: Stage,
    story: Story,
    look: Look = {},
    as?: Person,
    prepare?: (window: Window) => Promise<void>,
  ): Promise<Reader> {
    const window = await stage.window(look);
    await prepare?.(window);
    if (as) {
      const key = `palabre:session:${stage.system.api}:${story.site}`;
      await window.keeps(stage.publisher.origin, key, sessionOf(as));
    }
    return Reader.on(window, stage.publisher.address({ ...story, lang: window.look.lang }));
  }

  /** @param address of the article */
  static async on(window: Window, address: string): Promise<Reader> {
    await window.page.goto(address);
    return Reader.at(window);
  }

  /** In front of a page that is there already. */
  static async at(window: Window): Promise<Reader> {
    const reader = new Reader(window);
    await reader.field.waitFor();
    return reader;
  }

  get discussion(): Locator {
    return this.page.locator("palabre-comments");
  }

  /** Where one begins to write, or to ask. */
  get field(): Locator {
    const { write, asking } = this.texts;
    return this.discussion.getByRole("button", { name: new RegExp(`${write}|${asking.field}`) });
  }

  get articles(): Locator {
    return this.discussion.getByRole("article");
  }

  /** The one comment with this text, not those above that it answers. */
  comment(text: string): Locator {
    return this.articles.filter({ hasText: text }).last();
  }

  /** How often a text is shown. */
  times(text: string): Promise<number> {
    return this.discussion.getByText(text, { exact: true }).count();
  }

  pill(number: number): Locator {
    return this.discussion.getByRole("button", {
      name: this.count(this.texts.arrivals, number),
      exact: true,
    });
  }

  /** Waits until the discussion, and the counter in the article's head, say so many. */
  async counts(number: number): Promise<void> {
    const said = this.count(this.texts.comments, number);
    await this.discussion.getByRole("heading", { name: said, exact: true }).waitFor();
    await this.page.locator("palabre-count").filter({ hasText: said }).waitFor();
  }

  /** Writes a comment and sends it. */
  async writes(text: string): Promise<void> {
    await this.field.click();
    await this.fillsIn(this.texts.write, text);
  }

  /** Sends what was written all the same, after a kind word. */
  async insists(): Promise<void> {
    await this.discussion.getByRole("button", { name: this.texts.composing.nudge.send }).click();
  }

  /** Answers a comment by `name`. */
  async replies(to: string, name: string, text: string): Promise<void> {
    await this.comment(to)
      .getByRole("button", { name: this.texts.actions.replyTo(name) })
      .click();
    await this.fillsIn(this.texts.rest.write.replyField(name), text);
  }

  /** Makes an account where the page asks for one. */
  async registers(name: string): Promise<void> {
    const { account } = this.texts.personal;
    await this.discussion.getByRole("button", { name: account.toRegister }).click();
    await this.discussion.getByLabel(account.name, { exact: true }).fill(name);
    await this.discussion.getByLabel(account.password, { exact: true }).fill(secret);
    await this.discussion.getByRole("button", { name: account.register }).click();
  }

  /** Sends what is typed into a field that is open. */
  async fillsIn(label: string, text: string): Promise<void> {
    await this.discussion.getByRole("textbox", { name: label }).fill(text);
    await this.discussion.getByRole("button", { name: this.texts.rest.write.send }).click();
  }
}

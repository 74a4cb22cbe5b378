import type { Person } from "../../newsroom/person.js";
import { Reader } from "../reader.js";
import { sessionOf } from "../session.js";
import { stage } from "../on-stage.js";
import { comments, HostPage, newsroom, type Told } from "./host-page.js";

const story = "pont";
const nonce = "bm9uY2U";

/** What a page says that allows nothing but what the element needs. */
const policies = {
  "the script's address": () => stage.publisher.policy,
  "a nonce": () => stage.publisher.policy.replace(/script-src [^;]*/, `script-src 'nonce-${nonce}'`),
};
const besides = `require-trusted-types-for 'script'; trusted-types palabre; base-uri 'none'; form-action 'none'`;

interface Opened {
  told: Told;
  page: HostPage;
  reader: Reader;
}

async function opened(policy: string, as?: (told: Told) => Promise<Person>): Promise<Opened> {
  const told = await newsroom(stage);
  await told.room.set({ reactions: ["up", "down", "heart"] });
  await told.posts(story, "Le **pont** est ouvert.");
  const window = await stage.window();
  if (as) {
    const key = `palabre:session:${stage.system.api}:${told.site}`;
    await window.keeps(stage.publisher.origin, key, sessionOf(await as(told)));
  }
  const body = `<palabre-count site="${told.site}" story="${story}"></palabre-count>${comments("one", told, story)}`;
  const head = stage.publisher.script.replace("<script ", `<script nonce="${nonce}" `);
  const page = await HostPage.on(window, stage.publisher.shows(body, { policy, head }));
  await page.isLive("one");
  return { told, page, reader: await Reader.at(window) };
}

/** Whether a page's own policy is as strict as it was meant to be. */
async function refusesHtml(page: HostPage): Promise<boolean> {
  return page.runs(`(() => {
    try { document.createElement("p").innerHTML = "<b>"; return false; } catch { return true; }
  })()`);
}

async function pastes({ page }: Reader, html: string): Promise<void> {
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", ${JSON.stringify(html)});
    document.querySelector("palabre-comments").shadowRoot.activeElement
      .dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  })()`);
}

describe.each(Object.entries(policies))(
  "a page that allows scripts by %s, and HTML by a policy",
  (_, policy) => {
    const strict = () => `${policy()}; ${besides}`;

    test("is told of no violation while its readers read, write and change what they wrote", async () => {
      const { told, page, reader } = await opened(strict(), ({ room }) => room.person("Ada"));
      const { discussion, texts } = reader;
      const { composing, changing } = { ...texts, ...texts.rest };
      const button = (name: string) => discussion.getByRole("button", { name, exact: true });
      await reader.counts(1);
      await reader.field.click();
      const area = discussion.getByRole("textbox", { name: texts.write });
      await area.focus();
      await pastes(reader, `<p style="color: red" onclick="alert(1)">Pas <b>le soir</b>.</p>`);
      await discussion.getByRole("tab", { name: composing.preview }).click();
      await discussion.getByRole("tabpanel").locator("strong").getByText("le soir").waitFor();
      await discussion.getByRole("tab", { name: composing.write }).click();
      await button(texts.rest.write.send).click();
      await reader.comment("Pas le soir.").getByText(texts.rest.fate.published, { exact: true }).waitFor();
      await reader.comment("Pas le soir.").getByRole("button", { name: texts.actions.edit }).click();
      await discussion.getByRole("textbox", { name: changing.field }).fill("Ni le *matin*.");
      await button(changing.save).click();
      await reader.comment("Ni le matin.").locator("em").getByText("matin").waitFor();
      await told.posts(story, "Ni à midi.");
      await reader.pill(1).click();
      await reader.comment("Ni à midi.").waitFor();

      await button(texts.search).click();
      await discussion.getByLabel(texts.rest.searching.label).fill("ouvert");
      await discussion.getByRole("search").getByRole("button", { name: texts.rest.searching.find }).click();
      await discussion.getByRole("search").locator("mark").getByText("ouvert").waitFor();
      expect([await page.violations(), await page.uncaught(), page.window.faults]).toEqual([[], [], []]);
      expect(await refusesHtml(page)).toBe(true);
    });

    test("is told of none either when they sign in, react, report, and look after what is theirs", async () => {
      const { page, reader } = await opened(strict());
      const { discussion, texts } = reader;
      const { menu, personal, rest } = texts;
      const comment = reader.comment("Le pont est ouvert.");
      await discussion.getByRole("button", { name: texts.signIn, exact: true }).click();
      await reader.registers("Luc");
      await discussion.getByRole("button", { name: "Luc", exact: true }).waitFor();
      const vote = (n: number) =>
        comment.getByRole("button", { name: reader.count(texts.votesFor, n), exact: true });
      await vote(0).click();
      await vote(1).waitFor();
      await comment.getByRole("button", { name: rest.reacting.react, exact: true }).click();
      await comment.getByRole("button", { name: rest.reacting.kinds.heart, exact: true }).first().click();
      await comment
        .getByRole("button", {
          name: reader.count({ other: rest.reacting.counted(rest.reacting.kinds.heart) }, 1),
          exact: true,
        })
        .waitFor();
      await comment.getByRole("button", { name: texts.actions.report, exact: true }).click();
      await discussion.getByLabel(rest.report.reasons.spam).check();
      await discussion.getByRole("button", { name: personal.report.send, exact: true }).last().click();
      await discussion.getByText(personal.report.thanks).first().waitFor();

      await discussion.getByRole("button", { name: "Luc", exact: true }).click();
      for (const section of Object.values(menu.sections)) {
        await discussion.getByRole("tab", { name: section }).click();
        await discussion.getByRole("tabpanel", { name: section }).waitFor();
      }
      const saved = page.page.waitForEvent("download");
      await discussion.getByRole("button", { name: menu.data.export }).click();
      expect((await saved).suggestedFilename()).toMatch(/\.json$/);
      expect([await page.violations(), await page.uncaught(), page.window.faults]).toEqual([[], [], []]);
      expect(await refusesHtml(page)).toBe(true);
    });
  },
);

test("a page that has policies of its own, and wants none of ours, has the discussion as long as it takes HTML as text", async () => {
  const { page, reader } = await opened(`${stage.publisher.policy}; trusted-types its-own`);
  await reader.comment("Le pont est ouvert.").locator("strong").waitFor();
  expect(await page.uncaught()).toEqual([]);
});

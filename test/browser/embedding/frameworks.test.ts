import { readFile } from "node:fs/promises";
import french from "../../../apps/embed/languages/fr.js";
import { repository } from "../../../scripts/bootstrap/repository.js";
import { until } from "../../newsroom/until.js";
import { stage } from "../on-stage.js";
import { bundled } from "./bundled.js";
import { englishTexts, HostPage, newsroom, texts, type Told } from "./host-page.js";

let scripts: Awaited<ReturnType<typeof bundled>>;
beforeAll(async () => {
  scripts = await bundled();
});

const { account } = french.personal;

/** The script of the elements before that of the page, or after it. */
const orders = { first: true, last: false };

interface Opened {
  told: Told;
  page: HostPage;
  /** changes what the page shows, in its framework's own way */
  show: (change: Record<string, unknown>) => Promise<void>;
}

async function opened(
  framework: keyof typeof scripts,
  order: keyof typeof orders = "first",
): Promise<Opened> {
  const told = await newsroom(stage);
  for (const text of ["Un.", "Deux."]) await told.posts("pont", text);
  await told.posts("gare", "À la gare.");
  const token = await told.room.publisherToken({ sub: "ada", name: "Ada de la Gazette" });
  const own = stage.publisher.puts({ text: scripts[framework], type: "text/javascript" });
  const [script, embed] = [`<script type="module" src="${own}"></script>`, stage.publisher.script];
  const page = await HostPage.open(stage, `<div id="app"></div>`, {
    head: orders[order] ? embed + script : script + embed,
    policy: stage.publisher.policy.replace("script-src", "script-src 'self'"),
    prepare: async ({ context }) => {
      await context.addInitScript(`
        globalThis.shown = ${JSON.stringify({ site: told.site, story: "pont", there: true })};
        globalThis.giveToken = async () => ${JSON.stringify(token)};
      `);
    },
  });
  await page.isLive("one");
  const show = (change: Record<string, unknown>) =>
    page.runs<undefined>(`void show(${JSON.stringify(change)})`).then(() => undefined);
  return { told, page, show };
}

/** What the framework shows of what it has heard. */
function says(page: HostPage, id: string, said: string): Promise<void> {
  return page.page.locator(`output#${id}`).filter({ hasText: said }).waitFor();
}

function listed(page: HostPage): Promise<string[]> {
  return page.at("one").locator("article [part=text]").allTextContents();
}

describe.each(["react", "vue"] as const)("a page made with %s", (framework) => {
  test.each(["first", "last"] as const)(
    "has the discussion that it says, and hears of it, where our script comes %s",
    async (order) => {
      const { told, page } = await opened(framework, order);
      expect(await listed(page)).toEqual(["Deux.", "Un."]);
      await says(page, "ready", "pont");
      await says(page, "told", "2");
      await page.at("count").filter({ hasText: "2 commentaires" }).waitFor();
      await told.posts("pont", "Trois.");
      await says(page, "told", "3");
      expect(await page.uncaught()).toEqual([]);
      expect(page.window.faults).toEqual([]);
    },
  );

  test("has another discussion when it says so, and the same one in another order, language and look", async () => {
    const { page, show } = await opened(framework);
    await show({ sort: "oldest", theme: "dark" });
    await until(async () => String(await listed(page)) === "Un.,Deux.", "the oldest first");
    expect(await page.runs("getComputedStyle(one).colorScheme")).toBe("dark");
    await show({ lang: "en", theme: null });
    await page.at("one").getByText(englishTexts.write, { exact: true }).waitFor();
    expect(await page.runs("getComputedStyle(one).colorScheme")).toBe("light dark");
    await show({ story: "gare" });
    await page.at("one").getByText("À la gare.").waitFor();
    await says(page, "ready", "gare");
    await says(page, "told", "1");
    expect(page.window.faults).toEqual([]);
  });

  test("takes the discussion away and puts it back, as often as it likes", async () => {
    const { told, page, show } = await opened(framework);
    for (const count of [3, 4]) {
      await show({ there: false });
      await until(async () => (await page.at("one").count()) === 0, "no discussion");
      await told.posts("pont", "Pendant ce temps.");
      await show({ there: true });
      await page.isLive("one");
      await says(page, "told", String(count));
    }
    // once at first, and once each time that it came back
    expect((await page.heard("palabre:ready")).length).toBe(3);
    expect(await page.uncaught()).toEqual([]);
    expect(page.window.faults).toEqual([]);
  });

  test("lets its readers in by their account there, and hears what they post", async () => {
    const { page } = await opened(framework);
    const element = page.at("one");
    await element.getByRole("button", { name: texts.signIn, exact: true }).click();
    await element.getByRole("button", { name: account.byPublisher("Le Test") }).click();
    await element.getByText("Ada de la Gazette", { exact: true }).waitFor();
    await element.locator("[part=field]").click();
    await element.getByRole("textbox").fill("De la page.");
    await element.getByRole("button", { name: french.rest.write.send }).click();
    await until(
      async () => /pending|published/.test((await page.page.locator("output#posted").textContent()) ?? ""),
      "what became of it",
    );
    expect(page.window.faults).toEqual([]);
  });
});

test("the types that such a page is compiled with are beside the script", async () => {
  const answer = await fetch(`${stage.system.api}/palabre.d.ts`);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(await answer.text()).toBe(await readFile(`${repository}apps/embed/palabre.d.ts`, "utf8"));
});

import { until } from "../../newsroom/until.js";
import { Stage } from "../stage.js";
import { looks, narrowest, type Look } from "../window.js";
import { HostPage } from "./host-page.js";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.alone({ PALABRE_DEMO: "on" });
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

async function opened(look: Look & { lang: string }) {
  const page = await HostPage.on(await stage.window(look), `${stage.system.api}/demo/elements/${look.lang}`);
  const at = (selector: string) => page.page.locator(selector);
  await at("palabre-comments [part=field]").waitFor();
  await at("palabre-comments footer button").first().waitFor();
  return { page, at, markup: at("#markup"), element: at("palabre-comments") };
}

describe.each(looks)("in $lang, $theme, the page of the elements", (look) => {
  test("has nothing in anybody's way, at any width, and nothing that its policy forbids", async () => {
    const { page, at } = await opened(look);
    expect(await page.window.barriers()).toEqual([]);
    expect(await page.window.overflowsAt(narrowest)).toBe(false);
    await at("#log summary").click();
    expect(await page.window.barriers()).toEqual([]);
    expect([await page.violations(), await page.uncaught(), page.window.faults]).toEqual([[], [], []]);
  });

  test("sets attributes, says the markup for it, and notes the events that come", async () => {
    const { page, at, markup, element } = await opened(look);
    await until(async () => (await at("#number").textContent()) === "2", "two events");
    await at("[data-attribute=story]").selectOption("elements");
    await element.locator("[part=empty]").waitFor();
    await at("[data-attribute=theme]").selectOption("dark");
    await at("[data-attribute=lang]").selectOption("ar");
    await element.locator("section[lang=ar]").waitFor();
    expect(await markup.textContent()).toContain(`story="elements" lang="ar" theme="dark"`);
    await at("#log summary").click();
    const first = at("#events li").first();
    await first.getByText("palabre:ready", { exact: true }).waitFor();
    await first.getByText(`{"site": "demo", "story": "elements", "count": 0}`, { exact: true }).waitFor();
    expect(page.window.faults).toEqual([]);
  });

  test("shows what custom properties and parts do", async () => {
    const { page, at, markup } = await opened(look);
    await at("[data-style='--palabre-accent']").fill("#c2410c");
    expect(await markup.textContent()).toContain("--palabre-accent: #c2410c;");
    expect(await at("#ground input").first().isDisabled()).toBe(true);
    await at("[data-attribute=theme]").selectOption("light");
    await at("[data-style='--palabre-background']").fill("#fdf6e9");
    const ground = `getComputedStyle(document.querySelector("palabre-comments")).backgroundColor`;
    expect(await page.runs(ground)).toBe("rgb(253, 246, 233)");

    const shown = (property: string) =>
      page.runs<string>(
        `getComputedStyle(document.querySelector("palabre-comments").shadowRoot.querySelector("[part=name]")).${property}`,
      );
    await at("[data-part=name]").hover();
    await until(async () => (await shown("outlineStyle")) === "solid", "the part that is pointed at");
    await at("[data-part=name]").click();
    await page.page.keyboard.type("letter-spacing: 3px;");
    await until(
      async () => (await shown("letterSpacing")) === "3px",
      "the part in the developer's own style",
    );
    expect(page.window.faults).toEqual([]);
  });

  test("takes the element away, puts it back, and begins anew", async () => {
    const { page, at, markup, element } = await opened(look);
    const said = await markup.textContent();
    const life = at("[data-act=life]");
    await life.click();
    expect(await element.count()).toBe(0);
    await at("[data-attribute=sort]").selectOption("top");
    await life.click();
    await element.locator("[part=field]").waitFor();
    expect(await element.getAttribute("sort")).toBe("top");
    await at("[data-style=font-size]").fill("20");
    await life.click();
    await at("button[type=reset]").click();
    await until(async () => (await markup.textContent()) === said, "the markup as it was");
    await element.locator("[part=field]").waitFor();
    expect(page.window.faults).toEqual([]);
  });
});

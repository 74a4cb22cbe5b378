import { Newsroom } from "../newsroom/newsroom.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks } from "./window.js";

test.each(looks)(
  "in $lang, $theme, one’s account is at hand beside all pages, in low windows, too",
  async (look) => {
    const room = await Newsroom.open(stage.system.api);
    const ona = await room.person("Ona", "operator");
    const { page, texts, window } = await Desk.open(stage, { ...look, width: 1280 }, ona, "operator");
    const rail = page.getByRole("navigation", { name: texts.queuesLabel });
    const isWhole = async (height: number) => {
      await page.setViewportSize({ width: 1280, height });
      const box = await rail.getByText("Ona", { exact: true }).boundingBox();
      return box !== null && box.y + box.height <= height;
    };
    for (const height of [1000, 800, 600]) expect([height, await isWhole(height)]).toEqual([height, true]);
    const last = rail.getByRole("button", { name: "Webhooks" });
    await last.press("Enter");
    expect(await last.getAttribute("aria-current")).toBe("page");
    expect(await window.barriers()).toEqual([]);
  },
);

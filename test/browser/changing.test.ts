import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { stage } from "./on-stage.js";
import { Reader } from "./reader.js";
import { looks, narrowest } from "./window.js";

const story = "le-pont";

/** A published comment by Ada, in front of her and of Luc. */
async function opened(look: Parameters<typeof Reader.open>[2]) {
  const newsroom = await Newsroom.open(stage.system.api);
  const ada = await newsroom.person("Ada");
  const posted = await ada.getsPublished(story, "Le pond.");
  const at = { site: newsroom.site, story };
  const [hers, his] = await Promise.all([
    Reader.open(stage, at, look, ada, async ({ page }) => page.clock.install()),
    Reader.open(stage, at),
  ]);
  return { ada, posted, hers, his };
}

describe.each(looks)("in $lang, $theme,", (look) => {
  test("authors change a comment where it stands, lose nothing that they type, and take it back", async () => {
    const { ada, posted, hers, his } = await opened(look);
    const { window, page, discussion, texts } = hers;
    const { changing, write, fate } = texts.rest;
    const button = (name: string) => discussion.getByRole("button", { name, exact: true });
    const area = discussion.getByRole("textbox", { name: changing.field });
    await button(texts.actions.edit).click();
    await until(() => window.isOn(area), "the focus where she writes");
    expect(await area.inputValue()).toBe("Le pond.");
    await area.fill("Le pont, enfin.");
    await page.keyboard.press("Escape");
    await until(() => window.isOn(button(texts.actions.resumeEdit)), "the focus where it came from");

    await page.reload();
    await button(texts.actions.resumeEdit).click();
    expect(await area.inputValue()).toBe("Le pont, enfin.");
    await ada.edits(posted, "Autre chose.");
    await his
      .comment("Autre chose.")
      .getByText(/^modifié/)
      .waitFor();
    const other = discussion.getByRole("group", { name: changing.theirs });
    await other.getByText("Autre chose.").waitFor();
    expect(await area.inputValue()).toBe("Le pont, enfin.");
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await button(changing.save).click();
    await hers.comment("Le pont, enfin.").getByText(fate.published, { exact: true }).waitFor();
    await his.comment("Le pont, enfin.").waitFor();
    expect(await his.times("Autre chose.")).toBe(0);
    expect(await button(write.cancel).count()).toBe(0);
    await until(() => window.isOn(hers.comment("Le pont, enfin.")), "the focus on what she wrote");

    const [remove, keep] = [button(texts.actions.remove), button(changing.keep)];
    await remove.click();
    await until(() => window.isOn(keep), "the focus on the safe choice");
    expect(await window.barriers()).toEqual([]);
    await keep.click();
    await until(() => window.isOn(remove), "the focus where it came from");
    expect(await his.window.shifts()).toEqual([]);
    await remove.click();
    await button(changing.remove).click();
    await Promise.all([hers.counts(0), his.counts(0)]);
    expect(await Promise.all([hers, his].map(({ articles }) => articles.count()))).toEqual([0, 0]);
    await until(() => window.isOn(hers.field), "the focus where one writes");
    expect(his.window.faults).toEqual([]);
  });
});

test("when the time to change a comment is over, one can only take it back, without loading the page anew", async () => {
  const { hers, his } = await opened({});
  const { discussion, page, texts } = hers;
  const edit = discussion.getByRole("button", { name: texts.actions.edit });
  await edit.waitFor();
  await page.clock.fastForward("05:01");
  await edit.waitFor({ state: "detached" });
  await discussion.getByRole("button", { name: texts.actions.remove }).waitFor();
  await his.comment("Le pond.").getByRole("button", { name: texts.actions.report }).waitFor();
  expect(await his.discussion.getByRole("button", { name: texts.actions.remove }).count()).toBe(0);
});

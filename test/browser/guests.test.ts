import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { stage } from "./on-stage.js";
import { Reader } from "./reader.js";
import { looks, narrowest } from "./window.js";

const story = "le-pont";

describe.each(looks)("in $lang, $theme,", (look) => {
  test("somebody without an account writes under a name by keyboard alone, and is seen as a guest", async () => {
    const newsroom = await Newsroom.open(stage.system.api, { settings: { guests: true } });
    await newsroom.person("Ana Lemaire");
    const at = { site: newsroom.site, story };
    const reader = await Reader.open(stage, at, look);
    const { window, page, discussion, texts } = reader;
    const { account } = texts.personal;
    const name = discussion.getByRole("textbox", { name: account.name, exact: true });
    await reader.writes("Je passe par là.");
    await discussion.getByLabel(account.password, { exact: true }).waitFor();
    await window.tabsTo(discussion.getByRole("button", { name: account.asGuest }));
    await page.keyboard.press("Enter");
    await discussion.getByRole("button", { name: account.enterAsGuest, exact: true }).waitFor();
    await until(() => window.isOn(name), "the focus on the name");
    expect(await discussion.getByLabel(account.password, { exact: true }).count()).toBe(0);
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    const gives = async (said: string) => {
      await name.fill(said);
      await page.keyboard.press("Enter");
    };
    await gives("?");
    await discussion.getByText(account.badName).waitFor();
    await until(() => window.isOn(name), "the focus where it is wrong");
    await gives("Аna Lemаire");
    await discussion.getByText(account.guestTaken).waitFor();
    await until(() => window.isOn(name), "the focus where it is wrong");
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await gives("Passante");
    const comment = reader.comment("Je passe par là.");
    await comment.getByText(texts.rest.fate.published, { exact: true }).waitFor();
    await comment.getByText(texts.guest, { exact: true }).waitFor();
    await until(() => window.isOn(reader.field), "the focus where one writes");
    expect(await window.barriers()).toEqual([]);
    // what the API refuses, the browser notes
    expect(window.faults.filter((fault) => !/40[09]/.test(fault))).toEqual([]);

    const html = await newsroom.stranger.ask(`stories/${story}/comments`, {
      headers: { accept: "text/html", "accept-language": look.lang },
    });
    expect(html.body).toContain(`<span class="palabre-badge">${texts.guest}</span>`);
  });

  test("a site with guests only asks for nothing but the name", async () => {
    const newsroom = await Newsroom.open(stage.system.api, {
      settings: { guests: true, registration: false },
    });
    const reader = await Reader.open(stage, { site: newsroom.site, story }, look);
    const { window, page, discussion, texts } = reader;
    const { account } = texts.personal;
    await window.tabsTo(discussion.getByRole("button", { name: texts.signIn, exact: true }));
    await page.keyboard.press("Enter");
    await until(
      () => window.isOn(discussion.getByRole("textbox", { name: account.name, exact: true })),
      "the name",
    );
    for (const other of [account.toSignIn, account.toRegister, account.asGuest])
      expect(await discussion.getByRole("button", { name: other }).count()).toBe(0);
    await page.keyboard.type("Passant");
    await page.keyboard.press("Enter");
    await discussion.getByText("Passant", { exact: true }).waitFor();
  });

  test("where only the publisher's own sign-in lets anybody in, and the page doesn't give it, readers are sent to it", async () => {
    const newsroom = await Newsroom.open(stage.system.api, { settings: { registration: false } });
    const reader = await Reader.open(stage, { site: newsroom.site, story }, look);
    const { window, page, discussion, texts } = reader;
    await window.tabsTo(discussion.getByRole("button", { name: texts.signIn, exact: true }));
    await page.keyboard.press("Enter");
    await discussion.getByText(texts.personal.account.onSite("Le Test")).waitFor();
    await until(
      () => window.isOn(discussion.getByRole("button", { name: texts.personal.cancel, exact: true })),
      "the focus in what was opened",
    );
    expect(await window.barriers()).toEqual([]);
    expect(await discussion.getByRole("textbox").count()).toBe(0);
  });

  test("what is wrong with a sign-in or a registration is said at its field", async () => {
    const newsroom = await Newsroom.open(stage.system.api);
    await newsroom.person("Ana");
    const reader = await Reader.open(stage, { site: newsroom.site, story }, look);
    const { window, page, discussion, texts } = reader;
    const { account, notice, problems } = texts.personal;
    const field = (name: string) => discussion.getByLabel(name, { exact: true });
    const faulty = async (name: string, text: string) => {
      await until(() => window.isOn(field(name)), `the focus on ${name}`);
      await discussion.getByText(text, { exact: true }).first().waitFor();
      expect(await field(name).getAttribute("aria-invalid")).toBe("true");
    };
    await discussion.getByRole("button", { name: texts.signIn, exact: true }).click();
    await field(account.name).fill("Odile");
    await page.keyboard.press("Enter");
    await faulty(account.password, account.missing);
    await field(account.password).fill("un mot de passe");
    await page.keyboard.press("Enter");
    await discussion.getByText(problems["wrong-credentials"] ?? "?").waitFor();

    await discussion.getByRole("button", { name: account.toRegister }).click();
    await until(() => window.isOn(field(account.name)), "the focus in the form");
    await field(account.name).fill("_");
    await field(account.password).fill("court");
    await field(account.email).fill("odile");
    await page.keyboard.press("Enter");
    await faulty(account.name, `${account.badName} ${account.nameRule}`);
    for (const text of [account.badPassword, notice.badEmail])
      await discussion.getByText(text, { exact: true }).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await field(account.name).fill("Ana");
    await field(account.password).fill("un mot de passe");
    await field(account.email).fill("");
    await page.keyboard.press("Enter");
    await faulty(account.name, problems["name-taken"] ?? "?");
    await field(account.name).fill("Odile");
    await page.keyboard.press("Enter");
    await discussion.getByText("Odile", { exact: true }).waitFor();
  });
});

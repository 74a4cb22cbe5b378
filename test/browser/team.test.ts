import { enrolment, madeInvitation, session } from "#contract";
import { shown } from "../newsroom/authenticator.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";
import { looks, narrowest } from "./window.js";

const password = "un mot de passe assez long";

/** Léa comes into the team by an invitation, with a password of her own. */
async function joins({ admin, stranger }: Newsroom) {
  const asked = { for: "Léa", role: "moderator" };
  const invited = await admin.ask("invitations", { method: "POST", body: asked });
  const { code } = granted(madeInvitation, 201, invited);
  const body = { code, username: "Léa", password };
  return granted(session, 201, await stranger.ask("auth/invitation", { method: "POST", body }));
}

test.each(looks)(
  "in $lang, $theme, an admin makes staff of somebody, changes and removes them, by keyboard alone",
  async (look) => {
    const room = await Newsroom.open(stage.system.api);
    const ana = await room.person("Ana");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, room.admin, "admin");
    const { page, window, texts } = desk;
    const { team } = texts;
    const presses = async (name: string) => {
      await page.getByRole("button", { name, exact: true }).focus();
      await page.keyboard.press("Enter");
    };
    await presses(team.title);
    await page.getByText(team.none).waitFor();
    const adding = page.getByRole("form", { name: team.add });
    await adding.getByLabel(team.name).focus();
    await page.keyboard.type("Personne");
    await page.keyboard.press("Enter");
    await page.getByText(team.nobody("Personne")).waitFor();
    await adding.getByLabel(team.name).fill("ana");
    await adding.getByLabel(team.sections).fill("Sport, Culture");
    await page.keyboard.press("Enter");
    const member = page.getByRole("listitem").filter({ hasText: "Ana" });
    await member.getByText("Sport, Culture").waitFor();
    expect((await ana.ask("moderation/queues")).status).toBe(200);
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    await presses(team.changeOf("Ana"));
    const changing = page.getByRole("form", { name: team.changeOf("Ana") });
    await changing.getByLabel(team.role).selectOption("operator");
    await changing.getByLabel(team.sections).fill("");
    await page.keyboard.press("Enter");
    await member.getByText(team.roles.operator).waitFor();
    expect(await window.barriers()).toEqual([]);
    await presses(team.removeOf("Ana"));
    expect(await window.barriers()).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByText(team.none).waitFor();
    expect((await ana.ask("moderation/queues")).refusal).toBe("forbidden");
    expect(window.faults).toEqual([]);
  },
);

test.each(looks)(
  "in $lang, $theme, whoever has the link that an admin passes on makes an account and is at the desk",
  async (look) => {
    const room = await Newsroom.open(stage.system.api);
    const desk = await Desk.open(stage, { ...look, width: 1280 }, room.admin, "admin");
    const { page, texts } = desk;
    const { team, signIn } = texts;
    await page.getByRole("button", { name: team.title, exact: true }).click();
    const inviting = page.getByRole("form", { name: team.invite });
    await inviting.getByLabel(team.for).fill("Léa");
    await page.keyboard.press("Enter");
    const link = await inviting.locator("code").textContent();
    await page.getByRole("button", { name: team.withdrawOf("Léa") }).waitFor();
    expect(await desk.window.barriers()).toEqual([]);

    const lea = await Desk.open(stage, look);
    await lea.page.goto("about:blank");
    await lea.page.goto(link ?? "");
    await lea.page.getByLabel(signIn.username).fill("Léa");
    await lea.page.getByLabel(signIn.password).fill(password);
    expect(await lea.window.barriers()).toEqual([]);
    await lea.page.keyboard.press("Enter");
    await lea.isLive();
    expect(lea.page.url()).not.toContain("invitation");
  },
);

test.each(looks)(
  "in $lang, $theme, a moderator turns on codes from the console, and signs in with one",
  async (look) => {
    const room = await Newsroom.open(stage.system.api);
    const { user, token } = await joins(room);
    await room.set({ staffTwoFactor: true });
    const lea = new Person(room.api, room.site, user.id, user.name, token);
    const desk = await Desk.open(stage, { ...look, width: 1280 });
    const { page, window, texts } = desk;
    const { codes, signIn, account, acts } = texts;
    await page.getByLabel(signIn.site, { exact: true }).fill(room.site);
    await page.getByLabel(signIn.username).fill(lea.name);
    await page.getByLabel(signIn.password).fill(password);
    await page.keyboard.press("Enter");
    await page.getByText(texts.problems["two-factor-needed"] ?? "", { exact: true }).waitFor();
    await page.getByText("Léa", { exact: true }).click();
    await page.getByRole("button", { name: codes.page }).click();
    await page.getByRole("button", { name: codes.turnOn, exact: true }).click();
    await page.getByRole("img", { name: codes.qr }).waitFor();
    const secret = (await page.locator(".team code").textContent()) ?? "";
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await page.getByRole("textbox", { name: codes.code }).fill("000000");
    await page.keyboard.press("Enter");
    await page.getByText(texts.problems["wrong-code"] ?? "").waitFor();
    await page.getByRole("textbox", { name: codes.code }).fill(shown(secret, -1));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: codes.recovery }).waitFor();
    expect(await page.locator(".told code").count()).toBe(10);
    expect(await window.barriers()).toEqual([]);

    await page.getByRole("button", { name: account.signOut }).click();
    await page.getByLabel(signIn.username).fill(lea.name);
    await page.getByLabel(signIn.password).fill(password);
    await page.keyboard.press("Enter");
    await until(
      () => window.isOn(page.getByRole("textbox", { name: signIn.code })),
      "the field for the code",
    );
    expect(await window.barriers()).toEqual([]);
    await page.keyboard.type(shown(secret));
    await page.keyboard.press("Enter");
    await desk.isLive();
    await page.getByRole("button", { name: acts.close }).click();
    await page.getByText(texts.empty.title).waitFor();
  },
);

test.each(looks)(
  "in $lang, $theme, a moderator sees where they are signed in and ends what is elsewhere, by keyboard alone",
  async (look) => {
    const room = await Newsroom.open(stage.system.api);
    const { token } = await joins(room);
    const elsewhere = room.stranger.with(token);
    const desk = await Desk.open(stage, { ...look, width: 1280 });
    const { page, window, texts } = desk;
    const { codes, signIn, signIns } = texts;
    await page.getByLabel(signIn.site, { exact: true }).fill(room.site);
    await page.getByLabel(signIn.username).fill("Léa");
    await page.getByLabel(signIn.password).fill(password);
    await page.keyboard.press("Enter");
    await desk.isLive();
    await page.getByText("Léa", { exact: true }).click();
    await page.getByRole("button", { name: codes.page }).click();
    const list = page.getByRole("list", { name: signIns.title });
    await list.getByText(signIns.current, { exact: true }).waitFor();
    expect(await list.getByRole("listitem").count()).toBe(2);
    await list.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await until(() => window.isOn(list.getByLabel(signIns.password)), "the focus there");
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await page.keyboard.type("deviné");
    await page.keyboard.press("Enter");
    await page.getByText(texts.problems["wrong-credentials"] ?? "", { exact: true }).waitFor();
    await list.getByLabel(signIns.password).fill(password);
    await page.keyboard.press("Enter");
    await page.getByText(signIns.ended).waitFor();
    await until(async () => (await list.getByRole("listitem").count()) === 1, "the other to be gone");
    expect((await elsewhere.ask("moderation/queues")).refusal).toBe("token-ended");
    expect(window.faults.filter((fault) => !fault.includes("401"))).toEqual([]);
  },
);

test.each(looks)(
  "in $lang, $theme, an admin signs a colleague out who has lost what shows their codes, and ends these, by keyboard alone",
  async (look) => {
    const room = await Newsroom.open(stage.system.api);
    const { token } = await joins(room);
    const lea = room.stranger.with(token);
    const codes = "/v1/me/two-factor";
    const { secret } = granted(enrolment, 201, await lea.ask(codes, { method: "POST" }));
    await lea.ask(codes, { method: "PUT", body: { code: shown(secret, -1) } });
    const desk = await Desk.open(stage, { ...look, width: 1280 }, room.admin, "admin");
    const { page, window, texts } = desk;
    const { team } = texts;
    const presses = async (name: string) => {
      await page.getByRole("button", { name, exact: true }).focus();
      await page.keyboard.press("Enter");
    };
    await presses(team.title);
    const member = page.getByRole("listitem").filter({ hasText: "Léa" });
    await member.getByText(team.withCodes).waitFor();
    await presses(team.signOutOf("Léa"));
    expect(await window.barriers()).toEqual([]);
    await page.keyboard.press("Enter");
    await member.getByText(team.signedOut("Léa")).waitFor();
    expect((await lea.ask("moderation/queues")).refusal).toBe("token-ended");
    await presses(team.resetOf("Léa"));
    await until(
      () => window.isOn(page.getByRole("button", { name: team.resetSure("Léa") })),
      "the focus there",
    );
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await page.keyboard.press("Enter");
    await member.getByText(team.withoutCodes).waitFor();
    const signIn = { method: "POST", body: { username: "Léa", password } };
    expect((await room.stranger.ask("auth/login", signIn)).status).toBe(200);
  },
);

test.each(looks)(
  "in $lang, $theme, who has forgotten their password chooses another one by the link of an admin, by keyboard alone",
  async (look) => {
    const room = await Newsroom.open(stage.system.api);
    await joins(room);
    const desk = await Desk.open(stage, { ...look, width: 1280 }, room.admin, "admin");
    const { page, window, texts } = desk;
    const { team, newPassword, signIn } = texts;
    const presses = async (name: string) => {
      await page.getByRole("button", { name, exact: true }).focus();
      await page.keyboard.press("Enter");
    };
    await presses(team.title);
    await presses(newPassword.of("Léa"));
    const sure = page.getByRole("button", { name: newPassword.sure("Léa") });
    await until(() => window.isOn(sure), "the focus there");
    expect(await window.barriers()).toEqual([]);
    await page.keyboard.press("Enter");
    const link = await page.locator(".told code").textContent();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);

    const lea = await Desk.open(stage, look);
    await lea.page.goto("about:blank");
    await lea.page.goto(link ?? "");
    const field = lea.page.getByLabel(signIn.password);
    await until(() => lea.window.isOn(field), "the focus there");
    expect(await lea.window.barriers()).toEqual([]);
    expect(await lea.window.overflowsAt(narrowest)).toBe(false);
    await lea.page.keyboard.type("un tout autre mot de passe");
    await lea.page.keyboard.press("Enter");
    await lea.page.getByText(newPassword.done).waitFor();
    expect(lea.page.url()).not.toContain("password-reset");
    expect(await lea.window.barriers()).toEqual([]);
    await lea.page.getByRole("link", { name: newPassword.signIn }).click();
    await lea.page.getByLabel(signIn.username).fill("Léa");
    await lea.page.getByLabel(signIn.password).fill("un tout autre mot de passe");
    await lea.page.keyboard.press("Enter");
    await lea.isLive();
  },
);

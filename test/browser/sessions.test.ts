import { randomUUID } from "node:crypto";
import { session } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { stage } from "./on-stage.js";
import { Reader } from "./reader.js";
import { sessionOf } from "./session.js";
import { looks, narrowest, type Window } from "./window.js";

const story = "le-pont";
const secret = "un mot de passe";

async function newsroom() {
  const room = await Newsroom.open(stage.system.api);
  const ana = await room.person("Ana");
  await ana.getsPublished(story, "Le pont est ouvert.");
  return { room, ana, at: { site: room.site, story } };
}

/** Somebody with a password of their own. */
async function member({ stranger, api, site }: Newsroom): Promise<Person> {
  const username = `Luc ${randomUUID().slice(0, 6)}`;
  const body = { username, password: secret };
  const { user, token } = session.parse((await stranger.ask("auth/register", { method: "POST", body })).body);
  return new Person(api, site, user.id, username, token);
}

/** The token that a reader's browser keeps. */
async function tokenIn({ page }: Reader, site: string): Promise<string> {
  const key = `palabre:session:${stage.system.api}:${site}`;
  const kept: unknown = JSON.parse(String(await page.evaluate(`localStorage.getItem("${key}")`)));
  return kept === null ? "" : session.parse(kept).token;
}

/** Ends the session that a reader's browser has, without its knowing. */
async function ends(reader: Reader, { stranger, site }: Newsroom): Promise<void> {
  const { status } = await stranger
    .with(await tokenIn(reader, site))
    .ask("/v1/auth/logout", { method: "POST" });
  expect(status).toBe(204);
}

/** Whether everybody sees one vote. */
async function counted({ stranger }: Newsroom): Promise<boolean> {
  const { items } = await stranger.reads(story);
  return items.some(({ reactions }) => reactions.up === 1);
}

/** A page that gives the publisher's sign-in. @returns how often it was asked for it */
async function givesSignIn({ page }: Window, give: () => Promise<string>): Promise<() => number> {
  let asked = 0;
  await page.exposeFunction("publisherToken", async () => {
    asked += 1;
    return give();
  });
  await page.addInitScript(`addEventListener("DOMContentLoaded", () => {
    const element = document.querySelector("palabre-comments");
    if (element) element.signIn = () => publisherToken();
  });`);
  return () => asked;
}

describe.each(looks)("in $lang, $theme,", (look) => {
  test("what was typed when a session ended goes out after the sign-in: comment, edit, vote and report", async () => {
    const { room, at } = await newsroom();
    const luc = await member(room);
    const reader = await Reader.open(stage, at, look, luc);
    const { window, page, discussion, texts } = reader;
    const { account, report } = texts.personal;
    const { fate, changing } = texts.rest;
    const comesBack = async () => {
      await discussion.getByText(account.expired, { exact: true }).waitFor();
      const name = discussion.getByLabel(account.name, { exact: true });
      await until(() => window.isOn(name), "the focus in the sign-in");
      expect(await window.barriers()).toEqual([]);
      expect(await window.overflowsAt(narrowest)).toBe(false);
      await page.keyboard.type(luc.name);
      await page.keyboard.press("Tab");
      await page.keyboard.type(secret);
      await page.keyboard.press("Enter");
    };
    await ends(reader, room);
    await reader.writes("J’y étais ce matin.");
    await comesBack();
    const mine = reader.comment("J’y étais ce matin.");
    await mine.getByText(fate.published, { exact: true }).waitFor();

    await mine.getByRole("button", { name: texts.actions.edit, exact: true }).click();
    const area = discussion.getByRole("textbox", { name: changing.field });
    await area.fill("J’y étais hier.");
    await ends(reader, room);
    await discussion.getByRole("button", { name: changing.save, exact: true }).click();
    await discussion.getByText(account.expired, { exact: true }).waitFor();
    expect(await area.inputValue()).toBe("J’y étais hier.");
    await comesBack();
    await reader.comment("J’y étais hier.").getByText(fate.published, { exact: true }).waitFor();

    const hers = reader.comment("Le pont est ouvert.");
    const vote = (n: number) =>
      hers.getByRole("button", { name: reader.count(texts.votesFor, n), exact: true });
    await ends(reader, room);
    await vote(0).click();
    await comesBack();
    await vote(1).waitFor();
    await until(() => counted(room), "the vote on everybody's page");
    await until(async () => (await vote(1).getAttribute("aria-pressed")) === "true", "the vote as one's own");

    await hers.getByRole("button", { name: texts.actions.report, exact: true }).click();
    await discussion.getByLabel(report.detail).fill("Trois fois le même.");
    await discussion.getByLabel(texts.rest.report.reasons.spam).check();
    await ends(reader, room);
    await discussion.getByRole("button", { name: report.send, exact: true }).last().click();
    await comesBack();
    await discussion.getByText(report.thanks).first().waitFor();
    const [posted] = (await room.stranger.reads(story)).items.filter(({ text }) =>
      text.startsWith("Le pont"),
    );
    const mo = await room.person("Mo", "moderator");
    await until(() => mo.finds(posted ?? { id: "" }, "reported"), "the comment among the reported");
  });

  test("where the page gives the publisher's sign-in, a session that ends goes on without a word", async () => {
    const { room, at, ana } = await newsroom();
    let asked = () => 0;
    const reader = await Reader.open(stage, at, look, ana, async (window) => {
      asked = await givesSignIn(window, () => room.publisherToken({ sub: "Ana", name: "Ana" }));
    });
    const { discussion, texts } = reader;
    const { account } = texts.personal;
    await discussion.getByRole("button", { name: texts.rest.heeding.bell }).waitFor();
    expect(asked()).toBe(0);
    await ends(reader, room);
    await reader.writes("Sans un mot.");
    await reader.comment("Sans un mot.").getByText(texts.rest.fate.published, { exact: true }).waitFor();
    expect(asked()).toBe(1);
    expect(await discussion.getByText(account.expired, { exact: true }).count()).toBe(0);

    await ends(reader, room);
    const vote = (n: number) =>
      reader
        .comment("Sans un mot.")
        .getByRole("button", { name: reader.count(texts.votesFor, n), exact: true });
    await vote(0).click();
    await until(() => counted(room), "the vote on everybody's page");
    await until(async () => (await vote(1).getAttribute("aria-pressed")) === "true", "the vote as one's own");
    expect(asked()).toBe(2);
  });

  test("a publisher's sign-in that is refused says why, and what was written stays", async () => {
    const { room, at } = await newsroom();
    const past = Math.floor(Date.now() / 1000) - 60;
    const claims = { sub: "zoe", name: "Zoé" };
    const { problems, account } = (await Reader.open(stage, at, look)).texts.personal;
    const given = [
      [await room.publisherToken({ ...claims, exp: past }), account.publisherExpired],
      [await room.publisherToken(claims, "0123456789abcdef0123456789abcdef"), problems["token-signature"]],
      [await room.publisherToken({ ...claims, aud: "elsewhere" }), problems["token-audience"]],
      [await room.publisherToken({ sub: "zoe" }), problems["token-claim-missing"]],
    ] as const;
    let token = "";
    const reader = await Reader.open(stage, at, look, undefined, async (window) => {
      await givesSignIn(window, () => Promise.resolve(token));
    });
    const { window, discussion } = reader;
    await reader.writes("Je reste là.");
    const byPublisher = discussion.getByRole("button", { name: account.byPublisher("Le Test") });
    await until(() => window.isOn(byPublisher), "the focus on the sign-in");
    for (const [refused, why = "?"] of given) {
      token = refused;
      await byPublisher.click();
      await discussion.getByText(`${account.publisherFailed} ${why}`, { exact: true }).waitFor();
    }
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    token = await room.publisherToken(claims);
    await byPublisher.click();
    await reader
      .comment("Je reste là.")
      .getByText(reader.texts.rest.fate.published, { exact: true })
      .waitFor();
  });
});

test.each(looks)(
  "in $lang: who wants to vote is told why they are to sign in, and where it is wrong; then the focus is on their name",
  async (look) => {
    const { room, at } = await newsroom();
    const luc = await member(room);
    const reader = await Reader.open(stage, at, look);
    const { window, page, discussion, texts } = reader;
    const { account, problems } = texts.personal;
    const button = (name: string) => discussion.getByRole("button", { name, exact: true });
    const password = discussion.getByLabel(account.password, { exact: true });
    const wrong = problems["wrong-credentials"] ?? "";
    await button(reader.count(texts.votesFor, 0)).click();
    await discussion.getByText(account.toReact, { exact: true }).waitFor();
    await button(texts.personal.cancel).click();
    await button(texts.signIn).click();
    await discussion.getByLabel(account.name, { exact: true }).fill(luc.name);
    await password.fill("pas le bon");
    await page.keyboard.press("Enter");
    await discussion.getByText(wrong, { exact: true }).waitFor();
    expect(await reader.times(wrong)).toBe(1);
    expect(await password.getAttribute("aria-invalid")).toBe("true");
    await until(() => window.isOn(password), "the focus where it is wrong");
    expect(await window.barriers()).toEqual([]);
    await password.fill(secret);
    await page.keyboard.press("Enter");
    await until(() => window.isOn(button(luc.name)), "the focus on the account");
  },
);

test("who signs out ends the session at the server, too", async () => {
  const { room, ana, at } = await newsroom();
  const reader = await Reader.open(stage, at, {}, ana);
  const { discussion, texts } = reader;
  const name = discussion.getByRole("button", { name: "Ana", exact: true });
  const bell = discussion.getByRole("button", { name: texts.rest.heeding.bell });
  await bell.click();
  await discussion.getByRole("tab", { name: texts.menu.sections.notifications, selected: true }).waitFor();
  await name.click();
  await discussion.getByRole("tab", { name: texts.menu.sections.comments, selected: true }).waitFor();
  expect(await name.getAttribute("aria-expanded")).toBe("true");
  expect(await bell.getAttribute("aria-expanded")).toBe("false");
  await discussion.getByRole("button", { name: texts.rest.signOut }).click();
  const signIn = discussion.getByRole("button", { name: texts.signIn, exact: true });
  await until(() => reader.window.isOn(signIn), "the focus where one signs in");
  await until(async () => (await ana.ask("/v1/me")).refusal === "token-ended", "the end of the session");
  expect(await discussion.getByText(texts.personal.account.expired).count()).toBe(0);
  expect((await room.stranger.reads(story)).items.length).toBe(1);
});

test("a session near its end is made anew while the page is open, and no other", async () => {
  const { room, ana, at } = await newsroom();
  const luc = await room.person("Luc");
  const kept = sessionOf(luc);
  const near = { ...kept, expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
  const [his, hers] = await Promise.all([
    Reader.open(stage, at, {}, undefined, (window) =>
      window.keeps(stage.publisher.origin, `palabre:session:${stage.system.api}:${room.site}`, near),
    ),
    Reader.open(stage, at, {}, ana),
  ]);
  await until(async () => (await tokenIn(his, room.site)) !== near.token, "another token");
  const fresh = luc.with(await tokenIn(his, room.site));
  expect((await fresh.ask("/v1/me")).status).toBe(200);
  await hers.discussion.getByRole("button", { name: hers.texts.rest.heeding.bell }).waitFor();
  expect(await tokenIn(hers, room.site)).toBe(ana.token);
  await his.writes("Toujours là.");
  await hers.pill(1).waitFor();
});

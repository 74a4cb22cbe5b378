import type { Route } from "playwright-core";
import { enrolment, madeInvitation, session } from "#contract";
import { shown } from "../newsroom/authenticator.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { fileOfPart } from "./built-embed.js";
import { stage } from "./on-stage.js";
import { Reader } from "./reader.js";
import { looks, narrowest, type Window } from "./window.js";

const [sport, vote] = ["le-match", "le-vote"];
const text = "Le pont est laid.";

/** Mo moderates all of the site, Zoé sport alone. */
async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("navet")] });
  const [ana, mo, max, zoe] = await Promise.all([
    room.person("Ana"),
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
    room.person("Zoé"),
  ]);
  await room.admin.says(sport, { section: "Sport" });
  await room.admin.says(vote, { section: "Politique" });
  const rank = { role: "moderator", sections: ["Sport"] };
  await room.admin.ask(`staff/${zoe.id}`, { method: "PUT", body: rank });
  const holds = async (story: string, held: string) => {
    const posted = await ana.posts(story, held);
    await until(() => mo.finds(posted, "held"), "the comment in held");
    return posted;
  };
  return { room, ana, mo, max, zoe, holds, at: (story: string) => ({ site: room.site, story }) };
}

/** Whether what moderators work with was asked for. */
async function watches(window: Window): Promise<() => boolean> {
  const files = await Promise.all(
    ["moderate", "waiting"].map((name) => fileOfPart(`moderating/${name}.tsx`)),
  );
  const asked: string[] = [];
  window.page.on("request", (request) => asked.push(request.url()));
  return () => asked.some((url) => files.some((file) => url.endsWith(file)));
}

/** What a moderator meets on the page of an article. */
function tools(reader: Reader) {
  const { discussion, texts } = reader;
  const { moderating } = texts;
  const shown = reader.comment(text);
  return {
    more: shown.getByRole("button", { name: texts.actions.more, exact: true }).locator("visible=true"),
    moderate: shown.getByRole("button", { name: moderating.moderate, exact: true }),
    panel: discussion.getByRole("group", { name: moderating.title("Ana") }),
    undo: discussion.getByRole("button", { name: moderating.undo }),
    waiting: (n: number) =>
      discussion.getByRole("button", { name: reader.count(moderating.waiting, n), exact: true }),
    list: discussion.getByRole("list", { name: moderating.waitingList }),
  };
}

async function opens(reader: Reader): Promise<void> {
  const { window, page } = reader;
  const { more, moderate, panel } = tools(reader);
  await window.tabsTo(more);
  await page.keyboard.press("Enter");
  await window.tabsTo(moderate);
  await page.keyboard.press("Enter");
  await until(() => window.isOn(panel.getByRole("button").first()), "the focus on the first reason");
}

describe.each(looks)("in $lang, $theme,", (look) => {
  test("a moderator rejects where readers read, by keyboard alone; all see it at once, and see it undone", async () => {
    const { ana, mo, max, at } = await newsroom();
    const posted = await ana.getsPublished(vote, text);
    const [moderator, reader] = await Promise.all([
      Reader.open(stage, at(vote), look, mo),
      Reader.open(stage, at(vote), look),
    ]);
    const { window, page } = moderator;
    const { moderating } = moderator.texts;
    const { panel, undo } = tools(moderator);
    await max.reports(posted, "abuse");
    await opens(moderator);
    await panel.getByText(moderator.count(moderating.flagged, 1)).waitFor();
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await page.keyboard.press("3");
    await reader.comment(text).waitFor({ state: "detached" });
    await undo.waitFor();
    expect(await window.barriers()).toEqual([]);
    expect((await mo.case(posted)).decisions.at(-1)).toMatchObject({
      to: "rejected",
      reason: "off-topic",
      by: { name: "Mo" },
    });
    await page.keyboard.press("u");
    await moderator.comment(text).waitFor();
    await reader.pill(1).click();
    await reader.comment(text).waitFor();
  });

  test("what waits for somebody on the story stands behind one line, and is decided there", async () => {
    const { ana, mo, holds, at } = await newsroom();
    await ana.getsPublished(vote, text);
    const held = [await holds(vote, "Un navet."), await holds(vote, "Encore un navet & 1 < 2.")];
    await holds(sport, "Un autre navet.");
    const moderator = await Reader.open(stage, at(vote), look, mo);
    const { window, page, texts } = moderator;
    const { waiting, list } = tools(moderator);
    await window.tabsTo(waiting(2));
    await page.keyboard.press("Enter");
    await list.getByText("Encore un navet & 1 < 2.").waitFor();
    expect(await window.barriers()).toEqual([]);
    const line = list.getByRole("listitem").filter({ hasText: /^.*Un navet\./ });
    await window.tabsTo(line.getByRole("button", { name: texts.moderating.moderate }));
    await page.keyboard.press("Enter");
    await until(
      () => window.isOn(line.getByRole("group").getByRole("button").first()),
      "the focus on the first reason",
    );
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    await page.keyboard.press("p");
    await until(() => mo.with(null).sees(held[0] ?? { id: "" }), "the comment to be published");
    await waiting(1).waitFor();
    await until(
      () => window.isOn(list.getByRole("button", { name: texts.moderating.moderate })),
      "the focus on the next",
    );
  });

  test("who was first is said, and so is what an author has changed", async () => {
    const { room, ana, mo, max, at } = await newsroom();
    await room.set({ editWindow: 600 });
    const posted = await ana.getsPublished(vote, text);
    const moderator = await Reader.open(stage, at(vote), look, mo);
    const { window, page } = moderator;
    const { moderating } = moderator.texts;
    const { panel } = tools(moderator);
    const edit = async (route: Route) => {
      const edited = await ana.edits(posted, "Le pont est très laid.");
      await until(async () => (await mo.case(posted)).comment.revision === edited.revision, "the edit");
      await route.continue();
    };
    await page.route("**/moderation/decisions", edit, { times: 1 });
    await opens(moderator);
    await page.keyboard.press("2");
    await panel.getByText(moderating.stale("Ana")).waitFor();
    await panel.getByText("Le pont est très laid.", { exact: true }).waitFor();
    await max.publishes(await caseOf(max, posted));
    await page.keyboard.press("2");
    await panel.getByText(moderating.replaces).waitFor();
    await panel.getByText(/Max/).waitFor();
    expect(await window.barriers()).toEqual([]);
    await page.keyboard.press("2");
    await moderator.comment("Le pont est").waitFor({ state: "detached" });
    expect((await mo.case(posted)).decisions.at(-1)).toMatchObject({ to: "rejected", by: { name: "Mo" } });
  });
});

async function caseOf(moderator: Person, { id }: { id: string }) {
  const { comment } = await moderator.case({ id });
  return comment;
}

test("a moderator signs in there with a code", async () => {
  const { room, ana, at } = await newsroom();
  await ana.getsPublished(vote, text);
  const asked = { for: "Léa", role: "moderator" };
  const invited = await room.admin.ask("invitations", { method: "POST", body: asked });
  const { code } = granted(madeInvitation, 201, invited);
  const body = { code, username: "Léa", password: "un mot de passe assez long" };
  const { token } = granted(
    session,
    201,
    await room.stranger.ask("auth/invitation", { method: "POST", body }),
  );
  const lea = room.stranger.with(token);
  const codes = "/v1/me/two-factor";
  const { secret } = granted(enrolment, 201, await lea.ask(codes, { method: "POST" }));
  await lea.ask(codes, { method: "PUT", body: { code: shown(secret, -1) } });
  const { window, page, discussion, texts } = await Reader.open(stage, at(vote));
  const { account, problems } = texts.personal;
  await discussion.getByRole("button", { name: texts.signIn }).click();
  await discussion.getByLabel(account.name, { exact: true }).fill(body.username);
  await discussion.getByLabel(account.password, { exact: true }).fill(body.password);
  await page.keyboard.press("Enter");
  await discussion.getByText(problems["code-needed"] ?? "").waitFor();
  const field = discussion.getByLabel(account.code, { exact: true });
  await until(() => window.isOn(field), "the focus on the code");
  expect(await window.barriers()).toEqual([]);
  await page.keyboard.type("000000");
  await page.keyboard.press("Enter");
  await discussion.getByText(problems["wrong-code"] ?? "").waitFor();
  await field.fill(shown(secret));
  await page.keyboard.press("Enter");
  await discussion.getByRole("button", { name: "Léa" }).waitFor();
});

test("a moderator who is limited to sections has tools there and nowhere else; a reader never loads them", async () => {
  const { ana, zoe, holds, at } = await newsroom();
  for (const story of [sport, vote]) {
    await ana.getsPublished(story, text);
    await holds(story, "Un navet.");
  }
  const luc = await Reader.open(stage, at(vote), {}, ana);
  const outside = await Reader.open(stage, at(vote), {}, zoe);
  const loads = await Promise.all([luc, outside].map(({ window }) => watches(window)));
  await Promise.all([luc, outside].map(({ page }) => page.reload()));
  const inside = await Reader.open(stage, at(sport), {}, zoe);
  await tools(inside).waiting(1).waitFor();
  await tools(outside).more.click();
  await outside
    .comment(text)
    .getByRole("button", { name: outside.texts.rest.heeding.ignore("Ana") })
    .waitFor();
  expect(await tools(outside).moderate.count()).toBe(0);
  expect(loads.map((asked) => asked())).toEqual([false, false]);
});

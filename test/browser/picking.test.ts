import type { TextLanguage } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";

const story = "le-pont";
const text = "Le pont a été dessiné par une élève d’Eiffel.";

/** A published comment in front of a moderator, who has been asked to look at it. */
async function inFront(lang: TextLanguage) {
  const room = await Newsroom.open(stage.system.api);
  const [ana, bo, mo] = await Promise.all([
    room.person("Ana"),
    room.person("Bo"),
    room.person("Mo", "moderator"),
  ]);
  const comment = await ana.getsPublished(story, text);
  await bo.reports(comment, "other");
  const desk = await Desk.open(stage, { lang, width: 1280 }, mo);
  await desk.counts("reported", 1);
  await desk.presses("q");
  const isFeatured = async () => Boolean((await room.stranger.reads(story)).items[0]?.featured);
  return { desk, comment, isFeatured };
}

test.each<[TextLanguage]>([["fr"], ["en"]])(
  "in %s: a comment is featured and no longer featured by one key, and its trail says so",
  async (lang) => {
    const { desk, isFeatured } = await inFront(lang);
    const { page, texts, window } = desk;
    const trail = page.getByRole("region", { name: texts.trail });
    await page.getByRole("button", { name: texts.pick.act, disabled: false }).waitFor();
    await desk.presses("f");
    await page.getByRole("button", { name: texts.pick.on, pressed: true }).waitFor();
    await trail.getByText(texts.pick.trail.yes, { exact: true }).waitFor();
    await until(isFeatured, "the comment among the picks");
    expect(await window.barriers()).toEqual([]);

    await desk.presses("f");
    await trail.getByText(texts.pick.trail.no, { exact: true }).waitFor();
    await until(async () => !(await isFeatured()), "the comment out of the picks");
    await page.reload();
    await trail.getByText(texts.pick.trail.no, { exact: true }).waitFor();
    expect(window.faults).toEqual([]);
  },
);

test("what readers no longer see is not featured, and its moderator reads why", async () => {
  const { desk, isFeatured } = await inFront("fr");
  const { page, texts, tray } = desk;
  await page.getByRole("button", { name: texts.pick.act, disabled: false }).waitFor();
  await page.route("**/featured", (route) =>
    route.fulfill({
      status: 409,
      contentType: "application/problem+json",
      body: JSON.stringify({
        type: "urn:palabre:problem:comment-not-shown",
        title: "",
        status: 409,
        detail: "",
      }),
    }),
  );
  await desk.presses("f");
  await tray.getByText(texts.problems["comment-not-shown"] ?? "").waitFor();
  await page.getByRole("button", { name: texts.pick.act, pressed: false }).waitFor();
  await tray.getByRole("button", { name: texts.understood }).click();
  await tray.getByRole("button", { name: texts.understood }).waitFor({ state: "detached" });
  expect(await isFeatured()).toBe(false);
});

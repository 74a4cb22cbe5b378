import { sanctions, type TextLanguage } from "#contract";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";

const story = "le-pont";

/** A held comment in front of a moderator. */
async function inFront(lang: TextLanguage, author: (room: Newsroom) => Promise<Person>) {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const [writer, mo] = await Promise.all([author(room), room.person("Mo", "moderator")]);
  await writer.posts(story, "Quel crétin.");
  const desk = await Desk.open(stage, { lang, width: 1280 }, mo);
  await desk.case(writer.name).waitFor();
  return { desk, writer, mo };
}

async function sanctionsOn(moderator: Person, { id }: Person) {
  const answer = await moderator.ask(`moderation/users/${id}/sanctions`);
  return granted(sanctions, 200, answer).items;
}

function form({ page, texts }: Desk, name: string) {
  return page.getByRole("form", { name: texts.sanctions.title(name) });
}

test.each<[TextLanguage]>([["fr"], ["en"]])(
  "in %s: a suspension is written from the keyboard, stands in the case, and is lifted there",
  async (lang) => {
    const { desk, writer, mo } = await inFront(lang, (room) => room.person("Ana"));
    const { page, texts, window } = desk;
    const said = texts.sanctions;
    await page.getByRole("button", { name: said.act }).waitFor();
    await desk.presses("b");
    const warning = form(desk, "Ana").getByRole("radio", { name: said.kinds.warn });
    await until(() => window.isOn(warning), "the kinds of sanctions");
    await desk.presses("ArrowDown", "ArrowDown");
    await form(desk, "Ana").getByRole("combobox", { name: said.scope }).selectOption("story");
    expect(await window.barriers()).toEqual([]);
    await desk.presses("Control+Enter");
    await form(desk, "Ana").getByRole("alert").getByText(said.noReason).waitFor();
    await window.tabsTo(form(desk, "Ana").getByRole("textbox", { name: said.reason }));
    await page.keyboard.type("Insultes répétées");
    await desk.presses("Control+Enter");

    const standing = page.getByRole("region", { name: said.standing });
    await standing.getByText("Insultes répétées").waitFor();
    expect(await sanctionsOn(mo, writer)).toMatchObject([
      { kind: "suspend", reason: "Insultes répétées", scope: { story }, active: true },
    ]);
    expect(await window.barriers()).toEqual([]);

    await desk.presses("l");
    await until(() => window.isOn(standing.getByRole("button", { name: said.lift })), "the way to lift it");
    await desk.presses("Enter");
    await standing.waitFor({ state: "detached" });
    expect(await sanctionsOn(mo, writer)).toMatchObject([{ active: false }]);
    expect(window.faults).toEqual([]);
  },
);

test("who would sanction a colleague reads that it takes a higher rank, and loses no word", async () => {
  const { desk } = await inFront("en", (room) => room.person("Max", "moderator"));
  const { page, texts } = desk;
  await page.getByRole("button", { name: texts.sanctions.act }).click();
  const reason = form(desk, "Max").getByRole("textbox", { name: texts.sanctions.reason });
  await reason.fill("Unfair");
  await form(desk, "Max").getByRole("button", { name: texts.sanctions.impose }).click();
  await form(desk, "Max").getByRole("alert").getByText(texts.problems["not-above"]).waitFor();
  expect(await reason.inputValue()).toBe("Unfair");
});

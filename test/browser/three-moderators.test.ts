import type { Route } from "playwright-core";
import { moderationCase } from "#contract";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";

const story = "le-pont";
const authors = ["Ana", "Bo", "Cléo", "Dan", "Eve", "Flo"];

/** A newsroom with three moderators, who each sit in front of a window of their own. */
async function newsroom() {
  const settings = { fourEyes: { permanentBan: true } };
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")], settings });
  const [mo, max, lou] = await Promise.all([
    room.person("Mo", "moderator"),
    room.person("Max", "moderator"),
    room.person("Lou", "moderator"),
  ]);
  return { room, people: { mo, max, lou } };
}

async function windows({ mo, max, lou }: Record<"mo" | "max" | "lou", Person>) {
  const desks = {
    hers: await Desk.open(stage, { width: 1280 }, mo),
    his: await Desk.open(stage, { lang: "en", theme: "dark", width: 1280 }, max),
    theirs: await Desk.open(stage, { theme: "dark", width: 1280 }, lou),
  };
  return { ...desks, all: Object.values(desks) };
}

async function everywhere(desks: readonly Desk[], fact: (desk: Desk) => Promise<unknown>): Promise<void> {
  await Promise.all(desks.map(fact));
}

/** Nothing that two of them write is alike: that would be a wave, and one case. */
const opinions: Record<string, string> = {
  Ana: "Ce crétin de maire a vendu la gare, et personne n’a rien dit au conseil.",
  Bo: "Les travaux durent depuis l’hiver ; quel crétin a signé le devis ?",
  Cléo: "Crétin toi-même : le tramway passait déjà par là du temps de mon grand-père.",
  Dan: "Un pont sans trottoir, il fallait être un fameux crétin pour l’inventer.",
  Eve: "On nous promet des arbres, on nous plante des bornes. Merci, crétin.",
  Flo: "Relisez l’enquête publique avant de traiter le voisin de crétin.",
};
const text = (name: string) => opinions[name] ?? "";

/** Six comments of six authors, the oldest first. */
async function sixHeld(room: Newsroom, moderator: Person) {
  const posted = [];
  for (const name of authors) {
    const one = await (await room.person(name)).posts(story, text(name));
    await until(() => moderator.finds(one, "held"), "the comment in held");
    posted.push(one);
  }
  return posted;
}

test("three at work are never brought each other's cases, and each sees what the others have done", async () => {
  const { room, people } = await newsroom();
  const posted = await sixHeld(room, people.mo);
  const { hers, his, theirs, all } = await windows(people);
  await hers.case("Ana").waitFor();
  await his.case("Bo").waitFor();
  await theirs.case("Cléo").waitFor();

  await hers.presses("p");
  await hers.case("Dan").waitFor();
  await his.presses("r", "1");
  await his.case("Eve").waitFor();
  await theirs.presses("p");
  await theirs.case("Flo").waitFor();
  await everywhere(all, (desk) => desk.counts("held", 3));
  await hers.row(hers.texts.gone.rejected("Max")).waitFor();

  // what she takes back is hers to decide again, and everybody else's list has it again
  await hers.presses("u");
  await hers.case("Ana").waitFor();
  await everywhere(all, (desk) => desk.counts("held", 4));
  await his.row(text("Ana")).getByText(his.texts.together.looks("Mo")).waitFor();
  await hers.presses("r", "2");
  await hers.case("Dan").waitFor();
  await Promise.all([hers.presses("p"), his.presses("p"), theirs.presses("p")]);
  await everywhere(all, (desk) => desk.counts("held", 0));

  const makers = await Promise.all(posted.map((comment) => standingOf(people.mo, comment)));
  expect(makers).toEqual([
    ["Mo", "rejected"],
    ["Max", "rejected"],
    ["Lou", "published"],
    ["Mo", "published"],
    ["Max", "published"],
    ["Lou", "published"],
  ]);
  expect(all.flatMap(({ window }) => window.faults)).toEqual([]);
});

async function standingOf(person: Person, { id }: { id: string }) {
  const answer = await person.ask(`moderation/comments/${id}`);
  const { decisions } = granted(moderationCase, 200, answer);
  const last = decisions.at(-1);
  return [last?.by.name, last?.to];
}

test("a ban that takes two, a report, a note and word for the next shift go from window to window", async () => {
  const { room, people } = await newsroom();
  const ana = await room.person("Ana");
  const seen = await ana.getsPublished(story, "Le pont rouvre demain.");
  const { hers, his, theirs, all } = await windows(people);
  await (await room.person("Bo")).reports(seen, "abuse");
  await everywhere(all, (desk) => desk.counts("reported", 1));
  await hers.presses("q");
  await hers.case("Ana").waitFor();
  await his.presses("q");
  await his.page.getByRole("main").getByText(his.texts.together.allTaken).waitFor();

  await hers.presses("t");
  const note = hers.page.getByRole("textbox", { name: hers.texts.notes.act });
  await until(() => hers.window.isOn(note), "the field for a note");
  await hers.page.keyboard.type("Vu avec Anne.");
  await hers.page.keyboard.press("Control+Enter");
  await his.presses("j");
  await his.page.getByText("Vu avec Anne.", { exact: true }).waitFor();

  await hers.presses("b");
  const { sanctions, proposals } = hers.texts;
  await hers.page.getByRole("radio", { name: new RegExp(`^${sanctions.kinds.ban}`) }).press("Space");
  await hers.page.getByLabel(sanctions.reason, { exact: true }).fill("Menaces");
  await hers.page.keyboard.press("Control+Enter");
  await hers.page.getByText(proposals.on("Mo", proposals.kinds.permanentBan)).waitFor();
  for (const desk of [his, theirs]) {
    const name = `${desk.texts.proposals.title} 1`;
    await desk.page.getByRole("button", { name, exact: true }).waitFor();
  }
  await theirs.window.tabsTo(theirs.page.getByRole("button", { name: `${proposals.title} 1`, exact: true }));
  await theirs.page.keyboard.press("Enter");
  await theirs.page.getByRole("article").getByText("Menaces").waitFor();
  await theirs.presses("c");
  await hers.page.getByText(proposals.on("Mo", proposals.kinds.permanentBan)).waitFor({ state: "detached" });
  expect((await ana.sends(story, "Encore moi.")).refusal).toBe("sanctioned");

  await hers.presses("p");
  await everywhere([hers, his], (desk) => desk.counts("reported", 0));
  const { handovers } = hers.texts;
  await hers.window.tabsTo(hers.page.getByRole("button", { name: handovers.title, exact: true }));
  await hers.page.keyboard.press("Enter");
  await hers.window.tabsTo(hers.page.getByLabel(handovers.act));
  await hers.page.keyboard.type("Ana est bannie, Bo a raison.");
  await hers.page.keyboard.press("Control+Enter");
  const link = { name: `${his.texts.handovers.title} 1`, exact: true };
  await his.window.tabsTo(his.page.getByRole("button", link));
  await his.page.keyboard.press("Enter");
  const settle = his.page.getByRole("button", {
    name: his.texts.handovers.settleOf("Ana est bannie, Bo a raison."),
  });
  await his.window.tabsTo(settle);
  await his.page.keyboard.press("Enter");
  await hers.page.getByText(handovers.doneBy("Max")).waitFor();
  expect(all.flatMap(({ window }) => window.faults)).toEqual([]);
});

/** Something happens before a moderator's next decision arrives. */
async function before(desk: Desk, happens: () => Promise<unknown>): Promise<void> {
  const delivery = async (route: Route) => {
    await happens();
    await route.continue();
  };
  await desk.page.route("**/moderation/decisions", delivery, { times: 1 });
}

test("two who decide at once are shown both decisions, a changed text is read again, and who may no longer is out", async () => {
  const { room, people } = await newsroom();
  const [ana, bo] = [await room.person("Ana"), await room.person("Bo")];
  const first = await ana.posts(story, text("Ana"));
  await until(() => people.mo.finds(first, "held"), "the comment in held");
  const { hers, his, theirs } = await windows(people);
  await hers.case("Ana").waitFor();
  await his.presses("j");
  await his.case("Ana").waitFor();
  await before(his, async () => {
    await hers.presses("p");
    await until(async () => (await standingOf(people.mo, first))[1] === "published", "her decision");
  });
  await his.presses("r", "2");
  await his.conflict("Ana").getByText(his.texts.conflict.text("Mo")).waitFor();
  await his.presses("m");
  await until(async () => (await standingOf(people.mo, first))[1] === "rejected", "his decision");

  const second = await bo.posts(story, text("Bo"));
  // whoever is quicker is brought it: she looks at it whoever does
  await theirs.opens(text("Bo"), "Bo");
  await before(theirs, () => bo.edits(second, "Mieux dit : ce crétin-là exagère."));
  await theirs.presses("p");
  await theirs.page.getByText(theirs.texts.problems["stale-revision"] ?? "").waitFor();
  await theirs.opens("Mieux dit", "Bo");
  await theirs.page
    .getByRole("region", { name: theirs.texts.history.since })
    .locator("ins")
    .first()
    .waitFor();
  expect(await room.stranger.sees(second)).toBe(false);

  await room.admin.ask(`staff/${people.lou.id}`, { method: "DELETE" });
  await theirs.page.getByText(theirs.texts.signIn.barred).waitFor();
  await hers.opens("Mieux dit", "Bo");
  // whoever was brought it before it was changed is asked once more
  const changed = hers.page.getByRole("region", { name: hers.texts.history.since });
  if (await changed.isVisible()) await hers.presses("p");
  await hers.presses("p");
  await until(() => room.stranger.sees(second), "the comment to be published");
  expect(hers.window.faults).toEqual([]);
});

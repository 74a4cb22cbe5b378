import { type OwnComment, type QueueCounts, session, statements } from "#contract";
import { jobTexts } from "../../apps/console/texts/jobs.js";
import { granted, Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { Reader } from "./reader.js";
import { Stage } from "./stage.js";

const password = "a password of a demo";
const site = "demo";
/** Each test has its own: what waits under one is not in the way of another. */
const [bridge, market, vote] = ["le-pont", "le-marche", "le-vote"];

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.alone({ PALABRE_DEMO: "on", PALABRE_DEMO_PASSWORD: password });
});
afterEach(() => stage.closeWindows());
afterAll(() => stage.close());

const stranger = () => new Person(stage.system.api, site, "", "", null);

async function signedIn(path: string, status: number, body: object): Promise<Person> {
  const { user, token } = granted(session, status, await stranger().ask(path, { method: "POST", body }));
  return new Person(stage.system.api, site, user.id, user.name, token);
}

const staff = (username: string) => signedIn("auth/login", 200, { username, password });
const guest = (name: string) => signedIn("auth/guest", 201, { name });

/** The demo's three moderators, each signed in by the form in a window of their own. */
async function newsroom() {
  const looks = [{ lang: "fr" }, { lang: "en", theme: "dark" }, { lang: "fr", theme: "dark" }] as const;
  const [hers, his, theirs] = await Promise.all(
    looks.map((look) => Desk.open(stage, { ...look, width: 1280 })),
  );
  if (!hers || !his || !theirs) throw new Error("three windows are wanted");
  await hers.signsIn(site, "moderatrice", password);
  await his.signsIn(site, "moderateur", password);
  await theirs.signsIn(site, "veilleuse", password);
  const [mo, lectrice] = await Promise.all([staff("moderatrice"), staff("lectrice")]);
  const before = await mo.queueCounts();
  const desks = [hers, his, theirs];
  /** Waits until each of the windows says how many more wait than at the beginning. */
  const everywhere = (queue: "held" | "reported" | "notices" | "appeals" | "audit", more: number) =>
    Promise.all(desks.map((desk) => desk.counts(queue, (before[queue] ?? 0) + more)));
  return { hers, his, theirs, desks, mo, lectrice, before, everywhere };
}

function keysTo(queue: "reported" | "notices" | "appeals"): string[] {
  return { reported: ["q"], notices: ["q", "q"], appeals: ["q", "q", "q"] }[queue];
}

async function statusOf(mo: Person, comment: Pick<OwnComment, "id">): Promise<string> {
  return (await mo.case(comment)).comment.status;
}

/** Brings the comment in front of a moderator by its address. */
async function goesTo(
  desk: Desk,
  queue: keyof QueueCounts["queues"],
  comment: Pick<OwnComment, "id">,
): Promise<void> {
  const place = new URLSearchParams({ site, queue, comment: comment.id });
  await desk.page.goto(`${stage.system.api}/console?${place.toString()}`);
  await desk.isLive();
}

test("a notice is answered in one window, its author appeals, and another moderator hears it, before all three", async () => {
  const { hers, his, theirs, desks, mo, lectrice, everywhere } = await newsroom();
  const words = "Zoé a volé le pont, tout le village le sait.";
  const comment = await lectrice.getsPublished(bridge, words);
  const explanation = "Je n’ai jamais volé de pont : ce texte me diffame.";
  const given = { comment: comment.id, explanation, name: "Zoé", goodFaith: true };
  expect((await stranger().ask("notices", { method: "POST", body: given })).status).toBe(201);
  await everywhere("notices", 1);
  await hers.presses(...keysTo("notices"));
  await hers.opens(words, "lectrice");
  await his.presses(...keysTo("notices"));
  await his.row(words).getByText(his.texts.together.looks("moderatrice")).waitFor();

  await hers.refuses(4);
  const why = hers.page.getByRole("textbox", { name: hers.count(hers.texts.notices.answerTo, 1) });
  await until(() => hers.window.isOn(why), "the field for her answer");
  await hers.presses("Control+Enter");
  await everywhere("notices", 0);
  await until(async () => (await statusOf(mo, comment)) === "rejected", "her decision");

  const told = async () => granted(statements, 200, await lectrice.ask("/v1/me/statements")).items;
  const stated = await until(
    async () => (await told()).find((one) => one.comment === comment.id),
    "the reasons",
  );
  const appeal = { method: "POST", body: { text: "C’était une plaisanterie." } };
  expect((await lectrice.ask(`/v1/me/statements/${stated.id}/appeal`, appeal)).status).toBe(201);
  await everywhere("appeals", 1);
  await hers.presses("q");
  await hers.page.getByText("C’était une plaisanterie.").first().waitFor();
  await hers.presses("p");
  expect(
    await hers.page.getByRole("textbox", { name: hers.texts.appeals.answerTo("lectrice") }).count(),
  ).toBe(0);

  await theirs.presses(...keysTo("appeals"));
  await theirs.page.getByText("C’était une plaisanterie.").first().waitFor();
  await theirs.presses("p");
  const answer = theirs.page.getByRole("textbox", { name: theirs.texts.appeals.answerTo("lectrice") });
  await until(() => theirs.window.isOn(answer), "the field for the answer");
  await theirs.page.keyboard.type("Une plaisanterie, en effet.");
  await theirs.presses("Control+Enter");
  await everywhere("appeals", 0);
  await until(() => stranger().sees(comment), "the comment on its page again");
  expect((await told()).find((one) => one.id === stated.id)?.appeal).toMatchObject({
    state: "overturned",
    answer: "Une plaisanterie, en effet.",
  });
  expect(desks.flatMap(({ window }) => window.faults)).toEqual([]);
}, 120_000);

test("a wave is refused in one window, taken back from another, and all three see both", async () => {
  const { hers, his, desks, mo, everywhere } = await newsroom();
  const names = ["Ana", "Bo", "Cléo", "Dan"];
  const advertisement = (name: string) =>
    `Bonjour, moi c’est ${name}. Investissez sans risque, 500 € par jour garantis depuis chez vous : écrivez-moi sur ma page, les places sont limitées.`;
  const posted: OwnComment[] = [];
  for (const name of names) posted.push(await (await guest(name)).posts(market, advertisement(name)));
  const [first] = posted;
  if (!first) throw new Error("somebody has to begin");
  await until(async () => (await mo.case(first)).wave?.comments === names.length, "the wave");
  const statuses = async () => Promise.all(posted.map((one) => statusOf(mo, one)));
  const wave = (await mo.case(first)).wave?.id ?? "";
  const held = (await statuses()).filter((status) => status === "held").length;
  await everywhere("held", held);
  for (const desk of desks) await desk.page.getByRole("list", { name: desk.texts.waves.now }).waitFor();

  await hers.page.goto(
    `${stage.system.api}/console?${new URLSearchParams({ site, page: "search", wave }).toString()}`,
  );
  await hers.isLive();
  await hers.row("Ana").click();
  await hers.presses("g");
  const dialog = hers.page.getByRole("dialog");
  await dialog
    .getByRole("button", { name: hers.count(hers.texts.ticking.begin.reject, names.length) })
    .click();
  await until(async () => (await statuses()).every((status) => status === "rejected"), "all of it refused");
  await everywhere("held", 0);

  await his.page.getByRole("navigation").getByRole("button", { name: jobTexts.en.title }).click();
  const undo = his.page.getByRole("button", { name: jobTexts.en.undo }).first();
  await undo.press("Enter");
  await undo.press("Enter");
  await until(async () => !(await statuses()).includes("rejected"), "all of it as it was");
  await everywhere("held", held);
  expect(desks.flatMap(({ window }) => window.faults)).toEqual([]);
}, 120_000);

test("a case is passed on and decided by who was asked, another from the article itself, and each leaves the others' lists", async () => {
  const { hers, his, theirs, desks, mo, everywhere } = await newsroom();
  const eve = await guest("Eve");
  const [odd, rude] = [
    await eve.posts(vote, "Quel connard a fermé la gare sans prévenir personne ?"),
    await eve.posts(vote, "Ce connard de maire dort pendant que le pont s’effondre."),
  ];
  for (const one of [odd, rude]) await until(() => mo.finds(one, "held"), "both in held");
  await everywhere("held", 2);
  await goesTo(hers, "held", odd);
  await hers.case("Eve").getByText("la gare").first().waitFor();
  await hers.presses("c");
  const whom = hers.page.getByLabel(hers.texts.passing.to, { exact: true });
  await whom.getByRole("option", { name: "veilleuse" }).waitFor({ state: "attached" });
  await whom.selectOption({ label: "veilleuse" });
  await hers.page.getByLabel(hers.texts.passing.note).fill("Ironie ?");
  await hers.presses("Control+Enter");
  const mine = theirs.page.getByRole("button", { name: `${theirs.texts.passing.forYou} 1` });
  await mine.click();
  await theirs.case("Eve").getByText("Ironie ?").waitFor();
  await theirs.presses("p");
  await until(() => stranger().sees(odd), "her decision on its page");

  const article = await Reader.open(
    stage,
    { site, story: vote },
    { lang: "fr", width: 1280 },
    await staff("moderateur"),
  );
  const { moderating } = article.texts;
  await article.discussion
    .getByRole("button", { name: article.count(moderating.waiting, 1), exact: true })
    .click();
  const waiting = article.discussion.getByRole("list", { name: moderating.waitingList });
  await waiting.getByText("pendant que le pont").waitFor();
  await waiting.getByRole("button", { name: moderating.moderate }).click();
  const panel = waiting.getByRole("group");
  await until(() => article.window.isOn(panel.getByRole("button").first()), "the focus on the first reason");
  await article.page.keyboard.press("p");
  await until(() => stranger().sees(rude), "his decision on its page");
  await everywhere("held", 0);
  await his.presses("q");
  expect(desks.flatMap(({ window }) => window.faults)).toEqual([]);
}, 120_000);

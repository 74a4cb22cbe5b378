import { createHash } from "node:crypto";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";

const cases = 100;
const story = "le-pont";
/** So many cases are asked for before anybody wants them. */
const ahead = 6;

/** None is like another: that would be a wave, and one case. */
function opinion(n: number): string {
  const words = createHash("sha256")
    .update(String(n))
    .digest("hex")
    .match(/.{1,6}/g);
  return `Crétin ! **${n}** ${words?.join(" ") ?? ""}`;
}

/** A hundred comments of ten authors that wait, and a moderator. */
async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")] });
  const authors = await Promise.all(Array.from({ length: 10 }, (_, n) => room.person(`Plume ${n}`)));
  const mo = await room.person("Mo", "moderator");
  for (let first = 0; first < cases; first += authors.length)
    await Promise.all(authors.map((author, n) => author.posts(story, opinion(first + n))));
  await until(async () => (await mo.queueCounts()).held === cases, "all of them in held");
  return { room, mo };
}

/** The number of the comment that is in front at this moment. */
async function inFront({ page }: Desk): Promise<string | null> {
  const said = await page.evaluate<string | null>(
    `document.querySelector("[role=option][aria-selected=true]")?.textContent ?? null`,
  );
  return said === null ? null : (/\d+/.exec(said.slice(said.indexOf("Crétin !")))?.[0] ?? null);
}

/** What is done with every tenth case: published where nothing else is said. */
const othersOfTen: Record<number, string[]> = {
  2: ["r", "1"],
  4: ["p", "u", "r", "2"],
  6: ["s"],
  8: ["v", "h", "h", "p"],
};

test("a hundred cases are decided by keyboard alone, and the next one is there as soon as a key is pressed", async () => {
  const { room, mo } = await newsroom();
  const desk = await Desk.open(stage, { width: 1280 }, mo);
  await desk.page.locator("[role=option][aria-selected=true]").waitFor();
  const seen: (string | null)[] = [];
  for (let n = 0; n < cases; n++) {
    // nobody decides twenty cases a second, on a machine that does much else besides
    if (n === 40) await desk.row("**70**").waitFor();
    const before = await inFront(desk);
    expect(seen).not.toContain(before);
    seen.push(before);
    await desk.presses(...(othersOfTen[n % 10] ?? ["p"]));
    if (n < cases - 1) expect(await inFront(desk)).not.toBe(before);
  }
  expect(new Set(seen).size).toBe(cases);

  for (let aside = 0; aside < cases / 10; aside++) await desk.presses("p");
  await desk.page.getByText(desk.texts.empty.title, { exact: true }).waitFor();
  await until(async () => (await mo.queueCounts()).held === 0, "nothing to wait");
  await until(async () => (await room.stranger.counts(story)) === 80, "all that was published");
  expect(desk.window.faults).toEqual([]);
});

test("going from case to case waits for nothing that has to be asked for", async () => {
  const { mo } = await newsroom();
  const desk = await Desk.open(stage, { width: 1280 }, mo);
  const { page, texts } = desk;
  const known = new Set<string>();
  page.on("response", (response) => {
    if (/moderation\/comments\/[^/?]+$/.test(response.url())) known.add(response.url());
  });
  await page.reload();
  await until(() => known.size >= ahead, "the cases to come");
  await until(async () => (await inFront(desk)) !== null, "the list");
  await page.route("**/moderation/comments/*", (route) => route.abort());
  const notes = page.getByRole("region", { name: texts.notes.title });
  for (const key of ["j", "p", "j", "s"]) {
    const before = await inFront(desk);
    await desk.presses(key);
    expect(await inFront(desk)).not.toBe(before);
    // only what is known of the whole case tells of notes
    expect(await notes.count()).toBe(1);
  }
});

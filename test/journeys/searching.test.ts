import { type Comment, repliesPage, type RepliesPage } from "#contract";
import { holding, Newsroom, type Opening } from "../newsroom/newsroom.js";
import { commentsOf, granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";

async function newsroom(opening: Opening = {}) {
  const room = await Newsroom.open(system.api, opening);
  const [ana, bo] = await Promise.all([room.person("Ana"), room.person("Bo")]);
  const posts = (text: string, parent?: Comment) => ana.getsPublished(story, text, { parent: parent?.id });
  return { room, ana, bo, anyone: room.stranger, posts };
}

async function searches(person: Person, query: Record<string, string>): Promise<RepliesPage> {
  const answer = await person.ask(`${commentsOf(story)}/search?${new URLSearchParams(query).toString()}`);
  return granted(repliesPage, 200, answer);
}

async function finds(person: Person, q: string): Promise<string[]> {
  return (await searches(person, { q })).items.map(({ text }) => text);
}

test("comments and replies are found by all their words, case and accents aside, newest first", async () => {
  const { anyone, posts } = await newsroom();
  const first = await posts("L’ÉTÉ dernier, le pont tenait.");
  await posts("Cet ete le cœur n’y est plus.", first);
  await posts("Rien à voir");
  expect(await finds(anyone, "été")).toEqual([
    "Cet ete le cœur n’y est plus.",
    "L’ÉTÉ dernier, le pont tenait.",
  ]);
  expect(await finds(anyone, "pont ete")).toEqual(["L’ÉTÉ dernier, le pont tenait."]);
  expect(await finds(anyone, "COEUR")).toHaveLength(1);
  expect(await finds(anyone, "pont rien")).toEqual([]);
  expect(await finds(anyone, ".* (pont|rien)")).toEqual([]);
  const [found] = (await searches(anyone, { q: "dernier" })).items;
  expect(found).toMatchObject({ id: first.id, replies: { count: 1, items: [] } });
  expect(found?.replies.next).not.toBeNull();
});

test("page after page, each is found once", async () => {
  const { anyone, ana } = await newsroom();
  const texts = Array.from({ length: 12 }, (_, number) => `${number % 2 ? "Pont" : "Rive"} ${number}`);
  await Promise.all(texts.map((text) => ana.posts(story, text)));
  await until(async () => (await anyone.counts(story)) === 12, "twelve comments");
  const found: Comment[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await searches(anyone, { q: "pont", limit: "2", ...(after ? { after } : {}) });
    found.push(...page.items);
    after = page.next;
  }
  expect(found.map(({ text }) => text).sort()).toEqual(texts.filter((text) => text.startsWith("P")).sort());
  expect(found.map(({ createdAt }) => createdAt)).toEqual(
    found.map(({ createdAt }) => createdAt).sort((one, other) => other.localeCompare(one)),
  );
});

test("nothing is found that readers do not see: neither what is held nor what is gone", async () => {
  const { room, ana, anyone, posts } = await newsroom({ filters: [holding("patate")] });
  const mo = await room.person("Mo", "moderator");
  const [edited, gone] = [await posts("Un pont de bois"), await posts("Un pont de fer")];
  const held = await ana.posts(story, "Une patate");
  await ana.edits(edited, "Une patate, encore");
  await ana.deletes(gone);
  await until(async () => (await mo.finds(held, "held")) && mo.finds(edited, "held"), "two held comments");
  await until(async () => (await anyone.counts(story)) === 0, "nothing to be read");
  expect(await finds(anyone, "patate")).toEqual([]);
  expect(await finds(anyone, "pont")).toEqual([]);
});

test("what is asked wrongly is refused; from one address there are only so many a minute", async () => {
  const { anyone } = await newsroom();
  const ask = (query: string, person = anyone) => person.ask(`${commentsOf(story)}/search?${query}`);
  for (const query of ["", "q=", "q=a", "q=a%00b", `q=${"a".repeat(81)}`, "q=pont&limit=0", "q=a&q=b"])
    expect([query, (await ask(query)).refusal]).toEqual([query, "invalid-input"]);
  expect((await ask("q=pont&after=x")).refusal).toBe("cursor-unknown");
  expect((await ask("q=pont", anyone.at("nulle-part"))).refusal).toBe("site-unknown");
  const answers = await Promise.all(Array.from({ length: 70 }, () => ask("q=pont")));
  expect(answers.some(({ refusal }) => refusal === "rate-limited")).toBe(true);
});

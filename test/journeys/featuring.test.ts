import { siteSummary } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { commentsOf, granted } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";

async function newsroom() {
  const room = await Newsroom.open(system.api);
  const [ana, mo] = await Promise.all([room.person("Ana"), room.person("Mo", "moderator")]);
  const posts = (text: string, parent?: string) => ana.getsPublished(story, text, { parent });
  const picks = async () => (await ana.reads(story, { show: "featured" })).items.map(({ id }) => id);
  const counted = (featured: number) =>
    until(async () => (await ana.reads(story)).story.featured === featured, `${featured} picks`);
  return { room, ana, mo, posts, picks, counted };
}

test("picks are listed by themselves, replies, too, the newest pick first, and counted", async () => {
  const { ana, mo, posts, picks, counted } = await newsroom();
  const [one, two] = [await posts("Un"), await posts("Deux")];
  const reply = await posts("Réponse", one.id);
  for (const [at, comment] of [reply, two].entries()) {
    expect(await mo.features(comment)).toMatchObject({ status: 204 });
    await counted(at + 1);
  }
  expect(await picks()).toEqual([two.id, reply.id]);
  const { items, story: summary } = await ana.reads(story, { show: "featured", limit: 1 });
  expect(items).toMatchObject([{ featured: true, text: "Deux", replies: { count: 0, items: [] } }]);
  expect(summary).toMatchObject({ featured: 2, count: 3 });
  const { events } = await ana.catchesUp(story, 3);
  expect(events).toMatchObject([
    { type: "story.changed", featured: 1 },
    { type: "comment.edited", comment: { id: reply.id, featured: true } },
    { type: "story.changed", featured: 2 },
    { type: "comment.edited", comment: { id: two.id, featured: true } },
  ]);
});

test("picks come page by page, each once", async () => {
  const { ana, mo, posts, counted } = await newsroom();
  const all: string[] = [];
  for (const text of ["Un", "Deux", "Trois"]) {
    const { id } = await posts(text);
    await mo.features({ id });
    all.unshift(id);
  }
  await counted(3);
  const first = await ana.reads(story, { show: "featured", limit: 2 });
  const rest = await ana.reads(story, { show: "featured", limit: 2, after: first.next });
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all);
  expect(rest.next).toBeNull();
});

test("who took a comment among the picks, and out of them, is in its trail, once each", async () => {
  const { mo, posts, picks, counted } = await newsroom();
  const posted = await posts("Un");
  await mo.features(posted);
  await counted(1);
  await mo.features(posted);
  await mo.features(posted, false);
  await counted(0);
  await mo.features(posted, false);
  expect(await picks()).toEqual([]);
  const { decisions } = await mo.case(posted);
  const by = { kind: "person", id: mo.id, name: "Mo" };
  expect(decisions).toMatchObject([
    { by: { kind: "machine" }, to: "published" },
    { by, from: "published", to: "published", featured: true },
    { by, from: "published", to: "published", featured: false },
  ]);
  expect(decisions).toHaveLength(3);
});

test("a pick that is refused or deleted is none any more, also when it comes back", async () => {
  const { ana, mo, posts, picks, counted } = await newsroom();
  const [refused, deleted] = [await posts("Un"), await posts("Deux")];
  await mo.features(refused);
  await mo.features(deleted);
  await counted(2);
  const { decision } = await mo.rejects(refused);
  await ana.deletes(deleted);
  await counted(0);
  expect(await picks()).toEqual([]);
  await mo.publishes(refused, { replaces: decision.id });
  await until(() => ana.sees(refused), "it to come back");
  expect((await ana.opens(refused.id)).comment.featured).toBe(false);
  await mo.features(refused);
  await counted(1);
});

test("only what readers see becomes a pick, by moderators of the site", async () => {
  const [{ room, ana, mo, posts }, there] = [await newsroom(), await newsroom()];
  const posted = await posts("Un");
  expect(await ana.features(posted)).toMatchObject({ status: 403, refusal: "forbidden" });
  expect(await room.stranger.features(posted)).toMatchObject({ status: 401 });
  expect(await there.mo.features(posted)).toMatchObject({ status: 404, refusal: "comment-unknown" });
  expect(await there.mo.at(room.site).features(posted)).toMatchObject({ status: 401 });
  await mo.rejects(posted);
  await until(async () => !(await ana.sees(posted)), "it to be gone");
  expect(await mo.features(posted)).toMatchObject({ status: 409, refusal: "comment-not-shown" });
});

test("a site may have a name of its own for its picks", async () => {
  const { room, ana, mo, posts, counted } = await newsroom();
  const site = `/v1/sites/${room.site}`;
  const posted = await posts("Un");
  await mo.features(posted);
  await counted(1);
  const asHtml = async (lang: string) => {
    const headers = { accept: "text/html" };
    return String((await ana.ask(`${commentsOf(story)}?lang=${lang}`, { headers })).body);
  };
  expect(granted(siteSummary, 200, await ana.ask(site)).featuredLabel).toBeNull();
  expect(await asHtml("fr")).toContain("Sélection de la rédaction");

  const featuredLabel = { fr: "Le choix du jour", en: "Pick of the day" };
  await room.set({ featuredLabel });
  await until(async () => (await asHtml("en")).includes("Pick of the day"), "the new name");
  await until(
    async () => granted(siteSummary, 200, await ana.ask(site)).featuredLabel?.fr === featuredLabel.fr,
    "the site to tell it",
  );
  const one = await room.admin.ask("settings", { method: "PATCH", body: { featuredLabel: { fr: "Un" } } });
  expect(one).toMatchObject({ status: 400, refusal: "invalid-input" });
});

import { Newsroom } from "../newsroom/newsroom.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const advertisement =
  "Gagnez 500 € par jour depuis chez vous, sans expérience : écrivez-moi sur ma page pour en savoir plus, les places sont limitées.";
const disguised =
  "GAGNЕZ 750 € par jour depuis chez vous, sans еxpérience : écrivez-moi sur ma page pour en savoir plus, les places sont limitées !";

async function newsroom() {
  const room = await Newsroom.open(system.api, { settings: { moderation: "pre" } });
  const [ana, bo, mo] = await Promise.all([
    room.person("Ana"),
    room.person("Bo"),
    room.person("Mo", "moderator"),
  ]);
  return { room, ana, bo, mo };
}

test("a case shows what else was written in the same words on the site, or nearly, by whom and what became of it", async () => {
  const [here, there] = await Promise.all([newsroom(), newsroom()]);
  const { ana, bo, mo } = here;
  const page = { url: "https://journal.test/gare", title: "La gare" };
  const first = await ana.posts("le-pont", advertisement);
  const other = await bo.posts("la-gare", disguised, page);
  await there.ana.posts("le-pont", advertisement);
  await ana.posts(
    "le-pont",
    "La facture de l’eau a baissé de moitié depuis que la commune a repris la régie.",
  );
  const again = await ana.posts("la-gare", advertisement, page);

  const similar = await until(async () => {
    const found = (await mo.case(first)).similar;
    return found.length === 2 && found.every(({ status }) => status === "held") ? found : null;
  }, "both of them");
  expect(similar).toMatchObject([
    { id: again.id, author: { name: "Ana" }, story: { title: "La gare" }, status: "held", share: 1 },
    { id: other.id, author: { name: "Bo" }, excerpt: disguised },
  ]);
  expect(similar[1]?.share).toBeGreaterThan(0.6);
  expect(similar[1]?.share).toBeLessThan(1);

  await mo.rejects(other);
  await ana.deletes(again);
  await until(async () => {
    const [only, ...others] = (await mo.case(first)).similar;
    return others.length === 0 && only?.status === "rejected";
  }, "what became of them");
});

test("short comments are alike only where they read the same", async () => {
  const { ana, bo, mo } = await newsroom();
  const first = await ana.posts("le-pont", "Merci pour cet article !");
  const same = await bo.posts("la-gare", "merci pour cet article");
  await bo.posts("la-gare", "Merci pour ces articles !");
  const ids = await until(async () => {
    const found = (await mo.case(first)).similar.map(({ id }) => id);
    return found.length > 0 ? found : null;
  }, "the same words");
  expect(ids).toEqual([same.id]);
});

import { type Comment, commentsPage } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { commentsOf, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const url = "https://journal.example/le-pont";

/** What a browser sends that opens an address. */
const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

async function newsroom() {
  const room = await Newsroom.open(system.api, { settings: { timeZone: "Europe/Paris" } });
  const [ana, bo] = await Promise.all([room.person("Ana & <Cie>"), room.person("Bo")]);
  const posts = (text: string, parent?: Comment) =>
    ana.getsPublished(story, text, { url, parent: parent?.id });
  return { room, ana, bo, anyone: room.stranger, posts };
}

async function html(person: Person, path = commentsOf(story), language = "fr"): Promise<string> {
  const answer = await person.ask(path, { headers: { accept: browser, "accept-language": language } });
  if (answer.status !== 200 || typeof answer.body !== "string") throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** The page that a piece of HTML leads on to, as a path from the root. */
function nextIn(page: string): string | null {
  const href = /<a rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
  return href === undefined ? null : new URL(href).pathname + new URL(href).search;
}

test("a browser gets the discussion as articles in threads, with authors, times and permalinks", async () => {
  const { anyone, posts } = await newsroom();
  const first = await posts("Le **pont** tient.");
  const reply = await posts("Et <hop> 2 < 3 ?".replace("<hop>", "`<hop>`"), first);
  const page = await html(anyone);
  expect(page).toMatch(/^<section class="palabre" lang="fr"/);
  expect(page).toContain("<h2>2 commentaires</h2>");
  const thread = new RegExp(
    `<article id="palabre-${first.id}"[^]*<article id="palabre-${reply.id}"[^]*</article>\\s*</div>\\s*</article>`,
  );
  expect(page).toMatch(thread);
  expect(page).toContain(
    `href="${url}#palabre-${reply.id}"><time itemprop="datePublished" datetime="${reply.createdAt}">Le `,
  );
  expect(page).toContain("<p>Le <strong>pont</strong> tient.</p>");
  expect(page).toContain("<code>&lt;hop&gt;</code> 2 &lt; 3");
  expect(page).toContain("Ana &amp; &lt;Cie&gt;");
  expect(page).toContain('aria-label="Commentaire de Ana &amp; &lt;Cie&gt;"');
  expect(page).not.toContain("<Cie>");
  expect(page.match(/itemtype="https:\/\/schema.org\/Comment"/g)).toHaveLength(2);
  expect(page.match(/<article/g)).toHaveLength(page.match(/<\/article>/g)?.length ?? 0);
});

test("it speaks the language asked for by the address, else by the browser, else the site's", async () => {
  const { anyone, posts } = await newsroom();
  await posts("Bonjour");
  const path = commentsOf(story);
  expect(await html(anyone, path, "de, en;q=0.5")).toContain(">1 comment<");
  expect(await html(anyone, `${path}?lang=en`, "fr")).toContain(">1 comment<");
  expect(await html(anyone, `${path}?lang=fr`, "en")).toContain(">1 commentaire<");
  expect(await html(anyone, path, "")).toContain(">1 commentaire<");
});

test("the same address gives JSON and HTML, each with its own ETag, kept apart by caches", async () => {
  const { room, anyone, posts } = await newsroom();
  await posts("Bonjour");
  const ask = (accept: string, more = {}) =>
    anyone.ask(commentsOf(story), { headers: { accept, "accept-language": "fr", ...more } });
  const order = [browser, "application/json", browser, "*/*"];
  for (const accept of [...order, ...order]) {
    const { headers, body } = await ask(accept);
    expect(headers.get("vary")).toMatch(/Accept-Encoding, Accept\b/);
    if (accept === browser) expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
    else expect(commentsPage.parse(body).items).toHaveLength(1);
  }
  const [page, data] = [await ask(browser), await ask("*/*")];
  const etag = page.headers.get("etag") ?? "";
  expect(etag).not.toBe(data.headers.get("etag"));
  expect((await ask(browser, { "if-none-match": etag })).status).toBe(304);
  expect((await ask("*/*", { "if-none-match": etag })).status).toBe(200);
  expect(page.headers.get("vary")).toContain("Accept-Language");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await html(await room.person("Bo"))).toBe(page.body);
});

test("all comments can be reached by links alone, those of a thread, too", async () => {
  const { anyone, posts } = await newsroom();
  const tops: Comment[] = [];
  for (let number = 1; number <= 5; number++) tops.push(await posts(`Avis ${number}`));
  const [last] = tops.slice(-1);
  for (let number = 1; number <= 5; number++) await posts(`Réponse ${number}`, last);
  const seen = new Set<string>();
  const waiting = [`${commentsOf(story)}?limit=2&sort=oldest`];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const page = await html(anyone, path);
    for (const [text] of page.matchAll(/(?:Avis|Réponse) \d/g)) seen.add(text);
    for (const [link] of page.matchAll(/<a rel="next" href="[^"]+"/g)) waiting.push(nextIn(link) ?? "");
  }
  expect(seen.size).toBe(10);
});

test("a new comment is in the next page that anybody gets", async () => {
  const { anyone, bo, posts } = await newsroom();
  await posts("Un");
  expect(await html(anyone)).not.toContain("Deux");
  await bo.getsPublished(story, "Deux");
  await until(async () => (await html(anyone)).includes("<p>Deux</p>"), "the second comment in the page");
});

test("what is removed leaves its place and nothing else; an empty discussion says so; a closed one, too", async () => {
  const { room, ana, anyone, posts } = await newsroom();
  expect(await html(anyone, commentsOf("jamais"))).toContain("Personne n’a encore commenté cet article.");
  const parent = await posts("Parole retirée");
  await posts("Réponse", parent);
  await ana.deletes(parent);
  await until(async () => (await html(anyone)).includes("Ce commentaire a été retiré."), "the tombstone");
  expect(await html(anyone)).not.toContain("Parole");
  const path = `stories/${story}`;
  await room.admin.ask(path, { method: "PUT", body: { closed: true } });
  await until(
    async () => (await html(anyone)).includes("La discussion est fermée."),
    "the discussion closed",
  );
});

test("what is asked wrongly is refused as everywhere", async () => {
  const { anyone } = await newsroom();
  const headers = { accept: browser };
  const wrong = await anyone.ask(`${commentsOf(story)}?sort=best`, { headers });
  expect(wrong).toMatchObject({ status: 400, refusal: "invalid-input" });
  const long = await anyone.ask(`${commentsOf(story)}?lang=${"x".repeat(36)}`, { headers });
  expect(long).toMatchObject({ status: 400, refusal: "invalid-input" });
  const lost = await anyone.at("nulle-part").ask(commentsOf(story), { headers });
  expect(lost).toMatchObject({ status: 404, refusal: "site-unknown" });
});

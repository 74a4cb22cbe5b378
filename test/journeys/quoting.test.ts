import { type Comment, type Oembed, oembed } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const url = "https://journal.example/le-pont?a=1&b=2#haut";
const page = "https://journal.example/le-pont?a=1&b=2";

async function newsroom() {
  const room = await Newsroom.open(system.api);
  const [ana, bo] = await Promise.all([room.person("Ana & <Cie>"), room.person("Bo")]);
  const facts = { url, title: "Le pont & l’eau" };
  await room.admin.ask(`stories/${story}`, { method: "PUT", body: facts });
  const posts = (text: string, parent?: Comment) => ana.getsPublished(story, text, { parent: parent?.id });
  return { room, ana, bo, anyone: room.stranger, posts };
}

async function feed(person: Person, of = story): Promise<string> {
  const { status, headers, body } = await person.ask(`stories/${encodeURIComponent(of)}/feed.atom`);
  expect([status, headers.get("content-type")]).toEqual([200, "application/atom+xml; charset=utf-8"]);
  if (typeof body !== "string") throw new Error("the feed is not XML");
  expect(openIn(body)).toEqual([]);
  return body;
}

/** The elements that are begun and not ended in a piece of XML, which has to be well-formed. */
function openIn(xml: string): string[] {
  const open: string[] = [];
  for (const [tag, end, name = "", empty] of xml.matchAll(/<(\/?)([a-z:-]+)[^<>]*?(\/?)>/g)) {
    if (tag.startsWith("</") || end === "/") expect(open.pop()).toBe(name);
    else if (empty !== "/") open.push(name);
  }
  const text = xml.replace(/^<\?xml[^>]*\?>/, "").replace(/<\/?[a-z:-]+(?: [a-z:-]+="[^"<]*")*\/?>/g, "");
  expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
  return open;
}

function all(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}[^>]*>([^<]*)</${element}>`, "g"))].map(
    ([, text = ""]) => text,
  );
}

async function quotes(person: Person, permalink: string, more = ""): Promise<Oembed> {
  const answer = await person.ask(`/v1/oembed?url=${encodeURIComponent(permalink)}${more}`);
  return granted(oembed, 200, answer);
}

describe("the feed of a story", () => {
  test("has the newest comments and replies, with ids that an edit does not change", async () => {
    const { ana, anyone, posts } = await newsroom();
    const first = await posts("Le **pont** tient.");
    const reply = await posts("Pas `<sûr>` & pas vu", first);
    const before = await feed(anyone);
    expect(all(before, "id")).toEqual([
      expect.stringMatching(/^urn:palabre:story:site-\w+:le-pont$/),
      `urn:palabre:comment:${reply.id}`,
      `urn:palabre:comment:${first.id}`,
    ]);
    expect(all(before, "title")[0]).toBe("Commentaires\u00a0: Le pont &amp; l’eau");
    expect(before).toContain(`<link rel="alternate" type="text/html" href="${page.replace("&", "&amp;")}"/>`);
    expect(before).toContain(`href="${page.replace("&", "&amp;")}#palabre-${reply.id}"/>`);
    expect(before).toContain(`<thr:in-reply-to ref="urn:palabre:comment:${first.id}"/>`);
    expect(before).toContain("&lt;code&gt;&amp;lt;sûr&amp;gt;&lt;/code&gt; &amp;amp; pas vu");
    expect(all(before, "name")).toEqual(["Ana &amp; &lt;Cie&gt;", "Ana &amp; &lt;Cie&gt;"]);

    const edited = await ana.edits(first, "Le pont tombe.");
    const after = await until(async () => {
      const now = await feed(anyone);
      return now.includes("Le pont tombe.") ? now : null;
    }, "the edit in the feed");
    expect(all(after, "id")).toEqual(all(before, "id"));
    expect(all(after, "updated")).toEqual([edited.editedAt, reply.createdAt, edited.editedAt]);
  });

  test("of which nobody has heard is empty and whole", async () => {
    const { anyone } = await newsroom();
    const empty = await feed(anyone, "jamais/vu ?");
    expect(all(empty, "id")).toEqual([expect.stringMatching(/:jamais%2Fvu%20%3F$/)]);
    expect(all(empty, "updated")).toEqual(["1970-01-01T00:00:00.000Z"]);
  });

  test("is kept ready, and has fifty comments at most", async () => {
    const { ana, anyone } = await newsroom();
    await Promise.all(Array.from({ length: 55 }, (_, number) => ana.posts(story, `Avis ${number}`)));
    await until(async () => (await anyone.counts(story)) === 55, "55 comments");
    expect(all(await feed(anyone), "content")).toHaveLength(50);
    const path = `stories/${story}/feed.atom`;
    const etag = (await anyone.ask(path)).headers.get("etag") ?? "";
    expect((await anyone.ask(path, { headers: { "if-none-match": etag } })).status).toBe(304);
  });
});

describe("a permalink", () => {
  test("gives a quotation without script, with its author and its source", async () => {
    const { anyone, posts } = await newsroom();
    const { id } = await posts("Le **pont** tient.");
    const quoted = await quotes(anyone, `${page}#palabre-${id}`, "&maxwidth=400");
    expect(quoted).toMatchObject({
      type: "rich",
      title: "Le pont & l’eau",
      author_name: "Ana & <Cie>",
      provider_name: "Le Test",
      provider_url: "https://journal.example",
      width: 400,
      height: null,
    });
    expect(quoted.html).toMatch(/^<blockquote [^]*<strong>pont<\/strong>[^]*<\/blockquote>$/);
    expect(quoted.html).toContain(`href="${page.replace("&", "&amp;")}#palabre-${id}"`);
    expect(quoted.html).toContain("Ana &amp; &lt;Cie&gt;");
    expect(quoted.html).not.toContain("<script");
  });

  test("is none any more once its comment is gone", async () => {
    const { ana, anyone, posts } = await newsroom();
    const posted = await posts("Parole retirée");
    const permalink = encodeURIComponent(`${page}#palabre-${posted.id}`);
    expect((await anyone.ask(`/v1/oembed?url=${permalink}`)).status).toBe(200);
    await ana.deletes(posted);
    await until(
      async () => (await anyone.ask(`/v1/oembed?url=${permalink}`)).status === 404,
      "nothing there",
    );
  });

  test("that leads nowhere, elsewhere, or is asked for as XML is refused clearly", async () => {
    const { anyone, posts } = await newsroom();
    const { id } = await posts("Bonjour");
    const refusals = [
      [`url=${encodeURIComponent(`https://autre.example/le-pont#palabre-${id}`)}`, "comment-unknown"],
      [`url=${encodeURIComponent(`${page}#palabre-0123`)}`, "comment-unknown"],
      [`url=${encodeURIComponent(page)}`, "comment-unknown"],
      ["url=javascript:alert(1)", "comment-unknown"],
      [`url=${encodeURIComponent(`${page}#palabre-${id}`)}&format=xml`, "format-unknown"],
      [`url=${encodeURIComponent(page)}&maxwidth=wide`, "invalid-input"],
      ["", "invalid-input"],
    ] as const;
    for (const [query, refusal] of refusals)
      expect([query, (await anyone.ask(`/v1/oembed?${query}`)).refusal]).toEqual([query, refusal]);
  });
});

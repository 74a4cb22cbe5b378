import fc from "fast-check";
import { linkHost } from "./link-host.js";
import { renderText } from "./render-text.js";

function html(body: string): string {
  return renderText(body).html;
}

function linked(body: string): [typed: string, host: string][] {
  return renderText(body).links.map(({ start, end, host }) => [body.slice(start, end), host]);
}

const rel = 'rel="ugc nofollow noopener"';

describe("plain text", () => {
  test("keeps its paragraphs and its line breaks", () => {
    expect(html("Un.\nDeux.\n\nTrois.")).toBe("<p>Un.<br>\nDeux.</p>\n<p>Trois.</p>");
  });

  test.each([
    ["a < b && c > d", "<p>a &lt; b &amp;&amp; c &gt; d</p>"],
    ["List<String> et Vec<u8>, <3", "<p>List&lt;String&gt; et Vec&lt;u8&gt;, &lt;3</p>"],
    ["<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
    ["&eacute; &lt;b&gt;", "<p>&amp;eacute; &amp;lt;b&amp;gt;</p>"],
    ["| a | b |\n|---|---|\n| 1 | 2 |", "<p>| a | b |<br>\n|---|---|<br>\n| 1 | 2 |</p>"],
    ["    en retrait", "<p>en retrait</p>"],
    ["[1]: https", "<p>[1]: https</p>"],
  ])("%j is shown as it was typed", (body, shown) => {
    expect(html(body)).toBe(shown);
  });

  test("a line of hyphens below a line is a rule, and the line above no heading", () => {
    expect(html("Signature\n---\nfin")).toBe("<p>Signature</p>\n<hr>\n<p>fin</p>");
  });
});

describe("markup", () => {
  test.each([
    ["**gras** et *italique*", "<p><strong>gras</strong> et <em>italique</em></p>"],
    ["`<b>`", "<p><code>&lt;b&gt;</code></p>"],
    ['```js" onload=x\n<b>\n```', "<pre><code>&lt;b&gt;\n</code></pre>"],
    ["# A\n## B\n### C\n###### D", "<h4>A</h4>\n<h5>B</h5>\n<h6>C</h6>\n<h6>D</h6>"],
    ["- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
    ["3. c\n4. d", '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>'],
  ])("%j", (body, shown) => {
    expect(html(body)).toBe(shown);
  });

  test("a quotation ends where its marks end, so that the answer is not put in the other's mouth", () => {
    expect(html("> Vous dites\n> cela.\nJe réponds.")).toBe(
      "<blockquote>\n<p>Vous dites<br>\ncela.</p>\n</blockquote>\n<p>Je réponds.</p>",
    );
    expect(html("> > A\n> B")).toBe(
      "<blockquote>\n<blockquote>\n<p>A</p>\n</blockquote>\n<p>B</p>\n</blockquote>",
    );
  });
});

describe("numbered parts", () => {
  test("are headings that keep their numbers, with any number of paragraphs below", () => {
    const body = "1. Le modèle (façon A)\nPlutôt que cela.\n\nEncore.\n\n2. Le contrôle :\nLe vrai nerf.";
    expect(html(body)).toBe(
      "<h4>1. Le modèle (façon A)</h4>\n<p>Plutôt que cela.</p>\n<p>Encore.</p>\n<h4>2. Le contrôle :</h4>\n<p>Le vrai nerf.</p>",
    );
  });

  test.each([
    ["a list", "1. Un\n2. Deux"],
    ["a list whose lines were broken by hand", "1. Un point assez long\nqui continue ici"],
    ["a list with indented lines", "1. Un point\n   Qui continue ici"],
    ["a sentence", "1. Je suis d’accord.\nMais pas sur tout."],
    ["a list above a line", "1. Un point\n- - -"],
  ])("%s is none", (_, body) => {
    expect(html(body)).not.toContain("<h4>");
  });

  test("may have points below, and more parts after them", () => {
    expect(html("3. Ce qui manque\n- L’air.\n- **L’eau.**\n\n4. La suite ?\n**Oui.**")).toBe(
      "<h4>3. Ce qui manque</h4>\n<ul>\n<li>L’air.</li>\n<li><strong>L’eau.</strong></li>\n</ul>\n<h4>4. La suite ?</h4>\n<p><strong>Oui.</strong></p>",
    );
  });

  test("a part's list goes on with its own number after other text", () => {
    expect(html("1. Un.\n\nTexte.\n\n2. Deux.")).toContain('<ol start="2">');
  });
});

describe("links", () => {
  test.each([
    ["voir https://example.org/a_b?x=1&y=2.", "https://example.org/a_b?x=1&y=2", "example.org"],
    ["(www.Exemple.fr)", "www.Exemple.fr", "www.exemple.fr"],
    ["**https://gras.example**", "https://gras.example", "gras.example"],
    ["_https://italique.example/a_", "https://italique.example/a", "italique.example"],
    ["<https://a.example>", "<https://a.example>", "a.example"],
    ["[ici](https://ÉCOLE.example/x)", "[ici](https://ÉCOLE.example/x)", "xn--cole-9oa.example"],
    ["[moi](mailto:a@Exemple.fr)", "[moi](mailto:a@Exemple.fr)", "exemple.fr"],
    ["> - \thttps://profond.example/", "https://profond.example/", "profond.example"],
    ["# Titre https://titre.example #", "https://titre.example", "titre.example"],
    ["`https://code.example` https://code.example", "https://code.example", "code.example"],
    ["a\r\nb https://windows.example", "https://windows.example", "windows.example"],
  ])("%j: found where it was typed", (body, typed, host) => {
    expect(linked(body)).toEqual([[typed, host]]);
  });

  test("of the same text in code and outside, the one outside is meant", () => {
    const body = "`https://a.example` https://a.example";
    expect(renderText(body).links).toMatchObject([{ start: 20, end: 37 }]);
  });

  test("carry what search engines and browsers must know", () => {
    expect(html("[a](https://a.example/?b&c 'd')")).toBe(
      `<p><a href="https://a.example/?b&amp;c" ${rel}>a</a></p>`,
    );
  });

  test("a picture is a link to it", () => {
    expect(html("![chat](https://a.example/c.png)")).toBe(
      `<p><a href="https://a.example/c.png" ${rel}>chat</a></p>`,
    );
  });

  test.each([
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](data:text/html;base64,PHM+)",
    "[a](vbscript:x)",
    "[a](//a.example)",
    "[a](/chemin)",
    "[a](file:///etc)",
    "https://www.journal.example@piege.example/",
    "[a](https://nom:mot@a.example)",
    "[a](mailto:a@b.example?cc=c@d.example)",
    "[a]()",
    "[](  )",
    "fini.Et puis",
    "xhttps://a.example",
  ])("%j is none", (body) => {
    expect(linked(body)).toEqual([]);
    expect(html(body)).not.toContain("<a");
  });
});

const pieces = [
  ...[
    "*",
    "**",
    "_",
    "`",
    "```",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "<",
    ">",
    "> ",
    "- ",
    "1. ",
    "# ",
    "\\",
    "\n",
    "\n\n",
  ],
  ...[
    "\t",
    "    ",
    " ",
    "a",
    "é",
    "Mot",
    "&amp;",
    '"',
    "'",
    "---",
    "\r\n",
    "\u0000",
    "😀",
    "\ud83d",
    "<b>",
    "</b>",
  ],
  ...[
    "<img src=x onerror=y>",
    "<!--",
    "-->",
    "<svg/onload=x>",
    "https://a.example/é",
    "www.b.example",
    "HTTP://C.example",
  ],
  ...[
    "javascript:x",
    "mailto:a@b.example",
    "http://[::1]/",
    "https://xn--/",
    "data:x",
    "%zz",
    '" onclick="x',
    "<https://d.example>",
  ],
];
const markup = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 60 })
  .map((parts) => parts.join(""));

const piece =
  /<(\/?)(p|strong|em|ul|ol|li|h[456]|blockquote|pre|code|a)(?: start="\d+"| href="((?:https?:\/\/|mailto:)[^"<>\s]*)" rel="ugc nofollow noopener")?>|<br>|<hr>|&(?:amp|lt|gt|quot);|[^<>&"]/gy;

/** Reads HTML by the allow-list alone, and fails at the first thing that is not on it. */
function readStrictly(source: string): { hrefs: string[] } {
  const open: string[] = [];
  const hrefs: string[] = [];
  piece.lastIndex = 0;
  for (let at = 0; at < source.length; at = piece.lastIndex) {
    const [all, close, tag, href] = piece.exec(source) ?? [];
    if (all === undefined) throw new Error(`not on the list: ${source.slice(at, at + 40)}`);
    if (tag && close === "") open.push(tag);
    if (tag && close === "/" && open.pop() !== tag) throw new Error(`${tag} is closed and was not open`);
    if (href !== undefined) hrefs.push(href);
  }
  if (open.length > 0) throw new Error(`still open: ${open.join(", ")}`);
  return { hrefs };
}

describe("whatever is typed", () => {
  test("the HTML has only what is on the list, closed in order, and links only where comments may link", () => {
    fc.assert(
      fc.property(markup, (body) => {
        const { hrefs } = readStrictly(html(body));
        for (const href of hrefs) expect(linkHost(href.replaceAll("&amp;", "&"))).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  test("each link in the HTML is told, in order, with its place in the text", () => {
    fc.assert(
      fc.property(markup, (body) => {
        const { html: shown, links } = renderText(body);
        expect(links.map(({ href }) => href)).toEqual(
          readStrictly(shown).hrefs.map((href) => href.replaceAll("&quot;", '"').replaceAll("&amp;", "&")),
        );
        for (const { start, end } of links)
          expect(body.slice(start, end)).toMatch(/^(?:\[|<|https?:|www\.)/i);
      }),
      { numRuns: 2000 },
    );
  });

  test("what stands behind a fence is shown where there is nothing else", () => {
    expect(html("```a")).toContain("a");
    expect(html("```js\nlet b;\n```")).not.toContain("js");
  });

  test("no letter is lost, however deep the marks nest", () => {
    const marks = [
      "> ",
      ">",
      "- ",
      "* ",
      "1. ",
      "*",
      "**",
      "_",
      "` ", // a fence would have a language, which is not shown
      "[",
      "]",
      "(",
      "<",
      "\n",
      "\n\n",
      "  ",
      "a",
      "B",
    ];
    const letters = (text: string) => text.replace(/[^aB]/g, "");
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks), { maxLength: 120 }), (parts) => {
        const body = parts.join("");
        expect(letters(html(body).replace(/<[^>]*>/g, ""))).toBe(letters(body));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    "[",
    "]",
    "*",
    "_",
    ">",
    "> ",
    "`",
    "<",
    "<b ",
    "![",
    "[a](",
    "**a _b ",
    "- ",
    "https://",
    "www.a",
    "\\",
  ])("%j ten thousand times is taken like any other text", (mark) => {
    expect(() => readStrictly(html(mark.repeat(10_000)))).not.toThrow();
  });
});

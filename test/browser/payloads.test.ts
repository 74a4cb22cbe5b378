import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import type { Comment, CommentsPage } from "#contract";
import { renderText } from "#discussion";
import { atomFeed } from "../../apps/api/pages/feed/atom.js";
import { discussionFragment, type Shown } from "../../apps/api/pages/fragment/fragment.js";
import { startChromium } from "./chromium.js";
import { allPayloads, payloads } from "./payloads.js";

/** How many texts are made of the known ones; `FUZZ_RUNS` makes them more. */
const made = 300 * Number(process.env.FUZZ_RUNS ?? 4);
/** So many are read by the browser at once. */
const together = 300;

/** What a comment's text may become. */
const inText = {
  elements: [
    "p",
    "br",
    "hr",
    "strong",
    "em",
    "ul",
    "ol",
    "li",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "pre",
    "code",
    "a",
  ],
  attributes: ["href", "rel", "start"],
};
/** What a discussion without JavaScript has besides. */
const inFragment = {
  elements: [
    ...inText.elements,
    "section",
    "article",
    "header",
    "div",
    "span",
    "h2",
    "h3",
    "time",
    "meta",
    "link",
  ],
  attributes: [
    ...inText.attributes,
    ...["id", "class", "lang", "dir", "role", "aria-label", "aria-hidden", "datetime", "content"],
    ...["itemscope", "itemtype", "itemprop"],
  ],
};
type Allowed = typeof inText;

/** Reads HTML as the pages do that show it, and tells what it holds that is not allowed. */
const reader = `
  window.hits = [];
  for (const name of ["struck", "alert", "confirm", "prompt", "print", "open"])
    window[name] = (...parts) => void window.hits.push(name + " " + parts.join(" "));
  window.readAll = (texts, { elements, attributes }) => texts.flatMap((text) => {
    const host = document.body.appendChild(document.createElement("div"));
    const boxes = [host.appendChild(document.createElement("div")), host.attachShadow({ mode: "open" })];
    const faults = boxes.flatMap((box) => {
      box.innerHTML = text;
      return faultsIn(box);
    });
    const again = document.createElement("div");
    again.innerHTML = boxes[0].innerHTML;
    if (!again.isEqualNode(boxes[0])) faults.push("is not the same when it is read again");
    host.remove();
    return faults.map((fault) => fault + ": " + text);

    function faultsIn(box) {
      const found = [];
      const nodes = document.createNodeIterator(box, NodeFilter.SHOW_ALL);
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        if (node === box || node.nodeType === Node.TEXT_NODE) continue;
        if (node.nodeType !== Node.ELEMENT_NODE) found.push("a node of kind " + node.nodeType);
        else found.push(...faultsOf(node));
      }
      return found;
    }
    function faultsOf(element) {
      const found = [];
      if (element.namespaceURI !== "http://www.w3.org/1999/xhtml" || !elements.includes(element.localName))
        found.push("<" + element.localName + ">");
      for (const { name, value } of element.attributes) {
        if (!attributes.includes(name)) found.push(name + "=");
        if (name === "href" && !["http:", "https:", "mailto:"].includes(new URL(value, document.baseURI).protocol))
          found.push("leads to " + value);
      }
      return found;
    }
  });
  window.readFeed = (text) => {
    const feed = new DOMParser().parseFromString(text, "application/xml");
    const names = [...feed.querySelectorAll("*")].map((one) => one.localName);
    return names.includes("parsererror") ? [] : names;
  };
`;

let browser: Browser;
let page: Page;
const asked: string[] = [];
beforeAll(async () => {
  browser = await startChromium();
  page = await browser.newPage();
  await page.route("**/*", async (route) => {
    const url = route.request().url();
    if (url === "https://reader.test/")
      return route.fulfill({ contentType: "text/html", body: "<!doctype html><body>" });
    asked.push(url);
    return route.abort();
  });
  page.on("dialog", (dialog) => void dialog.dismiss());
  await page.goto("https://reader.test/");
  await page.evaluate(reader);
});
afterAll(() => browser.close());

const strings = z.array(z.string());

/** Has the browser read all of it, and waits until whatever it loads or runs by it has begun. */
async function isHarmless(texts: readonly string[], allowed: Allowed): Promise<void> {
  for (let at = 0; at < texts.length; at += together) {
    const part = JSON.stringify(texts.slice(at, at + together));
    expect(strings.parse(await page.evaluate(`readAll(${part}, ${JSON.stringify(allowed)})`))).toEqual([]);
  }
  await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))");
  expect(strings.parse(await page.evaluate("hits"))).toEqual([]);
  expect(asked).toEqual([]);
  expect(page.url()).toBe("https://reader.test/");
}

function htmlOf(text: string): string {
  return renderText(text).html;
}

const known = fc.constantFrom(...allPayloads);
const cut = fc
  .tuple(known, fc.nat(80), fc.nat(80))
  .map(([text, from, to]) => text.slice(Math.min(from, to), Math.max(from, to)));
const split = fc
  .tuple(
    known,
    fc.nat(60),
    fc.constantFrom(
      "\u0000",
      "\t",
      "\n",
      "\r",
      "\f",
      "\\",
      "/",
      "&#10;",
      "\u200b",
      "`",
      "**",
      "<!---->",
      "\ud800",
    ),
  )
  .map(([text, at, sign]) => text.slice(0, at) + sign + text.slice(at));
const around = fc
  .tuple(
    known,
    fc.constantFrom<(text: string) => string>(
      (text) => `[${text}](https://a.example)`,
      (text) => `[a](https://a.example/${text})`,
      (text) => `[a](https://a.example "${text}")`,
      (text) => `[a](${text})`,
      (text) => `![${text}](${text})`,
      (text) => `<${text}>`,
      (text) => `<https://a.example/${text}>`,
      (text) => `https://a.example/?${text}`,
      (text) => `\`${text}\``,
      (text) => `\`\`\`${text}\n${text}\n\`\`\``,
      (text) => `> - # ${text}`,
      (text) => `**_${text}_**`,
      (text) => `1. ${text}\n${text}`,
      (text) => text.toUpperCase(),
      (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
      (text) => text.replaceAll(" ", "/"),
      (text) => encodeURIComponent(text.toWellFormed()),
    ),
  )
  .map(([text, put]) => put(text));
const sign = fc.constantFrom(
  "*",
  "_",
  "`",
  "[",
  "](",
  ")",
  "<",
  ">",
  "\n",
  "\n\n",
  "> ",
  "- ",
  "\\",
  '"',
  "'",
  "&",
  "  ",
);
const mixed = fc
  .array(fc.oneof(known, cut, split, around, sign, fc.string({ unit: "binary", maxLength: 3 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(""));

test("what the browser would run, load or not allow is noticed", async () => {
  const seen = await page.evaluate(
    `readAll(["<img src=https://struck.test/x onerror=struck()>"], ${JSON.stringify(inText)})`,
  );
  expect(strings.parse(seen)).toContainEqual(expect.stringMatching(/^<img>/));
  await page.evaluate("new Promise((drawn) => setTimeout(drawn, 50))");
  expect(asked.splice(0)).toContain("https://struck.test/x");
  expect(strings.parse(await page.evaluate("hits.splice(0)"))).toContain("struck ");
});

test.each(Object.entries(payloads))("of %s, nothing runs and nothing leaves", async (_, texts) => {
  await isHarmless(texts.map(htmlOf), inText);
});

test("of whatever is made of all these, nothing runs and nothing leaves", async () => {
  await isHarmless(fc.sample(mixed, made).map(htmlOf), inText);
}, 120_000);

const shown: Shown = {
  ...{ language: "fr", timeZone: "Europe/Paris", reacts: true },
  featuredLabel: null,
  story: { id: "une", url: "https://news.example/une" },
  nextOf: (cursor) => `?after=${encodeURIComponent(cursor)}`,
  repliesOf: (comment, cursor) => `comments/${comment}?after=${encodeURIComponent(cursor)}`,
};

/** A discussion in which everything that somebody can choose is this. */
function saying(typed: string): { page: CommentsPage; shown: Shown } {
  // as names, titles and stories come in: whatever is half a character is refused before
  const text = typed.toWellFormed();
  const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
    ...{ id, parent: null, depth: 0, html: htmlOf(text), text, lang: null, status: "published", revision: 1 },
    author: { id: "a", name: text, avatar: text, badges: [text, "guest"] },
    ...{ createdAt: "2026-01-01T00:00:00.000Z", editedAt: null, featured: true, reactions: { up: 1 } },
    replies: { count: 0, items: [], next: null },
    ...{ answer: false, answered: false },
    ...more,
  });
  const reply = comment("b", { parent: "a", depth: 1 });
  const items = [comment("a", { replies: { count: 2, items: [reply], next: text } })];
  const open = {
    featured: 0,
    closed: false,
    readOnly: false,
    mode: "discussion",
    opensAt: null,
    closesAt: null,
  } as const;
  const story = {
    ...open,
    guests: [text],
    id: text,
    url: `https://news.example/${text}`,
    title: text,
    count: 1,
    seq: 1,
  };
  return {
    page: { story, items, next: text },
    shown: { ...shown, featuredLabel: text, story: { id: text, url: story.url } },
  };
}

test("a discussion without JavaScript holds only what it should, whatever names, titles and labels say", async () => {
  const texts = [...allPayloads, ...fc.sample(mixed, made / 4)].map(saying);
  await isHarmless(
    texts.map((one) => discussionFragment(one.page, one.shown)),
    inFragment,
  );
}, 120_000);

const feedElements = [
  "feed",
  "id",
  "title",
  "updated",
  "generator",
  "link",
  "entry",
  "author",
  "name",
  "published",
  "content",
  "in-reply-to",
];

test("a feed is one document with nothing in it but what a feed has, whatever is written", async () => {
  for (const text of allPayloads) {
    const { story, items } = saying(text).page;
    const feed = atomFeed(items, {
      site: "demo",
      language: "fr",
      story,
      self: "https://a.example/feed",
      since: null,
    });
    const names = strings.parse(await page.evaluate(`readFeed(${JSON.stringify(feed)})`));
    expect([text, names.length > 5, names.filter((name) => !feedElements.includes(name))]).toEqual([
      text,
      true,
      [],
    ]);
  }
});

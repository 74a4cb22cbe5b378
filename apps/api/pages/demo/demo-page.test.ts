import { demoPage } from "./demo-page.js";

const options = {
  publicUrl: "https://comments.example",
  publishedAt: new Date("2026-03-09T19:24:00Z"),
  discussed: "<p>…</p>",
};
const pages = [
  { language: "fr" as const, html: demoPage("fr", options), story: "article-42", other: "en" },
  { language: "en" as const, html: demoPage("en", options), story: "article-43", other: "fr" },
];

const all = (html: string, pattern: RegExp) => Array.from(html.matchAll(pattern), ([, found = ""]) => found);
const visible = (html: string) => html.replace(/<(style|svg)[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, " ");
const textOf = (html: string) => visible(/<div class="text">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? "");

describe.each(pages)("the demo page in $language", ({ language, html, story, other }) => {
  test("shows its own discussion, in its own language", () => {
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(
      `<palabre-comments site="demo" story="${story}" lang="${language}">\n<p>…</p></palabre-comments>`,
    );
    expect(html).toContain(`<palabre-count site="demo" story="${story}"></palabre-count>`);
    expect(html).toContain(`<link rel="canonical" href="https://comments.example/demo/${language}">`);
  });

  test("leads to the other language", () => {
    expect(all(html, /<a href="([^"]*)" lang="(?:fr|en)"/g)).toContain(`/demo/${other}`);
  });

  test("loads nothing but the embed and its style, and runs nothing inline", () => {
    expect(all(html, /<script([^>]*)>/g)).toEqual([' type="module" src="/embed.js"']);
    expect(html).toContain('<script type="module" src="/embed.js"></script>');
    expect(all(html, /<link rel="stylesheet" href="([^"]*)"/g)).toEqual(["/fragment.css"]);
    expect(html).not.toMatch(/\son\w+=|\sstyle=|javascript:|@import|url\(|<(?:img|iframe)/);
  });

  test("has each name once, and every leap within the page lands", () => {
    const names = all(html, /\sid="([^"]*)"/g);
    expect(new Set(names).size).toBe(names.length);
    const leaps = all(html, /href="#([^"]*)"/g);
    expect(leaps.filter((name) => !names.includes(name))).toEqual([]);
    const labels = all(html, /aria-labelledby="([^"]*)"/g);
    expect(labels.filter((name) => !names.includes(name))).toEqual([]);
  });

  test("has an article of 700 to 900 words", () => {
    const words = textOf(html)
      .split(/\s+/)
      .filter((word) => /\p{L}|\p{N}/u.test(word));
    expect(words.length).toBeGreaterThanOrEqual(700);
    expect(words.length).toBeLessThanOrEqual(900);
  });

  test("has a drawing of a known size", () => {
    expect(html).toMatch(/<svg[^>]* width="720" height="\d+" role="img" aria-label="/);
  });

  test("has real apostrophes", () => {
    expect(visible(html)).not.toContain("'");
  });
});

test("French spaces don't break", () => {
  const text = visible(demoPage("fr", options));
  expect(text).not.toMatch(/ [;!?»]|« | :\s|\d %/);
  expect(text).toMatch(/«\u202f/);
});

test("says when it came out in each language's way, by the clock of Paris", () => {
  expect(visible(demoPage("fr", options)).replace(/\s+/g, " ")).toContain(
    "Le 09/03/2026 à 20:24 , par Solène Kermadec",
  );
  expect(visible(demoPage("en", options)).replace(/\s+/g, " ")).toContain(
    "9 March 2026 at 20:24 , by Tobias Fennimore",
  );
});

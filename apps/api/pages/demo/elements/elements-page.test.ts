import { elementsPage } from "./elements-page.js";

const options = { publicUrl: "https://comments.example" };
const pages = [
  { language: "fr" as const, html: elementsPage("fr", options), story: "article-42", other: "en" },
  { language: "en" as const, html: elementsPage("en", options), story: "article-43", other: "fr" },
];

const all = (html: string, pattern: RegExp) => Array.from(html.matchAll(pattern), ([, found = ""]) => found);
const visible = (html: string) =>
  html.replace(/<(style|code|textarea|select)[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, " ");

describe.each(pages)("the page of the elements in $language", ({ language, html, story, other }) => {
  test("has the elements, and says how", () => {
    const element = `palabre-comments site="demo" story="${story}" lang="${language}"`;
    expect(html).toContain(`<${element}></palabre-comments>`);
    expect(html).toContain(`&lt;${element.replaceAll('"', "&quot;")}&gt;`);
    expect(html).toContain(`<palabre-count site="demo" story="${story}"></palabre-count>`);
  });

  test("leads to the other language", () => {
    expect(all(html, /<a href="([^"]*)" lang="(?:fr|en)"/g)).toEqual([`/demo/elements/${other}`]);
  });

  test("loads nothing but its script and the embed, and runs nothing inline", () => {
    expect(all(html, /<script[^>]* src="([^"]*)"><\/script>/g)).toEqual(["/demo/elements.js", "/embed.js"]);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).not.toMatch(/\son\w+=|\sstyle=|javascript:|@import|url\(|<(?:img|iframe)/);
  });

  test("has each name once, and every leap within the page lands", () => {
    const names = all(html, /\sid="([^"]*)"/g);
    expect(new Set(names).size).toBe(names.length);
    const wanted = [...all(html, /href="#([^"]*)"/g), ...all(html, /(?:\sfor|describedby)="([^"]*)"/g)];
    expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
  });

  test("has real apostrophes", () => {
    expect(visible(html)).not.toContain("'");
  });
});

test("French spaces don't break", () => {
  expect(visible(elementsPage("fr", options))).not.toMatch(/ [;!?»]|« | :\s/);
});

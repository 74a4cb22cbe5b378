import { type Finding, linksFilter, type LinksFilter } from "#contract";
import { renderText } from "#discussion";
import { newcomer, someSubject } from "../some-subject.js";
import { links } from "./links.js";

type Options = Partial<LinksFilter>;

function findings(options: Options, text: string, published?: number): readonly Finding[] {
  const stage = links(linksFilter.parse({ id: "links", type: "links", ...options }));
  const standing = published === undefined ? null : { ...newcomer, published };
  const found = stage(someSubject(text, { links: renderText(text).links, author: { standing } }));
  if (found instanceof Promise) throw new Error("links have nothing to wait for");
  return found;
}

function seen(options: Options, text: string): [rule: string, typed: string][] {
  return findings(options, text).map(({ rule, start, end }) => [rule, text.slice(start ?? 0, end ?? 0)]);
}

const deny = ["spam.example", "école.example"];

test.each([
  ["https://spam.example/x", "https://spam.example/x"],
  ["https://a.b.SPAM.example", "https://a.b.SPAM.example"],
  ["[ici](http://spam.example)", "[ici](http://spam.example)"],
  ["cherchez spam.example, vite", "spam.example"],
  ["www.spam.example", "www.spam.example"],
  ["https://ÉCOLE.example", "https://ÉCOLE.example"],
  ["xn--cole-9oa.example", "xn--cole-9oa.example"],
  ["écrivez à moi@spam.example", "spam.example"],
])("%s leads to a denied domain, and the finding says where", (text, typed) => {
  expect(seen({ deny }, text)).toEqual([["deny", typed]]);
});

test.each([
  "https://notspam.example",
  "https://spam.example.org",
  "spam. example",
  "spam.exampl",
  "https://a.example",
])("%s does not", (text) => {
  expect(seen({ deny }, text)).toEqual([]);
});

test("the domain is named as it was typed where that can be read", () => {
  expect(findings({ deny }, "https://école.example")[0]?.message).toEqual({
    fr: "mène à «\u202fécole.example\u202f», un domaine refusé par «\u202flinks\u202f»",
    en: "leads to “école.example”, a domain that “links” denies",
  });
  expect(findings({ deny }, "https://xn--cole-9oa.example")[0]?.message.fr).toContain(
    "«\u202fxn--cole-9oa.example\u202f»",
  );
});

test("of a denied domain and an allowed one within it, the closer counts", () => {
  const options = { allow: ["blog.spam.example"], deny, max: 0 };
  expect(seen(options, "https://blog.spam.example")).toEqual([]);
  expect(seen(options, "https://x.spam.example")).toEqual([
    ["deny", "https://x.spam.example"],
    ["max", "https://x.spam.example"],
  ]);
});

test("more links than allowed are counted, less those to allowed domains, and the first one too many is shown", () => {
  const text = "https://a.example https://ok.example https://b.example https://c.example";
  expect(seen({ allow: ["ok.example"], max: 2 }, text)).toEqual([["max", "https://c.example"]]);
  expect(seen({ allow: ["ok.example"], max: 3 }, text)).toEqual([]);
  expect(findings({ max: 1 }, text)[0]?.message).toEqual({
    fr: "4\u00a0liens, 1 au plus",
    en: "4\u00a0links, 1 at most",
  });
  expect(findings({ max: 0 }, "https://a.example")[0]?.message.fr).toBe("1\u00a0lien, 0 au plus");
});

test.each([
  ["https://bit.ly/3xYz", ["shortener"]],
  ["voyez tinyurl.com/abc", ["shortener"]],
  ["https://www.journal.example/article", []],
  ["https://orbit.ly.example et https://habit.ly", []],
])("%s hides where it leads, or does not", (text, rules) => {
  expect(findings({ shorteners: true }, text).map(({ rule }) => rule)).toEqual(rules);
  expect(findings({}, text)).toEqual([]);
  expect(findings({ shorteners: true, allow: ["bit.ly", "tinyurl.com"] }, text)).toEqual([]);
});

test("of an author's first comments any link counts, but for those that are allowed", () => {
  const text = "Voir https://journal.example et https://blog.example";
  const options = { firstPosts: 3, allow: ["journal.example"] };
  expect(findings(options, text, 1)).toMatchObject([
    { rule: "first-posts", start: text.indexOf("https://blog") },
  ]);
  expect(findings(options, text, 3)).toEqual([]);
  expect(findings(options, text)).toEqual([]);
  expect(findings(options, "Voir https://journal.example", 0)).toEqual([]);
});

test.each([
  "voyez example.com/offre",
  "tout sur Example.COM.",
  "gagnez.casino.co.uk",
  "сайт.рф",
  "xn--80aswg.xn--p1ai",
  "école.fr",
  "www.mon-site.live",
  "bit.ly/3xYz",
  "youtu.be/abc",
  "mon-site.fr:8080/x",
  "(promo.shop)",
])("%s counts as a link, whoever reads it has only to type it", (text) => {
  expect(seen({ max: 0 }, text).map(([rule]) => rule)).toEqual(["max"]);
  expect(findings({ firstPosts: 3 }, text, 0).map(({ rule }) => rule)).toEqual(["first-posts"]);
  expect(seen({ max: 1 }, text)).toEqual([]);
});

test.each([
  "bonjour.je voulais dire",
  "c’est fini.et alors",
  "M.Dupont et Mme.Martin",
  "J.-C. Durand, P.S.",
  "index.js, main.py, README.md, build.sh",
  "v1.0.2 sort le 12.03.2026",
  "192.168.1.1",
  "écrivez à jean.dupont@example.com",
  "l’art.12 de la loi",
  "e.g. this, i.e. that",
  "3.14 ou 10.000",
  "a.b.c",
  "Fini.Info suivra",
  "non.oui.peut-être",
])("%s names no address", (text) => {
  expect(seen({ max: 0 }, text)).toEqual([]);
});

test("domains to which links are allowed do not count when they are only named", () => {
  expect(seen({ allow: ["example.com"], max: 0 }, "voyez blog.example.com/a")).toEqual([]);
});

import { formAsked, keyOf } from "./form.js";

test.each([
  [undefined, "json"],
  ["*/*", "json"],
  ["application/json", "json"],
  ["text/html", "html"],
  ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "html"],
  ["application/json, text/html", "json"],
  ["application/json;q=0.5, text/html; q=0.7", "html"],
  ["application/json, text/html;q=0.9", "json"],
  ["text/html;q=0", "json"],
  ["text/html;q=x", "json"],
])("who accepts %s gets %s", (accept, form) => {
  expect(formAsked({ accept })).toBe(form);
});

test.each([
  ["fr-CA,fr;q=0.9,en;q=0.8", "html fr"],
  ["de, EN-us", "html en"],
  ["de, fro", "html"],
  ["", "html"],
])("HTML for who reads %s is kept as %s", (language, form) => {
  expect(formAsked({ accept: "text/html", "accept-language": language })).toBe(form);
});

test("an address has a page of each form", () => {
  const forms = ["json", "html", "html fr"] as const;
  expect(forms.map((form) => keyOf(form, "/a"))).toEqual(["/a", "html /a", "html fr /a"]);
});

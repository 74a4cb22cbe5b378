import { hrefOf } from "./places.js";

const place = { id: "pont", url: "https://journal.test/pont?page=2#haut", title: "Le pont" };

test("a comment of the discussion that one reads is on this page", () => {
  expect(hrefOf("pont", place, "c1")).toBe("#palabre-c1");
});

test("a comment of another story is on that story's page", () => {
  expect(hrefOf("gare", place, "c1")).toBe("https://journal.test/pont?page=2#palabre-c1");
});

test("a comment of a story without an address leads nowhere", () => {
  expect(hrefOf("gare", { ...place, url: null }, "c1")).toBeNull();
});

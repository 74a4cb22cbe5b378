import { commentIn, pageOf, permalinkOf } from "./permalink.js";

test.each([
  [{ url: "https://journal.example/pont?page=2#suite", id: "7" }, "https://journal.example/pont?page=2"],
  [{ url: null, id: "https://journal.example/pont" }, "https://journal.example/pont"],
  [{ url: null, id: "le-pont" }, null],
  [{ url: null, id: "javascript:alert(1)" }, null],
])("the page of %j is %s", (story, page) => {
  expect(pageOf(story)).toBe(page);
});

test("a permalink leads back to its comment", () => {
  const permalink = permalinkOf({ url: "https://journal.example/pont#suite", id: "7" }, "66f0");
  expect(permalink).toBe("https://journal.example/pont#palabre-66f0");
  expect(commentIn(new URL(permalink))).toBe("66f0");
  expect(commentIn(new URL("https://journal.example/pont#suite"))).toBeNull();
  expect(permalinkOf({ url: null, id: "7" }, "66f0")).toBe("#palabre-66f0");
});

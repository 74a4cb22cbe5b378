import { isEditDraft, isOvertaken } from "./edit-draft.js";

test.each([
  [{ text: "Un", revision: 1 }, true],
  [{ text: "", revision: 1 }, true],
  [{ text: "Un" }, false],
  [{ text: 1, revision: 1 }, false],
  ["Un", false],
  [null, false],
])("%j is a kept edit: %s", (value, is) => expect(isEditDraft(value)).toBe(is));

test.each([
  ["the revision is the one it began with", { text: "Un", revision: 2 }, false],
  ["there is a later one", { text: "Un", revision: 1 }, true],
  ["the later one is what was typed, as after a lost answer", { text: "Deux", revision: 1 }, false],
])("an edit is overtaken where %s: %j, %s", (_, draft, is) =>
  expect(isOvertaken(draft, { text: "Deux", revision: 2 })).toBe(is),
);

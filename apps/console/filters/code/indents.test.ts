import { pathByIndent } from "./indents.js";

test.each([
  ["", []],
  ["filters:\n  - id: a\n    ", ["filters", "0"]],
  ["filters:\n  - id: a\n  - id: b\n    ty", ["filters", "1"]],
  ["filters:\n- id: a\n  words:\n    - x\n    - word: y\n      ma", ["filters", "0", "words", "1"]],
  ["filters:\n- id: a\n- ty", ["filters", "1"]],
  ["filters:\n  - id: a\n    words: [x]\nrules:\n  - id: r\n    th", ["rules", "0"]],
  ["filters: []\nde", []],
  ["filters:\n- id: a\nru", []],
])("after %j one writes at %j", (text, path) => {
  expect(pathByIndent(text.split("\n"))).toEqual(path);
});

import { CompletionContext } from "@codemirror/autocomplete";
import { ensureSyntaxTree } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { z } from "zod";
import { filterSet } from "#contract";
import type { Schema } from "../schema.js";
import { jsonCompletions, yamlCompletions } from "./complete.js";
import { type Format, forms, placed } from "./set-document.js";

const looked: unknown = z.toJSONSchema(filterSet, { io: "input", unrepresentable: "any" });
const schema = isSchema(looked) ? looked : {};

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null;
}

function written(format: Format, text: string): { state: EditorState; pos: number } {
  const pos = text.indexOf("|");
  const state = EditorState.create({ doc: text.replace("|", ""), extensions: forms[format].language });
  ensureSyntaxTree(state, state.doc.length, 5000);
  return { state, pos: pos < 0 ? 0 : pos };
}

/** What is proposed where the text has a bar. */
async function proposed(format: Format, text: string): Promise<string[]> {
  const { state, pos } = written(format, text);
  const complete = format === "json" ? jsonCompletions : yamlCompletions;
  const source = complete({ schema: () => schema, value: () => ({}), reasons: () => ["spam", "charte-3"] });
  const result = await source(new CompletionContext(state, pos, true));
  return result?.options.map(({ label }) => label) ?? [];
}

test.each<[Format, string, string[]]>([
  ["json", '{"filters": [{"id": "a", "type": "flood", "|', ["max", "seconds", "then"]],
  ["json", '{"filters": [{"id": "a", "type": "flood", "then": "|"}]}', ["publish", "flag", "hold", "reject"]],
  ["json", '{"filters": [{"id": "a", "type": "flood", "reason": "|"}]}', ["spam", "charte-3"]],
  ["json", '{"filters": [|]}', ["words", "links", "flood"]],
  ["json", "{|}", ["filters", "rules", "default"]],
  ["yaml", "filters:\n  - id: a\n    type: flood\n    |", ["max", "seconds", "then"]],
  ["yaml", "filters:\n  - id: a\n    reason: ch|", ["charte-3"]],
  ["yaml", "filters:\n  - id: a\n    then: |", ["publish", "flag", "hold", "reject"]],
  [
    "yaml",
    "filters:\n- id: a\n  type: words\n  words:\n  - word: x\n    match: |",
    ["word", "prefix", "stem", "phrase"],
  ],
  ["yaml", "|", ["filters", "rules", "default"]],
])("in %s, after %j there are proposed %j", async (format, text, wanted) => {
  expect(await proposed(format, text)).toEqual(expect.arrayContaining(wanted));
});

test("of a filter's kind only its own members are proposed, and none twice", async () => {
  const labels = await proposed("json", '{"filters": [{"id": "a", "type": "flood", "max": 5, "|');
  expect(labels).not.toContain("words");
  expect(labels).not.toContain("max");
});

test.each<[Format, string]>([
  ["json", '{"filters": [{"id": "a"}, {"id": "b", "max": 0}]}'],
  ["yaml", "filters:\n- id: a\n- id: b\n  max: 0\n"],
])("in %s, a fault stands where it is written", (format, text) => {
  const { state } = written(format, text);
  const [fault] = placed(state, [{ path: "filters.1.max", message: "must be 1 or more" }], "error");
  expect(state.sliceDoc(fault?.from, fault?.to)).toBe("0");
});

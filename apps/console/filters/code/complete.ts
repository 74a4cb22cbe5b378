import type { Completion, CompletionSource } from "@codemirror/autocomplete";
import type { EditorState } from "@codemirror/state";
import { isMembers, itemsOf, readPlace, textIn } from "../draft.js";
import { emptyOf, type Schema, schemasAt } from "../schema.js";
import { pathByIndent } from "./indents.js";
import { itemsFor, keysFor, valuesFor } from "./proposals.js";
import { keysIn, objectAround, pathOf, treeUpTo } from "./tree.js";

interface Known {
  schema: () => Schema | null;
  /** the document as it was last well-formed */
  value: () => unknown;
  /** the ids of the site's reasons */
  reasons: () => readonly string[];
}

/** The values that something may have: by its form, or, of a filter's reason, those that the site has. */
function valuesAt(
  { reasons }: Known,
  place: readonly string[],
  forms: readonly Schema[],
  written: (value: unknown) => string,
): Completion[] {
  const isReason = place.length === 3 && place[0] === "filters" && place[2] === "reason";
  return isReason ? valuesFor([{ enum: reasons() }], written) : valuesFor(forms, written);
}

/** What may come next in a set written as JSON. */
export function jsonCompletions(known: Known): CompletionSource {
  return ({ state, pos, explicit }) => {
    const schema = known.schema();
    if (!schema) return null;
    const node = treeUpTo(state, pos).resolveInner(pos, -1);
    const begun = node.name === "PropertyName" || node.name === "String" ? node : null;
    const from =
      begun?.from ?? pos - (/[\w-]*$/.exec(state.sliceDoc(state.doc.lineAt(pos).from, pos))?.[0].length ?? 0);
    const to = begun && /^"[^"]*"$/.test(state.sliceDoc(begun.from, begun.to)) ? begun.to : pos;
    const before = /[^\s]$/.exec(state.sliceDoc(Math.max(0, from - 200), from).trimEnd())?.[0] ?? "";
    const { path, object } = objectAround(state, node);
    if (!object) return null;
    const formsAt = (place: readonly string[]) =>
      schemasAt(schema, withKind(known.value(), state.sliceDoc(object.from, object.to), place), place);
    const isKey = object.name === "Object" && before !== ":";
    if (isKey) {
      const options = keysFor(formsAt(path), keysIn(state, object), (key, of) =>
        begun && to > pos ? JSON.stringify(key) : `${JSON.stringify(key)}: ${openingOf(of)}`,
      );
      return begun || explicit || from < pos ? { from, to, options } : null;
    }
    if (object.name === "Array") {
      const forms = formsAt([...path, "0"]);
      const items = itemsFor(forms, (item) => JSON.stringify(item));
      const options = [...items, ...valuesFor(forms, (value) => JSON.stringify(value))];
      return explicit || begun ? { from, to, options } : null;
    }
    const place = begun ? pathOf(state, begun) : [...path, keyBefore(state, from)];
    return { from, to, options: valuesAt(known, place, formsAt(place), (value) => JSON.stringify(value)) };
  };
}

/** What may come next in a set written as YAML, in block style. */
export function yamlCompletions(known: Known): CompletionSource {
  return ({ state, pos, explicit }) => {
    const schema = known.schema();
    if (!schema) return null;
    const line = state.doc.lineAt(pos);
    const written = state.sliceDoc(line.from, pos);
    const lines = state.sliceDoc(0, pos).split("\n");
    const path = pathByIndent(lines);
    const block = blockAround(state.doc.toString().split("\n"), lines.length - 1);
    const formsAt = (place: readonly string[]) =>
      schemasAt(schema, withKind(known.value(), block, place), place);
    const valued = /^(?:\s|-\s)*([\w-]+):\s+([\w-]*)$/.exec(written);
    if (valued) {
      const [, key = "", begun = ""] = valued;
      const place = [...path, key];
      return { from: pos - begun.length, options: valuesAt(known, place, formsAt(place), String) };
    }
    const begun = /^(?:\s|-\s)*([\w-]*)$/.exec(written)?.[1];
    if (begun === undefined || (begun === "" && !explicit)) return null;
    const indent = " ".repeat(written.length - begun.length);
    const options = keysFor(formsAt(path), keysOf(block), (key, of) => {
      const empty = emptyOf(of);
      if (Array.isArray(empty)) return `${key}:\n${indent}  - `;
      return `${key}: ${typeof empty === "string" && of.const === undefined ? "" : String(empty)}`;
    });
    return { from: pos - begun.length, options };
  };
}

/** How a member of this form begins in JSON. */
function openingOf(schema: Schema): string {
  return JSON.stringify(emptyOf(schema));
}

function keyBefore(state: EditorState, pos: number): string {
  return /"([^"]*)"\s*:\s*$/.exec(state.sliceDoc(Math.max(0, pos - 200), pos))?.[1] ?? "";
}

/** The document, with the kind that is written there by now: it says which members a filter may have. */
function withKind(value: unknown, written: string, path: readonly string[]): unknown {
  const place = readPlace(path.slice(0, 2).join("."));
  if (place?.list !== "filters") return {};
  const known = isMembers(value) ? itemsOf(value, "filters")[place.index] : undefined;
  const kind = /["']?type["']?\s*:\s*["']?([\w-]+)/.exec(written)?.[1] ?? (known && textIn(known, "type"));
  const inner = path.length > 2 && known ? textIn(known, "type") : kind;
  return inner === undefined || inner === "" ? {} : { filters: { [place.index]: { type: inner } } };
}

/** The lines around one that belong to the same item of a list. */
function blockAround(lines: readonly string[], at: number): string {
  const depth = (line: string) => /^(?:\s|-\s)*/.exec(line)?.[0].length ?? 0;
  const own = depth(lines[at] ?? "");
  const isOf = (line: string) => line.trim() === "" || depth(line) >= own;
  let [first, last] = [at, at];
  while (first > 0 && !/^\s*-\s/.test(lines[first] ?? "") && isOf(lines[first - 1] ?? "")) first -= 1;
  while (last + 1 < lines.length && !/^\s*-\s/.test(lines[last + 1] ?? "") && isOf(lines[last + 1] ?? ""))
    last += 1;
  return lines.slice(first, last + 1).join("\n");
}

function keysOf(block: string): string[] {
  return Array.from(block.matchAll(/^(?:\s|-\s)*([\w-]+):/gm), ([, key = ""]) => key);
}

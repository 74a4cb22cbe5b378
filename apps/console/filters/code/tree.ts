import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import type { SyntaxNode, Tree } from "@lezer/common";

const mappings: ReadonlySet<string> = new Set(["Object", "BlockMapping", "FlowMapping"]);
const sequences: ReadonlySet<string> = new Set(["Array", "BlockSequence", "FlowSequence"]);
const pairs: ReadonlySet<string> = new Set(["Property", "Pair"]);
const marks = /^[[\]{},:?-]$|^(?:PropertyName|Key|Comment|⚠|DocEnd|DirectiveEnd)$/;

/** Where something is written, in UTF-16 units of the document. */
export interface Range {
  from: number;
  to: number;
}

/** How long a long document may take to be read, in ms. */
const patience = 500;

/** A document as it was read up to a place: by itself, the editor reads only so much at once. */
export function treeUpTo(state: EditorState, place: number): Tree {
  return ensureSyntaxTree(state, place, patience) ?? syntaxTree(state);
}

/** Where what a path leads to is written, in JSON or YAML; or the nearest thing around it that there is. */
export function rangeOf(state: EditorState, path: readonly string[]): Range {
  let node = documentIn(treeUpTo(state, state.doc.length).topNode);
  for (const step of path) {
    const next = node && childAt(state, node, step);
    if (!next) break;
    node = next;
  }
  // of a whole object or list, its beginning is enough to be seen
  return node
    ? { from: node.from, to: Math.min(node.to, state.doc.lineAt(node.from).to) }
    : { from: 0, to: 0 };
}

/** The path of the object that is written around a place in JSON, and that object. */
export function objectAround(
  state: EditorState,
  node: SyntaxNode,
): { path: string[]; object: SyntaxNode | null } {
  let object: SyntaxNode | null = node;
  while (object && !mappings.has(object.name) && !sequences.has(object.name)) object = object.parent;
  return { path: object ? pathOf(state, object) : [], object };
}

/** The path of a value in JSON. */
export function pathOf(state: EditorState, value: SyntaxNode): string[] {
  const { parent } = value;
  if (!parent) return [];
  if (pairs.has(parent.name))
    return [...(parent.parent ? pathOf(state, parent.parent) : []), keyOf(state, parent)];
  if (sequences.has(parent.name)) {
    const index = valuesIn(parent).findIndex(({ from }) => from === value.from);
    return [...pathOf(state, parent), String(index)];
  }
  return pathOf(state, parent);
}

/** The keys that an object has. */
export function keysIn(state: EditorState, object: SyntaxNode): string[] {
  return pairsIn(object).map((pair) => keyOf(state, pair));
}

function documentIn(top: SyntaxNode): SyntaxNode | null {
  const inner = top.name === "Stream" ? top.getChild("Document") : top;
  return (inner && valuesIn(inner)[0]) ?? null;
}

function childAt(state: EditorState, node: SyntaxNode, step: string): SyntaxNode | null {
  if (mappings.has(node.name)) {
    const pair = pairsIn(node).find((one) => keyOf(state, one) === step);
    return pair ? (valuesIn(pair)[0] ?? pair) : null;
  }
  return sequences.has(node.name) ? (valuesIn(node)[Number(step)] ?? null) : null;
}

function pairsIn(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(node).filter(({ name }) => pairs.has(name));
}

function valuesIn(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(node)
    .filter(({ name }) => !marks.test(name))
    .map((child) => (child.name === "Item" ? (child.firstChild ?? child) : child));
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

function keyOf(state: EditorState, pair: SyntaxNode): string {
  const key = pair.getChild("PropertyName") ?? pair.getChild("Key");
  return key ? state.sliceDoc(key.from, key.to).replace(/^["']|["']$/g, "") : "";
}

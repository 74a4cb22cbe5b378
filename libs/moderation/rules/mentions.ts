import type { ASTNode } from "@marcbachmann/cel-js";

/** What a condition calls, compares and asks for. */
export interface Mentions {
  /** functions and methods */
  calls: Set<string>;
  /** filters by their ids, with the place of each */
  filters: { id: string; at: number }[];
  /** variables */
  names: Set<string>;
  /** filters that are no plain text, by the place */
  unnamed: number[];
  /** loops within loops, by the place */
  nested: number[];
}

export const noMentions: Mentions = {
  calls: new Set(),
  filters: [],
  names: new Set(),
  unnamed: [],
  nested: [],
};

const loops: ReadonlySet<string> = new Set(["all", "exists", "exists_one", "filter", "map"]);
const aboutFilters: ReadonlySet<string> = new Set(["found", "score"]);

/** All that a condition mentions. */
export function mentionsOf(node: ASTNode): Mentions {
  const mentions: Mentions = { calls: new Set(), filters: [], names: new Set(), unnamed: [], nested: [] };
  visit(node, mentions, false);
  return mentions;
}

function visit(node: ASTNode, mentions: Mentions, inLoop: boolean): void {
  if (node.op === "id") mentions.names.add(node.args);
  if (node.op === "call") {
    const [name, [first]] = node.args;
    mentions.calls.add(name);
    if (aboutFilters.has(name) && first) addFilter(first, mentions);
  }
  if (node.op === "==" || node.op === "!=") {
    const [one, other] = node.args;
    for (const [side, against] of [
      [one, other],
      [other, one],
    ] as const)
      if (side.op === "." && side.args[1] === "filter") addFilter(against, mentions);
  }
  const isLoop = node.op === "rcall" && loops.has(node.args[0]) && node.args[2].length > 1;
  if (node.op === "rcall") mentions.calls.add(node.args[0]);
  if (isLoop && inLoop) mentions.nested.push(node.start);
  for (const child of childrenOf(node)) visit(child, mentions, inLoop || isLoop);
}

function addFilter(named: ASTNode, mentions: Mentions): void {
  if (named.op === "value" && typeof named.args === "string")
    mentions.filters.push({ id: named.args, at: named.start });
  else mentions.unnamed.push(named.start);
}

function childrenOf(node: ASTNode): ASTNode[] {
  switch (node.op) {
    case "value":
    case "id":
      return [];
    case ".":
    case ".?":
      return [node.args[0]];
    case "call":
      return node.args[1];
    case "rcall":
      return [node.args[1], ...node.args[2]];
    case "map":
      return node.args.flat();
    case "!_":
    case "-_":
      return [node.args];
    case "list":
    case "?:":
    case "[]":
    case "[?]":
    case "||":
    case "&&":
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "in":
    case "+":
    case "-":
    case "*":
    case "/":
    case "%":
      return [...node.args];
  }
}

/** What a line of YAML in block style says of where it is: keys and dashes by their columns. */
interface Token {
  column: number;
  /** null for a dash */
  key: string | null;
}

const keyed = /^("[^"]*"|'[^']*'|[\w$-]+)\s*:(?:\s|$)/;

/**
 * The path of the object that a place in YAML belongs to, going by indents: what is being written need not be well-formed yet.
 * @param lines those up to the place, which is at the end of the last one
 */
export function pathByIndent(lines: readonly string[]): string[] {
  const last = lines.at(-1) ?? "";
  const tokens = lines.flatMap(tokensOf);
  const here = tokensOf(last).findLast(({ key }) => key !== null)?.column ?? contentAt(last);
  const path: string[] = [];
  // what belongs to a key stands further in; a list may stand as far out as its key
  let limit = { key: here, dash: here };
  for (const [at, { column, key }] of Array.from(tokens.entries()).reverse()) {
    if (column >= (key === null ? limit.dash : limit.key)) continue;
    path.unshift(key ?? String(dashesBefore(tokens, at)));
    limit = { key: key === null ? column + 1 : column, dash: column };
  }
  return path;
}

/** How many items the same list has before one. */
function dashesBefore(tokens: readonly Token[], at: number): number {
  const column = tokens[at]?.column ?? 0;
  const before = tokens.slice(0, at);
  const begin = before.findLastIndex(
    (one) => one.column < column || (one.key !== null && one.column === column),
  );
  return before.slice(begin + 1).filter((one) => one.key === null && one.column === column).length;
}

function contentAt(line: string): number {
  return /^(?:\s|-(?=\s))*/.exec(line)?.[0].length ?? 0;
}

function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let column = 0;
  for (;;) {
    column += /^\s*/.exec(line.slice(column))?.[0].length ?? 0;
    const rest = line.slice(column);
    if (/^-(?:\s|$)/.test(rest)) {
      tokens.push({ column, key: null });
      column += 1;
    } else {
      const key = keyed.exec(rest)?.[1];
      if (key !== undefined) tokens.push({ column, key: key.replace(/^["']|["']$/g, "") });
      return tokens;
    }
  }
}

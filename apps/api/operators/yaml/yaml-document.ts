import { isAlias, isCollection, isNode, LineCounter, parseDocument, type Document, type Node } from "yaml";
import { z } from "zod";
import { inputError, type InputError, invalidInput, Problem } from "#contract";

/** Larger ones take too long to read beside all that readers ask. */
const mostCharacters = 2 * 1024 * 1024;

type Place = Pick<InputError, "line" | "column">;

/** What somebody has written in YAML: its value, and where in it something stands. JSON is YAML, too. */
export class YamlDocument {
  private constructor(
    readonly value: unknown,
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  /** @throws Problem `invalid-input`, with each fault's line and column */
  static read(text: string): YamlDocument {
    if (text.length > mostCharacters)
      throw invalidInput([{ path: "", message: "is longer than 2 MiB: send it as application/json" }]);
    const lines = new LineCounter();
    const document = whole(() => parseDocument(text, { lineCounter: lines, prettyErrors: false }));
    const faults = [...document.errors, ...document.warnings].map(({ message, pos: [at] }) => ({
      path: "",
      message,
      ...placeAt(lines, at),
    }));
    if (faults.length > 0) throw invalidInput(faults);
    return new YamlDocument(
      whole((): unknown => document.toJS()),
      document,
      lines,
    );
  }

  /** The same refusal, in which each fault says where it stands; of something that is missing, where it should. */
  placed(refusal: unknown): unknown {
    const faults =
      refusal instanceof Problem ? z.array(inputError).safeParse(refusal.extra.errors).data : null;
    return faults ? invalidInput(faults.map((fault) => this.place(fault))) : refusal;
  }

  private place(error: InputError): InputError {
    const node = this.nearest(error.path === "" ? [] : error.path.split("."));
    return { ...error, ...placeAt(this.lines, node?.range?.[0] ?? 0) };
  }

  private nearest(path: readonly string[]): Node | null {
    let node: unknown = this.document.contents;
    for (const part of path) {
      const within = isAlias(node) ? node.resolve(this.document) : node;
      const next: unknown = isCollection(within) ? within.get(part, true) : undefined;
      if (!isNode(next)) break;
      node = next;
    }
    return isNode(node) ? node : null;
  }
}

function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** @throws Problem where aliases or levels would take more than there is */
function whole<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw invalidInput([{ path: "", message: "is nested too deep" }]);
    if (error instanceof ReferenceError) throw invalidInput([{ path: "", message: error.message }]);
    throw error;
  }
}

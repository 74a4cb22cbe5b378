import { Composer, type Document, isAlias, isCollection, isNode, LineCounter, type Node, Parser } from "yaml";
import type { InputError } from "#contract";

/** What keeps a text from being YAML, each with its line and column where it has one. */
export class YamlFaults extends Error {
  constructor(readonly errors: InputError[]) {
    super("no YAML");
    this.name = "YamlFaults";
  }
}

/** As in JSON. What is built of a text goes into itself for each level, and a thread that runs out of that takes the process with it. */
const mostLevels = 32;

/** Reads token by token, and gives up where it goes too deep. */
class ShallowParser extends Parser {
  override *next(source: string): ReturnType<Parser["next"]> {
    yield* super.next(source);
    if (this.stack.length > mostLevels)
      throw new YamlFaults([{ path: "", message: `is nested deeper than ${mostLevels} levels` }]);
  }
}

type Place = Pick<InputError, "line" | "column">;

/** What somebody has written in YAML: its value, and where in it something stands. JSON is YAML, too. */
export class YamlDocument {
  private constructor(
    readonly value: unknown,
    private readonly document: Document,
    private readonly lines: LineCounter,
  ) {}

  /** @throws YamlFaults */
  static read(text: string): YamlDocument {
    const lines = new LineCounter();
    const tokens = new ShallowParser(lines.addNewLine).parse(text);
    const [document, other] = new Composer({ prettyErrors: false }).compose(tokens, true, text.length);
    // there is one of nothing, too
    if (!document) throw new YamlFaults([{ path: "", message: "has no document" }]);
    const faults = [...document.errors, ...document.warnings].map(({ message, pos: [at] }) => ({
      path: "",
      message,
      ...placeAt(lines, at),
    }));
    if (other)
      faults.push({
        path: "",
        message: "has several documents: send one",
        ...placeAt(lines, other.range[0]),
      });
    if (faults.length > 0) throw new YamlFaults(faults);
    return new YamlDocument(
      whole((): unknown => document.toJS()),
      document,
      lines,
    );
  }

  /** The same faults, each with where it stands; of something that is missing, where it should. */
  placed(faults: readonly InputError[]): InputError[] {
    return faults.map((fault) => this.place(fault));
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

/** @throws YamlFaults where aliases or levels would take more than there is */
function whole<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new YamlFaults([{ path: "", message: "is nested too deep" }]);
    if (error instanceof ReferenceError) throw new YamlFaults([{ path: "", message: error.message }]);
    throw error;
  }
}

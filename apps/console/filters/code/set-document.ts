import { json } from "@codemirror/lang-json";
import { yaml } from "@codemirror/lang-yaml";
import type { Diagnostic } from "@codemirror/lint";
import type { EditorState } from "@codemirror/state";
import { parseDocument, stringify } from "yaml";
import type { InputError } from "#contract";
import { jsonCompletions, yamlCompletions } from "./complete.js";
import { rangeOf } from "./tree.js";

export const formats = ["yaml", "json"] as const;
export type Format = (typeof formats)[number];

/** What a document says; or why it can't be read, and where. */
export type Read = { value: unknown } | { unread: Diagnostic[] };

interface Form {
  language: ReturnType<typeof json>;
  complete: typeof jsonCompletions;
  write: (value: unknown) => string;
  read: (text: string) => Read;
}

/** The ways to write a set as a document. */
export const forms: Record<Format, Form> = {
  json: {
    language: json(),
    complete: jsonCompletions,
    write: (value) => `${JSON.stringify(value, null, 2)}\n`,
    read: readJson,
  },
  yaml: {
    language: yaml(),
    complete: yamlCompletions,
    write: (value) => stringify(value, { lineWidth: 0 }),
    read: readYaml,
  },
};

function readJson(text: string): Read {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length - 1);
    return { unread: [{ from: Math.max(0, at), to: at + 1, severity: "error", message }] };
  }
}

function readYaml(text: string): Read {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0)
    return {
      unread: document.errors.map(({ pos: [from, to], message }) => ({
        from,
        to,
        severity: "error",
        message,
      })),
    };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { value };
  } catch (error) {
    return { unread: [{ from: 0, to: 1, severity: "error", message: String(error) }] };
  }
}

/** The faults of a set, or what is hardly meant in it, each where what it is about is written. */
export function placed(
  state: EditorState,
  found: readonly InputError[],
  severity: "error" | "warning",
): Diagnostic[] {
  return found.map(({ path, message }) => ({
    ...rangeOf(state, path === "" ? [] : path.split(".")),
    severity,
    message: path === "" ? message : `${path}: ${message}`,
  }));
}

import type { Completion, CompletionSource } from "@codemirror/autocomplete";
import { StreamLanguage } from "@codemirror/language";
import type { Diagnostic } from "@codemirror/lint";
import { conditionCalls, conditionVariables, kindsOfFacts } from "#contract/conditions.js";
import type { InputError } from "#contract";

/** Conditions of rules, as far as colours go by it. */
export const cel = StreamLanguage.define({
  name: "cel",
  token(stream) {
    if (stream.match(/^\/\/.*/)) return "comment";
    if (stream.match(/^(["'])(?:\\.|(?!\1).)*\1?/)) return "string";
    if (stream.match(/^\d+(?:\.\d+)?/)) return "number";
    if (stream.match(/^(?:true|false|null|in)\b/)) return "keyword";
    if (stream.match(/^[A-Za-z_]\w*(?=\()/)) return "function";
    if (stream.match(/^[A-Za-z_]\w*/)) return "variableName";
    if (stream.match(/^[&|!=<>?:+*/%-]+/)) return "operator";
    stream.next();
    return null;
  },
});

const fields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  author: kindsOfFacts.Author,
  story: kindsOfFacts.Story,
};

/** What a condition may ask for, where it is being written. @param filters the ids that there are */
export function celCompletions(filters: () => readonly string[]): CompletionSource {
  return ({ state, pos, explicit }) => {
    const before = state.sliceDoc(Math.max(0, pos - 200), pos);
    const named = /(?:found|score)\(\s*["']([a-z0-9-]*)$/.exec(before);
    if (named)
      return {
        from: pos - (named[1]?.length ?? 0),
        options: filters().map((label) => ({ label, type: "text" })),
      };
    const member = /([A-Za-z_]\w*)\.(\w*)$/.exec(before);
    if (member) {
      const [, of = "", begun = ""] = member;
      return { from: pos - begun.length, options: optionsOf(fields[of] ?? kindsOfFacts.Finding, "property") };
    }
    const word = /[A-Za-z_]\w*$/.exec(before);
    if (!word && !explicit) return null;
    return {
      from: pos - (word?.[0].length ?? 0),
      options: [...optionsOf(conditionVariables, "variable"), ...calls],
    };
  };
}

const calls: Completion[] = conditionCalls.map((label) => ({ label, type: "function", apply: `${label}(` }));

function optionsOf(types: Readonly<Record<string, string>>, type: string): Completion[] {
  return Object.entries(types).map(([label, detail]) => ({ label, detail, type }));
}

/** A fault where it says that it is; over the whole condition where it doesn't say. */
export function celFaults(source: string, faults: readonly InputError[]): Diagnostic[] {
  return faults.map(({ message, filterFault }) => {
    const at = filterFault && "at" in filterFault ? filterFault.at : undefined;
    const from = Math.min(at ?? 0, source.length);
    const word = /^["'\w.-]+/.exec(source.slice(from))?.[0].length ?? 1;
    return {
      from,
      to: at === undefined ? source.length : Math.min(from + word, source.length),
      severity: "error",
      message,
    };
  });
}

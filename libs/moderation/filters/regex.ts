import type { Finding, Pattern, RegexFilter } from "#contract";
import { quoted } from "../language.js";
import { Patterns } from "../patterns/patterns.js";
import type { Stage } from "../subject.js";
import { mostFindings } from "./most-findings.js";

interface Place {
  start: number;
  end: number;
}

function found(filter: string, text: string, { name, severity }: Pattern, { start, end }: Place): Finding {
  const passage = quoted(text.slice(start, end));
  return {
    filter,
    rule: name,
    start,
    end,
    score: severity / 3,
    severity,
    message: {
      fr: `${passage.fr} suit le motif «\u202f${name}\u202f» de «\u202f${filter}\u202f»`,
      en: `${passage.en} follows the pattern “${name}” of “${filter}”`,
    },
  };
}

/** Passages that follow a pattern. Spans in UTF-16 units of the text as typed. */
export function regex({ id, patterns }: RegexFilter): Stage {
  const ready = new Patterns(patterns.map(({ pattern }) => pattern));
  return ({ comment: { text } }) => {
    const findings: Finding[] = [];
    for (const { index, ...place } of ready.matches(text, mostFindings)) {
      const pattern = patterns[index];
      if (pattern) findings.push(found(id, text, pattern, place));
      if (findings.length === mostFindings) break;
    }
    return findings;
  };
}

import type { ShownFinding } from "#contract";
import { speech } from "../texts/speak.js";
import { markedStretches, type Stretch } from "./marks.js";

interface MarkedTextProps {
  text: string;
  lang: string | null;
  findings: readonly ShownFinding[];
  /** the finding that is looked at */
  lit: number | null;
}

/** A comment as it was typed, what the filters saw marked in its place. */
export function MarkedText({ text, lang, findings, lit }: MarkedTextProps) {
  return (
    <div class="typed" dir="auto" {...(lang !== null && { lang })}>
      {markedStretches(text, findings).map((stretch, index) =>
        stretch.findings.length > 0 ? <Mark key={index} stretch={stretch} lit={lit} /> : stretch.text,
      )}
    </div>
  );
}

function Mark({ stretch, lit }: { stretch: Stretch; lit: number | null }) {
  const { text, findings, ending } = stretch;
  const numbers = ending.map((finding) => finding + 1).join(", ");
  return (
    <mark
      data-depth={Math.min(3, findings.length)}
      data-numbers={numbers}
      class={lit !== null && findings.includes(lit) ? "lit" : undefined}
    >
      {text}
      {numbers && <span class="unseen">{speech.value.texts.marked(numbers)}</span>}
    </mark>
  );
}

import type { ShownFinding } from "#contract";
import { isVeiled, kindOf, type VeilKind } from "../comfort/passages.js";
import { Veil, Veiled } from "../comfort/veiled.js";
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
        stretch.findings.length > 0 ? (
          <Mark key={index} stretch={stretch} lit={lit} kind={kindIn(text, stretch, findings)} />
        ) : (
          <Veiled key={index} text={stretch.text} />
        ),
      )}
    </div>
  );
}

/** What a passage is hidden as, where it is to be hidden. */
function kindIn(text: string, { findings }: Stretch, all: readonly ShownFinding[]): VeilKind | null {
  const veiled = findings.flatMap((at) => all[at] ?? []).filter((finding) => isVeiled(text, finding));
  const [first] = veiled.toSorted((one, other) => Number(!one.about) - Number(!other.about));
  return first ? kindOf(first) : null;
}

interface MarkProps {
  stretch: Stretch;
  lit: number | null;
  kind: VeilKind | null;
}

function Mark({ stretch, lit, kind }: MarkProps) {
  const { text, findings, ending } = stretch;
  const numbers = ending.map((finding) => finding + 1).join(", ");
  return (
    <mark
      data-depth={Math.min(3, findings.length)}
      data-numbers={numbers}
      class={lit !== null && findings.includes(lit) ? "lit" : undefined}
    >
      {kind === null ? text : <Veil text={text} kind={kind} />}
      {numbers && <span class="unseen">{speech.value.texts.marked(numbers)}</span>}
    </mark>
  );
}

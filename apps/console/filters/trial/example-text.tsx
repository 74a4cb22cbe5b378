import { useId } from "preact/hooks";
import type { Tried } from "#contract";
import { markedStretches } from "../../case/marks.js";
import { speech } from "../../texts/speak.js";
import { filtersTexts } from "../../texts/filters.js";

interface ExampleTextProps {
  text: string;
  findings: Tried["findings"];
  /** the colour of each filter */
  hues: ReadonlyMap<string, number>;
  write: (text: string) => void;
}

/** A comment being typed, what the filters see marked behind its words. The sentences below say the same. */
export function ExampleText({ text, findings, hues, write }: ExampleTextProps) {
  const said = filtersTexts[speech.value.lang].trial;
  const id = useId();
  return (
    <div class="example">
      <label for={id}>{said.text}</label>
      <div class="over">
        <div aria-hidden="true">
          {markedStretches(text, findings).map(({ text: part, findings: over }, index) => {
            const [first] = over;
            const finding = first === undefined ? undefined : findings[first];
            return finding ? (
              <mark key={index} data-hue={hues.get(finding.filter) ?? 0}>
                {part}
              </mark>
            ) : (
              part
            );
          })}{" "}
        </div>
        <textarea
          id={id}
          dir="auto"
          placeholder={said.placeholder}
          value={text}
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
      </div>
    </div>
  );
}

import { useId } from "preact/hooks";
import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import { faultsBelow, isMembers, type Members, saidOf, textIn, withMember } from "./draft.js";
import type { FieldProps } from "./fields.js";
import { SeveritySelect } from "./word-selects.js";

/** Regular expressions, each with its name. */
export function PatternsField({ value, faults, change }: FieldProps) {
  const said = filtersTexts[speech.value.lang].patterns;
  const title = useId();
  const patterns: readonly Members[] = Array.isArray(value)
    ? value.map((one: unknown) => (isMembers(one) ? one : {}))
    : [];
  const add = () => change([...patterns, { name: freeName(patterns), pattern: "" }]);
  return (
    <section class="patterns" aria-labelledby={title}>
      <h4 id={title}>{said.pattern}</h4>
      <p class="quiet">{said.hint}</p>
      <ol>
        {patterns.map((one, index) => (
          <Pattern
            key={index}
            pattern={one}
            faults={faultsBelow(faults, String(index))}
            put={(next) => change(patterns.with(index, next))}
            remove={() => change(patterns.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <button type="button" onClick={add}>
        {said.add}
      </button>
    </section>
  );
}

interface PatternProps {
  pattern: Members;
  faults: FieldProps["faults"];
  put: (pattern: Members) => void;
  remove: () => void;
}

function Pattern({ pattern, faults, put, remove }: PatternProps) {
  const said = filtersTexts[speech.value.lang].patterns;
  const id = useId();
  const wrong = saidOf(faults);
  const fieldOf = (name: string) => ({
    value: textIn(pattern, name),
    spellcheck: false,
    "aria-invalid": faultsBelow(faults, name).length > 0 || undefined,
    "aria-describedby": wrong === null ? undefined : id,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      put(withMember(pattern, name, currentTarget.value)),
  });
  return (
    <li>
      <input type="text" aria-label={said.name} {...fieldOf("name")} />
      <input type="text" class="code" aria-label={said.pattern} {...fieldOf("pattern")} />
      <SeveritySelect
        label={said.severity}
        value={typeof pattern.severity === "number" ? pattern.severity : 1}
        change={(severity) => put(withMember(pattern, "severity", severity === 1 ? undefined : severity))}
      />
      <button type="button" class="plain" aria-label={said.remove(textIn(pattern, "name"))} onClick={remove}>
        ×
      </button>
      {wrong !== null && (
        <p class="refused" id={id}>
          {wrong}
        </p>
      )}
    </li>
  );
}

function freeName(patterns: readonly Members[]): string {
  const taken = new Set(patterns.map((one) => textIn(one, "name")));
  let n = patterns.length + 1;
  while (taken.has(`pattern-${n}`)) n += 1;
  return `pattern-${n}`;
}

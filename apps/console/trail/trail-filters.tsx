import { type Actor, trailKind } from "#contract";
import { DayField } from "../search/day-field.js";
import { speech } from "../texts/speak.js";
import { trailTexts } from "../texts/trail.js";
import type { Sought } from "./sought.js";

interface TrailFiltersProps {
  sought: Sought;
  seek: (sought: Sought) => void;
  people: readonly Actor[];
}

export function TrailFilters({ sought, seek, people }: TrailFiltersProps) {
  const texts = trailTexts[speech.value.lang];
  const kinds = trailKind.options.map((kind) => [kind, texts.kinds[kind]] as const);
  const who = [["machine", texts.machine] as const, ...people.map(({ id, name }) => [id, name] as const)];
  return (
    <form class="narrowing" aria-label={texts.filters} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={texts.kind}
        value={sought.kind}
        any={texts.anyKind}
        choices={kinds}
        choose={(value) => seek({ ...sought, kind: trailKind.options.find((one) => one === value) ?? "" })}
      />
      <Choice
        label={texts.who}
        value={sought.by}
        any={texts.anyone}
        choices={who}
        choose={(by) => seek({ ...sought, by })}
      />
      <DayField label={texts.from} value={sought.from} choose={(from) => seek({ ...sought, from })} />
      <DayField label={texts.to} value={sought.to} choose={(to) => seek({ ...sought, to })} />
    </form>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  any: string;
  choices: readonly (readonly [value: string, label: string])[];
  choose: (value: string) => void;
}

function Choice({ label, value, any, choices, choose }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{any}</option>
        {choices.map(([one, said]) => (
          <option key={one} value={one}>
            {said}
          </option>
        ))}
      </select>
    </label>
  );
}

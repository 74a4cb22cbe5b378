import { speech } from "../texts/speak.js";
import type { Sought } from "./sought.js";

export interface Part {
  now: Sought;
  look: (change: Sought) => void;
}

/** What can be chosen of some things that may be looked for. */
export type Criterion = Exclude<keyof Sought, "q" | "author" | "story" | "wave">;

interface ChoiceProps extends Part {
  name: Criterion;
  /** what is said where nothing is chosen */
  none: string;
  options: readonly (readonly [value: string, said: string])[];
}

/** One of a few, or none. What an address names beside them stays chosen, as it is. */
export function Choice({ name, none, options, now, look }: ChoiceProps) {
  const value = now[name] ?? "";
  const isKnown = value === "" || options.some(([one]) => one === value);
  const all = isKnown ? options : [...options, [value, value] as const];
  return (
    <label>
      {speech.value.texts.search.fields[name]}
      <select value={value} onChange={({ currentTarget }) => look({ [name]: currentTarget.value })}>
        <option value="">{none}</option>
        {all.map(([one, said]) => (
          <option key={one} value={one}>
            {said}
          </option>
        ))}
      </select>
    </label>
  );
}

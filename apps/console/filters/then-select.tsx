import type { VerdictKind } from "#contract";
import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";

/** What may follow, from mild to grave. */
export const verdictKinds = ["publish", "flag", "hold", "reject"] as const satisfies readonly VerdictKind[];

interface ThenSelectProps {
  id: string;
  value: unknown;
  /** whether it may only find */
  mayFind: boolean;
  change: (then: VerdictKind | undefined) => void;
}

/** What follows from what a filter finds, or from a rule. */
export function ThenSelect({ id, value, mayFind, change }: ThenSelectProps) {
  const { then } = filtersTexts[speech.value.lang];
  return (
    <select
      id={id}
      value={verdictKinds.find((kind) => kind === value) ?? ""}
      onChange={({ currentTarget }) => change(verdictKinds.find((kind) => kind === currentTarget.value))}
    >
      {mayFind && <option value="">{then.none}</option>}
      {verdictKinds.map((kind) => (
        <option key={kind} value={kind}>
          {then[kind]}
        </option>
      ))}
    </select>
  );
}

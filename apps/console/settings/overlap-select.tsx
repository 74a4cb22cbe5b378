import type { RenewPerspectiveKey } from "#contract";
import { settingsTexts } from "../texts/settings.js";
import { speech } from "../texts/speak.js";

/** Hours for which the key of before may count as well. */
const overlaps = [0, 1, 24, 168] as const satisfies RenewPerspectiveKey["overlap"][];

interface OverlapSelectProps {
  hours: number;
  choose: (hours: number) => void;
}

/** For how long the key of before counts beside the one that takes its place. */
export function OverlapSelect({ hours, choose }: OverlapSelectProps) {
  const { sso: said } = settingsTexts[speech.value.lang];
  return (
    <label>
      {said.overlap}{" "}
      <select value={hours} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>
        {overlaps.map((each) => (
          <option key={each} value={each}>
            {said.overlaps[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

import type { FilterOverview } from "#contract";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";

interface VersionOptionsProps {
  filters: FilterOverview;
  /** the one that is chosen at first */
  chosen: number | undefined;
}

/** All versions to choose from, the newest first. */
export function VersionOptions({ filters: { versions, active }, chosen }: VersionOptionsProps) {
  const { lang, number } = speech.value;
  const { begin } = backtestTexts[lang];
  return (
    <>
      {versions
        .toSorted((one, other) => other.version - one.version)
        .map(({ version, note }) => (
          <option key={version} value={version} selected={version === chosen}>
            {begin.version(number(version))}
            {version === active && ` (${begin.active})`}
            {note && ` · ${note}`}
          </option>
        ))}
    </>
  );
}

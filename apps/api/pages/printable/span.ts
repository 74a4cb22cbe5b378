import type { TextLanguage } from "#contract";

const lengths = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** How long something took, in its two largest units: « 2 j 3 h », “12 min 5 sec”. @param seconds ≥ 0 */
export function spanIn(language: TextLanguage, seconds: number): string {
  const from = lengths.findIndex(([, length]) => seconds >= length);
  const units = lengths.slice(from === -1 ? lengths.length - 1 : from).slice(0, 2);
  let rest = Math.round(seconds);
  const said = units.map(([unit, length], at) => {
    const n = Math.floor(rest / length);
    rest -= n * length;
    const format = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" });
    return at === 0 || n > 0 ? [format.format(n)] : [];
  });
  return said.flat().join(" ");
}

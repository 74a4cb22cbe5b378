import type { Finding, Mask } from "#contract";

/** The stretches of a text that filters want masked, those that overlap as one, the first first. */
export function masksIn(findings: readonly Finding[]): Mask[] {
  const wanted = findings.flatMap(({ masked, start, end }) =>
    masked && start !== null && end !== null ? [{ start, end }] : [],
  );
  return wanted
    .toSorted((one, other) => one.start - other.start)
    .reduce<Mask[]>((joined, mask) => {
      const last = joined.at(-1);
      if (!last || mask.start >= last.end) return [...joined, mask];
      return [...joined.slice(0, -1), { start: last.start, end: Math.max(last.end, mask.end) }];
    }, []);
}

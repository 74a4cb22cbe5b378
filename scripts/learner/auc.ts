export interface Said {
  score: number;
  rejected: boolean;
}

/** The chance that one that people rejected scored more than one that they published: 0.5 is chance, 1 is all. Ties count half. */
export function auc(said: readonly Said[]): number {
  const sorted = said.toSorted((a, b) => a.score - b.score);
  let [published, below, pairs] = [0, 0, 0];
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++;
    const tied = sorted.slice(from, to);
    const rejected = tied.filter((one) => one.rejected).length;
    below += rejected * (published + (tied.length - rejected) / 2);
    published += tied.length - rejected;
    pairs += rejected;
    from = to;
  }
  return below / (pairs * published);
}

/** What became of a comment, as far as people had a say in it. */
export type Fate = "published" | "rejected" | "undecided";

/** How many comments had which. */
export type Fates = Record<Fate, number>;

export const none = (): Fates => ({ published: 0, rejected: 0, undecided: 0 });

/** Adds counts to others, in place. */
export function addFates(to: Fates, { published, rejected, undecided }: Fates): void {
  to.published += published;
  to.rejected += rejected;
  to.undecided += undecided;
}

export function hitsOf({ published, rejected, undecided }: Fates): number {
  return published + rejected + undecided;
}

export function sumOf(all: readonly Fates[]): Fates {
  return all.reduce(
    (sum, { published, rejected, undecided }) => ({
      published: sum.published + published,
      rejected: sum.rejected + rejected,
      undecided: sum.undecided + undecided,
    }),
    none(),
  );
}

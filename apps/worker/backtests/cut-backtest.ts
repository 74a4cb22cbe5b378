import { Injectable } from "@nestjs/common";
import { Backtests, type BacktestSlice, PastComments, type PastPlace, type StoredBacktest } from "#store";

/** A slice of fewer comments is not worth a thread. */
const fewest = 1000;

/** Cuts backtests into slices of time, that threads judge side by side. */
@Injectable()
export class CutBacktest {
  constructor(
    private readonly backtests: Backtests,
    private readonly past: PastComments,
  ) {}

  /**
   * Cuts one that nobody has cut.
   * @param most how many slices
   * @returns the numbers of the slices that are still to be judged; none where it was ended meanwhile
   */
  async run(id: string, most: number): Promise<number[]> {
    const test = await this.backtests.byId(id);
    if (test?.state !== "running") return [];
    const slices = test.slices ?? (await this.cut(test, most));
    return slices.flatMap(({ isDone }, slice) => (isDone ? [] : [slice]));
  }

  /** @returns its slices, which somebody else may have cut meanwhile */
  private async cut(test: StoredBacktest, most: number): Promise<BacktestSlice[]> {
    const measured = await this.past.measure(test);
    if (!measured) return this.backtests.cut(test, 0, []);
    const { total, first } = measured;
    const count = Math.min(most, Math.ceil(total / fewest));
    const moments = await Promise.all(
      Array.from({ length: count - 1 }, (_, at) =>
        this.past.momentAfter(test.site, first.at, Math.floor((total * (at + 1)) / count)),
      ),
    );
    return this.backtests.cut(test, total, [first, ...beginsAt(first, moments)]);
  }
}

/** Where slices begin after the first one. What was written at one moment stays together. */
function beginsAt(first: PastPlace, moments: readonly (Date | null)[]): PastPlace[] {
  const later = moments.flatMap((moment) => (moment && moment > first.at ? [moment.getTime()] : []));
  return [...new Set(later)].map((at) => ({ at: new Date(at), id: "" }));
}

import type { Fate } from "../backtest/fates.js";
import type { PastSubject } from "../backtest/replay.js";

/** A comment of the past, and what people decided of it. */
export interface Decided {
  past: PastSubject;
  fate: Fate;
  /** it is not counted: those that are may have to be compared with it */
  isBefore: boolean;
}

/** Reads the same comments each time, in the order in which they were written. */
export type ReadDecided = () => AsyncIterable<Decided>;

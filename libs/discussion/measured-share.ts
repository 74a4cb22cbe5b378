import type { MeasuredShare } from "#contract";
import { wilsonInterval } from "./order.js";

/** A share with the interval where the true one lies at 95 %. */
export function measuredShare({ part, of }: Pick<MeasuredShare, "part" | "of">): MeasuredShare {
  return { part, of, ...wilsonInterval(part, of) };
}

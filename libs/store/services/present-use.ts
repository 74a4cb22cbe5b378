import type { BreakerState, ServiceCount, ServiceFilter, ServiceUse } from "#contract";
import { quantile } from "./buckets.js";
import type { StoredUse } from "./use.schema.js";
import { dayOf, monthOf } from "./uses.js";

/** How a filter's service was used, from what is stored of all of them. */
export function presentUse(
  { id, type, budget }: ServiceFilter,
  uses: readonly StoredUse[],
  { breaker, now }: { breaker: BreakerState; now: Date },
): ServiceUse {
  const of = (wanted: string) => uses.find(({ filter, span }) => filter === id && span === wanted);
  const today = of(dayOf(now));
  const took = today?.took ?? {};
  return {
    filter: id,
    type,
    breaker,
    today: { ...countOf(today), p50: quantile(took, 0.5), p95: quantile(took, 0.95) },
    month: countOf(of(monthOf(now))),
    budget: budget ?? null,
  };
}

function countOf(use: StoredUse | undefined): ServiceCount {
  const { asked = 0, answered = 0, failed = 0, kept = 0, cost = 0 } = use ?? {};
  return { asked, answered, failed, kept, cost: cost / 1_000_000 };
}

import { Counter, Histogram } from "prom-client";
import type { VerdictKind } from "#contract";

const verdicts = new Counter({
  name: "palabre_verdicts_total",
  help: "Comments that filters have judged, by their verdict",
  labelNames: ["verdict"],
});

const waits = new Histogram({
  name: "palabre_verdict_wait_seconds",
  help: "From the acceptance of a comment to its verdict, in seconds",
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60, 600],
});

/** Counts a verdict, and how long its comment has waited for it. */
export function countVerdict(verdict: VerdictKind, acceptedAt: Date): void {
  verdicts.inc({ verdict });
  waits.observe((Date.now() - acceptedAt.getTime()) / 1000);
}

import type { Estimate, ModelFigures } from "#contract";
import { wilsonInterval } from "#discussion";
import { sampleOf } from "./audit.js";
import { driftingSince } from "./drift.js";
import { holdFrom } from "./hold.js";
import type { Life } from "./life.js";
import { measuredFrom } from "./measure.js";
import type { RecentDecision } from "./recent.js";
import { calibrationError, reliabilityOf } from "./reliability.js";

/** Where nothing says otherwise, what is more likely than not. */
const half = 0.5;

function estimated(share: number | null, of: readonly RecentDecision[]): Estimate {
  const { count } = sampleOf(of.map(({ weight }) => ({ wrong: false, weight })));
  return { share, of: count, ...wilsonInterval((share ?? 0) * count, count) };
}

/** What is told of a learner as it is in a snapshot. */
export function figuresOf(life: Life, snapshot: number, at: Date): ModelFigures {
  const { learner, published, rejected, undone, strayed } = life;
  const { recent, frequencies, starter, drift } = learner;
  const from = holdFrom(learner).from ?? half;
  const { precision, recall } = measuredFrom(recent, from);
  const reliability = reliabilityOf(recent);
  const since = driftingSince(drift) === null ? null : (strayed?.at ?? at);
  return {
    ...{ snapshot, at: at.toISOString(), starter: starter !== null, seen: frequencies.seen },
    decisions: { published, rejected, undone },
    recent: recent.length,
    measured: {
      from,
      precision: estimated(
        precision,
        recent.filter(({ probability }) => probability >= from),
      ),
      recall: estimated(
        recall,
        recent.filter((decision) => decision.rejected),
      ),
    },
    ...{ reliability, calibrationError: calibrationError(reliability) },
    drift: since && { since: since.toISOString() },
  };
}

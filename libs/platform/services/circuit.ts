import {
  bulkhead,
  BulkheadRejectedError,
  CircuitState,
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
} from "cockatiel";
import type { BreakerState, ServiceFilter } from "#contract";
import { isOfTheService, isPassing, QuestionFailed } from "./failures.js";

/** So many questions in a row without an answer, and no more are asked for a while. */
const mostFailures = 5;
/** How long after that one question tries whether it is back: longer each time, in ms. */
const rest = { initialDelay: 1000, maxDelay: 60_000 };
/** How long after a failure it is asked again, at first, in ms. */
const pause = { initialDelay: 50, maxDelay: 1000 };
/** So many questions wait for their turn. */
const mostWaiting = 32;

const states: Record<CircuitState, BreakerState> = {
  [CircuitState.Closed]: "closed",
  [CircuitState.Open]: "open",
  [CircuitState.HalfOpen]: "half-open",
  [CircuitState.Isolated]: "open",
};

type Asked = Pick<ServiceFilter, "deadline" | "tries" | "concurrency">;

/** The way to one service: so many questions at once, tried again where that may help, all before the deadline, and none while it is down. */
export class Circuit {
  private readonly breaker = circuitBreaker(handleWhen(isOfTheService), {
    halfOpenAfter: new ExponentialBackoff(rest),
    breaker: new ConsecutiveBreaker(mostFailures),
  });
  private readonly way;

  /** @param changed hears each time that the state is another */
  constructor(
    private readonly asked: Asked,
    changed: (state: BreakerState) => void,
  ) {
    this.breaker.onStateChange((state) => changed(states[state]));
    const again = { maxAttempts: asked.tries - 1, backoff: new ExponentialBackoff(pause) };
    this.way = wrap(
      timeout(asked.deadline, TimeoutStrategy.Aggressive),
      bulkhead(asked.concurrency, mostWaiting),
      retry(handleWhen(isPassing), again),
    );
  }

  /** @param attempt asks once. @throws QuestionFailed, or what else the attempt throws */
  async run<Answer>(attempt: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    // whoever tries whether it is back is waited for by nobody
    if (this.breaker.state === CircuitState.HalfOpen) throw new QuestionFailed({ kind: "resting" });
    try {
      return await this.breaker.execute(() =>
        this.way.execute(({ signal }) => attempt(signal)).catch(this.named),
      );
    } catch (error) {
      throw isBrokenCircuitError(error) ? new QuestionFailed({ kind: "resting" }) : error;
    }
  }

  private readonly named = (error: unknown): never => {
    if (error instanceof TaskCancelledError)
      throw new QuestionFailed({ kind: "late", deadline: this.asked.deadline });
    if (error instanceof BulkheadRejectedError) throw new QuestionFailed({ kind: "busy" });
    throw error;
  };
}

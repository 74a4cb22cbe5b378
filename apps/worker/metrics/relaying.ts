import { Counter, Gauge, Histogram } from "prom-client";
import type { StoryEvent } from "#contract";

const leading = new Gauge({
  name: "palabre_relay_leading",
  help: "How many parts of the relay this process leads; 0 where it stands by",
});

const parts = new Gauge({
  name: "palabre_relay_parts",
  help: "How many parts the relay has, each of which some process has to lead",
});

const lag = new Histogram({
  name: "palabre_relay_lag_seconds",
  help: "From a change in the database to the moment when all that follows from it is written, in seconds",
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
});

const events = new Counter({
  name: "palabre_events_total",
  help: "Events of discussions, by their type",
  labelNames: ["type"],
});

/** @param count how many parts this process leads from now on */
export function noteLeading(count: number): void {
  leading.set(count);
}

export function noteParts(count: number): void {
  parts.set(count);
}

/** @param changes each with the moment at which it was made */
export function noteRelayed(changes: readonly { wallTime: Date }[]): void {
  const now = Date.now();
  for (const { wallTime } of changes) lag.observe(Math.max(0, now - wallTime.getTime()) / 1000);
}

export function countEvents(said: readonly Pick<StoryEvent, "type">[]): void {
  for (const { type } of said) events.inc({ type });
}

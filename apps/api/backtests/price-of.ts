import type { BacktestPrice, FilterSet } from "#contract";

/** What it costs at most to ask the services of some filters of so many comments. */
export function priceOf({ filters }: FilterSet, comments: number): BacktestPrice {
  const services = filters
    .filter((filter) => "onFailure" in filter)
    .map(({ id, cost }) => ({ filter: id, questions: comments, cost: comments * cost }));
  return { comments, services, cost: services.reduce((sum, { cost }) => sum + cost, 0) };
}

import { counted, evenly, type Load, needOf, steeply } from "./scaling-model.js";

const stories = 10_000;

/** Loads that somebody may have to be ready for. */
const loads: Record<string, Load> = {
  "a regional newspaper: 2,000 readers, 1 comment a second": {
    ...{ readers: 2000, comments: 1, shares: steeply(200, 1) },
  },
  "a national newspaper on an election night: 100,000 readers, 200 comments a second": {
    ...{ readers: 100_000, comments: 200, shares: steeply(1000, 1) },
  },
  "1,000,000 readers, 10,000 comments a second, the same on each of 10,000 stories": {
    ...{ readers: 1_000_000, comments: 10_000, shares: evenly(stories) },
  },
  "the same, the n-th story with 1/√n of the first": {
    ...{ readers: 1_000_000, comments: 10_000, shares: steeply(stories, 0.5) },
  },
  "the same, the n-th story with 1/n of the first": {
    ...{ readers: 1_000_000, comments: 10_000, shares: steeply(stories, 1) },
  },
};

/** The table of `docs/scaling.md`, in Markdown. */
export function needs(): string {
  const head = "load | events told a second | api | workers | gateways | MongoDB | Redis | gateways’ memory";
  const rows = Object.entries(loads).map(([name, load]) => {
    const { deliveries, api, workers, gateways, mongodb, redis, memory } = needOf(load, counted);
    const processors = [api, workers, gateways, mongodb, redis].map((one) => said(Math.ceil(one)));
    return [name, said(deliveries), ...processors, `${said(Math.ceil(memory))} GB`].join(" | ");
  });
  return [head, "--- | ---: | ---: | ---: | ---: | ---: | ---: | ---:", ...rows]
    .map((row) => `| ${row} |`)
    .join("\n");
}

/** With two digits that count, as is due to a reckoning. */
function said(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString("en");
}

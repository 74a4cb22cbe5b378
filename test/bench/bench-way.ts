import { z } from "zod";
import type { Bed } from "./bed.js";
import { startChild } from "./child.js";
import { type Figure, quantile, rate, type Rounds, time } from "./figure.js";
import { type Chain, chainOf, latenciesOf } from "./latencies.js";
import { inParallel } from "./load.js";
import { readingEvent } from "./reading-event.js";
import { someText } from "./some-text.js";

const rounds = 3;
const load = { seconds: 8, perSecond: 50, readers: 1000 };

const flood = 1500;
const floodAtOnce = 64;

const bareAddresses = z.object({ api: z.string(), gateway: z.string() });

/** From POST to event, for 1,000 readers at 50 comments a second, and as many comments as go all the way; against the same chain bare. */
export async function way(bed: Bed): Promise<Figure[]> {
  const ours = await chainOf(bed, "way");
  const template = JSON.stringify(await readingEvent(bed));
  const child = await startChild("./bare/chain.js", bed.mongodb.uri, bed.redis.uri, template);
  try {
    const bare = bareChain(bareAddresses.parse(child.greeting));
    return [...(await latencies(ours, bare, bed)), await sustained(ours, bare, bed)];
  } finally {
    await child.stop();
  }
}

async function latencies(ours: Chain, bare: Chain, bed: Bed): Promise<Figure[]> {
  const p50: Rounds = { values: [], limits: [] };
  const p99: Rounds = { values: [], limits: [] };
  await latenciesOf(ours, { ...load, seconds: 1 });
  await latenciesOf(bare, { ...load, seconds: 1 });
  for (let round = 0; round < rounds; round++) {
    const measured = await latenciesOf(ours, load);
    await bed.settled();
    const limits = await latenciesOf(bare, load);
    p50.values.push(quantile(measured, 0.5));
    p50.limits.push(quantile(limits, 0.5));
    p99.values.push(quantile(measured, 0.99));
    p99.limits.push(quantile(limits, 0.99));
  }
  return [time("way.p50", "ms", p50), time("way.p99", "ms", p99)];
}

/** Comments a second from POST to event where they come as fast as they are taken. */
async function sustained(ours: Chain, bare: Chain, bed: Bed): Promise<Figure> {
  const measured: Rounds = { values: [], limits: [] };
  for (let round = 0; round < rounds; round++) {
    measured.values.push(await floodOf(ours));
    await bed.settled();
    measured.limits.push(await floodOf(bare));
  }
  return rate("way.rate", "comments/s", measured);
}

async function floodOf({ post, gateway: address, site, story }: Chain): Promise<number> {
  const subscribers = await startChild("./bare/subscribers.js");
  try {
    await subscribers.ask({ do: "join", address, site, story, count: 1 });
    await subscribers.ask({ do: "expect", comments: flood });
    const delivered = subscribers.answer();
    const begun = performance.now();
    await inParallel(flood, floodAtOnce, (index) => post(someText(index)));
    await delivered;
    return flood / ((performance.now() - begun) / 1000);
  } finally {
    await subscribers.stop();
  }
}

function bareChain({ api, gateway }: z.infer<typeof bareAddresses>): Chain {
  const headers = { "content-type": "application/json" };
  return {
    post: async (body) => {
      const answer = await fetch(`${api}/comments`, {
        method: "POST",
        headers,
        body: JSON.stringify({ body }),
      });
      return answer.text();
    },
    gateway,
    site: "bare",
    story: "bare",
  };
}

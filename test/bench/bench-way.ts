import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Bed } from "./bed.js";
import { startChild } from "./child.js";
import { type Figure, quantile, rate, type Rounds, time } from "./figure.js";
import { arriving, inParallel } from "./load.js";
import { readingEvent } from "./reading-event.js";
import { someText } from "./some-text.js";

const rounds = 3;
const seconds = 8;
const perSecond = 50;
const readers = 500;

const flood = 1500;
const floodAtOnce = 64;

/** Where comments are sent, and where readers follow them. */
interface Chain {
  post: (text: string) => Promise<unknown>;
  gateway: string;
  site: string;
  story: string;
}

const bareAddresses = z.object({ api: z.string(), gateway: z.string() });
const arrivals = z.array(z.tuple([z.number(), z.number()]));

/** From POST to event, for 500 readers at 50 comments a second, and as many comments as go all the way; against the same chain bare. */
export async function way(bed: Bed): Promise<Figure[]> {
  const ours = await ourChain(bed);
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
  await latenciesOf(ours, 1);
  await latenciesOf(bare, 1);
  for (let round = 0; round < rounds; round++) {
    const measured = await latenciesOf(ours, seconds);
    await bed.settled();
    const limits = await latenciesOf(bare, seconds);
    p50.values.push(quantile(measured, 0.5));
    p50.limits.push(quantile(limits, 0.5));
    p99.values.push(quantile(measured, 0.99));
    p99.limits.push(quantile(limits, 0.99));
  }
  return [time("way.p50", "ms", p50), time("way.p99", "ms", p99)];
}

/** Ms from POST to event, for each reader who looks and each comment. */
async function latenciesOf(chain: Chain, duration: number): Promise<number[]> {
  const subscribers = await startChild("./bare/subscribers.js");
  try {
    const { gateway: address, site, story } = chain;
    await subscribers.ask({ do: "join", address, site, story, count: readers });
    const sent: number[] = [];
    const posting = arriving(perSecond, (index) => {
      sent[index] = Number(process.hrtime.bigint()) / 1e6;
      return chain.post(someText(index));
    });
    await pause(duration * 1000);
    await posting.stop();
    // the last ones are still on their way
    await pause(1000);
    const came = arrivals.parse(await subscribers.ask({ do: "arrivals" }));
    const expected = sent.length * (readers / 25);
    if (came.length !== expected)
      throw new Error(`${came.length} of ${expected} deliveries came at ${address}`);
    return came.map(([mark, at]) => at - (sent[mark] ?? Number.NaN));
  } finally {
    await subscribers.stop();
  }
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

async function ourChain({ newsroom, system }: Bed): Promise<Chain> {
  const reader = await newsroom.person("Lectrice");
  const story = "way";
  return {
    post: (text) => reader.posts(story, text),
    gateway: system.gateway.replace("http", "ws"),
    site: newsroom.site,
    story,
  };
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

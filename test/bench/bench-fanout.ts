import { Redis } from "ioredis";
import { z } from "zod";
import { newsChannel } from "#contract";
import type { Bed } from "./bed.js";
import { type Child, startChild } from "./child.js";
import { type Figure, rate, type Rounds } from "./figure.js";
import { readingEvent } from "./reading-event.js";

const rounds = 5;
const readers = 500;
/** Events sent before the next ones wait for their delivery, and how often. */
const atOnce = 20;
const times = 12;

const bareAddresses = z.object({ gateway: z.string() });

/** Deliveries a second of what the relay says, against a bare Socket.IO server told the same over the same Redis. */
export async function fanout(bed: Bed): Promise<Figure[]> {
  const event = await readingEvent(bed);
  const child = await startChild("./bare/chain.js", bed.mongodb.uri, bed.redis.uri);
  const redis = new Redis(bed.redis.uri);
  const measured: Rounds = { values: [], limits: [] };
  try {
    const { gateway } = bareAddresses.parse(child.greeting);
    const ours = bed.system.gateway.replace("http", "ws");
    for (let round = 0; round < rounds; round++) {
      const story = `fanout-${round}`;
      const { site } = bed.newsroom;
      measured.values.push(await deliveriesPerSecond(ours, saying(redis, newsChannel, site, story, event)));
      measured.limits.push(await deliveriesPerSecond(gateway, saying(redis, "bare", site, story, event)));
    }
  } finally {
    redis.disconnect();
    await child.stop();
  }
  return [rate("fanout", "deliveries/s", measured)];
}

async function deliveriesPerSecond(address: string, { site, story, say }: Saying): Promise<number> {
  const subscribers = await startChild("./bare/subscribers.js");
  try {
    await subscribers.ask({ do: "join", address, site, story, count: readers });
    await delivered(subscribers, say);
    const begun = performance.now();
    for (let time = 0; time < times; time++) await delivered(subscribers, say);
    return (times * atOnce * readers) / ((performance.now() - begun) / 1000);
  } finally {
    await subscribers.stop();
  }
}

async function delivered(subscribers: Child, say: () => void): Promise<void> {
  await subscribers.ask({ do: "expect", comments: atOnce * readers });
  const all = subscribers.answer();
  for (let one = 0; one < atOnce; one++) say();
  await all;
}

interface Saying {
  site: string;
  story: string;
  say: () => void;
}

/** Speaks as the relay does, event after event. */
function saying(redis: Redis, channel: string, site: string, story: string, event: object): Saying {
  let seq = 0;
  const say = () => {
    const events = [{ ...event, seq: ++seq }];
    void redis.publish(channel, JSON.stringify([{ about: "story", site, story, events, reactions: [] }]));
  };
  return { site, story, say };
}

import { z } from "zod";
import { storyEvents } from "#contract";
import { until } from "../newsroom/until.js";
import type { Bed } from "./bed.js";
import { startChild } from "./child.js";
import { type Figure, type Rounds, time } from "./figure.js";
import { someText } from "./some-text.js";
import { storm } from "./storm.js";

const rounds = 3;
const count = 5000;
const within = 1000;
const missed = 10;
const story = "storm";

const bareAddresses = z.object({ gateway: z.string() });

/** Until 5,000 readers who come within a second are told what they missed, against a bare Socket.IO server that has nothing to tell. */
export async function storms(bed: Bed): Promise<Figure[]> {
  const { site } = bed.newsroom;
  const last = await eventsOf(bed);
  const child = await startChild("./bare/chain.js", bed.mongodb.uri, bed.redis.uri);
  const measured: Rounds = { values: [], limits: [] };
  const secondsOf = async (address: string, told: number) => {
    const { took, heard } = await storm({ address, site, story, since: last - missed, count, within });
    if (heard.some((events) => events !== told)) throw new Error("somebody was not told what they missed");
    return took / 1000;
  };
  try {
    const { gateway } = bareAddresses.parse(child.greeting);
    const ours = bed.system.gateway.replace("http", "ws");
    for (let round = 0; round < rounds; round++) {
      measured.values.push(await secondsOf(ours, missed));
      measured.limits.push(await secondsOf(gateway, 0));
    }
  } finally {
    await child.stop();
  }
  return [time("storm", "s", measured)];
}

/** @returns the number of the last */
async function eventsOf({ newsroom }: Bed): Promise<number> {
  const writer = await newsroom.person("Lectrice");
  for (let index = 0; index < 2 * missed; index++) await writer.posts(story, someText(index));
  return until(async () => {
    const { body } = await writer.ask(`stories/${story}/events?since=0`);
    const { seq } = storyEvents.parse(body);
    return seq >= 2 * missed ? seq : null;
  }, "all events");
}

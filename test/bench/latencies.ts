import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Bed } from "./bed.js";
import { type Child, startChild } from "./child.js";
import { arriving } from "./load.js";
import { someText } from "./some-text.js";

/** One process may have so many files open and no more. */
const mostInOne = 2000;
/** One reader in so many looks at what came. */
const lookers = 25;

/** Where comments are sent, and where readers follow them. */
export interface Chain {
  post: (text: string) => Promise<unknown>;
  gateway: string;
  site: string;
  story: string;
}

export interface Load {
  seconds: number;
  /** comments */
  perSecond: number;
  readers: number;
}

/** How long the last ones may be on their way, and how often one looks whether they have come, in ms. */
const patience = 15_000;
const step = 500;

const arrivals = z.array(z.tuple([z.number(), z.number()]));

/** A story of ours, to which one reader writes. */
export async function chainOf({ newsroom, system }: Bed, story: string): Promise<Chain> {
  const reader = await newsroom.person("Lectrice");
  return {
    post: (text) => reader.posts(story, text),
    gateway: system.gateway.replace("http", "ws"),
    site: newsroom.site,
    story,
  };
}

/** Ms from POST to event, for each reader who looks and each comment. */
export async function latenciesOf(chain: Chain, { seconds, perSecond, readers }: Load): Promise<number[]> {
  const groups = await joined(chain, readers);
  try {
    const sent: number[] = [];
    const posting = arriving(perSecond, (index) => {
      sent[index] = Number(process.hrtime.bigint()) / 1e6;
      return chain.post(someText(index));
    });
    await pause(seconds * 1000);
    await posting.stop();
    const expected = sent.length * Math.ceil(readers / lookers);
    const came: [mark: number, at: number][] = [];
    // the last ones are still on their way
    for (let waited = 0; came.length < expected && waited < patience; waited += step) {
      await pause(step);
      const told = await Promise.all(groups.map((group) => group.ask({ do: "arrivals" })));
      came.push(...told.flatMap((group) => arrivals.parse(group)));
    }
    if (came.length !== expected)
      throw new Error(`${came.length} of ${expected} deliveries came at ${chain.gateway}`);
    return came.map(([mark, at]) => at - (sent[mark] ?? Number.NaN));
  } finally {
    await Promise.all(groups.map((group) => group.stop()));
  }
}

async function joined({ gateway: address, site, story }: Chain, readers: number): Promise<Child[]> {
  const groups: Child[] = [];
  for (let left = readers; left > 0; left -= mostInOne) {
    const group = await startChild("./bare/subscribers.js");
    groups.push(group);
    await group.ask({ do: "join", address, site, story, count: Math.min(left, mostInOne) });
  }
  return groups;
}

import { z } from "zod";
import type { StoryRef } from "#contract";
import { type Child, startChild } from "./child.js";

/** In several processes, since one alone would take longer to come than the gateway to let it in. */
const children = 2;

const came = z.object({ took: z.number(), heard: z.array(z.int()) });

export interface Storm extends StoryRef {
  /** where a gateway listens: `ws://…` */
  address: string;
  /** the last number that all have heard */
  since: number;
  count: number;
  /** all come within so many ms */
  within: number;
}

/** Has many readers come back at once. @returns until all are told what they missed, in ms, and how many events each was told: -1 where one was missing, or came twice */
export async function storm({ count, ...asked }: Storm): Promise<{ took: number; heard: number[] }> {
  const crowd: Child[] = [];
  try {
    while (crowd.length < children) crowd.push(await startChild("./bare/subscribers.js"));
    const orders = crowd.map((some) => some.ask({ do: "storm", ...asked, count: count / children }));
    const all = (await Promise.all(orders)).map((answer) => came.parse(answer));
    return {
      took: Math.max(...all.map(({ took }) => took)),
      heard: all.flatMap(({ heard }) => heard),
    };
  } finally {
    await Promise.all(crowd.map((some) => some.stop()));
  }
}

import { setTimeout as pause } from "node:timers/promises";
import WebSocket from "ws";
import { z } from "zod";
import type { StoryRef } from "#contract";
import { inParallel } from "../load.js";

/**
 * Many readers of one story, as light as a client can be: Socket.IO's own packets over bare WebSockets. Tells when each comment
 * came to some of them, and how many deliveries there were in all.
 */
const order = z.discriminatedUnion("do", [
  z.object({
    do: z.literal("join"),
    address: z.string(),
    site: z.string(),
    story: z.string(),
    count: z.int(),
  }),
  z.object({
    do: z.literal("storm"),
    address: z.string(),
    site: z.string(),
    story: z.string(),
    since: z.int(),
    count: z.int(),
    within: z.int(),
  }),
  z.object({ do: z.literal("expect"), comments: z.int() }),
  z.object({ do: z.literal("arrivals") }),
  z.object({ do: z.literal("leave") }),
]);
type Order = z.infer<typeof order>;

/** One reader in so many looks at what came, the others only count: reading it all would be measured too. */
const lookers = 25;
/** So many join at once, and no more. */
const atOnce = 500;
const marked = /"text":"\*\*(\d+)\*\*/g;

let sockets: WebSocket[] = [];
let comments = 0;
let expected = Number.POSITIVE_INFINITY;
let arrivals: [mark: number, at: number][] = [];

process.on("message", (message) => {
  obey(order.parse(message)).catch((error: unknown) => {
    throw error;
  });
});
process.send?.("here");

async function obey(asked: Order): Promise<void> {
  switch (asked.do) {
    case "join":
      sockets = [];
      await inParallel(asked.count, atOnce, async (index) => sockets.push(await follow(asked, index)));
      process.send?.("joined");
      break;
    case "storm":
      process.send?.(await storm(asked));
      break;
    case "expect":
      [comments, expected] = [0, asked.comments];
      process.send?.("expecting");
      break;
    case "arrivals":
      process.send?.(arrivals);
      arrivals = [];
      break;
    case "leave":
      for (const socket of sockets) socket.terminate();
      process.send?.("left");
  }
}

/** All come within a time, as after a break of the line, and ask for what they missed. */
async function storm({ address, site, story, since, count, within }: Extract<Order, { do: "storm" }>) {
  const begun = performance.now();
  const come = async (index: number) => {
    await pause((within * index) / count);
    const catchingUp = new CatchingUp(since);
    sockets.push(await catchingUp.follow(address, { site, story }));
    return catchingUp;
  };
  const all = await Promise.all(Array.from({ length: count }, (_, index) => come(index)));
  return { took: performance.now() - begun, heard: all.map(({ heard }) => heard) };
}

/** Somebody who comes back. */
class CatchingUp {
  /** how many events came, in their order and without gaps; -1 where they did not */
  heard = 0;

  constructor(private readonly since: number) {}

  /** @throws Error where the line breaks before all is told */
  async follow(address: string, story: StoryRef): Promise<WebSocket> {
    const socket = new WebSocket(`${address}/realtime/?EIO=4&transport=websocket`);
    await new Promise((resolve, reject) => {
      socket.once("error", reject);
      socket.once("close", (code) => reject(new Error(`closed with ${code}`)));
      socket.on("message", (data: Buffer) => {
        const packet = data.toString();
        if (packet.startsWith("0")) socket.send("40/discussion,");
        else if (packet.startsWith("40"))
          socket.send(`42/discussion,0["join",${JSON.stringify({ ...story, since: this.since })}]`);
        else if (packet.startsWith("44")) reject(new Error(packet));
        else if (packet.startsWith("43")) resolve(packet);
        else if (packet === "2") socket.send("3");
        else if (packet.startsWith('42/discussion,["events"')) this.hear(packet);
      });
    });
    return socket;
  }

  private hear(packet: string): void {
    for (const [, seq] of packet.matchAll(/"seq":(\d+)/g))
      this.heard = this.heard >= 0 && Number(seq) === this.since + this.heard + 1 ? this.heard + 1 : -1;
  }
}

async function follow(
  { address, site, story }: Extract<Order, { do: "join" }>,
  index: number,
): Promise<WebSocket> {
  const socket = new WebSocket(`${address}/realtime/?EIO=4&transport=websocket`);
  await new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.on("message", (data: Buffer) => {
      const packet = data.toString();
      if (packet.startsWith("0")) socket.send("40/discussion,");
      else if (packet.startsWith("40"))
        socket.send(`42/discussion,0["join",${JSON.stringify({ site, story })}]`);
      else if (packet.startsWith("43")) resolve(packet);
      else if (packet === "2") socket.send("3");
      else if (packet.startsWith('42/discussion,["events"')) came(packet, index % lookers === 0);
    });
  });
  return socket;
}

function came(packet: string, looks: boolean): void {
  const at = Number(process.hrtime.bigint()) / 1e6;
  if (looks) for (const [, mark] of packet.matchAll(marked)) arrivals.push([Number(mark), at]);
  // several may come in one packet
  comments += packet.split('"type":"comment.published"').length - 1;
  if (comments === expected) process.send?.("delivered");
}
process.once("disconnect", () => process.exit());

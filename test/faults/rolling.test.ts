import { io, type Socket } from "socket.io-client";
import { z } from "zod";
import { joined, storyEvent } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { Person } from "../newsroom/person.js";
import { freshServices } from "../newsroom/services.js";
import { type Another, System } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";
import { Balancer } from "./balancer.js";

const readers = 500;
const story = "la-nuit";
const patience = 60_000;

let system: System;
const balancers: Balancer[] = [];
const crowd: Reader[] = [];
beforeEach(async () => {
  system = await System.start(await freshServices());
}, 90_000);
afterEach(async () => {
  for (const reader of crowd.splice(0)) reader.close();
  for (const balancer of balancers.splice(0)) balancer.close();
  await system.stop();
}, 30_000);

/** Somebody who reads as the embed does: after a break, what was missed is asked for by the last number. */
class Reader {
  readonly seqs: number[] = [];
  breaks = 0;

  private constructor(private readonly socket: Socket) {}

  static async open(gateway: string, site: string): Promise<Reader> {
    const socket = io(`${gateway}/discussion`, {
      path: "/realtime",
      transports: ["websocket"],
      forceNew: true,
    });
    const reader = new Reader(socket);
    crowd.push(reader);
    socket.on("events", (events: unknown) => {
      reader.seqs.push(
        ...z
          .array(storyEvent)
          .parse(events)
          .map(({ seq }) => seq),
      );
    });
    socket.on("disconnect", () => reader.breaks++);
    await new Promise<void>((resolve, reject) => {
      socket.on("connect", () => {
        const since = reader.seqs.at(-1) ?? 0;
        socket.emitWithAck("join", { site, story, since }).then((answer: unknown) => {
          joined.parse(answer);
          resolve();
        }, reject);
      });
    });
    return reader;
  }

  close(): void {
    this.socket.disconnect();
  }
}

async function before(...addresses: string[]): Promise<Balancer> {
  const balancer = await Balancer.before(...addresses);
  balancers.push(balancer);
  return balancer;
}

/** Writes one comment after the other until it is told to stop; where the line breaks, once more under the same key, as the embed does. */
function writing(person: Person): { stop: () => Promise<number> } {
  const stopping = new AbortController();
  const write = async () => {
    for (let count = 0; ; count++) {
      if (stopping.signal.aborted) return count;
      const send = () => person.posts(story, `Nouvelle ${count}`, { key: `nouvelle-${count}` });
      await until(() => send().catch(() => null), `comment ${count} to be accepted`, patience);
    }
  };
  const all = write();
  return {
    stop: () => {
      stopping.abort();
      return all;
    },
  };
}

test("while each process is replaced by a new one, 500 readers miss no event, and a writer loses no comment", async () => {
  const room = await Newsroom.open(system.api, { settings: { limits: { postsPerMinute: 10_000 } } });
  const [gateways, apis] = [await before(system.gateway), await before(system.api)];
  const { site, id, name, token } = await room.person("Ana");
  await Promise.all(Array.from({ length: readers }, () => Reader.open(gateways.address, site)));
  const writer = writing(new Person(apis.address, site, id, name, token));

  const others = new Map<"api" | "gateway" | "worker", Another>();
  for (const kind of ["gateway", "api", "worker"] as const) others.set(kind, await system.another(kind));
  const [gateway, api] = [others.get("gateway")?.address ?? "", others.get("api")?.address ?? ""];
  gateways.add(gateway);
  gateways.remove(system.gateway);
  await system.retire("gateway");
  apis.add(api);
  apis.remove(system.api);
  await system.retire("api");
  await system.retire("worker");

  await until(() => crowd.every(({ breaks }) => breaks === 1), "all to have come back once", patience);
  const written = await writer.stop();
  expect(written).toBeGreaterThan(10);
  await until(() => crowd.every(({ seqs }) => seqs.length >= written), "all to have heard all", patience);
  const all = Array.from({ length: written }, (_, at) => at + 1);
  for (const { seqs } of crowd) expect(seqs).toEqual(all);
}, 240_000);

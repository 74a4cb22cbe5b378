import { once } from "node:events";
import { WebSocket } from "ws";
import { Line } from "../newsroom/line.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { system } from "../newsroom/own-system.js";
import { until } from "../newsroom/until.js";

const story = "la-nuit";
/** More than the system's buffers of one connection hold, and the gateway's beside them. */
const comments = 900;
const long = "Une longue analyse, en plusieurs parties. ".repeat(450);

/** Somebody who joins a story, and then reads nothing of what they are told. */
async function sleeper(site: string): Promise<WebSocket> {
  const socket = new WebSocket(`${system.gateway.replace("http", "ws")}/realtime/?EIO=4&transport=websocket`);
  await once(socket, "message");
  socket.send("40/discussion,");
  await once(socket, "message");
  socket.send(`42/discussion,1${JSON.stringify(["join", { site, story, since: 0 }])}`);
  await once(socket, "message");
  socket.pause();
  return socket;
}

async function droppedSoFar(): Promise<number> {
  const answer = await fetch(`${system.gateway}/metrics`);
  return Number(/^palabre_slow_readers_total (\d+)$/mu.exec(await answer.text())?.[1]);
}

test("who takes nothing of what they are told is dropped, keeps nobody waiting, and hears all when they come back", async () => {
  const limits = { postsPerMinute: 10_000, commentLength: 50_000 };
  const room = await Newsroom.open(system.api, { settings: { limits } });
  const ana = await room.person("Ana");
  const slow = await sleeper(room.site);
  const awake = await Line.open(system.gateway, "discussion");
  await awake.asks("join", { site: room.site, story, since: 0 });
  let written = 0;
  const writes = async () => {
    while (written < comments && (await droppedSoFar()) === 0) {
      written += 20;
      await Promise.all(Array.from({ length: 20 }, (_, n) => ana.posts(story, `${written + n} ${long}`)));
    }
  };
  await writes();
  await until(async () => (await droppedSoFar()) === 1, "the slow one to be dropped", 30_000);
  await awake.hears(written);
  expect(awake.connected).toBe(true);
  slow.terminate();

  const back = await Line.open(system.gateway, "discussion");
  await back.asks("join", { site: room.site, story, since: 0 });
  await back.hears(written);
  expect(back.events.map(({ seq }) => seq)).toEqual(awake.events.map(({ seq }) => seq));
}, 120_000);

import { get, type IncomingHttpHeaders } from "node:http";
import type { Bed } from "./bed.js";
import { startChild } from "./child.js";
import { type Figure, rate, type Rounds } from "./figure.js";
import { requestsPerSecond } from "./http-load.js";
import { commentsOf } from "../newsroom/person.js";
import { arriving, inParallel } from "./load.js";
import { someText } from "./some-text.js";

const rounds = 5;

/** A page of 35 comments, one page of a story of 10,000, and the first while comments arrive on it. */
export async function read({ newsroom, settled, system }: Bed): Promise<Figure[]> {
  const reader = await newsroom.person("Lectrice");
  const post = (story: string, index: number) => reader.posts(story, someText(index));
  await inParallel(35, 16, (index) => post("hot", index));
  await inParallel(10_000, 48, (index) => post("long", index));
  await settled();
  const hot = `${system.api}/v1/sites/${newsroom.site}/${commentsOf("hot")}?limit=35`;
  const long = `${system.api}/v1/sites/${newsroom.site}/${commentsOf("long")}?limit=35`;
  const figures = [await inTurn("read.hot", hot), await inTurn("read.long", long)];
  const arrivals = arriving(20, (index) => post("hot", index));
  try {
    return [...figures, await inTurn("read.live", hot)];
  } finally {
    await arrivals.stop();
  }
}

const headers = { "accept-encoding": "br" };

async function inTurn(name: string, url: string): Promise<Figure> {
  const bare = await startChild("./bare/page-server.js");
  const measured: Rounds = { values: [], limits: [] };
  try {
    await bare.ask(await pageAt(url));
    await requestsPerSecond({ url, headers, duration: 1 });
    for (let round = 0; round < rounds; round++) {
      measured.values.push(await requestsPerSecond({ url, headers }));
      measured.limits.push(await requestsPerSecond({ url: String(bare.greeting), headers }));
    }
  } finally {
    await bare.stop();
  }
  return rate(name, "requests/s", measured);
}

/** The page as it travels, compressed, for the bare server to send. */
async function pageAt(url: string) {
  const answer = await new Promise<{ bytes: Buffer; headers: Record<string, string> }>((resolve, reject) => {
    get(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ bytes: Buffer.concat(parts), headers: named(response.headers) }));
    }).on("error", reject);
  });
  return { ...answer, bytes: answer.bytes.toString("base64") };
}

function named(headers: IncomingHttpHeaders): Record<string, string> {
  const kept = ["content-type", "content-encoding", "cache-control", "etag", "vary"];
  return Object.fromEntries(kept.map((name) => [name, String(headers[name] ?? "")]));
}

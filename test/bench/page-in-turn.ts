import { get, type IncomingHttpHeaders } from "node:http";
import { startChild } from "./child.js";
import { type Figure, rate, type Rounds } from "./figure.js";
import { requestsPerSecond } from "./http-load.js";

const rounds = 5;
const headers = { "accept-encoding": "br" };

/** Requests a second for a page, against bare fastify that sends the same bytes. */
export async function pageInTurn(name: string, url: string): Promise<Figure> {
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

import { once } from "node:events";
import { createServer } from "node:http";
import type { Exit, Launched } from "../services/launch.js";
import { ready } from "./readiness.js";

const lives: Launched = {
  pid: 1,
  exited: new Promise<Exit>(() => undefined),
  kill: () => lives.exited,
  stop: () => lives.exited,
  lastWords: async () => ["no room"],
};

/** A process that answers with these statuses, one after the other. */
async function answering(...statuses: number[]) {
  const server = createServer((_request, response) => {
    response.writeHead(statuses.shift() ?? 500, { connection: "close" }).end("{}");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return { port, left: statuses, close: () => once(server.close(), "close") };
}

const waiting = (port: number, signal = new AbortController().signal) => ({
  name: "The api",
  port,
  signal,
  say: () => undefined,
});

test("a process is ready once it says so", async () => {
  const server = await answering(503, 503, 200);
  await ready(lives, waiting(server.port));
  expect(server.left).toEqual([]);
  await server.close();
});

test("a process that ends instead is told with its last words and its code", async () => {
  const died = { ...lives, exited: Promise.resolve({ code: 78, signal: null }) };
  await expect(ready(died, waiting(1))).rejects.toMatchObject({
    message: "The api did not start. Its last words:\nno room",
    exitCode: 78,
  });
});

test("nobody waits any more once it was asked to stop", async () => {
  const stop = new AbortController();
  const server = await answering(503);
  const waited = ready(lives, waiting(server.port, stop.signal));
  stop.abort();
  await expect(waited).rejects.toMatchObject({ name: "AbortError" });
  await server.close();
});

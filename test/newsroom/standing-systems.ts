import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";
import { adminOf } from "./admins.js";
import { freshServices } from "./services.js";
import { System } from "./system.js";

/** Where a system is found that stays for many test files. */
export const standing = z.object({
  services: z.object({ mongodbUri: z.string(), redisUrl: z.string() }),
  system: z.object({
    api: z.string(),
    gateway: z.string(),
    ports: z.object({ api: z.int(), worker: z.int(), gateway: z.int() }),
  }),
  admin: z.object({ id: z.string(), token: z.string().nullable() }),
});
export type Standing = z.infer<typeof standing>;

interface Begun {
  told: Standing;
  system: System;
}

const systems = new Map<string, Promise<Begun>>();
const server = createServer((request, response) => void answer(request, response));

/** Has whoever asks `/{jest's worker}` told where the system of that worker is, which is begun for the first who asks. */
export async function offerSystems(): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("there is no port to listen on");
  return `http://127.0.0.1:${address.port}`;
}

export async function endSystems(): Promise<void> {
  server.close();
  server.closeAllConnections();
  const begun = await Promise.allSettled(systems.values());
  const running = begun.flatMap((one) => (one.status === "fulfilled" ? [one.value.system] : []));
  await Promise.all(running.map((system) => system.stop()));
}

async function answer({ url = "" }: IncomingMessage, response: ServerResponse): Promise<void> {
  // a connection that is kept would be closed by the server just as a later file asks by it
  response.setHeader("connection", "close");
  const begun = systems.get(url) ?? begin();
  systems.set(url, begun);
  try {
    response.end(JSON.stringify((await begun).told));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}

async function begin(): Promise<Begun> {
  const services = await freshServices();
  const system = await System.start(services);
  const { api, gateway, ports } = system;
  const { id, token } = await adminOf(api);
  return { told: { services, system: { api, gateway, ports }, admin: { id, token } }, system };
}

import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createConnection, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { codeOf } from "./error-code.js";

export type PortFault = "taken" | "forbidden";

/** Whether a server may listen on a port; on every address where none is given. */
export async function portFault(port: number, host?: string): Promise<PortFault | null> {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, "listening");
    server.close();
    await once(server, "close");
    return null;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EADDRINUSE") return "taken";
    if (code === "EACCES") return "forbidden";
    throw error;
  }
}

/** The loopback port that the folder's last server had, where it is free; else another, written down for the next time. */
export async function portFor(folder: string): Promise<number> {
  const file = `${folder}/port`;
  const last = Number(await readFile(file, "utf8").catch(() => ""));
  if (last > 0 && (await portFault(last, "127.0.0.1")) === null) return last;
  const port = await freePort();
  await writeFile(file, String(port));
  return port;
}

/** Settles when something listens on a loopback port. Ask for `signal` to stop asking. */
export async function listens(port: number, signal: AbortSignal): Promise<void> {
  while (!(await accepts(port))) await pause(20, null, { signal });
}

async function accepts(port: number): Promise<boolean> {
  const socket = createConnection({ port, host: "127.0.0.1" });
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return address.port;
}

import type { StartConfiguration } from "#platform/configuration.js";
import { DeadEnd } from "../bootstrap/dead-end.js";
import { portFault } from "../services/port.js";

/** @throws DeadEnd with a line for each port that can't be had */
export async function checkPorts({ port, gatewayPort, workerPort }: StartConfiguration): Promise<void> {
  const wanted = Object.entries({ PORT: port, GATEWAY_PORT: gatewayPort, WORKER_PORT: workerPort });
  const lines = await Promise.all(wanted.map(([name, number]) => lineFor(name, number)));
  const faults = lines.filter((line) => line !== null);
  if (faults.length > 0) throw new DeadEnd(faults.join("\n"));
}

async function lineFor(name: string, port: number): Promise<string | null> {
  const fault = await portFault(port);
  if (fault === null) return null;
  const why =
    fault === "taken"
      ? "is taken by another program. End that one, or choose another port"
      : "is not for this user. Choose a port from 1024 on";
  return `${name}: port ${port} ${why}, like ${name}=${port < 1024 ? 8080 : port + 1000} npm start.`;
}

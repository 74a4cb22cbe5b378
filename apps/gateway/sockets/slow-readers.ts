import { Injectable, type OnModuleDestroy } from "@nestjs/common";
import type { Socket } from "socket.io";
import { countSlow } from "../metrics/sockets.js";
import { OpenSockets } from "./open-sockets.js";

/** How often it is looked, in ms. */
const every = 2000;
/** So much may wait until somebody takes it, in characters. */
const mostWaiting = 1_000_000;

/**
 * Drops connections that take less than they are told, before what waits for them fills the memory. To their clients it is a break of the
 * line: they come back, and ask for what they missed.
 */
@Injectable()
export class SlowReaders implements OnModuleDestroy {
  private readonly looking = setInterval(() => this.look(), every).unref();

  constructor(private readonly open: OpenSockets) {}

  onModuleDestroy(): void {
    clearInterval(this.looking);
  }

  private look(): void {
    for (const socket of this.open.all()) {
      if (waitingFor(socket) <= mostWaiting) continue;
      countSlow();
      // with all that waits: nobody takes it
      socket.conn.close(true);
    }
  }
}

/** Engine.IO keeps what its transport does not take yet, and tells nobody how much that is. @returns characters */
function waitingFor({ conn }: Socket): number {
  const packets: unknown = Reflect.get(conn, "writeBuffer");
  if (!Array.isArray(packets) || packets.length === 0) return 0;
  return packets.reduce((sum: number, packet: unknown) => sum + lengthOf(packet), 0);
}

function lengthOf(packet: unknown): number {
  if (typeof packet !== "object" || packet === null || !("data" in packet)) return 0;
  return typeof packet.data === "string" ? packet.data.length : 0;
}

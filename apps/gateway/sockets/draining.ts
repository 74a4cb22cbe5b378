import { setTimeout as pause } from "node:timers/promises";
import { type BeforeApplicationShutdown, Injectable } from "@nestjs/common";
import { Readiness } from "#platform";
import { OpenSockets } from "./open-sockets.js";

/** All connections are let go within this, in ms: not at once, so that they do not all come at once where they go. */
const span = 4000;
const steps = 40;

/**
 * Ends the connections of a process that is asked to end, some after the others. To their clients each looks like a break of the line,
 * after which they come back by themselves: by then, the balancer knows that this process is not ready, and leads them elsewhere.
 */
@Injectable()
export class Draining implements BeforeApplicationShutdown {
  private isEnding = false;

  constructor(
    private readonly sockets: OpenSockets,
    readiness: Readiness,
  ) {
    readiness.add("another process: this one is about to end", () => !this.isEnding);
  }

  /** Whether nobody should come here any more. */
  get isDraining(): boolean {
    return this.isEnding;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    const open = [...this.sockets.all()];
    for (let step = 0, ended = 0; ended < open.length; step++) {
      const until = Math.ceil((open.length * (step + 1)) / steps);
      for (const socket of open.slice(ended, until)) socket.conn.close();
      ended = until;
      await pause(span / steps);
    }
  }
}

import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/**
 * `whole`: all gets through; `cut`: connections are reset, and nobody is let in; `halved`: each connection ends in the middle of a
 * message; `deaf`: what is said to the server is lost, `mute`: what the server says, `silent`: both.
 */
export type State = "whole" | "cut" | "halved" | "deaf" | "mute" | "silent";

/** So many messages get through on a connection that begins while they are halved: those that it begins with, and a few more. */
const fewMessages = 10;

/** A line of a network, between whoever connects and a server, that can fail. */
export class Wire {
  private state: State = "whole";
  /** how long everything is on the way, in ms */
  private delay = 0;
  private readonly connections = new Set<Connection>();

  private constructor(
    private readonly server: Server,
    private readonly to: number,
  ) {
    server.on("connection", (near) => this.lead(near));
  }

  /** @param to port on loopback */
  static async to(to: number): Promise<Wire> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    return new Wire(server, to);
  }

  get port(): number {
    const address = this.server.address();
    if (typeof address !== "object" || address === null) throw new Error("it does not listen");
    return address.port;
  }

  /** The same address by way of this line. */
  by(address: string): string {
    return address.replace(`:${this.to}`, `:${this.port}`);
  }

  /** On a connection that has lost something nothing gets through any more, as where a firewall has forgotten it; new ones are whole again. */
  becomes(state: State, delay = 0): void {
    [this.state, this.delay] = [state, delay];
    for (const connection of this.connections) connection.becomes(state);
  }

  /** Loses all that is said from now on over some of the connections that there are.
   *  @param isForgotten asked for each of them, from the first that was opened on */
  forgets(isForgotten: (place: number) => boolean): void {
    for (const [place, connection] of [...this.connections].entries())
      if (isForgotten(place)) connection.becomes("silent");
  }

  close(): void {
    for (const connection of this.connections) connection.becomes("cut");
    this.server.close();
  }

  private lead(near: Socket): void {
    if (this.state === "cut") {
      near.resetAndDestroy();
      return;
    }
    const connection = new Connection(near, connect(this.to, "127.0.0.1"), this.state, () => this.delay);
    this.connections.add(connection);
    near.on("close", () => this.connections.delete(connection));
  }
}

class Connection {
  /** so many messages get through before one is halved */
  private left = fewMessages;

  constructor(
    private readonly near: Socket,
    private readonly far: Socket,
    private state: State,
    private readonly delay: () => number,
  ) {
    this.carry(near, far, "deaf");
    this.carry(far, near, "mute");
  }

  becomes(state: State): void {
    if (state === "cut") {
      this.near.resetAndDestroy();
      this.far.resetAndDestroy();
    } else if (this.state === "whole" || this.state === "halved") {
      this.state = state;
      this.left = 0;
    }
  }

  private carry(from: Socket, to: Socket, lost: State): void {
    let passed = Promise.resolve();
    from.on("error", () => undefined).on("close", () => void passed.then(() => to.destroy()));
    from.on("data", (data) => {
      if (this.state === lost || this.state === "silent") return;
      const due = this.delay() > 0 ? pause(this.delay()) : undefined;
      passed = passed.then(() => due).then(() => this.pass(data, to));
    });
  }

  private pass(data: Buffer, to: Socket): void {
    if (to.destroyed) return;
    if (this.state !== "halved" || this.left-- > 0) to.write(data);
    else this.halve(data, to);
  }

  private halve(data: Buffer, to: Socket): void {
    this.state = "silent";
    to.end(data.subarray(0, Math.ceil(data.length / 2)), () => {
      this.near.destroy();
      this.far.destroy();
    });
  }
}

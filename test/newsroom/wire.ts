import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** `whole`: all gets through; `cut`: nobody is let in; `deaf`: what is said to the server is lost, `mute`: what the server says. */
export type State = "whole" | "cut" | "deaf" | "mute";

/** A line of a network, between whoever connects and a server, that can fail. */
export class Wire {
  private state: State = "whole";
  /** how long everything is on the way, in ms */
  private delay = 0;
  private readonly ends = new Set<Socket>();
  /** what is lost on a connection, by the end that says it */
  private readonly broken = new WeakMap<Socket, State>();

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
    if (state === "cut") this.hangUp();
    if (state === "deaf" || state === "mute") for (const end of this.ends) this.broken.set(end, state);
  }

  close(): void {
    this.hangUp();
    this.server.close();
  }

  private hangUp(): void {
    for (const end of this.ends) end.destroy();
  }

  private lead(near: Socket): void {
    if (this.state === "cut") {
      near.destroy();
      return;
    }
    const far = connect(this.to, "127.0.0.1");
    this.carry(near, far, "deaf");
    this.carry(far, near, "mute");
  }

  private carry(from: Socket, to: Socket, lost: State): void {
    this.ends.add(from);
    this.broken.set(from, this.state);
    from
      .on("error", () => to.destroy())
      .on("close", () => {
        this.ends.delete(from);
        to.destroy();
      });
    from.on("data", (data) => {
      if (this.broken.get(from) !== lost) void this.pass(data, to);
    });
  }

  private async pass(data: Buffer, to: Socket): Promise<void> {
    if (this.delay > 0) await pause(this.delay);
    if (!to.destroyed) to.write(data);
  }
}

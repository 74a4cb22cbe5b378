import { once } from "node:events";
import { connect, createServer, type Server } from "node:net";

/** Leads each connection to one of some processes, in turn. */
export class Balancer {
  private turn = 0;

  private constructor(
    private readonly server: Server,
    private readonly ports: number[],
  ) {
    server.on("connection", (socket) => {
      const port = this.ports[this.turn++ % this.ports.length];
      if (port === undefined) return socket.destroy();
      const behind = connect(port, "127.0.0.1");
      for (const [one, other] of [
        [socket, behind],
        [behind, socket],
      ] as const)
        one.on("error", () => other.destroy()).on("close", () => other.destroy());
      return socket.pipe(behind).pipe(socket);
    });
  }

  static async before(...addresses: string[]): Promise<Balancer> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    return new Balancer(server, addresses.map(portOf));
  }

  get address(): string {
    const address = this.server.address();
    if (typeof address !== "object" || address === null) throw new Error("it does not listen");
    return `http://127.0.0.1:${address.port}`;
  }

  add(address: string): void {
    this.ports.push(portOf(address));
  }

  /** Leads nobody there any more; who is there stays. */
  remove(address: string): void {
    this.ports.splice(this.ports.indexOf(portOf(address)), 1);
  }

  close(): void {
    this.server.close();
  }
}

const portOf = (address: string) => Number(new URL(address).port);

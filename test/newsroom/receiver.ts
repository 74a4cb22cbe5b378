import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { text } from "node:stream/consumers";

/** What came in. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server of the publisher's own that webhooks are sent to. */
export class Receiver {
  readonly received: Received[] = [];
  private readonly answers = new Map<string, number[]>();
  private readonly held = new Map<string, (() => void)[]>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {
    server.on("request", (request, response) => {
      void text(request).then((body) => {
        const path = request.url ?? "";
        this.received.push({ path, headers: request.headers, body });
        const answer = () => {
          response.writeHead(this.answers.get(path)?.shift() ?? 200, {
            location: `${this.address}/elsewhere`,
          });
          response.end("Merci");
        };
        const waiting = this.held.get(path);
        if (waiting) waiting.push(answer);
        else answer();
      });
    });
  }

  static async open(): Promise<Receiver> {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port could be had");
    return new Receiver(server, address.port);
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The next answers at a path; after them, all is well. */
  willAnswer(path: string, ...statuses: number[]): void {
    this.answers.set(path, statuses);
  }

  /** Answers nothing at a path until it is released. */
  hold(path: string): void {
    this.held.set(path, []);
  }

  release(path: string): void {
    for (const answer of this.held.get(path) ?? []) answer();
    this.held.delete(path);
  }

  at(path: string): Received[] {
    return this.received.filter((one) => one.path === path);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

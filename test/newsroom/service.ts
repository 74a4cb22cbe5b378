import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** A question that came in. */
export interface Asked {
  headers: IncomingHttpHeaders;
  body: string;
}

/** How a service answers, well or badly. */
export type Behaviour = (response: ServerResponse, asked: Asked) => void;

export const answering =
  (body: unknown, status = 200): Behaviour =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  };

export const saying =
  (body: string, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(200, { "content-type": "text/html", ...headers });
    response.end(body);
  };

export const never: Behaviour = () => undefined;

/** Says so much of what was to be longer. */
export const dyingMidWay =
  (body: string): Behaviour =>
  (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length + 500 });
    response.write(body, () => response.destroy());
  };

export const endless: Behaviour = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  const more = () => {
    while (!response.destroyed && response.write(" ".repeat(64 * 1024)));
  };
  response.on("drain", more);
  more();
};

/** A byte now and then, and never the last. */
export const dripping: Behaviour = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  const drip = setInterval(() => response.write(" "), 20);
  response.on("close", () => clearInterval(drip));
};

export const leadingElsewhere =
  (location: string): Behaviour =>
  (response) => {
    response.writeHead(307, { location });
    response.end();
  };

/** A server of somebody else's that filters ask. Each path behaves for itself. */
export class Service {
  private readonly asked = new Map<string, Asked[]>();
  private readonly behaviours = new Map<string, Behaviour[]>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {
    server.on("request", (request, response) => {
      const path = request.url ?? "";
      void text(request).then((body) => {
        const asked = { headers: request.headers, body };
        this.asked.set(path, [...this.at(path), asked]);
        this.next(path)(response, asked);
      });
    });
  }

  static async open(): Promise<Service> {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port could be had");
    return new Service(server, address.port);
  }

  /** `host:port` */
  get host(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** One after the other; the last goes on. */
  behaves(path: string, ...behaviours: Behaviour[]): void {
    this.behaviours.set(path, behaviours);
  }

  at(path: string): readonly Asked[] {
    return this.asked.get(path) ?? [];
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private next(path: string): Behaviour {
    const [behaviour = never, ...others] = this.behaviours.get(path) ?? [];
    if (others.length > 0) this.behaviours.set(path, others);
    return behaviour;
  }
}

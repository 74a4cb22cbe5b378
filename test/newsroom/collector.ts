import { createServer, type Server } from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";

const attributes = z.array(
  z.object({
    key: z.string(),
    value: z.object({ stringValue: z.string().optional(), intValue: z.number().optional() }),
  }),
);

const exported = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
              name: z.string(),
              attributes,
            }),
          ),
        }),
      ),
    }),
  ),
});

/** A span as OpenTelemetry tells it, with the service that it comes from. */
export interface ToldSpan {
  service: string | undefined;
  name: string;
  trace: string;
  id: string;
  parent: string | undefined;
  said: Readonly<Record<string, string | number | undefined>>;
}

/** A collector of OpenTelemetry, that takes OTLP over HTTP in JSON. */
export class Collector {
  readonly spans: ToldSpan[] = [];

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {
    server.on("request", (request, response) => {
      void json(request).then((body) => {
        this.spans.push(...spansIn(body));
        response.writeHead(200, { "content-type": "application/json" }).end("{}");
      });
    });
  }

  static async open(): Promise<Collector> {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port could be had");
    return new Collector(server, `http://127.0.0.1:${address.port}`);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function spansIn(body: unknown): ToldSpan[] {
  return exported.parse(body).resourceSpans.flatMap(({ resource, scopeSpans }) => {
    const service = saidIn(resource.attributes)["service.name"];
    return scopeSpans
      .flatMap(({ spans }) => spans)
      .map(({ traceId, spanId, parentSpanId, name, attributes: said }) => ({
        ...{ service: service === undefined ? undefined : String(service), name },
        ...{ trace: traceId, id: spanId, parent: parentSpanId, said: saidIn(said) },
      }));
  });
}

function saidIn(said: z.infer<typeof attributes>): ToldSpan["said"] {
  return Object.fromEntries(said.map(({ key, value }) => [key, value.stringValue ?? value.intValue]));
}

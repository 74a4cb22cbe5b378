import type { FastifyInstance } from "fastify";
import { Histogram } from "prom-client";

const requests = new Histogram({
  name: "palabre_http_request_seconds",
  help: "From the first byte of a request to the last of its answer, in seconds, by route",
  labelNames: ["method", "route", "status"],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
});

/** Measures each request by the pattern of its route, so that there are no more rows than routes. */
export function measureRequests(fastify: FastifyInstance): void {
  fastify.addHook("onResponse", ({ method, routeOptions }, reply, done) => {
    const route = routeOptions.url ?? "none";
    requests.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const builds = fileURLToPath(new URL("../../../", import.meta.url));

/** A year: these files' names change with their contents. */
const immutable = "public, max-age=31536000, immutable";

const consolePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' ws: wss: http: https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The embed's files at the root, for publishers' pages on any site; the console below /console. */
export async function serveBuilds(fastify: FastifyInstance): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: `${builds}embed`,
    prefix: "/",
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header("access-control-allow-origin", "*");
      reply.header("cache-control", path.includes("/assets/") ? immutable : "public, max-age=300");
      // by its name alone, it would be a film
      if (path.endsWith(".d.ts")) reply.header("content-type", "text/plain; charset=utf-8");
    },
  });
  if (!existsSync(`${builds}console`)) return;
  await fastify.register(fastifyStatic, {
    root: `${builds}console`,
    prefix: "/console/",
    decorateReply: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header("cache-control", path.includes("/assets/") ? immutable : "no-cache");
      reply.header("content-security-policy", consolePolicy);
      reply.header("x-frame-options", "DENY");
      reply.header("referrer-policy", "no-referrer");
    },
  });
  fastify.get("/console", ({ url }, reply) => reply.redirect(url.replace("/console", "/console/"), 308));
}

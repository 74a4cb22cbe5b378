import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { encoded, type Encoding, type Page, type PageCache } from "./page-cache.js";

/** Fit for a CDN: anyone may keep the page for a moment, and give it out while a fresh one is fetched. */
const cacheControl = "public, max-age=0, s-maxage=1, stale-while-revalidate=10";

/** Answers pages that are ready before any route is looked up. */
export function answerReadyPages(fastify: FastifyInstance, pages: PageCache): void {
  fastify.addHook("onRequest", (request, reply, next) => {
    const page = request.method === "GET" ? pages.ready(request.raw.url ?? "") : undefined;
    if (!page) next();
    else void sendPage(request, reply, page);
  });
}

/** Sends a page, or 304 to who has it already. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page): void | Promise<void> {
  if (request.headers["if-none-match"] === page.etag) {
    reply
      .hijack()
      .raw.writeHead(304, { ...shared, etag: page.etag })
      .end();
    return;
  }
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const bytes = page.bytes[encoding];
  if (bytes) send(reply, page, encoding, bytes);
  else return encoded(page, encoding).then((made) => send(reply, page, encoding, made));
}

const shared = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag",
  "cache-control": cacheControl,
  vary: "Accept-Encoding",
  "x-content-type-options": "nosniff",
};

function send(reply: FastifyReply, { etag }: Page, encoding: Encoding, bytes: Buffer): void {
  reply
    .hijack()
    .raw.writeHead(200, {
      ...shared,
      etag,
      "content-type": "application/json; charset=utf-8",
      "content-length": bytes.length,
      ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    })
    .end(bytes);
}

function encodingFor(accepted: string | string[] | undefined): Encoding {
  const offer = String(accepted ?? "");
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(offer)) return "br";
  if (/\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(offer)) return "gzip";
  return "identity";
}

import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import { pagesSent } from "../metrics/pages.js";
import { formAsked, keyOf } from "./form.js";
import type { Encoding, Page } from "./page.js";
import type { PageCache } from "./page-cache.js";

/** Answers with a page that is ready, before anything is looked up. @returns whether it did */
export function answerWithReadyPage(
  pages: PageCache,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (request.method !== "GET") return false;
  const page = pages.ready(keyOf(formAsked(request.headers), request.url ?? ""));
  if (!page) return false;
  pagesSent.inc();
  void send(request, response, page);
  return true;
}

/** Sends a page, or 304 to who has it already. */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, page: Page): Promise<void> {
  await send(request.raw, reply.hijack().raw, page);
}

function send({ headers }: IncomingMessage, response: ServerResponse, page: Page): void | Promise<void> {
  page.sent++;
  if (headers["if-none-match"] === page.etag) {
    response.writeHead(304, page.unchanged).end();
    return;
  }
  const encoding = encodingFor(headers["accept-encoding"]);
  const form = page.made(encoding);
  if (!form)
    return page.make(encoding).then(({ head, bytes }) => void response.writeHead(200, head).end(bytes));
  response.writeHead(200, form.head).end(form.bytes);
}

const refused = (coding: string) => new RegExp(`\\b${coding}\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)`);
const refusals = { br: refused("br"), gzip: refused("gzip") };

function encodingFor(accepted: string | string[] | undefined): Encoding {
  const offer = String(accepted ?? "");
  const accepts = (coding: "br" | "gzip") => offer.includes(coding) && !refusals[coding].test(offer);
  if (accepts("br")) return "br";
  return accepts("gzip") ? "gzip" : "identity";
}

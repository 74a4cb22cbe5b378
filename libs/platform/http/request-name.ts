import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { createParamDecorator, type ExecutionContext } from "@nestjs/common";
import proxyAddr from "@fastify/proxy-addr";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** The header by which proxies name requests, and by which each answer names its own. */
export const requestNameHeader = "x-request-id";

/** Nothing that could end a line of a log, or begin another. */
const wellFormed = /^[\w.:-]{1,100}$/;

type Raw = Pick<IncomingMessage, "headers" | "socket">;

/** Names requests as a trusted proxy has; else anew. */
export function namesAfter(trustedProxies: readonly string[]): (request: Raw) => string {
  const trusts = trusting(trustedProxies);
  return (request) => {
    const given = request.headers[requestNameHeader];
    return typeof given === "string" && wellFormed.test(given) && trusts(request) ? given : randomUUID();
  };
}

/** Says in each answer, but for pages that lie ready, how its request is named in the logs, and hears of traces from trusted proxies alone. */
export function answerWithName(fastify: FastifyInstance, trustedProxies: readonly string[]): void {
  const trusts = trusting(trustedProxies);
  fastify.addHook("onRequest", ({ id, raw }, reply, done) => {
    if (!trusts(raw)) delete raw.headers.traceparent;
    void reply.header(requestNameHeader, id);
    done();
  });
}

function trusting(trustedProxies: readonly string[]): (request: Pick<Raw, "socket">) => boolean {
  const isTrusted = proxyAddr.compile([...trustedProxies]);
  return ({ socket: { remoteAddress } }) => remoteAddress !== undefined && isTrusted(remoteAddress, 0);
}

/** How a request is named, and the traceparent that it came with. */
export interface Call {
  request: string;
  trace: string | undefined;
}

export const ThisCall = createParamDecorator((_: unknown, context: ExecutionContext): Call => {
  const { id, headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const { traceparent } = headers;
  return { request: id, trace: typeof traceparent === "string" ? traceparent : undefined };
});

import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import { mongo, Error as MongooseError } from "mongoose";
import { Problem, problems } from "#contract";
import { networkOf } from "../rights/network.js";
import "../rights/me.js";
import { isRedisAway } from "../redis-away.js";

/** Every refusal leaves as RFC 9457 problem+json; what nobody foresaw is logged here and told without its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger("http");

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, request);
    if (problem.problem === "internal") this.logger.error(error, { request: request.id });
    else if (isGuarded(problem)) this.logger.log("refused", whatWasRefused(request, problem));
    sendProblem(reply, problem);
  }
}

/** Whoever is not let in, may not, or asks too often: what one looks for after an attack. */
function isGuarded({ status }: Problem): boolean {
  return status === 401 || status === 403 || status === 429;
}

/** By the route and not the address, and the network alone: the log has no names, tokens nor words of anybody. */
function whatWasRefused({ id: request, ip, method, routeOptions, me }: FastifyRequest, { problem }: Problem) {
  const who = { network: networkOf(ip) ?? null, user: me?.id ?? null };
  return { problem, method, route: routeOptions.url ?? null, request, ...who };
}

/** A body that is refused for its size is read to its end all the same, up to so many bytes: whoever still sends when a connection
 *  is closed hears of no answer. */
const mostDrained = 64 * 1024 * 1024;

export function sendProblem(reply: FastifyReply, problem: Problem): void {
  const { retryAfter = 1, ...extra } = problem.extra;
  if ("retry" in problems[problem.problem]) void reply.header("retry-after", String(retryAfter));
  if (problem.status === 401) void reply.header("www-authenticate", "Bearer");
  if (problem.problem === "body-too-large" && sizeOf(reply.request) <= mostDrained)
    reply.removeHeader("connection");
  const { type, title, status, detail } = problem.details;
  void reply
    .status(problem.status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .header("cache-control", "no-store")
    .send(JSON.stringify({ type, title, status, detail, ...extra }));
}

/** As it is announced. */
function sizeOf({ headers }: FastifyRequest): number {
  return Number(headers["content-length"] ?? Infinity);
}

type Asked = Pick<FastifyRequest, "method" | "url"> & Partial<Pick<FastifyRequest, "routeOptions">>;

const fastifyProblems: Readonly<Record<string, (message: string) => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: (message) => new Problem("body-too-large", message),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    new Problem("media-type", "send the body as Content-Type: application/json"),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => new Problem("malformed-body", "the body is empty: send a JSON object"),
  FST_ERR_CTP_INVALID_JSON_BODY: (message) => new Problem("malformed-body", message),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: (message) => new Problem("malformed-body", message),
  FST_ERR_MAX_PARAM_LENGTH: () => new Problem("invalid-input", "a part of the address is too long"),
  FST_ERR_BAD_URL: () => new Problem("invalid-input", "the address is not well-formed"),
};

/** What an error means to the caller. */
export function problemOf(error: unknown, request?: Asked): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException) return fromHttp(error, request);
  if (error instanceof SyntaxError) return new Problem("malformed-body", error.message);
  if (isAway(error)) return new Problem("unavailable", "the database does not answer: try again shortly");
  if (isRedisAway(error)) return new Problem("unavailable", "Redis does not answer: try again shortly");
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    const known = fastifyProblems[error.code];
    if (known) return known(error.message);
    if ("statusCode" in error && error.statusCode === 400)
      return new Problem("malformed-body", error.message);
  }
  return new Problem("internal", "it has been logged; the same request may succeed later");
}

/** What Nest and fastify refuse before any of our own code: the address, or the form of the body. */
function fromHttp(error: HttpException, request?: Asked): Problem {
  switch (error.getStatus()) {
    case 400:
      return new Problem("malformed-body", error.message);
    case 404:
      return new Problem(
        "route-unknown",
        request ? `${request.method} ${pathOf(request.url)}` : error.message,
      );
    case 413:
      return new Problem("body-too-large", `${limitOf(request)}${insteadOf(request)}`);
    case 415:
      return new Problem("media-type", "send the body as Content-Type: application/json");
    default:
      return new Problem("internal", "it has been logged; the same request may succeed later");
  }
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** what is to be done by whoever sends more than a route takes */
    insteadOfMore?: string;
  }
}

function insteadOf(request: Asked | undefined): string {
  return request?.routeOptions?.config.insteadOfMore ?? "send less in one request";
}

function limitOf(request: Asked | undefined): string {
  const limit = request?.routeOptions?.bodyLimit;
  return limit === undefined ? "" : `it may have ${limit.toLocaleString("en")} bytes at most: `;
}

function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? url;
}

/** The driver passes on as it came what the system says where a connection breaks while something is written to it. */
function isBrokenOff(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if (!("code" in error) || !("syscall" in error)) return false;
  return error.syscall === "write" && (error.code === "ECONNRESET" || error.code === "EPIPE");
}

/**
 * What a member says that does not lead, or leads no longer, what a router says of one that it cannot reach, and what took too long there.
 * @see the codes of MongoDB: HostUnreachable, HostNotFound, CursorNotFound, MaxTimeMSExpired, NetworkTimeout, ShutdownInProgress,
 *   FailedToSatisfyReadPreference, ReadConcernMajorityNotAvailableYet, LinearizableReadConcernError, PrimarySteppedDown, ExceededTimeLimit,
 *   SocketException, NotWritablePrimary, InterruptedAtShutdown, Interrupted, InterruptedDueToReplStateChange, NotPrimaryNoSecondaryOk,
 *   NotPrimaryOrSecondary
 */
const passing = new Set<unknown>([
  ...[6, 7, 43, 50, 89, 91, 133, 134, 187, 189, 262],
  ...[9001, 10107, 11600, 11601, 11602, 13435, 13436],
]);

/** By these the driver says that the same may succeed. */
const mayBeTriedAgain = ["RetryableWriteError", "TransientTransactionError"];

function isAway(error: unknown): boolean {
  // of what is written in bulk, the driver wraps what it met on the way
  if (error instanceof mongo.MongoBulkWriteError && error.errorResponse instanceof Error)
    return isAway(error.errorResponse);
  return (
    isBrokenOff(error) ||
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof MongooseError.MongooseServerSelectionError ||
    error instanceof mongo.MongoWriteConcernError ||
    (error instanceof mongo.MongoServerError && passing.has(error.code)) ||
    (error instanceof mongo.MongoError && mayBeTriedAgain.some((label) => error.hasErrorLabel(label)))
  );
}

import "reflect-metadata";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { ConsoleLogger, type LogLevel, type Type, type DynamicModule } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { FastifyAdapter, type NestFastifyApplication } from "@nestjs/platform-fastify";
import type { FastifyReply, FastifyRequest } from "fastify";
import { NewerDatabase } from "#store";
import { type Configuration, ConfigurationError, readConfiguration } from "./configuration.js";
import { giveBack } from "./give-back.js";
import { acceptJsonBodies } from "./http/json-body.js";
import { measureRequests } from "./metrics/measure-requests.js";
import { ProblemFilter, problemOf, sendProblem } from "./http/problem-filter.js";
import { refuseConnection } from "./http/refuse-connection.js";
import { ofAnswers, sendSafeHeaders } from "./http/safe-headers.js";
import { validation } from "./http/validation.js";
import { answerWithName, namesAfter } from "./http/request-name.js";
import { keepTraces } from "./way/keep-traces.js";

/** The largest body that a request may have; a comment of 100,000 characters fits in. */
const bodyLimit = 512 * 1024;

/** What may answer a request before any route is looked up. */
export interface Front {
  /** @returns whether it has */
  answer: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** What is logged at each level. */
const logged: Readonly<Record<Configuration["logLevel"], readonly LogLevel[]>> = {
  warn: ["warn", "error", "fatal"],
  info: ["log", "warn", "error", "fatal"],
  debug: ["verbose", "debug", "log", "warn", "error", "fatal"],
};

type Running = Pick<Configuration, "port" | "trustedProxies" | "logLevel" | "keepsTraces">;

type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** Longer than proxies keep a connection that is not used, so that they never write into one that is just closing, in ms. */
const keepAliveTimeout = 72_000;

/** So many connections wait until they are taken: of more that come at once, the system breaks some off without a word. */
const backlog = 4096;

/** In the end, connections that nothing comes by are closed after so long, in ms. */
const idleFor = 100;

/** How long a process may take to end, in ms: less than Docker and systemd wait before they kill. */
const lastMoments = 8000;

/**
 * Starts one Nest process, named as its folder is, on a port of its own. It ends on SIGTERM and SIGINT, and when the process that began it is gone.
 * @param prepare what has to be done to the application before it listens
 */
export async function startProcess(
  name: string,
  module: Type | DynamicModule,
  { port, trustedProxies, logLevel, keepsTraces }: Running,
  prepare: (app: NestFastifyApplication, front: Front) => void | Promise<void> = () => undefined,
): Promise<NestFastifyApplication> {
  const sendTraces = keepsTraces ? await keepTraces(name) : null;
  const front: Front = { answer: () => false };
  const adapter = new FastifyAdapter({
    serverFactory: (route: Route) => serverWith(front, route),
    bodyLimit,
    // whoever comes by a connection that is still open is served to the end: the 503 that there would be says nothing of when to come again
    return503OnClosing: false,
    trustProxy: [...trustedProxies],
    routerOptions: { maxParamLength: 8192 },
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
    genReqId: namesAfter(trustedProxies),
  });
  const logger = new ConsoleLogger({ json: true, flattenParams: true, logLevels: [...logged.warn] });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger,
  }).catch(leave);
  const fastify = app.getHttpAdapter().getInstance();
  sendSafeHeaders(fastify);
  acceptJsonBodies(fastify);
  measureRequests(fastify);
  answerWithName(fastify, trustedProxies);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validation);
  app.enableShutdownHooks();
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => endInTime(app.getHttpServer()));
  await prepare(app, front);
  if (sendTraces) fastify.addHook("onClose", sendTraces);
  await app.listen({ port, host: "0.0.0.0", backlog });
  // what Nest says of each of its parts as it begins is of no use to anybody
  logger.setLogLevels([...logged[logLevel]]);
  await giveBack();
  return app;
}

/** What a person has to put right has been logged in a line by now: a stack would only hide it. */
function leave(error: unknown): never {
  if (error instanceof NewerDatabase) process.exit(error.exitCode);
  throw error;
}

/** What is waited for in the end may never come, as an answer of a database that is gone; nothing is lost by leaving then. */
function endInTime(server: Server): void {
  setTimeout(() => process.exit(1), lastMoments).unref();
  // one that was busy when the server closed would be kept for whatever may come by it
  setInterval(() => server.closeIdleConnections(), idleFor).unref();
}

function serverWith(front: Front, route: Route): Server {
  return createServer({ keepAliveTimeout }, (request, response) => {
    if (!front.answer(request, response)) route(request, response);
  });
}

/** An address that the router cannot read never comes to a route, nor to Nest's filters. */
function refuseAddress(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(reply.headers(ofAnswers), problemOf(error));
}

/** What this process is told by its environment; it ends with 78 and a line for each fault where that is wrong. */
export function readProcessConfiguration(): Configuration {
  try {
    return readConfiguration(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    for (const line of error.lines) process.stderr.write(`${line}\n`);
    process.exit(error.exitCode);
  }
}

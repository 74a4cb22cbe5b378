import ipaddr from "ipaddr.js";
import { z } from "zod";
import { webAddress } from "#contract";

/** From what on something is logged: what is wrong, each step of a comment besides, or all. */
const logLevels = ["warn", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

/** What a process is told by its environment. */
export interface Configuration {
  port: number;
  gatewayPort: number;
  workerPort: number;
  /** The folder of the embedded servers and of what start-up makes, as given. */
  data: string;
  mongodbUri: string;
  redisUrl: string;
  /** Origins as browsers see them, without a slash at the end. */
  publicUrl: string;
  realtimeUrl: string;
  demo: boolean;
  /** Null: not given. */
  adminPassword: string | null;
  demoSsoSecret: string | null;
  demoPassword: string | null;
  /** `host:port` in lower case, which external filters and webhooks may call although they are private. */
  privateHosts: readonly string[];
  /** Addresses and networks of proxies whose word is taken for where a request comes from. */
  trustedProxies: readonly string[];
  logLevel: LogLevel;
  /** Whether there is a collector that traces are sent to. */
  keepsTraces: boolean;
}

/** The same, before the embedded servers have an address. */
export type StartConfiguration = Omit<Configuration, "mongodbUri" | "redisUrl"> & {
  mongodbUri: string | null;
  redisUrl: string | null;
};

export const configurationToken = Symbol("configuration");

/** A process that can't begin with what it was told. Its exit code is 78 (EX_CONFIG of sysexits). */
export class ConfigurationError extends Error {
  readonly exitCode = 78;

  /** @param lines one for each fault: the variable, what is wrong with its value, what would be right */
  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
    this.name = "ConfigurationError";
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What `npm start` is told. An empty variable counts as absent.
 * @throws ConfigurationError with all faults at once
 */
export function readStartConfiguration(env: Environment): StartConfiguration {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const { data: values, error } = variables.safeParse(given);
  const faults = (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
  const lines = [...faults, ...sharedPorts(given)];
  if (values === undefined || lines.length > 0) throw new ConfigurationError(lines);
  return {
    port: values.PORT,
    gatewayPort: values.GATEWAY_PORT,
    workerPort: values.WORKER_PORT,
    data: values.PALABRE_DATA,
    mongodbUri: values.MONGODB_URI,
    redisUrl: values.REDIS_URL,
    publicUrl: values.PALABRE_PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    realtimeUrl: values.PALABRE_REALTIME_URL ?? `http://localhost:${values.GATEWAY_PORT}`,
    demo: values.PALABRE_DEMO,
    adminPassword: values.PALABRE_ADMIN_PASSWORD,
    demoSsoSecret: values.PALABRE_DEMO_SSO_SECRET,
    demoPassword: values.PALABRE_DEMO_PASSWORD,
    privateHosts: values.PALABRE_PRIVATE_HOSTS,
    trustedProxies: values.PALABRE_TRUSTED_PROXIES,
    logLevel: values.PALABRE_LOG_LEVEL,
    keepsTraces: values.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
  };
}

/**
 * What one of the processes is told; it needs the addresses of its servers.
 * @throws ConfigurationError with all faults at once
 */
export function readConfiguration(env: Environment): Configuration {
  const { mongodbUri, redisUrl, ...rest } = readStartConfiguration(env);
  if (mongodbUri !== null && redisUrl !== null) return { ...rest, mongodbUri, redisUrl };
  const absent = [mongodbUri === null ? "MONGODB_URI" : [], redisUrl === null ? "REDIS_URL" : []].flat();
  throw new ConfigurationError(
    absent.map(
      (name) => `${name}: is missing; give the server's address, or begin with npm start, which brings one`,
    ),
  );
}

const port = (standard: number) =>
  text((value) => isPort(value), `is no port; give a whole number from 1 to 65535, like ${standard}`)
    .transform(Number)
    .default(standard);

const secret = (shortest: number) =>
  checked((value) => value.length < shortest && tooShort(value, shortest))
    .nullable()
    .default(null);

const origin = (example: string) =>
  text(isOrigin, `is no origin; give scheme, host and port without a path, like ${example}`)
    .transform((value) => new URL(value).origin)
    .optional();

/** An address may hold a password, so it is not repeated. */
const address = (pattern: RegExp, fault: string) =>
  z.string().regex(pattern, { error: fault }).nullable().default(null);

/** All that a process may be told by its environment. */
export const variables = z.object({
  PORT: port(8080).describe("of the API, the embed's files, the console and the demo"),
  GATEWAY_PORT: port(8081).describe("of the Socket.IO gateway"),
  WORKER_PORT: port(8082).describe("of the worker's health and metrics"),
  PALABRE_DATA: z
    .string()
    .default(".palabre")
    .describe("folder of the embedded MongoDB and Redis, of their logs, and of what start-up has made"),
  MONGODB_URI: address(
    /^mongodb(\+srv)?:\/\/[^\s/]+/,
    "is no address of MongoDB; give one that begins with mongodb:// or mongodb+srv://, like mongodb://db.example:27017/palabre?replicaSet=rs0",
  ).describe("address of a replica set of MongoDB; without it, `npm start` brings one"),
  REDIS_URL: address(
    /^rediss?:\/\/[^\s/,]+[^\s,]*(,rediss?:\/\/[^\s/,]+[^\s,]*)*$/,
    "is no address of Redis; give one that begins with redis:// or rediss://, like redis://cache.example:6379, or several of a Redis Cluster, with commas between them",
  ).describe(
    "address of Redis, with `maxmemory-policy noeviction`, or several of a Redis Cluster, with commas between them; without it, `npm start` brings one",
  ),
  PALABRE_PUBLIC_URL: origin("https://comments.example").describe(
    "the API as browsers see it; without it, localhost with its port",
  ),
  PALABRE_REALTIME_URL: origin("https://live.comments.example").describe(
    "the gateway as browsers see it; without it, localhost with its port",
  ),
  PALABRE_ADMIN_PASSWORD: secret(8).describe(
    "of the first admin, `admin`: 8 characters or more; without it, `npm start` makes one and prints it once",
  ),
  PALABRE_DEMO: text((value) => value === "on" || value === "off", "is neither on nor off; give one of them")
    .transform((value) => value === "on")
    .default(true)
    .describe("`on` or `off`: whether there is a demo site; `off` in containers"),
  PALABRE_DEMO_SSO_SECRET: secret(32).describe(
    "HS256 secret of the site `demo`, 32 characters or more; without it, one is made",
  ),
  PALABRE_DEMO_PASSWORD: secret(8).describe(
    "of the demo's accounts, 8 characters or more; without it, one is made and printed",
  ),
  PALABRE_TRUSTED_PROXIES: text(
    (value) => listIn(value).every(isNetwork),
    "is no list of addresses; give those of your proxies, or their networks, between commas, like 10.0.0.7,192.168.4.0/24,loopback",
  )
    .transform(listIn)
    .default([])
    .describe(
      "addresses or networks, between commas, of proxies whose word is taken for where a request comes from",
    ),
  PALABRE_PRIVATE_HOSTS: text(
    (value) => listIn(value).every(isHostAndPort),
    "is no list of host:port; give hosts with their ports between commas, like 127.0.0.1:9000,hooks.internal:8443",
  )
    .transform(listIn)
    .default([])
    .describe(
      "`host:port`, between commas, on private addresses that webhooks and filters may call all the same",
    ),
  PALABRE_LOG_LEVEL: z
    .enum(logLevels, {
      error: ({ input }) => `${quoted(String(input))} is no level; give one of ${logLevels.join(", ")}`,
    })
    .default("info")
    .describe("`warn`: what is wrong alone; `info`: a line for each step of a comment besides; `debug`: all"),
  OTEL_EXPORTER_OTLP_ENDPOINT: text(
    (value) => webAddress(value) !== null,
    "is no address; give that of a collector of OpenTelemetry which takes OTLP over HTTP, like http://collector.example:4318",
  )
    .optional()
    .describe(
      "address of a collector of OpenTelemetry; without it no traces are kept. OpenTelemetry’s other variables hold, too, like `OTEL_TRACES_SAMPLER`",
    ),
});

function text(isRight: (value: string) => boolean, fault: string) {
  return checked((value) => !isRight(value) && `${quoted(value)} ${fault}`);
}

function checked(faultOf: (value: string) => string | false) {
  return z.string().superRefine((value, context) => {
    const fault = faultOf(value);
    if (fault !== false) context.addIssue(fault);
  });
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535;
}

function isOrigin(value: string): boolean {
  const url = webAddress(value);
  return url !== null && url.href === `${url.origin}/`;
}

function listIn(value: string): string[] {
  return value
    .split(",")
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== "");
}

function isNetwork(value: string): boolean {
  return value === "loopback" || ipaddr.isValid(value) || ipaddr.isValidCIDR(value);
}

function isHostAndPort(value: string): boolean {
  const [, host = "", number = ""] = /^([a-z0-9._-]+|\[[0-9a-f:.]+\]):(\d+)$/.exec(value) ?? [];
  return isPort(number) && webAddress(`http://${host}`) !== null;
}

function tooShort(value: string, shortest: number): string {
  return `has ${value.length} characters, which is too few; give at least ${shortest}`;
}

function quoted(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

/** Each port that two processes would share, once, by the later variable. */
function sharedPorts(given: Environment): string[] {
  const { PORT, GATEWAY_PORT, WORKER_PORT } = variables.shape;
  const taken = new Map<number, string>();
  return Object.entries({ PORT, GATEWAY_PORT, WORKER_PORT }).flatMap(([name, schema]) => {
    const { data: number } = schema.safeParse(given[name]);
    if (number === undefined) return [];
    const other = taken.get(number);
    taken.set(number, other ?? name);
    return other === undefined
      ? []
      : [`${name}: ${number} is the port of ${other} already; give it another one`];
  });
}

import fc from "fast-check";
import { ConfigurationError, readConfiguration, readStartConfiguration } from "./configuration.js";

function linesFor(env: Record<string, string>): readonly string[] {
  try {
    readStartConfiguration(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.lines;
    throw error;
  }
}

test("nothing has to be given", () => {
  expect(readStartConfiguration({})).toEqual({
    port: 8080,
    gatewayPort: 8081,
    workerPort: 8082,
    data: ".palabre",
    mongodbUri: null,
    redisUrl: null,
    publicUrl: "http://localhost:8080",
    realtimeUrl: "http://localhost:8081",
    demo: true,
    adminPassword: null,
    demoSsoSecret: null,
    demoPassword: null,
    privateHosts: [],
    trustedProxies: [],
    logLevel: "info",
    keepsTraces: false,
  });
});

test("an empty variable counts as absent", () => {
  expect(readStartConfiguration({ PORT: "", MONGODB_URI: "", PALABRE_DEMO: "" })).toEqual(
    readStartConfiguration({}),
  );
});

test("what is given is taken", () => {
  const configuration = readStartConfiguration({
    PORT: "9000",
    PALABRE_PUBLIC_URL: "https://Comments.example/",
    PALABRE_DEMO: "off",
    PALABRE_PRIVATE_HOSTS: "127.0.0.1:9000, Hooks.internal:8443,[::1]:80",
    PALABRE_TRUSTED_PROXIES: "loopback, 10.0.0.7,2001:DB8::/48",
    PALABRE_ADMIN_PASSWORD: "correct horse",
  });
  expect(configuration).toMatchObject({
    port: 9000,
    publicUrl: "https://comments.example",
    demo: false,
    privateHosts: ["127.0.0.1:9000", "hooks.internal:8443", "[::1]:80"],
    trustedProxies: ["loopback", "10.0.0.7", "2001:db8::/48"],
    adminPassword: "correct horse",
  });
});

test("browsers are sent to the ports that were given", () => {
  expect(readStartConfiguration({ PORT: "9000", GATEWAY_PORT: "9001" })).toMatchObject({
    publicUrl: "http://localhost:9000",
    realtimeUrl: "http://localhost:9001",
  });
});

describe("a wrong value gets one line with the variable, the fault and what would be right", () => {
  test.each([
    ["PORT", "abc", '"abc" is no port; give a whole number from 1 to 65535, like 8080'],
    ["PORT", "0", '"0" is no port; give a whole number from 1 to 65535, like 8080'],
    ["GATEWAY_PORT", "65536", '"65536" is no port; give a whole number from 1 to 65535, like 8081'],
    ["WORKER_PORT", "8e3", '"8e3" is no port; give a whole number from 1 to 65535, like 8082'],
    ["PORT", "8081", null],
    ["PALABRE_LOG_LEVEL", "loud", '"loud" is no level; give one of warn, info, debug'],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318", "http://collector.example:4318"],
    ["MONGODB_URI", "localhost:27017", "mongodb://"],
    ["MONGODB_URI", "mongodb://", "mongodb://"],
    ["REDIS_URL", "http://localhost:6379", "rediss://"],
    ["PALABRE_PUBLIC_URL", "comments.example", "https://comments.example"],
    ["PALABRE_PUBLIC_URL", "https://comments.example/path", "without a path"],
    ["PALABRE_REALTIME_URL", "ftp://comments.example", "https://live.comments.example"],
    ["PALABRE_DEMO", "yes", '"yes" is neither on nor off; give one of them'],
    ["PALABRE_DEMO_SSO_SECRET", "short", "has 5 characters, which is too few; give at least 32"],
    ["PALABRE_ADMIN_PASSWORD", "1234567", "has 7 characters, which is too few; give at least 8"],
    ["PALABRE_DEMO_PASSWORD", "1234567", "has 7 characters, which is too few; give at least 8"],
    ["PALABRE_TRUSTED_PROXIES", "proxy.example", "like 10.0.0.7"],
    ["PALABRE_TRUSTED_PROXIES", "10.0.0.7/99", "like 10.0.0.7"],
    ["PALABRE_PRIVATE_HOSTS", "127.0.0.1", "like 127.0.0.1:9000"],
    ["PALABRE_PRIVATE_HOSTS", "a:1,b:70000", "like 127.0.0.1:9000"],
    ["PALABRE_PRIVATE_HOSTS", "http://a:80", "like 127.0.0.1:9000"],
  ])("%s=%s", (name, value, right) => {
    const lines = linesFor({ [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      right === null ? /^GATEWAY_PORT: 8081 is the port of PORT already/ : `${name}: `,
    );
    expect(lines[0]).toContain(right ?? "give it another one");
  });
});

test("all faults are told at once", () => {
  const lines = linesFor({ PORT: "x", GATEWAY_PORT: "9000", WORKER_PORT: "9000", REDIS_URL: "nowhere" });
  expect(lines.map((line) => line.split(":")[0])).toEqual(["PORT", "REDIS_URL", "WORKER_PORT"]);
});

test("a password is never repeated", () => {
  const lines = linesFor({ MONGODB_URI: "mongo://me:hunter2@db", PALABRE_ADMIN_PASSWORD: "hunter2" });
  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toContain("hunter2");
});

test("every whole number from 1 to 65535 is a port, and no other text is", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: -70_000, max: 140_000 }).map(String), fc.string({ minLength: 1 })),
      (text) => {
        const isPort = /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536;
        const lines = linesFor({ PORT: text, GATEWAY_PORT: "1", WORKER_PORT: "2" });
        expect(lines.some((line) => line.startsWith("PORT:"))).toBe(!isPort);
      },
    ),
  );
});

test("a process needs the addresses of its servers", () => {
  expect(() => readConfiguration({ MONGODB_URI: "mongodb://db/palabre" })).toThrow(/^REDIS_URL: is missing/);
  expect(
    readConfiguration({ MONGODB_URI: "mongodb://db/palabre", REDIS_URL: "redis://cache" }),
  ).toMatchObject({
    mongodbUri: "mongodb://db/palabre",
    redisUrl: "redis://cache",
  });
});

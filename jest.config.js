import { readFileSync } from "node:fs";
import vm from "node:vm";

if (!("SourceTextModule" in vm)) {
  throw new Error(
    "jest needs NODE_OPTIONS=--experimental-vm-modules here; npm test -- <arguments of jest> sets it",
  );
}

const swc = JSON.parse(readFileSync(new URL(".swcrc", import.meta.url), "utf8"));

const preact = { react: { runtime: "automatic", importSource: "preact" } };
const withJsx = {
  ...swc,
  jsc: {
    ...swc.jsc,
    parser: { ...swc.jsc.parser, tsx: true },
    transform: { ...swc.jsc.transform, ...preact },
  },
};

/**
 * @param {object} options of swc, said here whole
 * @returns {[string, unknown]}
 */
const transformer = (options) => ["@swc/jest", { ...options, swcrc: false }];

/** @type {import("jest").Config} */
const everywhere = {
  rootDir: import.meta.dirname,
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: { "^.+\\.ts$": transformer(swc), "^.+\\.tsx$": transformer(withJsx) },
  moduleNameMapper: {
    "^#(contract|discussion|moderation|store|queue|platform)$": "<rootDir>/libs/$1/index.ts",
    "^#(contract|discussion|moderation|store|queue|platform)/(.*)\\.js$": "<rootDir>/libs/$1/$2",
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
  setupFiles: ["<rootDir>/test/property-seed.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.cache/", "<rootDir>/.palabre/"],
};

const pure = [
  "<rootDir>/libs/{contract,discussion,moderation,platform}/**/*.test.ts",
  "<rootDir>/scripts/{bootstrap,start,learner}/**/*.test.ts",
  "<rootDir>/apps/{embed,console}/**/*.test.{ts,tsx}",
];
const overServices = [
  "<rootDir>/libs/{store,queue}/**/*.test.ts",
  "<rootDir>/scripts/services/**/*.test.ts",
  "<rootDir>/apps/{api,worker,gateway}/**/*.test.ts",
  "<rootDir>/test/**/*.test.ts",
];
const inBrowsers = ["<rootDir>/test/browser/**/*.test.ts"];
const underFaults = ["<rootDir>/test/faults/**/*.test.ts"];

const onceMore = "<rootDir>/test/once-more.js";

/** @type {import("jest").Config} */
const services = {
  ...everywhere,
  testEnvironment: "<rootDir>/test/newsroom/clearing-environment.js",
  globalSetup: "<rootDir>/test/newsroom/services-begin.js",
  globalTeardown: "<rootDir>/test/newsroom/services-end.js",
  setupFilesAfterEnv: [onceMore],
};

/** @type {import("jest").Config} */
export default {
  maxWorkers: 2,
  // modules of test files are never let go of: a process with 3 GB of them does little but look through them
  workerIdleMemoryLimit: "1GB",
  testTimeout: 30_000,
  projects: [
    { ...everywhere, displayName: "unit", testMatch: pure },
    {
      ...services,
      displayName: "system",
      testMatch: overServices,
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/", "<rootDir>/test/faults/long/"],
    },
    { ...services, displayName: "faults", testMatch: underFaults },
    {
      ...services,
      displayName: "browser",
      testMatch: inBrowsers,
      globalSetup: "<rootDir>/test/browser/begin.js",
      setupFilesAfterEnv: [onceMore, "<rootDir>/test/browser/patience.js"],
    },
  ],
};

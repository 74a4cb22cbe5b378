import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { repository } from "../../scripts/bootstrap/repository.js";
import { adminPassword } from "../newsroom/system.js";
import { freshPort, freshServices } from "../newsroom/services.js";
import { until } from "../newsroom/until.js";

/** What the last stage of the Dockerfile puts into the image, by where it lies there. */
async function copied(): Promise<Map<string, string>> {
  const [last = ""] = (await readFile(`${repository}Dockerfile`, "utf8")).split(/^FROM /mu).slice(-1);
  const lines = [...last.matchAll(/^COPY (?:--from=\S+ )?(.+) (\S+)$/gmu)];
  return new Map(
    lines.flatMap(([, from = "", to = ""]) =>
      from.split(" ").map((path) => {
        const source = path.replace("/palabre/", "");
        return [to === "./" ? source : to, source] as const;
      }),
    ),
  );
}

/** As the stages before take it away. */
const isLeftOut = /\/dist\/(?:test|\.stamps)(?:\/|$)|\/scripts\/.*\.ts$/u;

async function layOut(image: string): Promise<void> {
  for (const [to, from] of await copied())
    if (from === "node_modules") await linkPackages(join(image, to));
    else
      await cp(`${repository}${from}`, join(image, to), {
        recursive: true,
        filter: (path) => !isLeftOut.test(path.slice(repository.length - 1)),
      });
  await allow(image, 0o555);
}

const lock = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().default(false) })),
});

/** Without what only development needs: whatever asks for that fails here, as it would in the image. */
async function linkPackages(folder: string): Promise<void> {
  const { packages } = lock.parse(JSON.parse(await readFile(`${repository}package-lock.json`, "utf8")));
  for (const [path, { dev }] of Object.entries(packages)) {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/u.exec(path) ?? [];
    if (dev || name === undefined) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await symlink(`${repository}node_modules/${name}`, join(folder, name));
  }
}

/** Says of all folders below one what may be done with them. */
async function allow(folder: string, mode: number): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await allow(join(folder, entry.name), mode);
  await chmod(folder, mode);
}

const patience = 90_000;

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
  return answer?.ok ?? false;
}

/** Somebody who may nothing. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

let image: string;
let backups: string;
let env: NodeJS.ProcessEnv;
let api: ChildProcess;
beforeAll(async () => {
  image = await mkdtemp(join(tmpdir(), "palabre-image-"));
  backups = await mkdtemp(join(tmpdir(), "palabre-backups-"));
  await chmod(backups, 0o777);
  await layOut(image);
  const { mongodbUri, redisUrl } = await freshServices();
  env = {
    PATH: process.env.PATH,
    NODE_ENV: "production",
    // packages are found where the image has them
    NODE_OPTIONS: "--preserve-symlinks",
    PROCESS: "api",
    PORT: String(await freshPort(redisUrl)),
    MONGODB_URI: mongodbUri,
    REDIS_URL: redisUrl,
    PALABRE_DEMO: "off",
    PALABRE_ADMIN_PASSWORD: adminPassword,
  };
  api = spawn(process.execPath, ["dist/apps/api/main.js"], { cwd: image, env, ...nobody });
  await until(() => answers(Number(env.PORT)), "the api to be ready", patience);
}, patience);
afterAll(async () => {
  if (api.exitCode === null) {
    api.kill();
    await once(api, "exit");
  }
  await allow(image, 0o755);
  await Promise.all([image, backups].map((folder) => rm(folder, { recursive: true, force: true })));
});

/** `palabre …` in the image. */
async function palabre(args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  return new Promise<{ code: number; said: string }>((resolve) => {
    const options = { cwd: image, env: { ...env, ...more }, ...nobody };
    execFile(process.execPath, ["scripts/palabre.js", ...args], options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), said: `${stdout}${stderr}` }),
    );
  });
}

test(
  "the image has all that a process and each command need, for somebody who may write nowhere in it",
  async () => {
    expect(await palabre(["ready"])).toMatchObject({ code: 0 });
    const backup = join(backups, "palabre.backup");
    expect(await palabre(["backup", backup])).toMatchObject({ code: 0 });
    const { mongodbUri: empty } = await freshServices();
    expect(await palabre(["restore", backup], { MONGODB_URI: empty })).toMatchObject({ code: 0 });
    expect(await palabre(["migrate"], { MONGODB_URI: empty })).toMatchObject({ code: 0 });
    expect(await palabre(["verify-trail"])).toMatchObject({ code: 0 });
    const { said } = await palabre(["doctor"]);
    expect(said).toContain("✓ The API answers at");
  },
  patience,
);

test("a process that is not there is not ready", async () => {
  expect(await palabre(["ready"], { PROCESS: "worker" })).toMatchObject({ code: 1 });
});

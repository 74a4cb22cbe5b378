import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";
import type { Bed } from "../bed.js";
import { freshPort } from "../../newsroom/services.js";
import { installing, type Peer, peersFolder, serving } from "./peer.js";

const browser =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36";

/** Waline over the MongoDB that Palabre has, too. @param folder for its log */
export async function startWaline(
  { mongodb, redis }: Pick<Bed, "mongodb" | "redis">,
  folder: string,
): Promise<Peer> {
  const own = join(peersFolder, "waline");
  const packages = join(own, "node_modules");
  if (!existsSync(join(packages, "@waline", "vercel"))) await install(own);
  const signIn = await startSignIn(await freshPort(redis.uri));
  const port = await freshPort(redis.uri);
  const api = `http://127.0.0.1:${port}/api/comment`;
  const page = `${api}?path=%2Fpeers&pageSize=35&page=1&lang=fr-FR&sortBy=insertedAt_desc`;
  const stop = await serving(page, {
    command: execPath,
    args: [join(packages, "@waline", "vercel", "vanilla.js"), String(port)],
    log: join(folder, "waline.log"),
    env: {
      PATH: process.env.PATH,
      ...{ MONGO_DB: "waline", MONGO_HOST: "127.0.0.1", MONGO_PORT: new URL(mongodb.uri).port },
      ...{ MONGO_OPT_DIRECT_CONNECTION: "true", JWT_TOKEN: "bench" },
      // neither spam service nor a limit for each address; who may sign in elsewhere it asks at each request
      ...{ AKISMET_KEY: "false", IPQPS: "0", OAUTH_URL: signIn.address },
    },
  }).catch((error: unknown) => {
    signIn.close();
    throw error;
  });
  return {
    ...{ name: "waline", page, comments: `${api}?lang=fr-FR` },
    body: (comment) => ({ comment, nick: "Lectrice", mail: "", link: "", ua: browser, url: "/peers" }),
    stop: async () => {
      await stop();
      signIn.close();
    },
  };
}

async function install(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "private": true }\n');
  const quietly = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await installing("npm", "install", "--prefix", folder, ...quietly, "@waline/vercel");
  // it loads SQLite, whose native part is not built, also where it keeps nothing in it
  const sqlite = join(folder, "node_modules", "sqlite3", "lib", "sqlite3.js");
  await writeFile(sqlite, "module.exports = { verbose: () => ({}) };\n");
}

/** In the place of the service, far away, that tells which accounts readers may come with: none. */
async function startSignIn(port: number): Promise<{ address: string; close: () => void }> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "application/json");
    response.end('{"services":[]}');
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

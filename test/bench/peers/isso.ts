import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Bed } from "../bed.js";
import { freshPort } from "../../newsroom/services.js";
import { installing, type Peer, peersFolder, serving } from "./peer.js";

const story = encodeURIComponent("/peers");

/** Isso as its documents advise to run it: Gunicorn before SQLite. @param folder for what it keeps */
export async function startIsso({ redis }: Pick<Bed, "redis">, folder: string): Promise<Peer> {
  const programs = join(peersFolder, "isso", "bin");
  if (!existsSync(join(programs, "gunicorn"))) {
    await mkdir(peersFolder, { recursive: true });
    await installing("python3", "-m", "venv", join(peersFolder, "isso"));
    await installing(join(programs, "pip"), "install", "--quiet", "isso", "gunicorn");
  }
  const address = `127.0.0.1:${await freshPort(redis.uri)}`;
  const settings = join(folder, "isso.cfg");
  await writeFile(
    settings,
    [
      "[general]",
      `dbpath = ${join(folder, "isso.db")}`,
      `host = http://${address}/`,
      "[guard]",
      "enabled = false",
    ].join("\n"),
  );
  const page = `http://${address}/?uri=${story}&sort=oldest&nested_limit=5`;
  const stop = await serving(page.replace("?", "info?"), {
    command: join(programs, "gunicorn"),
    args: ["--bind", address, "--workers", "2", "--preload", "isso.run"],
    log: join(folder, "isso.log"),
    env: { ...process.env, ISSO_SETTINGS: settings },
  });
  return {
    ...{ name: "isso", page, stop },
    comments: `http://${address}/new?uri=${story}`,
    body: (text) => ({
      ...{ author: "Lectrice", email: null, website: null, text },
      ...{ parent: null, title: "Peers", notification: 0 },
    }),
  };
}

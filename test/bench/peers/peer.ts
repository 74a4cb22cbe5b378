import { homedir } from "node:os";
import { join } from "node:path";
import { run } from "../../../scripts/bootstrap/run.js";
import { launch, type Launch } from "../../../scripts/services/launch.js";
import { until } from "../../newsroom/until.js";

/** Another comment system, as its own front end speaks with it. */
export interface Peer {
  name: string;
  /** where its front end asks for the comments of a page */
  page: string;
  /** where it sends new ones */
  comments: string;
  body: (text: string) => object;
  stop: () => Promise<unknown>;
}

/** What is installed stays there for the next time. */
const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
export const peersFolder = join(cache, "palabre-bench");

/** It does not install here: the bench goes on without it. */
export class NotHere extends Error {}

/** @throws {NotHere} with what the command said last */
export async function installing(command: string, ...args: string[]): Promise<void> {
  const { code, output } = await run(command, args);
  if (code !== 0) throw new NotHere(output.trim().split("\n").at(-1) ?? "");
}

/** Starts its server, and waits until it shows a page. */
export async function serving(page: string, launching: Launch): Promise<Peer["stop"]> {
  const process = await launch(launching);
  const isThere = () =>
    fetch(page).then(
      ({ ok }) => ok,
      () => false,
    );
  try {
    await until(isThere, "its first page", 60_000);
  } catch (error) {
    await process.stop();
    throw new NotHere(`${String(error)}: ${(await process.lastWords()).at(-1) ?? ""}`);
  }
  return () => process.stop();
}

import { parseArgs } from "node:util";
import type { TrailCheck } from "#contract";
import { Sites } from "#store/sites/sites.js";
import { Trail } from "#store/trail/trail.js";
import { DeadEnd } from "../bootstrap/dead-end.js";
import { withDatabase } from "../database.js";

/** Whether the trail of each site, or of one, holds, in a line each: with its last hash, to be noted elsewhere.
 *  @throws ConfigurationError, DeadEnd where it can't go on */
export async function verifyTrails(
  env: NodeJS.ProcessEnv,
  args: string[],
): Promise<{ lines: string[]; holds: boolean }> {
  const site = siteIn(args);
  return withDatabase(env, async (connection) => {
    const known = await new Sites(connection).names();
    if (site !== undefined && !known.includes(site)) throw new DeadEnd(`There is no site "${site}"`);
    const trail = new Trail(connection);
    const checks: TrailCheck[] = [];
    for (const name of site === undefined ? known : [site]) checks.push(await trail.check(name));
    return { lines: checks.map(lineOn), holds: checks.every(({ fault }) => fault === null) };
  });
}

/** @throws DeadEnd for anything but `--site` and its name */
function siteIn(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { site: { type: "string" } } }).values.site;
  } catch (error) {
    const { message } = error instanceof Error ? error : { message: "" };
    throw new DeadEnd(`${message}\nGive nothing for all sites, or one: npm run verify-trail -- --site demo`);
  }
}

const faults = {
  changed: "is not as it was written",
  missing: "is missing",
  disordered: "does not follow the one before it",
} as const;

function lineOn({ site, entries, last, fault }: TrailCheck): string {
  if (fault) return `${site}: entry ${fault.n} ${faults[fault.what]}; the ${entries} before it hold`;
  return last
    ? `${site}: ${entries} entries hold; the last is ${last.n} ${last.hash}`
    : `${site}: no entries`;
}

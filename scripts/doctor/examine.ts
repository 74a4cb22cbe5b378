import { ConfigurationError, readConfiguration } from "#platform/configuration.js";
import { type Finding, well, wrong } from "./finding.js";
import { lookAtAddresses } from "./look-at-addresses.js";
import { lookAtMongodb } from "./look-at-mongodb.js";
import { lookAtRedis } from "./look-at-redis.js";

/** All that can be said of an installation from where this is run, with the configuration of its processes. */
export async function examine(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  try {
    const { mongodbUri, redisUrl, publicUrl, realtimeUrl } = readConfiguration(env);
    const found = await Promise.all([
      lookAtMongodb(mongodbUri),
      lookAtRedis(redisUrl),
      lookAtAddresses(publicUrl, realtimeUrl),
    ]);
    return [well("The configuration can be read"), ...found.flat()];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.lines.map((line) => wrong(line, "correct it: no process starts with it"));
  }
}

const signs = { well: "✓", doubtful: "?", wrong: "✗" } as const;

/** A line for each finding, and one below it for what to do. */
export function linesOf(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ is, what, then }) => [`${signs[is]} ${what}`, ...(then ? [`  → ${then}`] : [])]);
}

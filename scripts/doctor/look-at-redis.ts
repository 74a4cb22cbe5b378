import { askRedis } from "../ask-redis.js";
import { messageOf } from "../message-of.js";
import { doubtful, type Finding, well, wrong } from "./finding.js";

/** Nearly full, as a share of what it may take. */
const nearlyFull = 0.9;

/** Whether Redis keeps what it is given. @param urls one address, or those of a cluster */
export async function lookAtRedis(urls: string): Promise<Finding[]> {
  const findings = await Promise.all(urls.split(",").map(lookAtServer));
  return findings.flat();
}

async function lookAtServer(url: string): Promise<Finding[]> {
  try {
    const told = fieldsIn(await askRedis(url, (redis) => redis.info()));
    const version = told.get("redis_version") ?? "";
    const wrongs = [...policyOf(told), ...roomIn(told), ...kept(told), ...(await clusterOf(url, told))];
    return [well(`Redis ${version} answers`), ...wrongs];
  } catch (error) {
    return [wrong(`Redis gives no answer: ${messageOf(error)}`, "start it, or correct REDIS_URL")];
  }
}

/** The lines of INFO. */
function fieldsIn(info: string): ReadonlyMap<string, string> {
  return new Map(
    info.split("\r\n").flatMap((line): [string, string][] => {
      const at = line.indexOf(":");
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
    }),
  );
}

/** Whether all of a cluster is there. */
async function clusterOf(url: string, told: ReadonlyMap<string, string>): Promise<Finding[]> {
  if (told.get("cluster_enabled") !== "1") return [];
  const state = fieldsIn(await askRedis(url, (redis) => redis.cluster("INFO"))).get("cluster_state") ?? "";
  return state === "ok"
    ? []
    : [wrong(`The Redis Cluster is not whole (${state})`, "bring back the servers that it misses")];
}

function policyOf(told: ReadonlyMap<string, string>): Finding[] {
  const policy = told.get("maxmemory_policy");
  if (policy === undefined || policy === "noeviction") return [];
  return [
    wrong(
      `Redis drops what it likes when it is full (${policy})`,
      "set maxmemory-policy noeviction: jobs are lost otherwise",
    ),
  ];
}

function roomIn(told: ReadonlyMap<string, string>): Finding[] {
  const [used, most] = [Number(told.get("used_memory")), Number(told.get("maxmemory"))];
  if (!(most > 0) || used < most * nearlyFull) return [];
  return [
    wrong(`Redis is nearly full: ${used} of ${most} bytes`, "give it more memory: it refuses jobs otherwise"),
  ];
}

function kept(told: ReadonlyMap<string, string>): Finding[] {
  if (told.get("aof_enabled") === "1") return [];
  return [
    doubtful(
      "Redis writes no append-only file",
      "set appendonly yes, so that rates, claims and jobs outlive it; comments are never lost with it",
    ),
  ];
}

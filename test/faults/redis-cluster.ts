import { askRedis } from "../../scripts/ask-redis.js";
import { type Service, startRedis } from "../../scripts/services/index.js";
import { freshPort } from "../newsroom/services.js";
import { until } from "../newsroom/until.js";

/** The places for keys that a Redis Cluster has. */
const slots = 16_384;

interface Member {
  folder: string;
  bus: number;
  server: Service;
}

/** A Redis Cluster of three servers, each with a third of all keys. */
export class RedisCluster {
  private constructor(private readonly members: readonly Member[]) {}

  static async begin(folder: string): Promise<RedisCluster> {
    const members = await Promise.all(["one", "two", "three"].map((name) => member(`${folder}/${name}`)));
    const cluster = new RedisCluster(members);
    await cluster.share();
    return cluster;
  }

  get url(): string {
    return this.members.map(({ server }) => server.uri).join(",");
  }

  /** Kills one of them, and begins it again with what it had written. */
  async restarts(which: number): Promise<void> {
    const one = this.members[which];
    if (!one) throw new Error(`there are ${this.members.length} servers`);
    await one.server.kill("SIGKILL");
    one.server = await begin(one.folder, one.bus, one.server.port);
    await this.whole();
  }

  async end(): Promise<void> {
    await Promise.all(this.members.map(({ server }) => server.kill("SIGKILL")));
  }

  private async share(): Promise<void> {
    const [first] = this.members;
    for (const [at, { server, bus }] of this.members.entries()) {
      const from = Math.ceil((slots * at) / this.members.length);
      const to = Math.ceil((slots * (at + 1)) / this.members.length) - 1;
      await askRedis(server.uri, (redis) => redis.cluster("ADDSLOTSRANGE", from, to));
      if (first)
        await askRedis(first.server.uri, (redis) => redis.cluster("MEET", "127.0.0.1", server.port, bus));
    }
    await this.whole();
  }

  private async whole(): Promise<void> {
    for (const { server } of this.members)
      await until(
        async () =>
          (await askRedis(server.uri, (redis) => redis.cluster("INFO"))).includes("cluster_state:ok"),
        "the cluster to be whole",
        30_000,
      );
  }
}

async function member(folder: string): Promise<Member> {
  const bus = await freshPort();
  return { folder, bus, server: await begin(folder, bus) };
}

function begin(folder: string, bus: number, port?: number): Promise<Service> {
  return startRedis({
    folder,
    ...(port !== undefined && { port }),
    more: [
      ...["--cluster-enabled", "yes", "--cluster-port", String(bus), "--databases", "1"],
      ...["--cluster-node-timeout", "2000", "--cluster-config-file", "nodes.conf"],
    ],
  });
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Service, startMongod, startRedis } from "../../scripts/services/index.js";

/** A MongoDB and a Redis for one test alone, which may break them. */
export class OwnServices {
  private constructor(
    private readonly folder: string,
    readonly mongod: Service,
    public redis: Service,
  ) {}

  static async begin(): Promise<OwnServices> {
    const folder = await mkdtemp(join(tmpdir(), "palabre-faults-"));
    const [mongod, redis] = await Promise.all([
      startMongod({ folder: `${folder}/mongod` }),
      startRedis({ folder: `${folder}/redis` }),
    ]);
    return new OwnServices(folder, mongod, redis);
  }

  get addresses() {
    return { mongodbUri: this.mongod.uri, redisUrl: this.redis.uri };
  }

  /** Begins Redis again where it was, with what it had written. */
  async redisReturns(): Promise<void> {
    this.redis = await startRedis({ folder: `${this.folder}/redis`, port: this.redis.port });
  }

  async end(): Promise<void> {
    await Promise.all([this.mongod.kill("SIGKILL"), this.redis.kill("SIGKILL")]);
    await rm(this.folder, { recursive: true, force: true });
  }
}

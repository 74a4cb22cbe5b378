import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Service, startMongod, startRedis } from "../../scripts/services/index.js";

/** Where the two keep what they have. */
interface Folders {
  mongod: string;
  redis: string;
}

/** A MongoDB and a Redis for one test alone, which may break them. */
export class OwnServices {
  private constructor(
    private readonly folder: string,
    private readonly folders: Folders,
    public mongod: Service,
    public redis: Service,
  ) {}

  /** @param elsewhere folders that the test itself has made, and removes */
  static async begin(elsewhere: Partial<Folders> = {}): Promise<OwnServices> {
    const folder = await mkdtemp(join(tmpdir(), "palabre-faults-"));
    const folders = { mongod: `${folder}/mongod`, redis: `${folder}/redis`, ...elsewhere };
    const [mongod, redis] = await Promise.all([
      startMongod({ folder: folders.mongod }),
      startRedis({ folder: folders.redis }),
    ]);
    return new OwnServices(folder, folders, mongod, redis);
  }

  get addresses() {
    return { mongodbUri: this.mongod.uri, redisUrl: this.redis.uri };
  }

  /** Begins MongoDB again where it was, with what it had written. */
  async mongodReturns(): Promise<void> {
    this.mongod = await startMongod({ folder: this.folders.mongod, port: this.mongod.port });
  }

  /** Begins Redis again where it was, with what it had written. */
  async redisReturns(): Promise<void> {
    this.redis = await startRedis({ folder: this.folders.redis, port: this.redis.port });
  }

  async end(): Promise<void> {
    await Promise.all([this.mongod.kill("SIGKILL"), this.redis.kill("SIGKILL")]);
    await rm(this.folder, { recursive: true, force: true });
  }
}

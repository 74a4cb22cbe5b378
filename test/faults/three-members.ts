import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mongo } from "mongoose";
import { z } from "zod";
import { startMember } from "../../scripts/services/mongod.js";
import { replicaSet } from "../../scripts/services/replica-set.js";
import type { Service } from "../../scripts/services/service.js";
import { until } from "../newsroom/until.js";

const patience = 60_000;
const status = z.object({ members: z.array(z.object({ name: z.string(), stateStr: z.string() })) });

/** A MongoDB of three members, each of which may fail and come back. */
export class ThreeMembers {
  private constructor(
    private readonly folder: string,
    readonly members: Service[],
  ) {}

  static async begin(): Promise<ThreeMembers> {
    const folder = await mkdtemp(join(tmpdir(), "palabre-members-"));
    const members: Service[] = [];
    for (const n of [0, 1, 2]) members.push(await startMember({ folder: `${folder}/${n}` }));
    const set = new ThreeMembers(folder, members);
    const told = members.map(({ port }, _id) => ({ _id, host: `127.0.0.1:${port}` }));
    const [first] = members;
    if (first) await ask(first, { replSetInitiate: { _id: replicaSet, members: told } });
    await set.isWhole();
    return set;
  }

  get uri(): string {
    const hosts = this.members.map(({ port }) => `127.0.0.1:${port}`);
    return `mongodb://${hosts.join(",")}/palabre?replicaSet=${replicaSet}`;
  }

  /** The one that takes writes, by the word of any that answers. */
  async primary(): Promise<Service> {
    return until(async () => (await this.inState("PRIMARY"))[0], "a primary", patience);
  }

  /** Begins a member again where it was. */
  async returns(member: Service): Promise<void> {
    const at = this.members.indexOf(member);
    this.members[at] = await startMember({ folder: `${this.folder}/${at}`, port: member.port });
  }

  /** Settles when one leads and the two others have caught up with it. */
  async isWhole(): Promise<void> {
    const whole = async () =>
      (await this.inState("PRIMARY")).length === 1 && (await this.inState("SECONDARY")).length === 2;
    await until(whole, "a primary and two secondaries", patience);
  }

  async end(): Promise<void> {
    await Promise.all(this.members.map((member) => member.kill("SIGKILL")));
    await rm(this.folder, { recursive: true, force: true });
  }

  private async inState(state: string): Promise<Service[]> {
    for (const member of this.members) {
      const answer = await ask(member, { replSetGetStatus: 1 }).catch(() => null);
      if (answer === null) continue;
      const { members } = status.parse(answer);
      const ports = members
        .filter(({ stateStr }) => stateStr === state)
        .map(({ name }) => Number(name.split(":")[1]));
      return this.members.filter(({ port }) => ports.includes(port));
    }
    return [];
  }
}

async function ask({ port }: Service, command: mongo.Document): Promise<mongo.Document> {
  const options = { serverSelectionTimeoutMS: 1000, socketTimeoutMS: 5000 };
  const client = new mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, options);
  try {
    return await client.db("admin").command(command);
  } finally {
    await client.close();
  }
}

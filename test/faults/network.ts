import { type ProcessName, processNames } from "../newsroom/system.js";
import { Wire } from "../newsroom/wire.js";

export const serviceNames = ["MongoDB", "Redis"] as const;
export type ServiceName = (typeof serviceNames)[number];

interface Addresses {
  mongodbUri: string;
  redisUrl: string;
}

/** A line of its own between each process and each service. */
export class Network {
  private constructor(
    private readonly addresses: Addresses,
    private readonly wires: ReadonlyMap<string, Wire>,
  ) {}

  static async before(addresses: Addresses): Promise<Network> {
    const ports = { MongoDB: portOf(addresses.mongodbUri), Redis: portOf(addresses.redisUrl) };
    const wires = new Map<string, Wire>();
    for (const process of processNames)
      for (const service of serviceNames) wires.set(`${process} ${service}`, await Wire.to(ports[service]));
    return new Network(addresses, wires);
  }

  wire(process: ProcessName, service: ServiceName): Wire {
    const wire = this.wires.get(`${process} ${service}`);
    if (!wire) throw new Error(`there is no line between ${process} and ${service}`);
    return wire;
  }

  /** Where a process finds the services. */
  for(process: ProcessName): Addresses {
    const { mongodbUri, redisUrl } = this.addresses;
    return {
      mongodbUri: this.wire(process, "MongoDB").by(mongodbUri),
      redisUrl: this.wire(process, "Redis").by(redisUrl),
    };
  }

  close(): void {
    for (const wire of this.wires.values()) wire.close();
  }
}

const portOf = (address: string) => Number(new URL(address).port);

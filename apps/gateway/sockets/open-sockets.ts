import { Injectable } from "@nestjs/common";
import type { Namespace, Socket } from "socket.io";

/** All connections of this process, whatever they are for. */
@Injectable()
export class OpenSockets {
  private readonly namespaces = new Set<Namespace>();

  /** @param namespace whose connections are among them from now on */
  of(namespace: Namespace): void {
    this.namespaces.add(namespace);
  }

  *all(): Generator<Socket> {
    for (const { sockets } of this.namespaces) yield* sockets.values();
  }
}

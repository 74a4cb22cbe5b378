import { Counter, Gauge } from "prom-client";
import type { Socket } from "socket.io";

const sockets = new Gauge({
  name: "palabre_sockets",
  help: "Connections that are open here, by namespace",
  labelNames: ["namespace"],
});

const deliveries = new Counter({
  name: "palabre_deliveries_total",
  help: "Events of discussions that were handed to sockets, each once for each of them",
});

const slow = new Counter({
  name: "palabre_slow_readers_total",
  help: "Connections that were dropped since they took less than they were told",
});

export function countSlow(): void {
  slow.inc();
}

/** Counts a connection as long as it is open. */
export function countSocket(socket: Socket): void {
  const namespace = socket.nsp.name;
  sockets.inc({ namespace });
  socket.once("disconnect", () => sockets.dec({ namespace }));
}

export function countDeliveries(events: number, listeners: number): void {
  deliveries.inc(events * listeners);
}

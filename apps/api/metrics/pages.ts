import { Counter } from "prom-client";

/** Pages that are ready are answered before any route: no measure of requests sees them. */
export const pagesSent = new Counter({
  name: "palabre_pages_total",
  help: "Pages of discussions that were answered from memory",
});

import type { QueueName } from "#contract";

/** The queues that this console shows, in the order of the keys. */
export const queues = ["held", "reported", "notices"] as const satisfies readonly QueueName[];
export type ShownQueue = (typeof queues)[number];

/** What is in front of a moderator, as the page's address says it: any view can be sent to a colleague. */
export interface Address {
  site: string | null;
  queue: ShownQueue;
  comment: string | null;
}

/** @param search the query part of an address; what it doesn't say is the beginning */
export function readAddress(search: string): Address {
  const said = new URLSearchParams(search);
  return {
    site: said.get("site"),
    queue: queues.find((name) => name === said.get("queue")) ?? "held",
    comment: said.get("comment"),
  };
}

export function writeAddress({ site, queue, comment }: Address): string {
  const said = Object.entries({ site, queue, comment }).flatMap<[string, string]>(([name, value]) =>
    value ? [[name, value]] : [],
  );
  return `?${new URLSearchParams(said).toString()}`;
}

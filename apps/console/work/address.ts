import type { QueueName } from "#contract";

/** The queues that this console shows, in the order of the keys. */
export const queues = [
  "held",
  "reported",
  "notices",
  "appeals",
  "new-authors",
  "audit",
] as const satisfies readonly QueueName[];
export type ShownQueue = (typeof queues)[number];

/** What the console shows beside the desk. */
export const pages = ["desk", "insights", "team", "trail", "codes"] as const;
export type PageName = (typeof pages)[number];

/** What is in front of a moderator, as the page's address says it: any view can be sent to a colleague. */
export interface Address {
  site: string | null;
  page: PageName;
  queue: ShownQueue;
  /** the entry in front: a comment, or an appeal */
  entry: string | null;
}

/** @param search the query part of an address; what it doesn't say is the beginning */
export function readAddress(search: string): Address {
  const said = new URLSearchParams(search);
  const queue = queues.find((name) => name === said.get("queue")) ?? "held";
  const page = pages.find((name) => name === said.get("page")) ?? "desk";
  return { site: said.get("site"), page, queue, entry: said.get(nameIn(queue)) };
}

export function writeAddress({ site, page, queue, entry }: Address): string {
  const beside = page === "desk" ? null : page;
  const said = Object.entries({ site, page: beside, queue, [nameIn(queue)]: entry }).flatMap<
    [string, string]
  >(([name, value]) => (value ? [[name, value]] : []));
  return `?${new URLSearchParams(said).toString()}`;
}

/** What an address calls an entry of a queue. */
function nameIn(queue: ShownQueue): string {
  return queue === "appeals" ? "appeal" : "comment";
}

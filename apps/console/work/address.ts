import type { QueueName, QueueOrder } from "#contract";
import { readSought, saidOf, type Sought } from "../search/sought.js";
import { type Narrowing, readNarrowing, saidOfNarrowing } from "./narrowing.js";

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

/** What is looked for has a list like a queue's, and a page of its own in the address; so has what is passed on to oneself. */
export type ShownList = ShownQueue | "search" | "referred";

/** What the console shows beside the desk. */
export const pages = [
  "desk",
  "insights",
  "team",
  "handovers",
  "jobs",
  "notices",
  "proposals",
  "rules",
  "trail",
  "comfort",
  "webhooks",
  "transparency",
  "filters",
  "suggestions",
  "backtests",
  "shadow",
  "undos",
  "model",
  "settings",
  "codes",
] as const;
export type PageName = (typeof pages)[number];

/** What is in front of a moderator, as the page's address says it: any view can be sent to a colleague. */
export interface Address {
  site: string | null;
  page: PageName;
  /** what is opened on a page beside the desk, such as a backtest by its id */
  part?: string | null;
  /** how that is looked at */
  narrowing?: Narrowing;
  queue: ShownList;
  /** of the queues that may go by what matters most */
  order: QueueOrder;
  /** what is looked for, where that is in front */
  sought: Sought;
  /** the entry in front: a comment, or an appeal */
  entry: string | null;
}

/** @param search the query part of an address; what it doesn't say is the beginning */
export function readAddress(search: string): Address {
  const said = new URLSearchParams(search);
  const isSearch = said.get("page") === "search" || said.get("list") === "search";
  const queue = isSearch ? "search" : shownIn(said.get("queue"));
  const page = pages.find((name) => name === said.get("page")) ?? "desk";
  const [part, narrowing] = page === "desk" ? [null, {}] : [said.get("part"), readNarrowing(said)];
  const sought = isSearch ? readSought(said) : {};
  const order = said.get("order") === "oldest" ? "oldest" : "priority";
  const entry = said.get(nameIn(queue));
  return { site: said.get("site"), page, part, narrowing, queue, order, sought, entry };
}

/** The list that a name stands for; the first queue where it stands for none. */
export function shownIn(name: string | null): ShownList {
  if (name === "search" || name === "referred") return name;
  return queues.find((queue) => queue === name) ?? "held";
}

export function writeAddress(address: Address): string {
  const { site, page, part, narrowing = {}, queue, order, sought, entry } = address;
  const isBeside = page !== "desk";
  // what is looked for may name a queue itself
  const list = queue === "search" ? { list: queue } : { queue };
  const place = isBeside ? { page, part, ...list } : queue === "search" ? { page: queue } : { queue };
  const ordered = order === "priority" ? {} : { order };
  const said = Object.entries({ site, ...place, ...ordered, [nameIn(queue)]: entry }).flatMap<
    [string, string]
  >(([name, value]) => (value ? [[name, value]] : []));
  const narrowed = isBeside ? saidOfNarrowing(narrowing) : [];
  const all = [...said, ...narrowed, ...(queue === "search" ? saidOf(sought) : [])];
  return `?${new URLSearchParams(all).toString()}`;
}

/** What an address calls an entry of a queue. */
function nameIn(queue: ShownList): string {
  return queue === "appeals" ? "appeal" : "comment";
}

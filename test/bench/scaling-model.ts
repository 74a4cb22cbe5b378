/** What one comment, one page, one delivery costs a kind of process in time of a processor, in µs. */
export type UnitCosts = Record<
  | "comment.api"
  | "comment.worker"
  | "comment.gateway"
  | "comment.mongodb"
  | "comment.redis"
  | "page"
  | "delivery",
  number
>;

/** What `docs/scaling.md` reckons with. `npm run bench -- costs` measures each against it. */
export const counted: UnitCosts = {
  "comment.api": 800,
  "comment.worker": 1600,
  "comment.gateway": 100,
  "comment.mongodb": 1400,
  "comment.redis": 160,
  page: 30,
  delivery: 3,
};

/** What a socket has of a gateway's memory, in kB: see `sockets.memory`. */
const socket = 32;

/** What goes on at once. */
export interface Load {
  readers: number;
  /** a second */
  comments: number;
  /** of all readers and of all comments, what is on each story; they add up to 1 */
  shares: readonly number[];
}

/** What that takes, in processors that are as busy as may be. */
export interface Need {
  /** a second, over all sockets */
  deliveries: number;
  api: number;
  workers: number;
  gateways: number;
  mongodb: number;
  redis: number;
  /** of gateways alone, in GB */
  memory: number;
}

/** More than that of a processor is not counted on: what comes in bursts waits otherwise. */
const busy = 0.6;
/** How long somebody reads one page, in s, and how many of the pages the CDN does not have. */
const stay = 180;
const missed = 0.05;

/** The processors that a load takes, from what each thing costs. */
export function needOf({ readers, comments, shares }: Load, costs: UnitCosts): Need {
  const cores = (perSecond: number, cost: number) => (perSecond * cost) / 1e6 / busy;
  const together = shares.reduce((sum, share) => sum + share * share, 0);
  const deliveries = comments * readers * together;
  return {
    deliveries,
    api: cores(comments, costs["comment.api"]) + cores((readers / stay) * missed, costs.page),
    workers: cores(comments, costs["comment.worker"]),
    gateways: cores(comments, costs["comment.gateway"]) + cores(deliveries, costs.delivery),
    mongodb: cores(comments, costs["comment.mongodb"]),
    redis: cores(comments, costs["comment.redis"]),
    memory: (readers * socket) / 1e6,
  };
}

/** Every story has as many. */
export function evenly(stories: number): number[] {
  return Array.from({ length: stories }, () => 1 / stories);
}

/** The n-th story has a share of 1/n^steepness (Zipf). */
export function steeply(stories: number, steepness: number): number[] {
  const weights = Array.from({ length: stories }, (_, at) => (at + 1) ** -steepness);
  const sum = weights.reduce((all, one) => all + one, 0);
  return weights.map((weight) => weight / sum);
}

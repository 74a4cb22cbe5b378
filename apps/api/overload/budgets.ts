import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "#contract";
import { sendProblem } from "#platform";

/** What answers at once, and is never refused: it tells others how busy this process is. */
const free = /^\/(?:health|metrics)\b/;
const staff = /^\/v1\/sites\/:site\/(?:moderation|filters|settings|model|suggestions|webhooks|staff|keys)\b/;

/**
 * So many requests of a kind are under way at once. Those of one kind never take the room of another: on the night of an election readers
 * read while too many write, and moderators decide.
 */
const mostUnderWay = { reading: 2000, writing: 1000, staff: 500, large: 8 } as const;
type Budget = keyof typeof mostUnderWay;

/** A body of such a size is held in memory whole, in bytes. */
const large = 1024 * 1024;

/** By what a request is counted; null where it is not. */
function budgetOf({ method, routeOptions }: Pick<FastifyRequest, "method" | "routeOptions">): Budget | null {
  const { url = "", bodyLimit } = routeOptions;
  if (free.test(url)) return null;
  if (bodyLimit > large && method !== "GET") return "large";
  if (staff.test(url)) return "staff";
  return method === "GET" || method === "HEAD" ? "reading" : "writing";
}

/** How long whoever is refused waits before they ask again, in s: not all as long, so that they do not come back together. */
function soon(): number {
  return 1 + Math.floor(3 * Math.random());
}

/** Refuses what is more than this process can take before anything is done for it, with 503 and Retry-After. */
export function keepWithin(
  fastify: FastifyInstance,
  most: Readonly<Record<Budget, number>> = mostUnderWay,
): void {
  const underWay: Record<Budget, number> = { reading: 0, writing: 0, staff: 0, large: 0 };
  fastify.addHook("onRequest", (request, reply, done) => {
    const budget = budgetOf(request);
    if (budget !== null && underWay[budget] >= most[budget]) {
      refuse(reply);
      return;
    }
    if (budget !== null) {
      underWay[budget] += 1;
      // also where whoever asked has gone meanwhile
      reply.raw.once("close", () => (underWay[budget] -= 1));
    }
    done();
  });
}

function refuse(reply: FastifyReply): void {
  const detail =
    "too many requests are under way: nothing was done for this one, and the same one may succeed soon";
  sendProblem(reply, new Problem("unavailable", detail, { retryAfter: soon() }));
}

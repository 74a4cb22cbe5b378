import type { FastifyInstance } from "fastify";

/** Of an answer that is no page, a browser loads and runs nothing, and no page frames it. */
const policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What every answer tells browsers. A page that they show has a policy of its own in the place of the one here. */
export const safeHeaders = {
  "content-security-policy": policy,
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

/** What is kept by anybody says so itself. */
export const ofAnswers = { ...safeHeaders, "cache-control": "no-store" } as const;

export function sendSafeHeaders(fastify: FastifyInstance): void {
  fastify.addHook("onRequest", (_request, reply, done) => {
    void reply.headers(ofAnswers);
    done();
  });
}
